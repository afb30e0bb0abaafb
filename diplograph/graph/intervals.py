"""Spans of time as OWL-Time has them."""

from __future__ import annotations

from collections.abc import Iterator

from diplograph.graph.namespaces import RDFS, TIME, A
from diplograph.graph.terms import Names, Node, Triple, date, facts, text
from diplograph.models import PartialDate

_POSITION = {"day": TIME.inXSDDate, "month": TIME.inXSDgYearMonth, "year": TIME.inXSDgYear}


def described(start: PartialDate | None, end: PartialDate | None, names: Names) -> Iterator[Triple]:
    """The triples of the span's node, which all that has the same dates shares; none where no date is known."""
    node = names.interval(start, end)
    if node is None:
        return
    yield from facts(
        node,
        (A, TIME.Interval),
        (TIME.hasBeginning, _instant(start, names)),
        (TIME.hasEnd, _instant(end, names)),
    )


def instant(day: PartialDate, names: Names) -> Iterator[Triple]:
    """The triples of a date's node."""
    node, position = names.entity(f"date/{day}"), _POSITION[day.precision]
    return facts(node, (A, TIME.Instant), (RDFS.label, text(day)), (position, date(day)))


def _instant(day: PartialDate | None, names: Names) -> Node | None:
    return None if day is None else names.entity(f"date/{day}")
