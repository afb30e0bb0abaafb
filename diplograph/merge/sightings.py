"""When somebody is seen in an office."""

from __future__ import annotations

from bisect import bisect_left

from diplograph.models import OfficeEntry, OfficeStatus, PartialDate, ReleaseRecord

Days = tuple[int, ...]
"""Days as ordinals, sorted."""


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
    """Whether one is seen while the other is."""
    return any(between(day, b, close) for day in a) or any(between(day, a, close) for day in b)


def gap(a: Days, b: Days) -> int:
    """The days between two spans of sightings; 0 where they overlap or nothing is known."""
    return max(0, b[0] - a[-1], a[0] - b[-1]) if a and b else 0


def distance(day: int, seen: Days) -> int:
    """The days from a day to the nearest sighting; 0 where there is none."""
    at = bisect_left(seen, day)
    return min((abs(one - day) for one in seen[max(0, at - 1) : at + 1]), default=0)
