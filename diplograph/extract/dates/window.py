"""A stretch of time, and the days that relative dates are reckoned from."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

from diplograph.extract.tense import Tense
from diplograph.models import PartialDate

_NEAR = 45


@dataclass(frozen=True, slots=True)
class Window:
    """From ``start`` to ``end``, both included; the same for a single day, month or year."""

    start: PartialDate
    end: PartialDate


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a date is resolved against: the release's day, the day told of before, the tense of the clause.

    ``stated`` are the days to come that the text has told with their month, in its order.
    """

    issued: PartialDate | None
    told: dt.date | None = None
    tense: Tense | None = None
    month_first: bool = False
    stated: tuple[dt.date, ...] = ()

    @property
    def today(self) -> dt.date | None:
        """The release's day, where it is known to the day."""
        return self.issued.earliest if self.issued and self.issued.precision == "day" else None

    @property
    def reference(self) -> dt.date | None:
        """The day nearest to which a date without its year lies."""
        return self.issued.latest if self.issued else None


def single(year: int, month: int | None = None, day: int | None = None) -> Window | None:
    """The window of one day, month or year; null for a day that does not exist."""
    if not _exists(year, month, day):
        return None
    date = PartialDate.of(year, month, day)
    return Window(date, date)


def of_day(day: dt.date) -> Window:
    """The window of one day."""
    date = PartialDate(day.isoformat())
    return Window(date, date)


def span(first: Window | None, last: Window | None) -> Window | None:
    """From the start of one to the end of the other; null where they are out of order or one is null."""
    if first is None or last is None or first.start.earliest > last.end.latest:
        return None
    return Window(first.start, last.end)


def nearest_year(month: int, day: int | None, anchor: Anchor) -> int | None:
    """The year that a date without one is of: past clauses look back, future ones ahead, others to the nearest."""
    if anchor.reference is None:
        return None
    years = [y for y in range(anchor.reference.year - 1, anchor.reference.year + 2) if _exists(y, month, day)]
    fitting = [y for y in years if _fits(_signed_days(y, month, day, anchor.reference), anchor.tense)]
    candidates = fitting or years
    return min(candidates, key=lambda y: abs(_signed_days(y, month, day, anchor.reference)), default=None)


def _fits(days: int, tense: Tense | None) -> bool:
    """Whether a date that many days after the release suits the tense; what is near is meant whatever the tense."""
    if tense is Tense.PAST:
        return days <= _NEAR
    return days >= -_NEAR if tense is Tense.FUTURE else True


def _signed_days(year: int, month: int, day: int | None, reference: dt.date | None) -> int:
    """Days from the reference to a date; a month without a day counts as 0 away when the reference lies in it."""
    assert reference is not None
    if day is None and (year, month) == (reference.year, reference.month):
        return 0
    return (dt.date(year, month, day or 15) - reference).days


def _exists(year: int, month: int | None, day: int | None) -> bool:
    if not 1 <= year <= 9999:
        return False
    if month is None:
        return day is None
    return 1 <= month <= 12 and (day is None or 1 <= day <= calendar.monthrange(year, month)[1])
