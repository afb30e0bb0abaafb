"""Finds when, where and how the occasion of a cue is told to be."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from diplograph.extract.dates.window import Window, single
from diplograph.extract.engagements.account import Account
from diplograph.extract.engagements.cue import Form
from diplograph.extract.engagements.governor import Governor
from diplograph.extract.engagements.lexicon import Act
from diplograph.extract.engagements.past_months import last_such_month
from diplograph.extract.engagements.places import Place, place_of_name
from diplograph.extract.engagements.scene import Scene
from diplograph.extract.engagements.stay import stay
from diplograph.extract.engagements.telling import telling
from diplograph.extract.engagements.zones import Zone, other_matter
from diplograph.extract.extensions import DateMention
from diplograph.extract.neighbours import word_at
from diplograph.models import EngagementKind
from diplograph.resources import word_list

_VIRTUAL = word_list("extract", "virtual_words.txt")
_TALKS = frozenset((EngagementKind.MEETING, EngagementKind.CONSULTATION))
_AFTER = frozenset(("since", "following"))
_OPENING = 9
_LONGEST_DATE = 9


def add_circumstances(scene: Scene, account: Account, zone: Zone, above: Governor | None) -> None:
    """Add to an account its date, place, mode and status, as the words around its cue tell them."""
    account.date = _date(scene, account, zone)
    account.window = _year_of_name(scene.doc, account)
    if account.date is not None:
        account.window = stay(scene, account, Window(account.date.start, account.date.end))
    account.window = last_such_month(scene, account, above)
    account.place = _place(scene, account, zone) or _named_place(scene, account)
    account.destinations = _destinations(scene, account, zone)
    account.virtual = account.cue.virtual or _is_virtual(scene.doc, account, zone)
    if account.virtual and account.kind is not EngagementKind.VISIT:
        account.place = None
    account.telling = telling(scene, account, zone, above)


def _date(scene: Scene, account: Account, zone: Zone) -> DateMention | None:
    after = [d for d in scene.dates_in(account.cue.end, zone.right) if not _of_something_else(scene.doc, d, account)]
    if after:
        return _best(after)
    before = [d for d in scene.dates_in(zone.left, account.cue.start) if not _parted(scene.doc, d, account)]
    if before:
        return before[-1]
    sentence = scene.doc[account.cue.head].sent
    opening = scene.dates_in(sentence.start, min(sentence.start + _OPENING, account.cue.start))
    return next((d for d in opening if not _parted(scene.doc, d, account)), None) or _date_alone(scene, account)


def _date_alone(scene: Scene, account: Account) -> DateMention | None:
    """The date that a stray full stop parts from its sentence: "received a call from Ms B. On Monday, 3 May 2021."."""
    sentence = scene.doc[account.cue.head].sent
    following = scene.doc[sentence.end].sent if sentence.end < len(scene.doc) else None
    if following is None or len(following) > _LONGEST_DATE or account.titled:
        return None
    dates = scene.dates_in(following.start, following.end)
    words = [t for t in following if not t.is_punct and not t.is_space]
    told = sum(1 for t in words if dates and dates[0].first <= t.i < dates[0].last)
    return dates[0] if dates and len(words) - told <= 1 else None


def _of_something_else(doc: Doc, date: DateMention, account: Account) -> bool:
    """Whether a date is of what the occasion came after: "since her election in May", "after he took office in May"."""
    between = doc[account.cue.end : date.first]
    if any(t.lower_ in _AFTER for t in between[:-1]):
        return True
    return any(t.dep_ in ("advcl", "relcl") and other_matter(t) for t in between)


def _best(dates: Sequence[DateMention]) -> DateMention:
    """The first date, or the more precise one that follows it and lies in it ("five years ago, in May 2011")."""
    first = dates[0]
    for other in dates[1:2]:
        if len(other.start) > len(first.start) and other.start.startswith(first.start):
            return other
    return first


def _parted(doc: Doc, date: DateMention, account: Account) -> bool:
    """Whether another matter's verb stands between a date and the cue: "on Monday she said that the visit …"."""
    return any(other_matter(t) for t in doc[date.last : account.cue.start])


def _place(scene: Scene, account: Account, zone: Zone) -> Place | None:
    if account.cue.act is Act.DISCUSS:
        return _beside_those_met(scene, account, zone)
    visit = account.kind is EngagementKind.VISIT
    after = scene.places_in(account.cue.start, zone.right)
    aimed = [p for p in after if p.to == visit] or [p for p in after if visit]
    if aimed:
        return _city_of(aimed[0], after) if visit else aimed[0]
    before = [p for p in scene.places_in(zone.left, account.cue.start) if visit or not p.to or _then(scene.doc, p)]
    if before:
        return before[-1]
    sentence = scene.doc[account.cue.head].sent
    opening = [p for p in scene.places_in(sentence.start, sentence.start + _OPENING) if not p.to]
    return opening[0] if opening and not visit else None


def _beside_those_met(scene: Scene, account: Account, zone: Zone) -> Place | None:
    """Where something is discussed: "with Ms B in Lima"; what is discussed may lie elsewhere."""
    after = scene.places_in(account.cue.end, zone.right)
    if not account.others:
        day = account.date.first if account.date is not None else 0
        return next((p for p in after if not (p.to or p.is_country) and p.end <= day <= p.end + 1), None)
    return next((p for p in after if not p.to and _follows_actor(scene, p.start - 2)), None)


def _follows_actor(scene: Scene, before: int) -> bool:
    """Whether an actor, and perhaps a comma, ends at a token."""
    return scene.actor_at(before - (word_at(scene.doc, before) == ",")) is not None


def _city_of(state: Place, after: Sequence[Place]) -> Place:
    """The city told after the state that a visit goes to: "a visit to Peru on 3 May in Lima"."""
    cities = [p for p in after if not p.is_country and not p.to and p.country == state.country]
    return cities[0] if state.is_country and cities else state


def _year_of_name(doc: Doc, account: Account) -> Window | None:
    """The year that stands in a name: "the 2023 NATO Summit"."""
    name = account.cue.name
    years = [t.text for t in doc[name.start : name.end] if t.is_digit and len(t) == 4] if name is not None else []
    return single(int(years[0])) if years and 1900 <= int(years[0]) < 2100 else None


def _named_place(scene: Scene, account: Account) -> Place | None:
    name, start = account.cue.name, account.cue.start
    if name is not None:
        return place_of_name(scene.doc, name.start, name.core_end)
    named = account.cue.form is Form.NOUN and start and scene.doc[start - 1].text[0].isupper()
    return place_of_name(scene.doc, start - 1, start + 1) if named and account.kind in _TALKS else None


def _destinations(scene: Scene, account: Account, zone: Zone) -> list[str]:
    """The states that a visit goes to."""
    if account.kind is not EngagementKind.VISIT or account.place is None:
        return []
    aimed = [p for p in scene.places_in(account.place.start, zone.right) if p.to and p.country] or [account.place]
    return list(dict.fromkeys(p.country for p in aimed if p.country))


def _then(doc: Doc, place: Place) -> bool:
    """Whether what follows a destination happens there: "flies to Lima, where he will speak"."""
    return any(t.lower_ == "where" for t in doc[place.end : place.end + 2])


def _is_virtual(doc: Doc, account: Account, zone: Zone) -> bool:
    sentence = doc[account.cue.head].sent
    left = sentence.start if zone.left <= sentence.start else account.cue.start
    return is_virtual(doc[left : max(zone.right, account.cue.end)].text)


def is_virtual(words: str) -> bool:
    """Whether words tell that people met at a distance."""
    stretch = words.casefold()
    return any(word in stretch for word in _VIRTUAL)
