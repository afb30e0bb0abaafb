"""Reads all that is said of a subject at once, where much of it is wanted of one subject after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

import pyoxigraph as ox

from diplograph.graph.reading import Reading
from diplograph.graph.store import GraphStore
from diplograph.graph.terms import Node

_KEPT = 1 << 16
"""So many texts made of subjects that many others point to."""


class Gathering(Reading):
    """A :class:`Reading` for long ways through a store: to find a subject takes longer than to read what is said of it.

    What is said of the subject that was gathered last is at hand; all else is read as it is asked for.
    """

    def __init__(self, graph: GraphStore, everywhere: bool = False) -> None:
        super().__init__(graph, everywhere)
        self._subject: Node | None = None
        self._said: dict[Node, list[Node | ox.Literal]] = {}
        self._made = lru_cache(_KEPT)(self._make)

    def gather(self, subject: Node) -> None:
        """Read all that is said of a subject."""
        self._subject, self._said = subject, {}
        for quad in self._store.quads_for_pattern(subject, None, None, self._where):
            if isinstance(quad.object, ox.NamedNode | ox.Literal):
                self._said.setdefault(quad.predicate, []).append(quad.object)

    def all(self, subject: Node, predicate: Node) -> Iterator[Node | ox.Literal]:
        """See :class:`Reading`."""
        if subject == self._subject:
            return iter(self._said.get(predicate, ()))
        return super().all(subject, predicate)

    def count(self, subject: Node | None, predicate: Node, value: Node | None = None) -> int:
        """See :class:`Reading`."""
        if subject == self._subject and value is None:
            return len(self._said.get(predicate, ()))
        return super().count(subject, predicate, value)

    def once(self, make: Callable[[Gathering, Node], str], subject: Node) -> str:
        """The text that is made of a subject, made once for all that point to it."""
        return self._made(make, subject)

    def _make(self, make: Callable[[Gathering, Node], str], subject: Node) -> str:
        return make(self, subject)
