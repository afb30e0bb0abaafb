"""The named graphs of a graph as they are sent: each with a digest of its triples, and cut into parcels."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import pyoxigraph as ox

from diplograph.graph import GraphStore

_AT_ONCE = 10_000
"""How many triples are read at a time for a digest."""


@dataclass(frozen=True, slots=True)
class Content:
    """What one named graph holds: how many triples, and a digest of them in the order in which they are sent."""

    graph: str
    triples: int
    digest: str


@dataclass(frozen=True, slots=True)
class Parcel:
    """A part of a named graph as N-Triples; ``start`` and ``end`` count its triples."""

    content: Content
    start: int
    end: int
    lines: bytes

    def halves(self) -> tuple[Parcel, Parcel]:
        """The same in two, for a store that took it as too large."""
        lines = self.lines.splitlines(keepends=True)
        middle = self.start + len(lines) // 2
        one, other = b"".join(lines[: middle - self.start]), b"".join(lines[middle - self.start :])
        return Parcel(self.content, self.start, middle, one), Parcel(self.content, middle, self.end, other)

    @property
    def first(self) -> bool:
        """Whether the graph begins with it."""
        return self.start == 0


def contents(graph: GraphStore) -> Iterator[Content]:
    """What each named graph holds, by their names."""
    for name in graph.graphs():
        digest, triples = hashlib.sha256(), 0
        for lines, number in _lines(graph, name, _AT_ONCE):
            digest.update(lines)
            triples += number
        yield Content(name, triples, digest.hexdigest())


def parcels(graph: GraphStore, content: Content, size: int, start: int = 0) -> Iterator[Parcel]:
    """One named graph from the triple ``start`` on, in parcels of so many triples."""
    at = start
    for lines, number in _lines(graph, content.graph, size, start):
        yield Parcel(content, at, at + number, lines)
        at += number


def _lines(graph: GraphStore, name: str, size: int, start: int = 0) -> Iterator[tuple[bytes, int]]:
    """The triples of a named graph in N-Triples, so many at a time, with their number; always in the same order."""
    quads = graph.quads(name) if graph.folder else iter(graph.sorted_quads(name))
    left = islice(quads, start, None)
    while batch := [quad.triple for quad in islice(left, size)]:
        written = ox.serialize(batch, format=ox.RdfFormat.N_TRIPLES)
        yield written or b"", len(batch)
