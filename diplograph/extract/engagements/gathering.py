"""Gathers the accounts of a release into occasions: which tell of one and the same, and which of none."""

from __future__ import annotations

from diplograph.extract.engagements.account import Account, Telling, Tie
from diplograph.extract.engagements.cue import Form
from diplograph.extract.engagements.idle import is_nothing
from diplograph.extract.engagements.lexicon import Act
from diplograph.extract.engagements.likeness import known_occasion
from diplograph.extract.engagements.occasion import Occasion
from diplograph.extract.engagements.scene import Scene
from diplograph.extract.engagements.unreal import is_unreal
from diplograph.models import EngagementKind as Kind
from diplograph.models import Role

_TWO_SIDED = frozenset((Kind.MEETING, Kind.CALL, Kind.COURTESY_CALL, Kind.CONSULTATION, Kind.SUMMIT, Kind.MINISTERIAL))
_MET = frozenset((Act.RECEIVE, Act.CALL_ON, Act.DISCUSS, Act.WELCOME, Act.DINE))


def gather(scene: Scene, accounts: list[Account]) -> list[Occasion]:
    """The occasions that the accounts tell of, in textual order."""
    occasions: list[Occasion] = []
    for account in accounts:
        if is_nothing(scene, account) or is_unreal(scene, account):
            continue
        tied = _tied(account, occasions)
        known = tied or known_occasion(scene, account, occasions)
        if tied is not None:
            _take_in_title(scene, account, tied, occasions)
        if known is not None:
            known.absorb(account)
        elif stands(account):
            occasions.append(Occasion.of(account))
    _frame(occasions)
    return occasions


def _take_in_title(scene: Scene, account: Account, occasion: Occasion, occasions: list[Occasion]) -> None:
    """Where a verb's occasion turns out to be the one that the title names, it is that one."""
    named = known_occasion(scene, account, [o for o in occasions if o is not occasion])
    if named is not None and account.cue.name is not None and all(a.titled for a in named.accounts):
        occasions.remove(named)
        for told in named.accounts:
            occasion.absorb(told)


def _tied(account: Account, occasions: list[Occasion]) -> Occasion | None:
    """The occasion of the verb that the account's noun names."""
    if account.tie is not Tie.SAME:
        return None
    return next((o for o in occasions if account.tied_to in o.accounts), None)


def _frame(occasions: list[Occasion]) -> None:
    """Note which occasion each one is told to be part of."""
    for occasion in occasions:
        for account in occasion.accounts:
            if account.tie is Tie.WITHIN and occasion.frame is None:
                frame = next((o for o in occasions if account.tied_to in o.accounts), None)
                occasion.frame = frame if frame is not occasion else None


def stands(account: Account) -> bool:
    """Whether an account tells enough to be an occasion, and not of meetings in general."""
    cue = account.cue
    if cue.several and not account.count and not account.others and not _dated_after(account):
        return False
    if cue.form is Form.NAME:
        return _name_stands(account)
    return _verb_stands(account) if cue.form is Form.VERB else _noun_stands(account)


def _dated_after(account: Account) -> bool:
    """Whether a date follows the noun: "the visits last year", not "since 2013, the visits"."""
    return account.date is not None and account.date.first >= account.cue.start


def _name_stands(account: Account) -> bool:
    cue = account.cue
    told = account.telling in (Telling.REPORTED, Telling.AHEAD) or account.window is not None
    if account.is_body and not told:
        return False
    numbered = cue.name is not None and cue.name.ordinal is not None
    if numbered or cue.noun is None:
        return True
    if "numbered" in cue.noun.traits:
        return False
    return not cue.weak or account.telling in (Telling.REPORTED, Telling.AHEAD) or account.window is not None


def _verb_stands(account: Account) -> bool:
    act = account.cue.act
    if act in (Act.VISIT, Act.TRAVEL, Act.COME):
        return bool(account.who) and (account.place is not None or account.venue)
    if act is Act.SIGN and len(account.who) == 2 and not account.titled:
        return account.window is not None or account.place is not None or account.tie is not None
    if act in (Act.INAUGURATE, Act.WREATH, Act.PRESENT, Act.SIGN):
        return bool(account.who)
    if act is Act.DISCUSS and not account.others and _by_two(account):
        return True
    if act in _MET and not account.others:
        return False
    if account.by_officials and account.window is not None:
        return True
    if account.generic:
        return False
    return len(account.who) > 1 or (bool(account.who) and account.unnamed and act in (Act.MEET, Act.RECEIVE))


def _by_two(account: Account) -> bool:
    """Whether two people are told to have talked on a day: "Ms A and Mr B discussed trade on Monday"."""
    people = [ref for ref in account.who if not ref.isupper() and ref.startswith("p")]
    day = account.window is not None and account.window.start.precision == "day"
    return len(people) > 1 and day and account.telling is Telling.REPORTED


def _is_to_be(account: Account) -> bool:
    """Whether it is ahead and not one of those that its noun stands for in general."""
    return account.telling is Telling.AHEAD and not account.cue.several and not account.cue.weak


def _noun_stands(account: Account) -> bool:
    if account.kept_up and account.window is None and account.place is None:
        return False
    told = account.telling is not Telling.BARE
    if account.cue.next_round and told and (account.window or (account.place and account.telling is Telling.AHEAD)):
        return True
    if account.cue.noun is not None and "numbered" in account.cue.noun.traits:
        return False
    if account.kind is Kind.VISIT:
        return bool(account.who) and (account.place is not None or account.window is not None)
    if account.kind in _TWO_SIDED:
        dated = account.window is not None and account.telling in (Telling.REPORTED, Telling.AHEAD)
        enough = (
            len(account.who) > 1
            or (bool(account.who) and (dated or account.moved))
            or (account.kind is Kind.SUMMIT and account.window is not None)
        )
        placed = account.place is not None and told and (account.window is not None or _is_to_be(account))
        if account.kind in (Kind.SUMMIT, Kind.MINISTERIAL) and account.who and not account.cue.several:
            enough = enough or (account.telling is Telling.REPORTED and account.place is not None)
        return (enough or placed) and (not account.cue.weak or account.telling in (Telling.REPORTED, Telling.AHEAD))
    if account.kind is Kind.CEREMONY and account.window is not None and account.place is not None:
        return True
    if account.cue.noun is not None and "attended" in account.cue.noun.traits:
        return bool(account.who) and account.by_attending
    if account.cue.weak:
        taken_part = account.by_attending or not {Role.HOST, Role.CHAIR}.isdisjoint(account.who.values())
        dated = account.window is not None and account.telling in (Telling.REPORTED, Telling.AHEAD)
        return taken_part and dated and bool(account.who) and not account.cue.several
    return bool(account.who) and told
