"""Gathers the accounts of a release into occasions: which tell of one and the same, and which of none."""

from __future__ import annotations

from diplograph.extract.engagements.account import Account, Telling
from diplograph.extract.engagements.cues import Form
from diplograph.extract.engagements.lexicon import Act
from diplograph.extract.engagements.likeness import known_occasion
from diplograph.extract.engagements.occasion import Occasion
from diplograph.extract.engagements.scene import Scene
from diplograph.models import EngagementKind as Kind

_TWO_SIDED = frozenset((Kind.MEETING, Kind.CALL, Kind.COURTESY_CALL, Kind.CONSULTATION, Kind.SUMMIT, Kind.MINISTERIAL))


def gather(scene: Scene, accounts: list[Account]) -> list[Occasion]:
    """The occasions that the accounts tell of, in textual order."""
    occasions: list[Occasion] = []
    for account in accounts:
        known = known_occasion(scene, account, occasions)
        if known is not None:
            known.absorb(account)
        elif stands(account):
            occasions.append(Occasion.of(account))
    return occasions


def stands(account: Account) -> bool:
    """Whether an account tells enough to be an occasion, and not of meetings in general."""
    if account.cue.several and not (account.count or account.window):
        return False
    if account.cue.form is Form.NAME:
        return not account.cue.weak or _numbered(account) or account.telling is not Telling.BARE
    if account.cue.form is Form.VERB:
        return _verb_stands(account)
    return _noun_stands(account)


def _numbered(account: Account) -> bool:
    return account.cue.name is not None and account.cue.name.ordinal is not None


def _verb_stands(account: Account) -> bool:
    act = account.cue.act
    if act is Act.VISIT:
        return bool(account.who) and account.place is not None
    if act in (Act.INAUGURATE, Act.WREATH):
        return bool(account.who)
    return len(account.who) > 1


def _noun_stands(account: Account) -> bool:
    if account.kind is Kind.VISIT:
        return bool(account.who) and (account.place is not None or account.window is not None)
    if account.kind in _TWO_SIDED:
        enough = len(account.who) > 1
        return enough and (not account.cue.weak or account.telling is Telling.REPORTED)
    return bool(account.who) and account.telling is not Telling.BARE and not account.cue.weak
