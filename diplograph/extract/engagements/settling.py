"""Settles what can be told only from the whole: which occasions are reported, and which are background."""

from __future__ import annotations

import datetime as dt

from diplograph.extract.dates.window import Window
from diplograph.extract.engagements.account import Telling
from diplograph.extract.engagements.circumstances import is_virtual
from diplograph.extract.engagements.occasion import Occasion
from diplograph.extract.engagements.scene import Scene
from diplograph.models import EngagementKind, PartialDate
from diplograph.read.prose import BlockKind

_LONG_BEFORE = dt.timedelta(6)
_WEEKS = dt.timedelta(31)
_TOLD_AS_BEEN = frozenset((Telling.REPORTED, Telling.BACKGROUND))
_FEWEST = 4
_SHARE = 2


def settle(scene: Scene, occasions: list[Occasion]) -> None:
    """Set the telling of occasions whose own words leave it open, or that lie long before what is reported."""
    issued = scene.doc._.release.date
    announced = _is_announcement(occasions)
    for occasion in occasions:
        if announced and occasion.telling is Telling.BARE and any(a.titled for a in occasion.accounts):
            occasion.telling = Telling.AHEAD
        elif occasion.telling is Telling.BARE or _is_matter(occasion, issued):
            occasion.telling = _by_title(occasion)
    _date_by_dateline(scene, occasions)
    if issued is None:
        return
    told = _first_day(occasions) if _looks_back(occasions, issued) else _reported_day(occasions, issued)
    inferred = _is_inferred(scene, occasions, issued)
    for occasion in occasions:
        if occasion.window is None or (inferred and occasion.telling is Telling.AHEAD):
            continue
        last = occasion.window.end.latest
        if _is_part_of_report(occasion, occasions, issued) or _is_now(occasion, issued):
            occasion.telling = Telling.REPORTED
        ahead_of_past = occasion.telling is Telling.AHEAD and last < issued.earliest
        if occasion.telling in _TOLD_AS_BEEN and occasion.window.start.earliest > issued.latest:
            occasion.telling = Telling.AHEAD
        elif ahead_of_past or (occasion.telling is Telling.REPORTED and last < told - _LONG_BEFORE):
            occasion.telling = Telling.BACKGROUND


def _is_announcement(occasions: list[Occasion]) -> bool:
    """Whether all that a release tells outside its title is ahead."""
    told = {o.telling for o in occasions} - {Telling.BARE, Telling.BACKGROUND}
    return told == {Telling.AHEAD}


def _is_inferred(scene: Scene, occasions: list[Occasion], issued: PartialDate) -> bool:
    """Whether the release's day is no more than the last one of what it announces, and nowhere printed by itself."""
    told = {(a.date.first, a.date.last) for o in occasions for a in o.accounts if a.date is not None}
    dates = [d for d in scene.doc._.dates if d.end == issued]
    last = any(o.dated and o.window is not None and o.window.end == issued for o in occasions)
    return last and bool(dates) and all((d.first, d.last) in told for d in dates)


def _is_part_of_report(occasion: Occasion, occasions: list[Occasion], issued: PartialDate) -> bool:
    """Whether an occasion that is told to have been before is of the same days and people as what is reported."""
    window = occasion.window
    if occasion.telling is not Telling.BACKGROUND or window is None or window.start.precision != "day":
        return False
    near = issued.earliest - _LONG_BEFORE < window.start.earliest <= issued.latest
    reported = (o for o in occasions if o.telling is Telling.REPORTED and o.window is not None)
    return near and any(set(o.who) & set(occasion.who) and o.kind is not occasion.kind for o in reported)


def _is_now(occasion: Occasion, issued: PartialDate) -> bool:
    """Whether an occasion goes on when the release is issued, or was on its day."""
    window = occasion.window
    if window is None or not occasion.dated or window.start.precision != "day" or issued.precision != "day":
        return False
    if occasion.telling is Telling.BACKGROUND:
        return window.start == window.end == issued
    begun = window.start.earliest < issued.earliest <= window.end.earliest
    return occasion.telling is Telling.AHEAD and begun and occasion.kind is EngagementKind.VISIT


def _is_matter(occasion: Occasion, issued: PartialDate | None) -> bool:
    """Whether an occasion that its words leave in the background is what the title announces."""
    announced = any(a.titled and (a.cue.name or a.telling is Telling.BARE) for a in occasion.accounts)
    if occasion.telling is not Telling.BACKGROUND or not announced:
        return False
    return occasion.window is None or issued is None or occasion.window.end.latest >= issued.earliest - _WEEKS


def _date_by_dateline(scene: Scene, occasions: list[Occasion]) -> None:
    """A dateline that says how the title's occasion was held says when, too: "27 May 2021, via Videoconference"."""
    for number, kind in enumerate(scene.block_kinds):
        start, end = scene.block_tokens(number)
        dates = scene.dates_in(start, end)
        if kind is not BlockKind.DATELINE or not dates or not is_virtual(scene.doc[start:end].text):
            continue
        for occasion in occasions:
            if occasion.window is None and any(a.titled for a in occasion.accounts):
                occasion.window, occasion.virtual = Window(dates[0].start, dates[0].end), True


def _reported_day(occasions: list[Occasion], issued: PartialDate) -> dt.date:
    """The day from which on the release reports: that of the first occasion of the weeks before it, else its own."""
    for occasion in occasions:
        window = occasion.window if occasion.telling is Telling.REPORTED else None
        if window is not None and issued.earliest - _WEEKS <= window.end.latest:
            return min(window.start.earliest, issued.earliest)
    return issued.earliest


def _looks_back(occasions: list[Occasion], issued: PartialDate) -> bool:
    """Whether a release as a whole reports what was in the months before it, as a review of the year does."""
    days = [o.window.end.latest for o in occasions if o.telling is Telling.REPORTED and o.window is not None]
    before = sum(day < issued.earliest - _WEEKS for day in days)
    return before >= _FEWEST and before >= _SHARE * (len(days) - before)


def _first_day(occasions: list[Occasion]) -> dt.date:
    """The day of the first of the occasions reported."""
    return min(o.window.start.earliest for o in occasions if o.telling is Telling.REPORTED and o.window is not None)


def _by_title(occasion: Occasion) -> Telling:
    return Telling.REPORTED if any(a.titled for a in occasion.accounts) else Telling.BACKGROUND
