"""Makes an account of each cue of a document."""

from __future__ import annotations

from itertools import pairwise

from diplograph.extract.dates.words import NUMERALS
from diplograph.extract.engagements.account import Account, Telling
from diplograph.extract.engagements.attendance import add_attendance
from diplograph.extract.engagements.circumstances import add_circumstances
from diplograph.extract.engagements.cue import Cue, Form
from diplograph.extract.engagements.governor import Governor, Relation, governor, subject
from diplograph.extract.engagements.leaders import add_leaders
from diplograph.extract.engagements.lexicon import Act
from diplograph.extract.engagements.lists import by_position, listed
from diplograph.extract.engagements.met import kind_by_holders
from diplograph.extract.engagements.moves import read_move
from diplograph.extract.engagements.named_parties import add_chairs, add_named_parties
from diplograph.extract.engagements.parties import add_parties
from diplograph.extract.engagements.scene import Scene
from diplograph.extract.engagements.separate import separated
from diplograph.extract.engagements.ties import tie
from diplograph.extract.engagements.zones import zones
from diplograph.extract.extensions import MentionKind
from diplograph.models import EngagementKind, Role

_DEFINITE = frozenset(("the", "this", "these", "that", "his", "her", "their", "its", "our", "my"))
_KEEPING = frozenset(("continue", "continuing", "maintain", "maintaining", "keep", "resume", "intensify", "strengthen"))
_BEING = frozenset(("is", "was", "are", "were", "be", "been"))
_TIMES = {"twice": 2, "thrice": 3}


def accounts(scene: Scene) -> list[Account]:
    """What each cue of the document tells, in textual order."""
    governors = [governor(scene.doc, cue) for cue in scene.cues]
    found = []
    for cue, zone, above in zip(scene.cues, zones(scene), governors, strict=True):
        account = Account(cue, cue.kind, cue.start, cue.end)
        account.definite = _definite(scene, cue)
        account.titled = scene.is_titled(cue.head)
        account.is_body = scene.names_body(cue)
        account.by_attending = above is not None and above.act is Act.ATTEND and above.relation is Relation.OBJECT
        add_parties(scene, account, zone, above)
        add_named_parties(scene, account)
        add_chairs(scene, account)
        _make_bilateral(scene, account)
        _raise_by_holders(account, above)
        _add_protagonist(scene, account)
        add_circumstances(scene, account, zone, above)
        read_move(scene, account, zone)
        _drop_impossible(scene, account)
        account.is_stay = _is_stay(scene, account)
        _add_hosts_by_place(account)
        account.count = _count(scene, cue)
        account.earlier = above is not None and _is_earlier(above)
        account.kept_up = above is not None and cue.form is Form.NOUN and above.verb.lower_ in _KEEPING
        found.append(account)
    _share_dates(scene, found)
    _share_owners(scene, found)
    _follow(scene, found)
    found, governors = _without_houses(scene, found, governors)
    add_attendance(scene, found)
    add_leaders(scene, found)
    tie(scene.doc, found, governors)
    parted = [part for account in found for part in separated(scene, account, found)]
    return by_position([*parted, *listed(scene, found)])


def _make_bilateral(scene: Scene, account: Account) -> None:
    """A ministers' meeting named by two states is talks: "Peru-Norway Foreign Ministers' Meeting"."""
    name = account.cue.name
    if account.kind is not EngagementKind.MINISTERIAL or name is None or name.ordinal is not None:
        return
    sides = {m.refs[0] for m in scene.states_in(name.start, name.end)}
    if (
        len(sides) == 2
        and scene.doc[account.cue.head].lower_ == "meeting"
        and not _holds_body(scene, name.start, name.end)
    ):
        account.kind = EngagementKind.MEETING


def _raise_by_holders(account: Account, above: Governor | None) -> None:
    """A meeting of a body's ministers or leaders, who are not named: "Nordic Foreign Ministers held their meeting"."""
    if account.kind is not EngagementKind.MEETING or above is None or account.cue.form is not Form.NOUN:
        return
    holders = subject(above.verb) if above.relation is Relation.OBJECT and above.act is Act.HOLD else None
    if holders is not None:
        account.kind = kind_by_holders(holders) or account.kind


def _holds_body(scene: Scene, start: int, end: int) -> bool:
    return any(m.kind is MentionKind.ORGANIZATION for m in scene.actors_in(start, end))


def _is_earlier(above: Governor) -> bool:
    """Whether a main clause tells what had been before: "she had met him in May", "they last met in May"."""
    verb = above.verb
    if above.act is None or verb.dep_ not in ("ROOT", "conj"):
        return False
    had = any(c.dep_ == "aux" and c.lower_ == "had" for c in verb.lefts)
    return had or any(c.dep_ == "advmod" and c.lower_ in ("last", "previously") for c in verb.lefts)


def _without_houses(
    scene: Scene, accounts: list[Account], governors: list[Governor | None]
) -> tuple[list[Account], list[Governor | None]]:
    """Leave out houses that are entered for what the sentence tells next: "visit the Senate and meet its President"."""
    houses = {n for n, (a, b) in enumerate(pairwise(accounts)) if _is_house(scene, a, b)}
    kept = [n for n in range(len(accounts)) if n not in houses]
    return [accounts[n] for n in kept], [governors[n] for n in kept]


def _is_house(scene: Scene, account: Account, following: Account) -> bool:
    if account.cue.act is not Act.VISIT or following.kind is EngagementKind.VISIT:
        return False
    state = account.place is not None and not account.venue
    return not state and following.cue.start < scene.doc[account.cue.head].sent.end


def _share_dates(scene: Scene, accounts: list[Account]) -> None:
    """A date after two nouns that "and" joins is of both: "the call and the visits in May"."""
    for account, following in pairwise(accounts):
        between = [t.lower_ for t in scene.doc[account.cue.end : following.cue.start]]
        joined = "and" in between and not any(
            t.tag_.startswith(("VBD", "VBZ", "VBP")) for t in scene.doc[account.cue.end : following.cue.start]
        )
        if (
            account.kind is following.kind
            and joined
            and account.window is None
            and Form.VERB not in (account.cue.form, following.cue.form)
        ):
            account.date, account.window = following.date, following.window
            account.place = account.place or following.place


def _share_owners(scene: Scene, accounts: list[Account]) -> None:
    """Whose the first of two is that "and" joins, the second is, too: "Ms A's meeting with B and talks with C"."""
    for before, account in pairwise(accounts):
        if before.owned and not account.owned and account.others and _is_joined(scene, account):
            account.add([ref for ref in before.who if ref not in before.others], Role.PARTICIPANT)
            account.place = account.place or before.place
            account.telling = before.telling if account.telling is Telling.BACKGROUND else account.telling


def _is_joined(scene: Scene, account: Account) -> bool:
    """Whether "and" stands before the account's noun, but for adjectives."""
    at = account.cue.start
    while at > 0 and scene.doc[at - 1].tag_ in ("JJ", "NN", "VBG"):
        at -= 1
    return account.cue.form is Form.NOUN and at > 0 and scene.doc[at - 1].lower_ == "and"


def _follow(scene: Scene, accounts: list[Account]) -> None:
    """What another occasion is "followed by" has its parties, day and place: "a meeting, followed by a luncheon"."""
    for before, account in pairwise(accounts):
        words = [t.lower_ for t in scene.doc[max(0, account.cue.start - 5) : account.cue.start]]
        if "followed" in words and "by" in words and before.who:
            account.add(list(before.who), Role.PARTICIPANT)
            account.window, account.date = account.window or before.window, account.date or before.date
            account.place, account.telling = account.place or before.place, before.telling


def _drop_impossible(scene: Scene, account: Account) -> None:
    """Nobody visits the state that they serve: a visitor who seems to was taken for somebody else."""
    noun = account.cue.form is not Form.VERB
    if account.kind is EngagementKind.VISIT and account.destinations and account.titled and noun:
        account.who = {
            ref: role
            for ref, role in account.who.items()
            if role is not Role.VISITOR or scene.country(ref) not in account.destinations
        }


def _is_stay(scene: Scene, account: Account) -> bool:
    """Whether somebody is told to be in another state on a day: "she was in Lima in May"."""
    if account.cue.act is not Act.COME or scene.doc[account.cue.head].lower_ not in _BEING or account.window is None:
        return False
    visiting = [ref for ref, role in account.who.items() if role is Role.VISITOR]
    home = scene.country(visiting[0]) if len(visiting) == 1 else None
    return home is not None and account.place is not None and account.place.country not in (None, home)


def _add_protagonist(scene: Scene, account: Account) -> None:
    """Talks with a single foreign person whose other side is not told are the release's protagonist's."""
    talks = account.kind in (EngagementKind.MEETING, EngagementKind.CALL) and account.cue.form is Form.NOUN
    if talks and scene.protagonist and len(account.who) == 1 and account.others and not account.titled:
        other = next(iter(account.who))
        if other != scene.protagonist and scene.country(other) != scene.country(scene.protagonist):
            account.add([scene.protagonist], Role.PARTICIPANT)


def _add_hosts_by_place(account: Account) -> None:
    """A visit that nobody is told to receive is received by the state that it goes to."""
    if account.kind is EngagementKind.VISIT and account.who and Role.HOST not in account.who.values():
        account.add([state for state in account.destinations if state not in account.who], Role.HOST)


def _definite(scene: Scene, cue: Cue) -> bool:
    """Whether the noun phrase opens with "the", "this" or a possessive."""
    if cue.form is Form.VERB:
        return False
    i = cue.start
    while i > 0 and scene.doc[i - 1].tag_ in ("JJ", "NN", "VBG", "CD", "HYPH"):
        i -= 1
    opener = scene.doc[i - 1].lower_ if i else ""
    of_day = opener in ("'s", "’s") and i > 1 and bool(scene.dates_in(i - 2, i - 1)) and scene.actor_at(i - 2) is None
    return opener in _DEFINITE or of_day or scene.doc[cue.start].lower_ in _DEFINITE


def _count(scene: Scene, cue: Cue) -> int | None:
    """How many occasions are told of in one breath: "the three summit meetings", "spoke three times"."""
    if cue.form is Form.VERB:
        return _times(scene, cue)
    numerals = [t.lower_ for t in scene.doc[max(0, cue.start - 4) : cue.end] if t.tag_ == "CD"] if cue.several else []
    return next((n for word in numerals if (n := NUMERALS.get(word, 0)) > 1), None)


def _times(scene: Scene, cue: Cue) -> int | None:
    following = [t.lower_ for t in scene.doc[cue.end : cue.end + 2]]
    if following[1:] == ["times"] and NUMERALS.get(following[0], 0) > 1:
        return NUMERALS[following[0]]
    return _TIMES.get(following[0]) if following else None
