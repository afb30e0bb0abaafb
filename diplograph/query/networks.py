"""The networks as tables: their edges, who is central, and how two are joined."""

from __future__ import annotations

from dataclasses import astuple, fields
from itertools import pairwise

from diplograph.errors import QueryError
from diplograph.graph.measures import Centrality, centralities, shortest_path
from diplograph.graph.store import GraphStore
from diplograph.graph.views import Ties, View, view
from diplograph.graph.window import WHOLE, Window
from diplograph.query.lookup import Found
from diplograph.query.rows import Rows, Value

_JOINING = {"person": View.PEOPLE, "country": View.STATES}
"""By which ties the path between two of a kind goes."""
_DIGITS = 4
MEASURES = tuple(field.name for field in fields(Centrality) if field.name != "node")
"""What a table of centralities can be ordered by."""


def path(graph: GraphStore, a: Found, b: Found, window: Window = WHOLE) -> Rows:
    """The shortest way from one person to another, or from state to state, by shared engagements.

    One row a step, from ``a`` to ``b``: ``from``, ``to``, ``engagements`` (how many they share), ``first`` and
    ``last`` day of these, ``occasion`` (the first). No rows where nothing joins the two.

    Raises:
        QueryError: the two are not both people or both states.
    """
    if a.kind != b.kind or a.kind not in _JOINING:
        raise QueryError(f"no path leads from {a} to {b}: name two people or two states")
    network = view(graph, _JOINING[a.kind], window)
    labels = {one.id: one.label for one in graph.corpus().engagements}
    found = shortest_path(network, a.id, b.id)
    columns = ("from", "to", "engagements", "first", "last", "occasion")
    return Rows(columns, tuple(_step(network, one, other, labels) for one, other in pairwise(found)))


def _step(network: Ties, one: str, other: str, labels: dict[str, str]) -> tuple[str | int | None, ...]:
    tie = network.edges[one, other]
    names = (network.nodes[one]["label"], network.nodes[other]["label"])
    return *names, tie["weight"], tie.get("first"), tie.get("last"), labels[tie["by"].split()[0]]


def central(graph: GraphStore, name: View, by: str = "strength", window: Window = WHOLE) -> Rows:
    """Who is central in a network, the most central first.

    Columns: ``name``, ``kind`` and the fields of :class:`diplograph.graph.measures.Centrality`, by one of which the
    rows are ordered.

    Raises:
        QueryError: there is no such measure.
    """
    network = view(graph, name, window)
    if by not in MEASURES:
        raise QueryError(f"no measure {by!r}: it is one of {', '.join(MEASURES)}")
    sign = 1 if by == "community" else -1
    found = sorted(centralities(network), key=lambda one: sign * getattr(one, by))
    rows = []
    for one in found:
        _, *measures = astuple(one)
        known = network.nodes[one.node]
        rows.append((known["label"], known["kind"], *(round(value, _DIGITS) for value in measures)))
    return Rows(("name", "kind", *MEASURES), tuple(rows))


def edges(graph: GraphStore, name: View, window: Window = WHOLE) -> Rows:
    """The ties of a network: ``source``, ``target`` (ids), their labels, ``stance`` (of positions), ``weight``,
    ``first`` and ``last`` day; the strongest first.
    """
    network = view(graph, name, window)
    labels = {node: str(data["label"]) for node, data in network.nodes(data=True)}
    ties = sorted(network.edges(data=True), key=lambda edge: -edge[2]["weight"])
    rows: list[tuple[Value, ...]] = [
        (a, b, labels[a], labels[b], tie.get("stance"), tie["weight"], tie.get("first"), tie.get("last"))
        for a, b, tie in ties
    ]
    columns = ("source", "target", "source_label", "target_label", "stance", "weight", "first", "last")
    whole = Rows(columns, tuple(rows))
    return whole if name is View.POSITIONS else whole.without("stance")
