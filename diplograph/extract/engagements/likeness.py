"""Whether an account tells of an occasion that is known already."""

from __future__ import annotations

from diplograph.extract.dates.window import Window
from diplograph.extract.engagements.account import Account, Telling
from diplograph.extract.engagements.credentials import is_that_presentation, tells_of_credentials
from diplograph.extract.engagements.cue import Form
from diplograph.extract.engagements.lexicon import Act
from diplograph.extract.engagements.names import Name
from diplograph.extract.engagements.occasion import Occasion
from diplograph.extract.engagements.ordinals import ordinal
from diplograph.extract.engagements.scene import Scene
from diplograph.models import EngagementKind as Kind
from diplograph.models import Role

_MEANT = {
    Kind.MEETING: frozenset(
        (Kind.MEETING, Kind.SUMMIT, Kind.MINISTERIAL, Kind.CONSULTATION, Kind.CONFERENCE, Kind.CALL)
    ),
    Kind.CONFERENCE: frozenset((Kind.CONFERENCE, Kind.MINISTERIAL, Kind.CONSULTATION)),
    Kind.SUMMIT: frozenset((Kind.SUMMIT,)),
    Kind.CONSULTATION: frozenset((Kind.CONSULTATION,)),
}
_TWO = frozenset((Kind.MEETING, Kind.COURTESY_CALL, Kind.CALL))
_TALKS = frozenset(Kind) - {Kind.CEREMONY}
_BACK = frozenset((Telling.BACKGROUND, Telling.REPORTED))


def known_occasion(scene: Scene, account: Account, occasions: list[Occasion]) -> Occasion | None:
    """The occasion told before that the account tells of again; null for a new one."""
    candidates = [o for o in reversed(occasions) if _kinds_fit(account, o)]
    if tells_of_credentials(scene, account):
        same = (o for o in candidates if _windows_fit(account.window, o.window))
        return next((o for o in same if is_that_presentation(scene, account, o)), None)
    if account.cue.name is not None and account.cue.next_round and not account.titled:
        candidates = [o for o in candidates if all(a.cue.next_round for a in o.accounts)]
    if account.cue.next_round and account.cue.noun is None:
        return None
    if account.cue.pronoun:
        return candidates[0] if candidates else None
    if account.definite and account.cue.name is None and (not account.who or _points(account)):
        return _meant(scene, account, candidates)
    return next((o for o in candidates if _same(scene, account, o)), None)


def _points(account: Account) -> bool:
    """Whether "the meeting was chaired by" points to the one just told, whoever else is told of it."""
    roles = set(account.who.values())
    chaired = Role.CHAIR in roles or account.attended or account.by_attending
    return chaired and not account.others


def _meant(scene: Scene, account: Account, candidates: list[Occasion]) -> Occasion | None:
    """What "the meeting" or "the visit" stands for: the last such occasion that its date and place do not exclude."""
    done = account.telling is Telling.REPORTED
    bilateral = account.kind is Kind.MEETING and scene.doc[account.cue.head].lower_ in ("talks", "conversation")
    nearest = sorted(
        candidates,
        key=lambda o: (_remoteness(scene, o) if done else 2 * _is_aside(o), bilateral and o.kind is not account.kind),
    )
    alike = [o for o in candidates if o.kind is account.kind]
    for occasion in nearest:
        only = len(alike) == 1 and occasion is alike[0] and done and occasion.telling is Telling.REPORTED
        dated = account.window is None or occasion.window is not None or account.moved or only
        if dated and _windows_fit(account.window, occasion.window) and _places_fit(account, occasion):
            return occasion
    return None


def _remoteness(scene: Scene, occasion: Occasion) -> int:
    """How far an occasion is from what is reported: part of it, left open by its words, or of another time."""
    if occasion.telling is Telling.REPORTED or any(a.titled for a in occasion.accounts):
        return 0
    return 2 if _is_aside(occasion) or _is_to_come(scene, occasion) else 1


def _is_aside(occasion: Occasion) -> bool:
    return occasion.telling is Telling.BACKGROUND


def _is_to_come(scene: Scene, occasion: Occasion) -> bool:
    """Whether an occasion is told to be ahead and not known to have been."""
    issued = scene.doc._.release.date
    past = issued is not None and occasion.window is not None and occasion.window.start.earliest <= issued.latest
    return occasion.telling is Telling.AHEAD and not past


def _kinds_fit(account: Account, occasion: Occasion) -> bool:
    if account.venue or any(a.venue for a in occasion.accounts):
        return account.venue and account.definite
    if account.kind is occasion.kind:
        return True
    if account.cue.name is not None and occasion.named:
        return True
    if account.cue.act is Act.DISCUSS:
        return occasion.kind in _TALKS and set(account.who) <= set(occasion.who)
    if occasion.kind in _TWO and account.kind in _TWO and all(a.titled for a in occasion.accounts):
        return True
    common = account.cue.form is Form.NOUN and ((account.definite and not account.owned) or account.titled)
    return common and occasion.kind in _MEANT.get(account.kind, ())


def _same(scene: Scene, account: Account, occasion: Occasion) -> bool:
    if _parted_by_time(account, occasion) or _parted_by_people(account, occasion):
        return False
    name = account.cue.name
    if name is not None and occasion.named:
        alike = any(same_name(scene, name, o.cue.name) for o in occasion.named if o.cue.name)
        again = account.definite and account.window is None
        return alike and _windows_fit(account.window, occasion.window) and (again or _times_fit(account, occasion))
    heading = account.kind is Kind.MEETING is occasion.kind and all(a.titled for a in occasion.accounts)
    if account.cue.name is not None or (occasion.named and not account.definite and not heading):
        return False
    return (
        _parties_fit(scene, account, occasion)
        and _windows_fit(account.window, occasion.window)
        and _places_fit(account, occasion)
        and _times_fit(account, occasion)
    )


def _parted_by_time(account: Account, occasion: Occasion) -> bool:
    """Whether one had been before the other was."""
    reported = any(a.telling is Telling.REPORTED and not a.earlier for a in occasion.accounts)
    return account.earlier and reported and account.window is not occasion.window


def _parted_by_people(account: Account, occasion: Occasion) -> bool:
    """Whether others are met who are not named: "then she met members of the Committee"."""
    first = occasion.accounts[0]
    return account.unnamed and not first.titled and bool(first.others)


def same_name(scene: Scene, one: Name, other: Name) -> bool:
    """Whether two names can be one occasion's: no other number, and the words of one among those of the other."""
    if one.ordinal is not None and other.ordinal is not None and one.ordinal != other.ordinal:
        return False
    first, second = name_words(scene, one), name_words(scene, other)
    if _alias_of(scene, one, other) or _alias_of(scene, other, one):
        return True
    if one.ordinal is not None and one.ordinal == other.ordinal and len(first & second) > 1 and one.kind is other.kind:
        return True
    if one.ordinal == other.ordinal:
        return first <= second or second <= first
    short, full = (first, second) if one.ordinal is None else (second, first)
    return len(short) > 1 and short <= full


def _alias_of(scene: Scene, one: Name, other: Name) -> bool:
    """Whether one name is the acronym that stands in brackets after the other."""
    return one.alias is not None and scene.doc[other.start : other.end].text == one.alias


def name_words(scene: Scene, name: Name) -> set[str]:
    """The words that tell a name from others, its acronym among them and its number left out."""
    if name.alias:
        return {name.alias.casefold()} | plain_words(scene, name)
    return plain_words(scene, name)


def plain_words(scene: Scene, name: Name) -> set[str]:
    """The words of a name without its number and small words."""
    tokens = scene.doc[name.start : name.end]
    return {
        t.lower_.rstrip("s") for t in tokens if t.text[0].isalnum() and ordinal(t) is None and t.lower_ not in _LINKS
    }


_LINKS = frozenset(["the", "of", "on", "for", "between", "and", "at", "in", "a", "an"])


def _parties_fit(scene: Scene, account: Account, occasion: Occasion) -> bool:
    """Whether the parties told are the same, some of them, or their states."""
    told, known = set(account.who), set(occasion.who)
    if not told or not known:
        return account.definite or account.titled
    if told <= known or known <= told:
        return True
    if account.definite and told & known and set(account.others) <= known:
        return True
    first, second = _states(scene, told), _states(scene, known)
    return _only_states(told, known) and (first == second or (len(first & second) > 1 and _titled(account, occasion)))


def _titled(account: Account, occasion: Occasion) -> bool:
    return account.titled or all(a.titled for a in occasion.accounts)


def _states(scene: Scene, refs: set[str]) -> set[str | None]:
    return {scene.country(r) for r in refs}


def _only_states(told: set[str], known: set[str]) -> bool:
    """Whether one of the sides is told by states alone, so that no two people are taken for one."""
    return any(all(len(r) == 2 and r.isupper() for r in side) for side in (told - known, known - told))


def _windows_fit(one: Window | None, other: Window | None) -> bool:
    if one is None or other is None:
        return True
    return one.start.earliest <= other.end.latest and other.start.earliest <= one.end.latest


def _places_fit(account: Account, occasion: Occasion) -> bool:
    one, other = account.place, occasion.place
    if one is None or other is None or one.name.casefold() == other.name.casefold():
        return True
    if account.definite and one.country is not None and any(one.country in a.destinations for a in occasion.accounts):
        return account.window is None or account.window == occasion.window or not _is_of_one(account)
    if one.country and other.country:
        return one.country == other.country and (one.is_country or other.is_country)
    return account.definite


def _is_of_one(account: Account) -> bool:
    """Whether the owner of a visit and a day of its own tell one leg of a journey: "my visit to Fiji on 11 May"."""
    return account.owned and not account.titled


def _times_fit(account: Account, occasion: Occasion) -> bool:
    """Whether both are over or both ahead; a title, or the same dates, may tell it either way."""
    told, known = account.telling, occasion.telling
    if account.titled or any(a.titled for a in occasion.accounts) or account.window == occasion.window is not None:
        return True
    if Telling.BARE in (told, known) or Telling.CANCELLED in (told, known):
        return True
    return (told in _BACK) == (known in _BACK)
