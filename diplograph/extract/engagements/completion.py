"""Rounds off occasions: who stands for whom among the participants, and where a hosting state held it."""

from __future__ import annotations

from diplograph.extract.engagements.occasion import Occasion
from diplograph.extract.engagements.places import Place
from diplograph.extract.engagements.scene import Scene
from diplograph.models import EngagementKind, Role


def complete(scene: Scene, occasions: list[Occasion]) -> None:
    """Drop states for which somebody is named, and place what a state hosts in that state."""
    for occasion in occasions:
        _drop_represented(scene, occasion)
        _place_at_host(occasion)


def _drop_represented(scene: Scene, occasion: Occasion) -> None:
    """A state takes part only where no person is named for it; the host of a visit or conference stays."""
    people = {scene.country(ref) for ref in occasion.who if not _is_state(ref)}
    visit = occasion.kind is EngagementKind.VISIT
    occasion.who = {
        ref: role
        for ref, role in occasion.who.items()
        if not (_is_state(ref) and ref in people and not (visit and role is Role.HOST and len(occasion.who) < 2))
    }


def _place_at_host(occasion: Occasion) -> None:
    if occasion.place is None and not occasion.virtual:
        hosts = [ref for ref, role in occasion.who.items() if role is Role.HOST and _is_state(ref)]
        if len(hosts) == 1:
            occasion.place = Place(0, 0, hosts[0], hosts[0])


def _is_state(ref: str) -> bool:
    return len(ref) == 2 and ref.isupper()
