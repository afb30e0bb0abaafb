"""What a store was already sent, as it stands in the store itself.

A named graph of its own, ``graph/pushed``, says of each graph that arrived whole the digest of its triples
(``dg:sha256``), of one on its way how many of them came (``dcterms:extent "digest 3000"``). It goes where the data
goes: a store that was emptied has none, and a push from another machine goes on where the first one stopped.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

import pyoxigraph as ox

from diplograph.graph.namespaces import DCTERMS, DG
from diplograph.remote.parcels import Content

HOME = "graph/pushed"
"""The named graph of the record, under the base."""


@dataclass(frozen=True, slots=True)
class Record:
    """``whole`` has the digests of graphs that arrived, ``parts`` how many triples came of those on their way."""

    whole: Mapping[str, Collection[str]] = field(default_factory=dict)
    parts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @classmethod
    def read(cls, facts: Iterable[tuple[str, str, str]]) -> Record:
        """The record that triples (graph, property, value) make."""
        whole: dict[str, set[str]] = defaultdict(set)
        parts: dict[str, dict[str, int]] = defaultdict(dict)
        for graph, name, value in facts:
            if name == DG.sha256.value:
                whole[graph].add(value)
            elif name == DCTERMS.extent.value:
                digest, _, number = value.partition(" ")
                parts[graph][digest] = max(parts[graph].get(digest, 0), int(number) if number.isdecimal() else 0)
        return cls(whole, parts)

    @property
    def graphs(self) -> set[str]:
        """The graphs that it knows of."""
        return {*self.whole, *self.parts}

    def has(self, content: Content) -> bool:
        """Whether a graph arrived whole, with the triples that it has now."""
        return set(self.whole.get(content.graph, ())) == {content.digest}

    def came(self, content: Content) -> int:
        """How many triples of a graph came before the sending broke off; 0 where it has to begin anew."""
        if content.graph in self.whole or set(self.parts.get(content.graph, ())) != {content.digest}:
            return 0
        return min(self.parts[content.graph][content.digest], content.triples)


def arrived(content: Content, triples: int | None = None) -> ox.Triple:
    """What the record says of a graph of which so many triples came; None: all of them."""
    graph = ox.NamedNode(content.graph)
    if triples is None or triples == content.triples:
        return ox.Triple(graph, DG.sha256, ox.Literal(content.digest))
    return ox.Triple(graph, DCTERMS.extent, ox.Literal(f"{content.digest} {triples}"))


def in_lines(marks: Iterable[ox.Triple]) -> bytes:
    """Marks as N-Triples."""
    return ox.serialize(marks, format=ox.RdfFormat.N_TRIPLES) or b""
