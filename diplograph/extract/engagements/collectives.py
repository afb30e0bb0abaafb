"""Reads of meetings of officials, ministers or commissions who are told of without a name."""

from __future__ import annotations

from spacy.tokens import Token

from diplograph.extract.engagements.account import Account
from diplograph.extract.engagements.governor import subject
from diplograph.extract.engagements.met import is_official, kind_by_holders, standing_body
from diplograph.extract.engagements.scene import Scene
from diplograph.models import EngagementKind, Role


def of_collective(scene: Scene, account: Account, verb: Token, doers: list[str]) -> bool:
    """Take a meeting of officials, ministers or a commission who are not named; whether it is one of a commission."""
    holders, body = subject(verb), standing_body(verb)
    account.by_officials = is_official(holders) and all(ref.isupper() or ref in scene.bodies.values() for ref in doers)
    if account.by_officials and holders is not None:
        account.kind = kind_by_holders(holders) or account.kind
    if body is None:
        return False
    account.kind, account.by_officials = EngagementKind.CONSULTATION, True
    sides = [m.refs[0] for m in scene.states_in(body.left_edge.i, body.i + 1)]
    account.add(list(dict.fromkeys(sides)), Role.PARTICIPANT)
    return True
