"""Settles what can be told only from the whole: which occasions are reported, and which are background."""

from __future__ import annotations

import datetime as dt

from diplograph.extract.engagements.account import Telling
from diplograph.extract.engagements.occasion import Occasion
from diplograph.extract.engagements.scene import Scene

_LONG_BEFORE = dt.timedelta(6)


def settle(scene: Scene, occasions: list[Occasion]) -> None:
    """Set the telling of occasions whose own words leave it open, or that lie long before what is reported."""
    issued = scene.doc._.release.date
    for occasion in occasions:
        if occasion.telling is Telling.BARE:
            occasion.telling = _by_title(occasion)
        if (
            occasion.window
            and issued
            and occasion.window.end.latest < issued.earliest
            and occasion.telling is Telling.AHEAD
        ):
            occasion.telling = Telling.BACKGROUND
    main = next((o for o in occasions if o.telling is Telling.REPORTED and o.window), None)
    told = main.window.start.earliest if main and main.window else (issued.earliest if issued else None)
    for occasion in occasions:
        if told is not None and occasion.telling is Telling.REPORTED and occasion.window is not None:
            if occasion.window.end.latest < told - _LONG_BEFORE:
                occasion.telling = Telling.BACKGROUND


def _by_title(occasion: Occasion) -> Telling:
    return Telling.REPORTED if any(a.titled for a in occasion.accounts) else Telling.BACKGROUND
