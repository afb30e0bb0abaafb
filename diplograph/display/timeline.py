"""Timelines: lanes of dated marks over years, as SVG. What is only vaguely dated is as wide as what it can mean."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from diplograph.display.rendering import render
from diplograph.display.shapes import Value
from diplograph.display.values import clipped
from diplograph.models import PartialDate

WIDTH = 720
_EDGE = 10
_LANE = 36
_MOST_TICKS = 10
_APART = 3
"""Marks nearer than so many pixels to the one before are drawn as one with it."""
_LONGEST_TITLE = 96
_LONGEST_LABEL = 120
_FIRM = frozenset(["", "current", "held"])
"""What is so, not only planned or past; what has no such status is told without more."""


@dataclass(frozen=True, slots=True)
class Mark:
    """That something is told of a time: from its first day to its last, and how (such as ``planned``)."""

    first: dt.date
    last: dt.date
    label: str
    status: str


@dataclass(frozen=True, slots=True)
class Lane:
    """Marks under a title; with ``lasting``, a bar joins the first and the last of what was so."""

    title: str
    marks: tuple[Mark, ...]
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class _Dot:
    """A mark on the page: where it begins and ends, whether it is firm, and what pointing at it tells."""

    x: int
    end: int
    firm: bool
    title: str


@dataclass(frozen=True, slots=True)
class _Strip:
    """A lane on the page; ``bar`` is what lasts, from and to."""

    y: int
    title: str
    dots: tuple[_Dot, ...]
    bar: tuple[int, int] | None


def mark(date: Value, label: Value, status: Value, end: Value = None) -> Mark | None:
    """A mark, if its date is known."""
    first, last = _date(date), _date(end)
    if first is None:
        return None
    until = max(first.latest, last.latest) if last else first.latest
    return Mark(first.earliest, until, str(label or ""), str(status or ""))


def timeline_svg(lanes: Iterable[Lane]) -> str:
    """The SVG, or nothing where nothing is dated."""
    drawn = [lane for lane in lanes if lane.marks]
    if not drawn:
        return ""
    first = min(one.first for lane in drawn for one in lane.marks).year
    last = max(one.last for lane in drawn for one in lane.marks).year
    scale = _Scale(first, last + 1)
    strips = [_strip(lane, scale, _LANE * row) for row, lane in enumerate(drawn)]
    foot = _LANE * len(drawn) + 4
    return render(
        "timeline.svg.j2",
        strips=strips,
        ticks=scale.ticks(),
        width=WIDTH,
        height=foot + 18,
        foot=foot,
        first=first,
        last=last,
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    """From days to pixels: from the beginning of the one year to that of the other."""

    first: int
    last: int

    def x(self, day: dt.date) -> int:
        start = dt.date(self.first, 1, 1)
        whole = (self.last - self.first) * 365.25
        return round(_EDGE + (day - start).days / whole * (WIDTH - 2 * _EDGE))

    def ticks(self) -> list[tuple[int, int]]:
        """Where years begin, not too many of them."""
        step = next(one for one in (1, 2, 5, 10, 20, 50, 100, 1000) if (self.last - self.first) / one <= _MOST_TICKS)
        years = [year for year in range(self.first, self.last) if year % step == 0]
        return [(self.x(dt.date(year, 1, 1)), year) for year in years]


def _strip(lane: Lane, scale: _Scale, top: int) -> _Strip:
    marks = sorted(lane.marks, key=lambda one: (one.first, one.last, one.label))
    firm = [one for one in marks if one.status in _FIRM]
    bar = (scale.x(min(one.first for one in firm)), scale.x(max(one.last for one in firm))) if firm else None
    return _Strip(top, clipped(lane.title, _LONGEST_TITLE), _dots(marks, scale), bar if lane.lasting else None)


def _dots(marks: Sequence[Mark], scale: _Scale) -> tuple[_Dot, ...]:
    """The marks on the page; those that would hide one another are one, which tells how many more there are."""
    groups: list[list[Mark]] = []
    for one in marks:
        if groups and scale.x(one.first) - scale.x(groups[-1][0].first) < _APART:
            groups[-1].append(one)
        else:
            groups.append([one])
    return tuple(_dot(group, scale) for group in groups)


def _dot(group: Sequence[Mark], scale: _Scale) -> _Dot:
    start, end = scale.x(group[0].first), scale.x(max(one.last for one in group))
    more = f" and {len(group) - 1} more" if len(group) > 1 else ""
    firm = any(one.status in _FIRM for one in group)
    return _Dot(start, end if end - start > _APART else start, firm, f"{_title(group[0])}{more}")


def _title(one: Mark) -> str:
    days = str(one.first) if one.first == one.last else f"{one.first} to {one.last}"
    return clipped(" · ".join(part for part in (days, one.label, one.status) if part), _LONGEST_LABEL)


def _date(value: Value) -> PartialDate | None:
    try:
        return PartialDate(str(value)) if value else None
    except ValueError:
        return None
