"""The whole network read from the store, one node and one edge after the other.

The same as :func:`diplograph.graph.network.network` gives, but that memory does not grow with the graph: for tables.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import unquote

from diplograph.graph.namespaces import DG, FOAF, ORG, SCHEMA, SKOS
from diplograph.graph.network import Attributes, Edge, Scalar, words
from diplograph.graph.reading import Reading
from diplograph.graph.store import GraphStore
from diplograph.graph.terms import Node

_Item = tuple[str, Attributes]


def nodes(graph: GraphStore) -> Iterator[tuple[str, Attributes]]:
    """Ids and what is known, in the order of the store."""
    read = Reading(graph)
    for kind, about in _NODES.items():
        for node in read.of_class(kind):
            yield about(read, node)
    yield from _loose(read)


def edges(graph: GraphStore) -> Iterator[Edge]:
    """Source, target and what is known, in the order of the store."""
    read = Reading(graph)
    for kind, ties in _EDGES.items():
        for node in read.of_class(kind):
            yield from ties(read, node)


def _item(read: Reading, node: Node, kind: str, **known: Scalar | None) -> _Item:
    return read.id(node), {"label": read.label(node) or words(read.id(node)), "kind": kind, **_known(known)}


def _person(read: Reading, node: Node) -> _Item:
    return _item(read, node, "person", country=read.code(node, DG.country))


def _office(read: Reading, node: Node) -> _Item:
    return _item(read, node, "office")


def _state(read: Reading, node: Node) -> _Item:
    return _item(read, node, "country", country=read.text(node, SKOS.notation))


def _organization(read: Reading, node: Node) -> _Item:
    return _item(read, node, "organization", type=read.value(node, DG.kind), country=read.code(node, DG.country))


def _initiative(read: Reading, node: Node) -> _Item:
    return _item(read, node, "initiative", type=read.value(node, DG.kind))


def _engagement(read: Reading, node: Node) -> _Item:
    known = {"type": read.value(node, DG.kind), "status": read.value(node, DG.status), "place": read.place(node)}
    return _item(read, node, "engagement", **known, **read.days(node))


_NODES: dict[Node, Callable[[Reading, Node], _Item]] = {
    FOAF.Person: _person,
    ORG.Post: _office,
    SCHEMA.Country: _state,
    ORG.Organization: _organization,
    DG.Initiative: _initiative,
    DG.Engagement: _engagement,
}


def _loose(read: Reading) -> Iterator[_Item]:
    """What is pointed at but does not stand, such as a topic: no more than the vocabulary and the world's states."""
    pointers = (
        (FOAF.Person, DG.country),
        (DG.Statement, SCHEMA.about),
        (DG.Contribution, SCHEMA.fundedItem),
        (DG.Contribution, SCHEMA.recipient),
    )
    met: set[str] = set()
    for kind, predicate in pointers:
        for node in read.of_class(kind):
            for end in read.nodes(node, predicate):
                if end.value not in met and not read.is_known(end):
                    met.add(end.value)
                    name = read.id(end)
                    yield name, {"label": words(name), "kind": name.partition("/")[0]}


def _edge(
    read: Reading, source: Node, target: Node, kind: str, label: str, proof: Node, **known: Scalar | None
) -> Edge:
    releases = read.releases(proof)
    always: Attributes = {"kind": kind, "label": label, "weight": len(releases), "release": " ".join(releases)}
    return read.id(source), read.id(target), always | _known(known)


def _serving(read: Reading, node: Node) -> Iterator[Edge]:
    for state in read.nodes(node, DG.country):
        yield _edge(read, node, state, "serves", "serves", node)


def _offices(read: Reading, node: Node) -> Iterator[Edge]:
    for body in read.nodes(node, ORG.postIn):
        yield _edge(read, node, body, "office-of", "office of", node)


def _tenures(read: Reading, node: Node) -> Iterator[Edge]:
    person, office = read.node(node, ORG.member), read.node(node, DG.office)
    if person and office:
        status = read.told(_last_attested(read, node), DG.status)
        yield _edge(read, person, office, "holds", "holds", node, status=status, **read.days(node))


def _last_attested(read: Reading, tenure: Node) -> Node:
    told = read.nodes(tenure, DG.attestation)
    return max(told, key=lambda one: (read.text(one, DG.earliest) or "", unquote(one.value)))


def _participations(read: Reading, node: Node) -> Iterator[Edge]:
    for part in read.nodes(node, DG.participation):
        role, who = read.value(part, DG.role), read.node(part, DG.participant)
        if who and role:
            side = read.code(part, DG.side)
            yield _edge(read, who, node, "participates", role, part, role=role, country=side, **read.days(node))


def _statements(read: Reading, node: Node) -> Iterator[Edge]:
    stance = read.value(node, DG.stance) or ""
    for speaker in read.nodes(node, DG.speaker):
        for about in read.nodes(node, SCHEMA.about):
            yield _edge(read, speaker, about, "states", stance, node, stance=stance, **read.days(node))


def _contributions(read: Reading, node: Node) -> Iterator[Edge]:
    amount = read.text(node, SCHEMA.amount)
    given: dict[str, Scalar | None] = {
        "amount": None if amount is None else float(amount),
        "currency": read.text(node, SCHEMA.currency),
        "status": read.value(node, DG.status),
        **read.days(node),
    }
    label = read.label(node) or ""
    for donor in read.nodes(node, SCHEMA.funder):
        for kind, predicate in (("funds", SCHEMA.fundedItem), ("gives-to", SCHEMA.recipient)):
            for target in read.nodes(node, predicate):
                yield _edge(read, donor, target, kind, label, node, **given)


_EDGES: dict[Node, Callable[[Reading, Node], Iterator[Edge]]] = {
    FOAF.Person: _serving,
    ORG.Post: _offices,
    ORG.Membership: _tenures,
    DG.Engagement: _participations,
    DG.Statement: _statements,
    DG.Contribution: _contributions,
}


def _known(values: dict[str, Scalar | None]) -> Attributes:
    return {name: value for name, value in values.items() if value is not None}
