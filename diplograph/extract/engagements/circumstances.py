"""Finds when, where and how the occasion of a cue is told to be: window, place, mode, and whether it is over."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from diplograph.extract.dates.window import Window
from diplograph.extract.engagements.account import Account, Telling
from diplograph.extract.engagements.cues import Form
from diplograph.extract.engagements.governor import Governor, Relation
from diplograph.extract.engagements.places import Place
from diplograph.extract.engagements.scene import Scene
from diplograph.extract.engagements.zones import Zone, other_matter
from diplograph.extract.extensions import DateMention
from diplograph.extract.tense import Tense, noun_tense, tense, verb_tense
from diplograph.models import EngagementKind
from diplograph.resources import word_list

_VIRTUAL = frozenset(word_list("extract", "virtual_words.txt"))
_CANCELLING = frozenset(("cancelled", "canceled"))
_MOVING = frozenset(("postponed", "deferred", "rescheduled", "moved"))
_AHEAD_VERBS = frozenset(word_list("extract", "verbs_ahead.txt"))
_UNREAL = frozenset(("could", "may", "might", "should", "if", "would", "can", "whether"))
_HELD = frozenset(("held", "convened", "hosted", "given", "organised", "organized"))


def add_circumstances(scene: Scene, account: Account, zone: Zone, above: Governor | None) -> None:
    """Add to an account its date, place, mode and status, as the words around its cue tell them."""
    account.window = _window(scene, account, zone)
    account.place = _place(scene, account, zone)
    account.virtual = account.cue.virtual or _is_virtual(scene.doc, account, zone)
    account.telling = _telling(scene, account, zone, above)


def _window(scene: Scene, account: Account, zone: Zone) -> Window | None:
    after = scene.dates_in(account.cue.end, zone.right)
    if after:
        return _best(after)
    before = [d for d in scene.dates_in(zone.left, account.cue.start) if not _parted(scene.doc, d, account)]
    if before:
        return _of(before[-1])
    sentence = scene.doc[account.cue.head].sent
    opening = [d for d in scene.dates_in(sentence.start, sentence.start + 8) if not _parted(scene.doc, d, account)]
    return _of(opening[0]) if opening else None


def _best(dates: Sequence[DateMention]) -> Window:
    """The first date, or the more precise one that follows it and lies in it ("ten years ago, in November 2014")."""
    first = dates[0]
    for other in dates[1:2]:
        if len(other.start) > len(first.start) and other.start.startswith(first.start):
            return _of(other)
    return _of(first)


def _of(date: DateMention) -> Window:
    return Window(date.start, date.end)


def _parted(doc: Doc, date: DateMention, account: Account) -> bool:
    """Whether another matter's verb stands between a date and the cue: "on Monday she said that the visit …"."""
    return any(other_matter(t) for t in doc[date.last : account.cue.start])


def _place(scene: Scene, account: Account, zone: Zone) -> Place | None:
    after = scene.places_in(account.cue.start, zone.right)
    visit = account.kind is EngagementKind.VISIT
    aimed = [p for p in after if p.to == visit] or [p for p in after if visit]
    if aimed:
        return aimed[0]
    before = [p for p in scene.places_in(zone.left, account.cue.start) if visit or not p.to or _then(scene.doc, p)]
    if before:
        return before[-1]
    sentence = scene.doc[account.cue.head].sent
    opening = [p for p in scene.places_in(sentence.start, sentence.start + 8) if not p.to]
    return opening[0] if opening and not visit else None


def _then(doc: Doc, place: Place) -> bool:
    """Whether what follows a destination happens there: "goes on to Manila, where she will meet"."""
    return any(t.lower_ == "where" for t in doc[place.end : place.end + 2])


def _is_virtual(doc: Doc, account: Account, zone: Zone) -> bool:
    sentence = doc[account.cue.head].sent
    stretch = doc[max(zone.left, sentence.start) : min(zone.right, sentence.end)].text.casefold()
    return any(word in stretch for word in _VIRTUAL)


def _telling(scene: Scene, account: Account, zone: Zone, above: Governor | None) -> Telling:
    words = {t.lower_ for t in scene.doc[account.cue.end : min(zone.right + 3, len(scene.doc))]}
    if words & _CANCELLING or (above and above.verb.lower_ in _CANCELLING):
        return Telling.CANCELLED
    by_date = _by_date(scene, account)
    if by_date is not None:
        return by_date
    own = noun_tense(scene.doc[account.cue.head]) if account.cue.form is not Form.VERB else None
    if own is not None:
        return Telling.AHEAD if own is Tense.FUTURE else Telling.BACKGROUND
    return _by_verb(scene, account, above)


def _by_date(scene: Scene, account: Account) -> Telling | None:
    """An occasion dated after the release is ahead."""
    issued = scene.doc._.release.date
    if account.window is None or issued is None:
        return None
    return Telling.AHEAD if account.window.start.earliest > issued.latest else None


def _by_verb(scene: Scene, account: Account, above: Governor | None) -> Telling:
    if above is None:
        return Telling.BARE
    attached = _attached(scene.doc[account.cue.head])
    if attached is not None:
        return Telling.AHEAD if attached is Tense.FUTURE else Telling.BACKGROUND
    if (above.act is None and above.relation is Relation.OTHER) or (
        above.act is None and account.cue.form is Form.NAME
    ):
        return Telling.AHEAD if above.verb.lower_ in _AHEAD_VERBS else Telling.BACKGROUND
    time = verb_tense(above.verb) or tense(above.verb)
    if time is Tense.FUTURE or above.verb.lower_ in _AHEAD_VERBS:
        return Telling.AHEAD
    return _past(above.verb, time)


def _past(verb: Token, time: Tense | None) -> Telling:
    """The past perfect and side clauses tell the background, the simple past reports."""
    perfect = any(c.lower_ in ("had", "'d", "’d") and c.dep_ == "aux" for c in verb.children)
    aside = (
        verb.dep_ in ("advcl", "relcl")
        and time is Tense.PAST
        and any(c.lower_ in ("when", "who", "which", "that", "where", "whom", "since") for c in verb.lefts)
    )
    return Telling.BACKGROUND if perfect or aside else Telling.REPORTED


def _attached(noun: Token) -> Tense | None:
    """The tense of a clause that hangs on the noun: "the Summit to be hosted", "the visit that he had paid"."""
    for child in noun.rights:
        if child.dep_ in ("relcl", "acl") and child.tag_.startswith("VB"):
            return verb_tense(child)
    return None
