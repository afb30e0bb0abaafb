"""Graphs of any size: copies of an invented one side by side, each with names of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from diplograph.graph import GraphStore, build_dataset
from diplograph.graph import open as open_graph
from diplograph.graph.folder import describe, replaced
from diplograph.graph.layout import STORE
from diplograph.identifiers import DEFAULT_BASE
from diplograph.merge import merge
from tests.graph import invented

_KEPT = ("graph/entities", "graph/decisions", "graph/dataset", "graph/reference")


def copies(count: int, folder: Path) -> GraphStore:
    """A graph in a folder, without a corpus: what is written from the store alone."""
    with replaced(folder, f"{count} copies") as part:
        store = ox.Store(str(part / STORE))
        store.bulk_extend(_quads(count))
        store.flush()
        del store
        describe(part, DEFAULT_BASE, f"{count} copies")
    return open_graph(folder)


def _quads(count: int) -> Iterator[ox.Quad]:
    reference = ox.NamedNode(f"{DEFAULT_BASE}graph/reference")
    quads = [quad for quad in build_dataset(merge(invented.records())) if quad.graph_name != reference]
    for number in range(count):
        for s, p, o, g in quads:
            same = o if isinstance(o, ox.Literal) else _renamed(o, number)
            yield ox.Quad(_renamed(s, number), p, same, _renamed(g, number))


def _renamed(term: object, number: int) -> ox.NamedNode:
    """The same name in this copy; the graphs that hold what stands are shared, and so is what is not of the base."""
    assert isinstance(term, ox.NamedNode)
    name = term.value.removeprefix(DEFAULT_BASE)
    if name in _KEPT or name == term.value:
        return term
    kind, _, rest = name.partition("/")
    return ox.NamedNode(f"{DEFAULT_BASE}{kind}/copy-{number}/{rest}")
