"""What a graph was built from, so that "nothing found" can be told from "not collected"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from diplograph.graph.store import GraphStore
from diplograph.query.elsewhere import Elsewhere
from diplograph.query.named import question
from diplograph.query.rows import Rows, Value
from diplograph.query.run import run

_Issuer = tuple[Value, Value]
"""The name and the state of who published releases, each None where it is not known."""


@dataclass
class _Collected:
    """How many releases of one issuer there are, by month; ``undated`` are those whose month is not known."""

    months: dict[str, int] = field(default_factory=dict)
    undated: int = 0

    @property
    def releases(self) -> int:
        return self.undated + sum(self.months.values())

    @property
    def all_months(self) -> list[str]:
        """Every month from the first to the last."""
        return list(_span(min(self.months), max(self.months))) if self.months else []

    @property
    def gaps(self) -> list[str]:
        return [month for month in self.all_months if month not in self.months]


def coverage(graph: GraphStore | Elsewhere) -> Rows:
    """A row for each issuer: how many releases, from which month to which, and the gaps between.

    ``months`` counts those with a release, ``gaps`` lists those without one, between the first and the last;
    ``undated`` counts releases whose month is not known.
    """
    columns = ("issuer", "country", "releases", "first", "last", "months", "gaps", "undated")
    rows = []
    for (issuer, country), found in _collected(graph).items():
        first, last = (min(found.months), max(found.months)) if found.months else (None, None)
        gaps = ", ".join(_runs(found.gaps))
        rows.append((issuer, country, found.releases, first, last, len(found.months), gaps or None, found.undated))
    return Rows(columns, tuple(rows))


def coverage_by_month(graph: GraphStore | Elsewhere) -> Rows:
    """A row for each issuer and month, from its first to its last: how many releases, 0 in a gap."""
    rows = [
        (issuer, country, month, found.months.get(month, 0))
        for (issuer, country), found in _collected(graph).items()
        for month in found.all_months
    ]
    return Rows(("issuer", "country", "month", "releases"), tuple(rows))


def searched(graph: GraphStore | Elsewhere) -> str:
    """What any answer rests on, in words: ``searched 5 releases of 2 issuers, 2020-03 to 2023-01``."""
    found = _collected(graph)
    months = sorted(month for one in found.values() for month in one.months)
    releases = sum(one.releases for one in found.values())
    when = (
        f", {months[0]} to {months[-1]}" if months and months[0] != months[-1] else f", {months[0]}" if months else ""
    )
    return f"searched {_counted(releases, 'release')} of {_counted(len(found), 'issuer')}{when}"


def _collected(graph: GraphStore | Elsewhere) -> dict[_Issuer, _Collected]:
    found: dict[_Issuer, _Collected] = defaultdict(_Collected)
    for issuer, country, month, releases in run(graph, question("coverage").text):
        count = releases if isinstance(releases, int) else 0
        of = found[issuer, country]
        if month is None:
            of.undated += count
        else:
            of.months[str(month)] = of.months.get(str(month), 0) + count
    return dict(found)


def _span(first: str, last: str) -> Iterator[str]:
    at = _number(first)
    while at <= _number(last):
        yield f"{at // 12:04d}-{at % 12 + 1:02d}"
        at += 1


def _number(month: str) -> int:
    """The months since year 0."""
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def _runs(months: Sequence[str]) -> Iterable[str]:
    """The months, those that follow one another as ``2020-05 to 2020-08``."""
    runs: list[list[str]] = []
    for month in months:
        if runs and _number(month) == _number(runs[-1][-1]) + 1:
            runs[-1].append(month)
        else:
            runs.append([month])
    return [run[0] if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs]


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
