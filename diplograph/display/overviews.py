"""What a graph looks like at first sight: how much it holds, who published it in which months, what to ask next."""

from __future__ import annotations

from dataclasses import dataclass

from diplograph.display.rendering import render
from diplograph.display.shapes import OverviewLike, cells
from diplograph.display.tables import shown_table

MOST_ISSUERS = 20
_HEIGHT = 48
_WIDTH = 720
_MOST_BARS = 240


@dataclass(frozen=True, slots=True)
class _Bar:
    """The releases of a month or year as a bar: its place, width and height, and what pointing at it tells."""

    x: float
    width: float
    height: float
    title: str


def overview_html(overview: OverviewLike) -> str:
    """Counts, issuers, a bar for each month, and examples to go on with."""
    return render(
        "overview.html.j2",
        counts=[(what, count) for what, count in cells(overview.counts, "what", "count") if count],
        issuers=shown_table(overview.issuers, MOST_ISSUERS),
        bars=_bars(overview),
        width=_WIDTH,
        height=_HEIGHT,
        examples=overview.examples,
    )


def _bars(overview: OverviewLike) -> list[_Bar]:
    """A bar for each month in which releases were published, or for each year where there are too many months."""
    found: dict[str, int] = {}
    for month, releases in cells(overview.months, "month", "releases"):
        found[str(month)] = found.get(str(month), 0) + (releases if isinstance(releases, int) else 0)
    if len(found) > _MOST_BARS:
        found = _by_year(found)
    most = max(found.values(), default=0) or 1
    step = _WIDTH / max(len(found), 1)
    return [
        _Bar(round(at * step, 1), round(max(step - 1, 0.5), 1), round(count / most * _HEIGHT, 1), f"{when}: {count}")
        for at, (when, count) in enumerate(sorted(found.items()))
    ]


def _by_year(months: dict[str, int]) -> dict[str, int]:
    years: dict[str, int] = {}
    for month, count in months.items():
        years[month[:4]] = years.get(month[:4], 0) + count
    return years
