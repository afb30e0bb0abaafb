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
from diplograph.export.named_graph import Fact, NamedGraph, Object
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
        for at, thing in enumerate(_Frame(NamedGraph(graph.store, ox.NamedNode(name)), context).things()):
            yield f"{',' if at else ''}\n{_json(thing)}"
        yield "\n]}"
    yield "\n]}\n"


class _Frame:
    """One named graph as things with their parts inside them; nothing is remembered from thing to thing."""

    def __init__(self, graph: NamedGraph, context: Context) -> None:
        self._graph = graph
        self._context = context
        inward = (DCTERMS.isPartOf, OA.hasBody, ORG.member, PROV.hadPrimarySource)
        self._inward = [predicate for predicate in inward if graph.uses(predicate)]

    def things(self) -> Iterator[_Object]:
        """What is part of nothing else."""
        for line, _ in groupby(in_order(f"{subject.value}\n" for subject in self._graph.subjects())):
            node = ox.NamedNode(line[:-1])
            if self._whole(node) is None:
                yield self._thing(node)

    def _thing(self, node: ox.NamedNode, inside: ox.NamedNode | None = None) -> _Object:
        """A thing with its parts; ``inside`` is the property that its place already tells."""
        made: _Object = {"@id": self._context.node(node.value)}
        for predicate, value in sorted(self._graph.facts(node), key=_place):
            if predicate == A and isinstance(value, ox.NamedNode):
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

    def _value(self, node: ox.NamedNode, predicate: ox.NamedNode, value: Object) -> Any:
        if predicate in _LEADING and isinstance(value, ox.NamedNode) and self._whole(value) == (node, predicate):
            return self._thing(value)
        return self._context.value(self._context.term(predicate.value), value)

    def _members(self, node: ox.NamedNode) -> Iterator[tuple[ox.NamedNode, ox.NamedNode]]:
        """What stands inside a thing by a property of its own."""
        for predicate in self._inward:
            for member in _by_name(self._graph.subjects_of(predicate, node)):
                if self._whole(member) == (node, predicate):
                    yield predicate, member

    def _whole(self, node: ox.NamedNode) -> tuple[ox.NamedNode, ox.NamedNode] | None:
        """What a thing is part of, and the property that says so, from either side; the first of several."""
        kinds = _by_name(self._graph.objects(node, A))
        for kind in kinds:
            if predicate := _PARTS.get(kind):
                return self._first(self._graph.subjects_of(predicate, node), predicate)
            if predicate := _MEMBERS.get(kind):
                return self._first(self._graph.objects(node, predicate), predicate)
        if "#" not in node.value.removeprefix(self._context.base):
            return None
        predicate = PROV.hadPrimarySource if kinds else OA.hasBody
        return self._first(self._graph.objects(node, predicate), predicate)

    def _first(self, wholes: list[ox.NamedNode], predicate: ox.NamedNode) -> tuple[ox.NamedNode, ox.NamedNode] | None:
        """The first whole that stands in this graph itself."""
        first = next((one for one in _by_name(wholes) if self._graph.stands(one)), None)
        return None if first is None else (first, predicate)


def _by_name(nodes: list[ox.NamedNode]) -> list[ox.NamedNode]:
    return sorted(nodes, key=lambda node: node.value) if len(nodes) > 1 else nodes


def _place(fact: Fact) -> tuple[int, str, str]:
    """Class and label first, then by property and value."""
    predicate, value = fact
    return _FIRST.get(predicate, len(_FIRST)), predicate.value, str(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


JSONLD = Exporter("jsonld", (".jsonld",), "all named graphs as JSON-LD, what is part of something inside it", _write)
