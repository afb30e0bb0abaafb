"""What a date of each form means: its window, given the release's day and the clause's tense."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from diplograph.extract.dates.window import Anchor, Window, nearest_year, of_day, single, span
from diplograph.extract.dates.words import ANCHORED, DAYS, MONTHS, POINTERS, WEEKDAYS, count_of
from diplograph.extract.tense import Tense

Match = re.Match[str]
Resolver = Callable[[Match, Anchor], Window | None]

USES_TENSE = frozenset(
    (
        "bracketed",
        "cross_dmy",
        "cross_mdy",
        "range_dmy",
        "range_mdy",
        "dmy",
        "mdy",
        "bare_month",
        "weekday",
        "day_alone",
    )
)
"""The forms whose meaning depends on the tense of their clause."""


def resolve(form: str, match: Match, anchor: Anchor) -> Window | None:
    """The window that a match of ``form`` states; null for an impossible date or one that nothing anchors."""
    return _RESOLVERS[form](match, anchor)


def _month(match: Match, group: str = "m") -> int:
    return MONTHS[match[group].rstrip(".").casefold()]


def _pointed_year(match: Match, anchor: Anchor) -> int | None:
    pointer = match.groupdict().get("pointer")
    if not pointer or anchor.reference is None:
        return None
    return anchor.reference.year + _shift(pointer)


def _shift(pointer: str) -> int:
    return POINTERS[re.sub(r"\s", " ", pointer).casefold()]


def _year_of(match: Match, month: int, day: int | None, anchor: Anchor) -> int | None:
    stated = match.groupdict().get("y")
    return int(stated) if stated else _pointed_year(match, anchor) or nearest_year(month, day, anchor)


def _day(match: Match, anchor: Anchor) -> Window | None:
    month, day = _month(match), int(match["d"])
    year = _year_of(match, month, day, anchor)
    return single(year, month, day) if year else None


def _day_alone(match: Match, anchor: Anchor) -> Window | None:
    """The nearest such day of a month that is not told: the last one, or the next one where the clause is ahead."""
    if anchor.reference is None:
        return None
    day, start = int(match["d"]), anchor.reference.year * 12 + anchor.reference.month - 1
    ahead = anchor.tense is Tense.FUTURE
    for month in (start, start + 1) if ahead else (start, start - 1):
        window = single(month // 12, month % 12 + 1, day)
        if window is not None and (window.start.earliest >= anchor.reference) == ahead:
            return window
    return None


def _day_range(match: Match, anchor: Anchor) -> Window | None:
    month, first, last = _month(match), int(match["d1"]), int(match["d2"])
    year = _year_of(match, month, last, anchor)
    return span(single(year, month, first), single(year, month, last)) if year else None


def _cross_range(match: Match, anchor: Anchor) -> Window | None:
    (m1, d1), (m2, d2) = ((_month(match, f"m{n}"), int(match[f"d{n}"])) for n in "12")
    stated = match["y2"] or match["y1"]
    last = int(stated) if stated else nearest_year(m2, d2, anchor)
    if last is None:
        return None
    first = int(match["y1"]) if match["y1"] else last - ((m1, d1) > (m2, d2))
    return span(single(first, m1, d1), single(last, m2, d2))


def _numeric(match: Match, anchor: Anchor) -> Window | None:
    day, month = int(match["d"]), int(match["m"])
    if month > 12 or (anchor.month_first and day <= 12):
        day, month = month, day
    stated = match.groupdict().get("y")
    year = int(stated) if stated else nearest_year(month, day, anchor) if month <= 12 else None
    return single(year, month, day) if year else None


def _iso(match: Match, anchor: Anchor) -> Window | None:
    return single(int(match["y"]), int(match["m"]), int(match["d"]))


def _months(match: Match, anchor: Anchor) -> Window | None:
    year = int(match["y"])
    return span(single(year, _month(match, "m1")), single(year, _month(match, "m2")))


def _month_of_year(match: Match, anchor: Anchor) -> Window | None:
    year = int(match["y"]) if match["y"] else _pointed_year(match, anchor)
    return single(year, _month(match)) if year else None


def _bare_month(match: Match, anchor: Anchor) -> Window | None:
    month = _month(match)
    year = nearest_year(month, None, anchor)
    return single(year, month) if year else None


def _pointed_month(match: Match, anchor: Anchor) -> Window | None:
    """The latest such month over ("last October"), the coming one ("next May"), or the year's ("this March")."""
    if anchor.reference is None:
        return None
    month, shift, year = _month(match), _shift(match["pointer"]), anchor.reference.year
    if shift < 0 and month >= anchor.reference.month:
        return single(year - 1, month)
    return single(year + 1 if shift > 0 and month <= anchor.reference.month else year, month)


def _year(match: Match, anchor: Anchor) -> Window | None:
    return single(int(match["y"]))


def _days(match: Match, anchor: Anchor) -> Window | None:
    return _away(anchor.today, DAYS[re.sub(r"\s", " ", match["days"]).casefold()])


def _anchored(match: Match, anchor: Anchor) -> Window | None:
    return _away(anchor.told or anchor.today, ANCHORED[re.sub(r"\s", " ", match["anchored"]).casefold()])


def _away(day: dt.date | None, days: int) -> Window | None:
    return of_day(day + dt.timedelta(days)) if day else None


def _ago(match: Match, anchor: Anchor) -> Window | None:
    return _moved(anchor, match["unit"], -count_of(match["n"]))


def _hence(match: Match, anchor: Anchor) -> Window | None:
    return _moved(anchor, match["unit"], count_of(match["n"]))


def _moved(anchor: Anchor, unit: str, count: int) -> Window | None:
    """The release's day moved by so many days or weeks (to the day), months or years (as precise as they are)."""
    if anchor.today is None:
        return None
    unit = unit.casefold()
    if unit in ("day", "week"):
        return _away(anchor.today, count * (7 if unit == "week" else 1))
    if unit == "year":
        return single(anchor.today.year + count)
    return _month_away(anchor.today, count)


def _month_away(day: dt.date, months: int) -> Window | None:
    index = day.year * 12 + day.month - 1 + months
    return single(index // 12, index % 12 + 1)


def _ahead(match: Match, anchor: Anchor) -> Window | None:
    return span(_away(anchor.today, 1), _away(anchor.today, count_of(match["n"])))


def _weekday(match: Match, anchor: Anchor) -> Window | None:
    """The day to come that was told by its date, else the nearest one that suits its pointer or the clause's tense."""
    if anchor.today is None:
        return None
    weekday = WEEKDAYS[match["wd"].rstrip(".").casefold()]
    stated = next((day for day in reversed(anchor.stated) if day.weekday() == weekday), None)
    if stated is not None and not match["pointer"] and anchor.tense is not Tense.PAST:
        return of_day(stated)
    ahead = (weekday - anchor.today.weekday()) % 7
    shift = _shift(match["pointer"]) if match["pointer"] else 0
    if shift > 0:
        return _away(anchor.today, ahead or 7)
    if shift < 0:
        return _away(anchor.today, ahead - 7)
    forward = ahead == 0 or anchor.tense in (Tense.FUTURE, Tense.PRESENT)
    return _away(anchor.today, ahead if forward else ahead - 7)


def _weekend(match: Match, anchor: Anchor) -> Window | None:
    if anchor.today is None:
        return None
    shift = _shift(match["pointer"]) if match["pointer"] else 0
    saturday = anchor.today + dt.timedelta(5 - anchor.today.weekday() + 7 * shift)
    return span(of_day(saturday), of_day(saturday + dt.timedelta(1)))


def _period(match: Match, anchor: Anchor) -> Window | None:
    """A week is given as its month: its days are not stated."""
    if anchor.reference is None:
        return None
    shift, unit = _shift(match["pointer"]), match["unit"].casefold()
    if unit == "year":
        return single(anchor.reference.year + shift)
    if unit == "month":
        return _month_away(anchor.reference, shift)
    if anchor.today is None:
        return None
    day = anchor.today + dt.timedelta(7 * shift)
    return single(day.year, day.month)


def _part(match: Match, anchor: Anchor) -> Window | None:
    """A part of the release's year, given as the year."""
    return single(anchor.reference.year) if anchor.reference else None


def _season(match: Match, anchor: Anchor) -> Window | None:
    return single(anchor.reference.year + _shift(match["pointer"])) if anchor.reference else None


_RESOLVERS: dict[str, Resolver] = {
    "iso": _iso,
    "numeric": _numeric,
    "bracketed": _numeric,
    "cross_dmy": _cross_range,
    "cross_mdy": _cross_range,
    "range_dmy": _day_range,
    "range_mdy": _day_range,
    "dmy": _day,
    "mdy": _day,
    "day_alone": _day_alone,
    "months": _months,
    "month": _month_of_year,
    "pointed_month": _pointed_month,
    "bare_month": _bare_month,
    "year": _year,
    "days": _days,
    "anchored": _anchored,
    "ago": _ago,
    "hence": _hence,
    "ahead": _ahead,
    "weekday": _weekday,
    "weekend": _weekend,
    "period": _period,
    "part": _part,
    "season": _season,
}
