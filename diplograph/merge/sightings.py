"""When somebody is seen in an office."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from diplograph.models import OfficeEntry, OfficeStatus, PartialDate, ReleaseRecord

_INTERLEAVED = 0.25
"""The share of the sightings of one that lie between those of the other."""

Days = tuple[int, ...]
"""Days as ordinals, sorted."""


@lru_cache(maxsize=1 << 15)
def first_day(date: PartialDate) -> int:
    """The earliest day that a date can mean, as ordinal."""
    return date.earliest.toordinal()


@lru_cache(maxsize=1 << 15)
def last_day(date: PartialDate) -> int:
    """The latest day that a date can mean, as ordinal."""
    return date.latest.toordinal()


def sighting(entry: OfficeEntry, record: ReleaseRecord) -> PartialDate | None:
    """The date on which somebody is seen in office: of a former one only a date that the text gives."""
    if entry.as_of and entry.status is not OfficeStatus.INCOMING:
        return entry.as_of
    return record.release.date if entry.status is OfficeStatus.CURRENT else None


def between(day: int, seen: Days, close: int) -> bool:
    """Whether a day is one of the sightings, or lies between two that are at most ``close`` days apart."""
    at = bisect_left(seen, day)
    if at < len(seen) and seen[at] == day:
        return True
    return 0 < at < len(seen) and seen[at] - seen[at - 1] <= close


def interleaved(a: Days, b: Days, close: int) -> bool:
    """Whether one is seen while the other is, and not only once or twice around a change."""
    return _share(a, b, close) >= _INTERLEAVED or _share(b, a, close) >= _INTERLEAVED


def _share(days: Days, seen: Days, close: int) -> float:
    return sum(between(day, seen, close) for day in days) / len(days) if days else 0


def gap(a: Days, b: Days) -> int:
    """The days between two spans of sightings; 0 where they overlap or nothing is known."""
    return max(0, b[0] - a[-1], a[0] - b[-1]) if a and b else 0


def distance(day: int, seen: Days) -> int:
    """The days from a day to the nearest sighting; 0 where there is none."""
    at = bisect_left(seen, day)
    return min((abs(one - day) for one in seen[max(0, at - 1) : at + 1]), default=0)
