"""Accounts of one engagement side by side: a column each, a mark where they do not agree."""

from __future__ import annotations

from dataclasses import dataclass

from diplograph.display.rendering import render
from diplograph.display.shapes import ComparisonLike, Value
from diplograph.display.tables import counted, shown_table

MOST_POINTS = 50
_BEFORE = 4
"""The columns before those of the accounts."""
_MARKS = {"agree": "=", "compatible": "≈", "differ": "≠", "left out": "∅", "one account": "·"}


@dataclass(frozen=True, slots=True)
class _Point:
    """A point of comparison: of what, how the accounts stand to one another, and what each says."""

    what: str
    mark: str
    agreement: str
    cells: tuple[Value, ...]


def comparison_html(comparison: ComparisonLike) -> str:
    """The accounts, then each point in a row."""
    points = comparison.points
    return render(
        "comparison.html.j2",
        engagement=comparison.engagement,
        releases=shown_table(comparison.releases),
        accounts=points.columns[_BEFORE:],
        points=[_point(row) for row in points.rows[:MOST_POINTS]],
        caption=counted(len(points.rows), MOST_POINTS),
        marks=_MARKS,
    )


def _point(row: tuple[Value, ...]) -> _Point:
    aspect, item, agreement, _, *told = row
    what = f"{aspect}: {item}" if item else str(aspect)
    return _Point(what, _MARKS.get(str(agreement), ""), str(agreement), tuple(told))
