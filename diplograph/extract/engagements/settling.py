"""Settles what can be told only from the whole: which occasions are reported, and which are background."""

from __future__ import annotations

import datetime as dt

from diplograph.extract.engagements.account import Telling
from diplograph.extract.engagements.occasion import Occasion
from diplograph.extract.engagements.scene import Scene
from diplograph.models import PartialDate

_LONG_BEFORE = dt.timedelta(6)
_WEEKS = dt.timedelta(31)


def settle(scene: Scene, occasions: list[Occasion]) -> None:
    """Set the telling of occasions whose own words leave it open, or that lie long before what is reported."""
    issued = scene.doc._.release.date
    for occasion in occasions:
        if occasion.telling is Telling.BARE:
            occasion.telling = _by_title(occasion)
    if issued is None:
        return
    told = _reported_day(occasions, issued)
    for occasion in occasions:
        if occasion.window is None:
            continue
        last = occasion.window.end.latest
        ahead_of_past = occasion.telling is Telling.AHEAD and last < issued.earliest
        if ahead_of_past or (occasion.telling is Telling.REPORTED and last < told - _LONG_BEFORE):
            occasion.telling = Telling.BACKGROUND


def _reported_day(occasions: list[Occasion], issued: PartialDate) -> dt.date:
    """The day from which on the release reports: that of the first occasion of the weeks before it, else its own."""
    for occasion in occasions:
        if occasion.telling is Telling.REPORTED and occasion.window is not None:
            if issued.earliest - _WEEKS <= occasion.window.end.latest:
                return min(occasion.window.start.earliest, issued.earliest)
    return issued.earliest


def _by_title(occasion: Occasion) -> Telling:
    return Telling.REPORTED if any(a.titled for a in occasion.accounts) else Telling.BACKGROUND
