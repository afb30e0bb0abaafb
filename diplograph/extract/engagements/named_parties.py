"""Reads whose occasion a name tells it is: "the Nordic-Peru Summit" is Peru's too."""

from __future__ import annotations

import re

from diplograph.extract.engagements.account import Account
from diplograph.extract.engagements.chairmanships import chairmanship
from diplograph.extract.engagements.cue import Cue
from diplograph.extract.engagements.scene import Scene
from diplograph.extract.extensions import MentionKind
from diplograph.models import EngagementKind, Role

_TELLING_KINDS = frozenset((EngagementKind.SUMMIT, EngagementKind.MINISTERIAL, EngagementKind.CONSULTATION))
_PEOPLE = frozenset((MentionKind.PERSON, MentionKind.GROUP))
_WHOLE_WORLD = frozenset(("UN", "United Nations"))


def add_named_parties(scene: Scene, account: Account) -> None:
    """Add the bodies and states that an occasion's name holds."""
    name = account.cue.name
    if name is None or account.kind not in _TELLING_KINDS:
        return
    account.add(
        [r for m in scene.actors_in(name.start, name.end) if m.kind in _PEOPLE for r in m.refs], Role.PARTICIPANT
    )
    account.add(_bodies(scene, account.cue), Role.PARTICIPANT)
    account.add([m.refs[0] for m in scene.states_in(name.start, name.end)], Role.PARTICIPANT)


def add_chairs(scene: Scene, account: Account) -> None:
    """Let the state whose chairmanship it is host a summit of the body that it chairs."""
    if account.cue.name is None or account.kind is not EngagementKind.SUMMIT:
        return
    chair = chairmanship(scene.doc, account.cue.end)
    if chair is None:
        return
    states = [m.refs[0] for m in scene.states_in(account.cue.end, chair.i)]
    bodies = [m for m in scene.actors_in(account.cue.end, chair.i) if m.kind is MentionKind.ORGANIZATION]
    account.add(states[:1], Role.HOST)
    account.others = [ref for m in bodies for ref in m.refs]
    account.add(account.others, Role.PARTICIPANT)


def _bodies(scene: Scene, cue: Cue) -> list[str]:
    text = scene.doc[cue.start : cue.end].text
    return [body for form, body in scene.bodies.items() if form not in _WHOLE_WORLD and _holds(text, form)]


def _holds(text: str, form: str) -> bool:
    return form in text and re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text) is not None
