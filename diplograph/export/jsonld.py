"""All named graphs as JSON-LD with a context: in each, what is part of something stands inside it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any, BinaryIO

import pyoxigraph as ox

from diplograph.export.context import Context
from diplograph.export.exporter import Exporter
from diplograph.export.lines import write_lines
from diplograph.export.options import Options
from diplograph.export.sorting import in_order
from diplograph.graph.namespaces import DCTERMS, DG, OA, ORG, PROV, RDFS, A
from diplograph.graph.store import GraphStore

_PARTS = {
    DG.Participation: DG.participation,
    DG.Step: DG.step,
    DG.FormerPlan: DG.movedFrom,
    DG.AccountParticipant: DG.toldParticipant,
    DG.Evidence: OA.hasTarget,
    OA.TextPositionSelector: OA.hasSelector,
    OA.TextQuoteSelector: OA.hasSelector,
}
"""The classes of what stands inside another thing, and the property that leads there."""

_MEMBERS = {ORG.Membership: ORG.member, DG.Sentence: DCTERMS.isPartOf}
"""The classes of what stands inside the thing that a property of its own leads to."""
_LEADING = frozenset(_PARTS.values())

_FIRST = {A: 0, RDFS.label: 1}
_Object = dict[str, Any]


def _write(graph: GraphStore, out: BinaryIO, _: Options) -> None:
    """One named graph after the other, in each the things in the order of their IRIs, one a line."""
    write_lines(_lines(graph), out)


def _lines(graph: GraphStore) -> Iterator[str]:
    context = Context(graph.base)
    yield f'{{"@context": {_json(context.document)},\n"@graph": ['
    for number, name in enumerate(graph.graphs()):
        yield f'{"," if number else ""}\n{{"@id": {_json(context.node(name))}, "@graph": ['
        for at, thing in enumerate(_Frame(graph.store, ox.NamedNode(name), context).things()):
            yield f"{',' if at else ''}\n{_json(thing)}"
        yield "\n]}"
    yield "\n]}\n"


class _Frame:
    """One named graph as things with their parts inside them; nothing is remembered from thing to thing."""

    def __init__(self, store: ox.Store, name: ox.NamedNode, context: Context) -> None:
        self._store = store
        self._name = name
        self._context = context
        inward = (DCTERMS.isPartOf, OA.hasBody, ORG.member, PROV.hadPrimarySource)
        self._inward = [predicate for predicate in inward if self._is_used(predicate)]

    def things(self) -> Iterator[_Object]:
        """What is part of nothing else."""
        for line, _ in groupby(in_order(f"{subject.value}\n" for subject in self._subjects())):
            node = ox.NamedNode(line[:-1])
            if self._whole(node) is None:
                yield self._thing(node)

    def _subjects(self) -> Iterator[ox.NamedNode]:
        """The subjects; some come again where the store does not keep the facts of one together."""
        former = None
        for quad in self._store.quads_for_pattern(None, None, None, self._name):
            if quad.subject != former and isinstance(quad.subject, ox.NamedNode):
                former = quad.subject
                yield quad.subject

    def _thing(self, node: ox.NamedNode, inside: ox.NamedNode | None = None) -> _Object:
        """A thing with its parts; ``inside`` is the property that its place already tells."""
        made: _Object = {"@id": self._context.node(node.value)}
        for predicate, value in self._facts(node):
            if predicate == A:
                made.setdefault("@type", []).append(self._context.node(value.value))
            elif predicate != inside:
                self._add(made, self._context.term(predicate.value), self._value(node, predicate, value))
        for predicate, member in self._members(node):
            self._add(made, self._context.reverse[predicate.value], self._thing(member, predicate))
        return made

    def _add(self, made: _Object, term: str, value: Any) -> None:
        """One value as such, several as a list, and those that may be several always as a list."""
        if term not in made:
            made[term] = [value] if self._context.many(term) else value
        elif isinstance(made[term], list):
            made[term].append(value)
        else:
            made[term] = [made[term], value]

    def _value(self, node: ox.NamedNode, predicate: ox.NamedNode, value: Any) -> Any:
        leads_inside = predicate in _LEADING and isinstance(value, ox.NamedNode)
        if leads_inside and self._whole(value) == (node, predicate):
            return self._thing(value)
        return self._context.value(self._context.term(predicate.value), value)

    def _facts(self, node: ox.NamedNode) -> list[tuple[ox.NamedNode, Any]]:
        quads = self._store.quads_for_pattern(node, None, None, self._name)
        return sorted(((quad.predicate, quad.object) for quad in quads), key=_place)

    def _members(self, node: ox.NamedNode) -> Iterator[tuple[ox.NamedNode, ox.NamedNode]]:
        """What stands inside a thing by a property of its own."""
        for predicate in self._inward:
            found = (quad.subject for quad in self._store.quads_for_pattern(None, predicate, node, self._name))
            for member in sorted((one for one in found if isinstance(one, ox.NamedNode)), key=str):
                if self._whole(member) == (node, predicate):
                    yield predicate, member

    def _whole(self, node: ox.NamedNode) -> tuple[ox.NamedNode, ox.NamedNode] | None:
        """What a thing is part of, and the property that says so, from either side; the first of several."""
        kinds = [quad.object for quad in self._store.quads_for_pattern(node, A, None, self._name)]
        for kind in sorted((kind for kind in kinds if isinstance(kind, ox.NamedNode)), key=str):
            if predicate := _PARTS.get(kind):
                return self._first((quad.subject for quad in self._to(node, predicate)), predicate)
            if predicate := _MEMBERS.get(kind):
                return self._first((quad.object for quad in self._from(node, predicate)), predicate)
        if "#" not in node.value.removeprefix(self._context.base):
            return None
        predicate = PROV.hadPrimarySource if kinds else OA.hasBody
        return self._first((quad.object for quad in self._from(node, predicate)), predicate)

    def _to(self, node: ox.NamedNode, predicate: ox.NamedNode) -> Iterator[ox.Quad]:
        return iter(self._store.quads_for_pattern(None, predicate, node, self._name))

    def _from(self, node: ox.NamedNode, predicate: ox.NamedNode) -> Iterator[ox.Quad]:
        return iter(self._store.quads_for_pattern(node, predicate, None, self._name))

    def _first(self, wholes: Iterator[Any], predicate: ox.NamedNode) -> tuple[ox.NamedNode, ox.NamedNode] | None:
        """The first whole that stands in this graph itself."""
        known = (one for one in wholes if isinstance(one, ox.NamedNode) and self._stands(one))
        first = min(known, key=lambda node: node.value, default=None)
        return None if first is None else (first, predicate)

    def _is_used(self, predicate: ox.NamedNode) -> bool:
        return next(iter(self._store.quads_for_pattern(None, predicate, None, self._name)), None) is not None

    def _stands(self, node: ox.NamedNode) -> bool:
        return next(iter(self._store.quads_for_pattern(node, None, None, self._name)), None) is not None


def _place(fact: tuple[ox.NamedNode, Any]) -> tuple[int, str, str]:
    """Class and label first, then by property and value."""
    predicate, value = fact
    return _FIRST.get(predicate, len(_FIRST)), predicate.value, str(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


JSONLD = Exporter("jsonld", (".jsonld",), "all named graphs as JSON-LD, what is part of something inside it", _write)
