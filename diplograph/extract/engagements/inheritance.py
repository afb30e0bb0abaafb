"""Lets occasions take day and place from the occasion that they are told to be part of."""

from __future__ import annotations

from diplograph.extract.engagements.account import Telling
from diplograph.extract.engagements.occasion import Occasion
from diplograph.extract.engagements.scene import Scene
from diplograph.models import EngagementKind as Kind


def inherit(scene: Scene, occasions: list[Occasion]) -> None:
    """Fill in windows and places from frames."""
    frame: Occasion | None = None
    for occasion in occasions:
        if occasion.kind is Kind.VISIT and occasion.telling in (Telling.REPORTED, Telling.AHEAD):
            frame = occasion
        elif frame is not None and occasion.telling is Telling.REPORTED and set(frame.who) & set(occasion.who):
            occasion.window = occasion.window or frame.window
            occasion.place = occasion.place or frame.place
