"""Charts as figures for a template: places along the width in percent, so that text keeps its size at every width."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_TICKS = 6
_HEIGHT = 120
_GAP = 0.2
_LEAST_BARS = 10
"""Bars are as narrow as if there were so many at least."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A year, and where it begins, in percent of the width."""

    year: int
    at: float


@dataclass(frozen=True, slots=True)
class Axis:
    """The whole years that days are drawn in, from the first day's on."""

    start: int
    end: int
    ticks: tuple[Tick, ...]

    def at(self, day: str) -> float:
        """Where a day lies, in percent of the width."""
        return round(100 * (_ordinal(day) - self.start) / (self.end - self.start), 2)


def axis(days: Iterable[str]) -> Axis | None:
    """An axis of whole years that has room for all the days; None: there are no days."""
    years = [int(day[:4]) for day in days if day]
    if not years:
        return None
    first, last = min(years), max(years)
    start, end = _first_day(first), _first_day(last + 1)
    every = _every(last - first + 1)
    shown = range(first, last + 1, every)
    return Axis(
        start, end, tuple(Tick(year, round(100 * (_first_day(year) - start) / (end - start), 2)) for year in shown)
    )


@dataclass(frozen=True, slots=True)
class Bar:
    """How many things a year has: the bar's place and width in percent, its height and top in pixels."""

    year: int
    many: int
    left: float
    width: float
    middle: float
    top: float
    height: float
    labelled: bool


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars of years; ``most`` is the greatest number."""

    bars: tuple[Bar, ...]
    most: int
    height: int = _HEIGHT


def bars(counted: Mapping[int, int]) -> Bars | None:
    """A bar for each year; None: there are no years."""
    if not counted:
        return None
    most, step, every = max(counted.values()), 100 / max(len(counted), _LEAST_BARS), _every(len(counted))
    return Bars(
        tuple(
            Bar(
                year,
                many,
                round(step * (place + _GAP / 2), 2),
                round(step * (1 - _GAP), 2),
                round(step * (place + 0.5), 2),
                round(_HEIGHT * (1 - many / most), 1),
                round(_HEIGHT * many / most, 1),
                place % every == 0,
            )
            for place, (year, many) in enumerate(counted.items())
        ),
        most,
    )


def _every(years: int) -> int:
    """At every how many years one is written, so that the words have room on a narrow screen."""
    least = -(-years // _TICKS)
    return next((step for step in (1, 2, 5, 10, 20, 50, 100) if step >= least), least)


def _first_day(year: int) -> int:
    return dt.date(min(max(year, 1), 9999), 1, 1).toordinal()


def _ordinal(day: str) -> int:
    return dt.date.fromisoformat(day).toordinal()
