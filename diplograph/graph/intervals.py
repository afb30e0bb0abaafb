"""Spans of time as OWL-Time has them."""

from __future__ import annotations

from collections.abc import Iterator

from diplograph.graph.namespaces import RDFS, TIME, A
from diplograph.graph.terms import Names, Node, Triple, date, facts, text
from diplograph.models import PartialDate

_POSITION = {"day": TIME.inXSDDate, "month": TIME.inXSDgYearMonth, "year": TIME.inXSDgYear}


def interval(start: PartialDate | None, end: PartialDate | None, names: Names) -> tuple[Node | None, Iterator[Triple]]:
    """The node of a span, shared by all that has the same dates, and its triples; no node where no date is known."""
    node = names.interval(start, end)
    return (None, iter(())) if node is None else (node, _described(node, start, end, names))


def _described(node: Node, start: PartialDate | None, end: PartialDate | None, names: Names) -> Iterator[Triple]:
    yield from facts(
        node,
        (A, TIME.Interval),
        (TIME.hasBeginning, _instant(start, names)),
        (TIME.hasEnd, _instant(end, names)),
    )
    for day in (start, end):
        instant = _instant(day, names)
        if day is not None and instant is not None:
            yield from facts(instant, (A, TIME.Instant), (RDFS.label, text(day)), (_POSITION[day.precision], date(day)))


def _instant(day: PartialDate | None, names: Names) -> Node | None:
    return None if day is None else names.entity(f"date/{day}")
