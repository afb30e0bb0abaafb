"""Knows the ceremony at which envoys hand over their credentials, told once or several times in a release."""

from __future__ import annotations

from diplograph.extract.engagements.account import Account
from diplograph.extract.engagements.occasion import Occasion
from diplograph.extract.engagements.scene import Scene
from diplograph.models import EngagementKind, Role

_CREDENTIALS = frozenset(("credentials", "credential", "credence", "accreditation"))
_BEFORE = 5
_AFTER = 7


def tells_of_credentials(scene: Scene, account: Account) -> bool:
    """Whether what is told is that credentials are handed over or received."""
    if account.kind is not EngagementKind.CEREMONY:
        return False
    cue, sentence = account.cue, scene.doc[account.cue.head].sent
    near = scene.doc[max(sentence.start, cue.start - _BEFORE) : min(sentence.end, cue.end + _AFTER)]
    return any(t.lower_ in _CREDENTIALS for t in near)


def is_that_presentation(scene: Scene, account: Account, occasion: Occasion) -> bool:
    """Whether credentials are told again to be handed over to the same head of state, by whichever of the envoys."""
    if not any(tells_of_credentials(scene, a) for a in occasion.accounts):
        return False
    received, known = _receivers(account.who), _receivers(occasion.who)
    if received and known:
        return bool(received & known)
    apart = account.window is not None or account.place is not None
    return not apart or not set(account.who).isdisjoint(occasion.who) or _titled(account, occasion)


def _titled(account: Account, occasion: Occasion) -> bool:
    return account.titled or any(a.titled for a in occasion.accounts)


def _receivers(who: dict[str, Role]) -> set[str]:
    return {ref for ref, role in who.items() if role is Role.HOST}
