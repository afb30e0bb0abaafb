"""One named graph of a store, read fact by fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

import pyoxigraph as ox

Object = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Fact = tuple[ox.NamedNode, Object]

_HELD = 20_000
"""A graph of no more quads is read at once, such as that of a release; of a larger one each fact is looked up."""


class NamedGraph:
    """The facts of a named graph by subject and by object. Subjects are IRIs: the graph has no blank nodes."""

    def __init__(self, store: ox.Store, name: ox.NamedNode) -> None:
        self._store = store
        self._name = name
        self._facts: dict[ox.NamedNode, list[Fact]] | None = None
        self._subjects: dict[Fact, list[ox.NamedNode]] = defaultdict(list)
        quads = list(islice(self._quads(), _HELD + 1))
        if len(quads) <= _HELD:
            self._hold(quads)

    def subjects(self) -> Iterator[ox.NamedNode]:
        """The subjects; some come again where the store does not keep the facts of one together."""
        if self._facts is not None:
            yield from self._facts
            return
        former = None
        for quad in self._quads():
            if quad.subject != former and isinstance(quad.subject, ox.NamedNode):
                former = quad.subject
                yield quad.subject

    def facts(self, subject: ox.NamedNode) -> list[Fact]:
        """Properties and objects of a subject, in no order."""
        if self._facts is not None:
            return self._facts.get(subject, [])
        return [(quad.predicate, quad.object) for quad in self._quads(subject)]

    def objects(self, subject: ox.NamedNode, predicate: ox.NamedNode) -> list[ox.NamedNode]:
        """The objects of a property that are IRIs."""
        if self._facts is not None:
            found = (value for property_, value in self._facts.get(subject, ()) if property_ == predicate)
        else:
            found = (quad.object for quad in self._quads(subject, predicate))
        return [value for value in found if isinstance(value, ox.NamedNode)]

    def subjects_of(self, predicate: ox.NamedNode, value: ox.NamedNode) -> list[ox.NamedNode]:
        """The subjects of a property with that object."""
        if self._facts is not None:
            return self._subjects.get((predicate, value), [])
        found = (quad.subject for quad in self._quads(None, predicate, value))
        return [subject for subject in found if isinstance(subject, ox.NamedNode)]

    def stands(self, subject: ox.NamedNode) -> bool:
        """Whether anything is said of a subject."""
        return subject in self._facts if self._facts is not None else next(self._quads(subject), None) is not None

    def uses(self, predicate: ox.NamedNode) -> bool:
        """Whether anything has a property."""
        return next(self._quads(None, predicate), None) is not None

    def _quads(
        self,
        subject: ox.NamedNode | None = None,
        predicate: ox.NamedNode | None = None,
        value: ox.NamedNode | None = None,
    ) -> Iterator[ox.Quad]:
        return iter(self._store.quads_for_pattern(subject, predicate, value, self._name))

    def _hold(self, quads: list[ox.Quad]) -> None:
        self._facts = defaultdict(list)
        for subject, predicate, value, _ in quads:
            if isinstance(subject, ox.NamedNode):
                self._facts[subject].append((predicate, value))
                self._subjects[predicate, value].append(subject)
