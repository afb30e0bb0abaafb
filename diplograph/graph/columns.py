"""Reads what is said of the members of a class predicate by predicate, where it is wanted of all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import pyoxigraph as ox

from diplograph.graph.reading import Reading
from diplograph.graph.sparql.evaluate import evaluate, fill
from diplograph.graph.store import GraphStore
from diplograph.graph.terms import Node

_VALUES = "SELECT ?member ?value WHERE { ?member a $kind; $predicate ?value }"
_SUBJECTS = "SELECT ?member ?subject WHERE { ?member a $kind. ?subject $predicate ?member }"
_COUNTS = "SELECT ?member (COUNT(*) AS ?count) WHERE { ?member a $kind; $predicate ?value } GROUP BY ?member"

_Column = dict[Node, list[Node | ox.Literal]]


class Columns(Reading):
    """A :class:`Reading` of all graphs, for a way through a class: to find a member takes longer than to read on.

    What a predicate says of the members is read when it is first asked for, and kept; what is said of others is read as
    it is asked for.
    """

    def __init__(self, graph: GraphStore, kind: Node) -> None:
        super().__init__(graph, everywhere=True)
        self._graph = graph
        self._kind = kind
        self._members = frozenset(self.of_class(kind))
        self._column = cache(self._read)
        self._made = cache(self._make)

    def all(self, subject: Node, predicate: Node) -> Iterator[Node | ox.Literal]:
        """See :class:`Reading`."""
        if subject in self._members:
            return iter(self._column(_VALUES, predicate).get(subject, ()))
        return super().all(subject, predicate)

    def subjects(self, predicate: Node, value: Node) -> Iterator[Node]:
        """See :class:`Reading`."""
        if value in self._members:
            return (one for one in self._column(_SUBJECTS, predicate).get(value, ()) if isinstance(one, ox.NamedNode))
        return super().subjects(predicate, value)

    def count(self, subject: Node | None, predicate: Node, value: Node | None = None) -> int:
        """See :class:`Reading`."""
        if value is None and subject in self._members:
            return sum(int(number.value) for number in self._column(_COUNTS, predicate).get(subject, ()))
        return super().count(subject, predicate, value)

    def once(self, make: Callable[[Columns, Node], str], subject: Node) -> str:
        """The text that is made of a subject, made once for all members that point to it."""
        return self._made(make, subject)

    def _make(self, make: Callable[[Columns, Node], str], subject: Node) -> str:
        return make(self, subject)

    def _read(self, query: str, predicate: Node) -> _Column:
        column: _Column = {}
        kind = self._kind.value
        answer = evaluate(self._graph, fill(query, {"kind": kind, "predicate": predicate.value}))
        assert isinstance(answer, ox.QuerySolutions)
        for member, found in answer:
            if isinstance(found, ox.NamedNode | ox.Literal):
                column.setdefault(member, []).append(found)
        return column
