"""A graph pushed to servers that are not ours is there as it is here, however often the way there was cut."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pyoxigraph as ox
import pytest

from diplograph.graph import GraphStore, write
from diplograph.graph import open as open_store
from diplograph.graph.namespaces import XSD
from diplograph.merge import merge
from diplograph.models import ReleaseRecord
from diplograph.query.rows import Value
from diplograph.query.terms import value_of
from diplograph.remote import Connection, Push, RemoteGraph
from diplograph.remote.parcels import Parcel
from diplograph.remote.push import record_of
from diplograph.remote.target import Target
from tests.query import chronicle
from tests.remote.conftest import to
from tests.remote.servers import Server

PROTOCOLS = ("gsp", "update")
NUMBERS: set[Value] = {XSD.decimal.value, XSD.double.value}


@pytest.fixture(autouse=True)
def _emptied(server: Server, graph: GraphStore) -> None:
    _empty(server, graph)


def _empty(server: Server, graph: GraphStore) -> None:
    store = to(server, graph, "gsp")
    known = store.known()
    for name in (*sorted(known.graphs if known else ()), store.record):
        store.drop(name)


Fact = tuple[Value, ...]
"""A triple: subject, property, value, the value's datatype (``number`` for any) and its language."""


def _there(server: Server, name: str) -> set[Fact]:
    """The triples of a named graph of the server; Virtuoso keeps no decimals, but gives them back as doubles."""
    text = "SELECT ?s ?p ?o (DATATYPE(?o) AS ?type) (LANG(?o) AS ?language) WHERE { GRAPH <NAME> { ?s ?p ?o } }"
    rows = RemoteGraph(Connection(server.query)).everything(text.replace("NAME", name))
    return {(s, p, o, *_kind(type_, language or None)) for s, p, o, type_, language in rows}


def _here(graph: GraphStore, name: str) -> set[Fact]:
    return {_fact(quad) for quad in graph.quads(name)}


def _fact(quad: ox.Quad) -> Fact:
    said = quad.object
    kind = _kind(said.datatype.value, said.language) if isinstance(said, ox.Literal) else (None, None)
    return value_of(quad.subject), quad.predicate.value, value_of(said), *kind


def _kind(datatype: Value, language: Value) -> tuple[Value, Value]:
    return "number" if datatype in NUMBERS else None if language else datatype, language


def _same(server: Server, graph: GraphStore) -> None:
    """Check each named graph: as many triples, and the same."""
    for name in graph.graphs():
        there, here = _there(server, name), _here(graph, name)
        assert len(there) == len(here)
        assert there == here


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_every_named_graph_is_there_as_it_is_here_and_not_sent_again(
    server: Server, graph: GraphStore, protocol: str
) -> None:
    done = Push(graph, to(server, graph, protocol)).run()
    assert (done.graphs, done.sent, done.removed) == (len(graph.graphs()), len(graph.graphs()), 0)
    assert done.triples == len(graph)
    _same(server, graph)
    again = Push(graph, to(server, graph, protocol))
    assert again.left == 0
    assert again.run().sent == 0


def test_all_is_sent_again_where_that_is_asked_for(server: Server, graph: GraphStore) -> None:
    Push(graph, to(server, graph)).run()
    assert Push(graph, to(server, graph), anew=True).run().sent == len(graph.graphs())
    _same(server, graph)


class CutError(Exception):
    """The line is cut."""


def _cut_after(store: Target, parcels: int) -> Target:
    """The store to which the line is cut after so many parcels."""
    whole, left = store.put, iter(range(parcels))

    def put(parcel: Parcel) -> None:
        if next(left, None) is None:
            raise CutError
        whole(parcel)

    store.put = put  # type: ignore[method-assign]
    return store


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_an_interrupted_push_goes_on_where_it_stopped(server: Server, graph: GraphStore, protocol: str) -> None:
    first = Push(graph, _cut_after(to(server, graph, protocol), 4), 900)
    total = first.left
    with pytest.raises(CutError):
        first.run()
    second = Push(graph, to(server, graph, protocol), 900)
    assert second.left == total - 4
    sent: list[None] = []
    done = second.run(lambda: sent.append(None))
    assert len(sent) == total - 4
    assert done.triples == len(graph) - 4 * 900 + _short_by(graph, 4, 900)
    _same(server, graph)


def _short_by(graph: GraphStore, parcels: int, size: int) -> int:
    """How many triples fewer than whole parcels the first parcels hold."""
    sizes = [min(size, count - at) for count in _counts(graph) for at in range(0, count, size)]
    return parcels * size - sum(sizes[:parcels])


def _counts(graph: GraphStore) -> Sequence[int]:
    return [sum(1 for _ in graph.quads(name)) for name in graph.graphs()]


def _changed(records: Sequence[ReleaseRecord]) -> list[ReleaseRecord]:
    """The releases, the first with another title and without the last one."""
    first = records[0].model_dump()
    first["release"]["title"] = "Lanterns on the quay"
    return [ReleaseRecord.model_validate(first), *records[1:-1]]


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_a_changed_graph_is_sent_again_and_one_that_is_gone_is_removed(
    server: Server, graph: GraphStore, protocol: str, tmp_path: Path
) -> None:
    Push(graph, to(server, graph, protocol)).run()
    write(merge(_changed(chronicle.records())), tmp_path / "build")
    changed = open_store(tmp_path / "build")
    pushing = Push(changed, to(server, changed, protocol))
    done = pushing.run()
    assert done.removed == 1
    assert 2 <= done.sent < len(changed.graphs())
    _same(server, changed)
    (gone,) = set(graph.graphs()) - set(changed.graphs())
    assert not _there(server, gone)
    assert to(server, graph, protocol).known() == to(server, graph, "gsp").known()


def test_a_store_that_was_emptied_is_filled_again(server: Server, graph: GraphStore) -> None:
    Push(graph, to(server, graph)).run()
    _empty(server, graph)
    memory = GraphStore.of(merge(chronicle.records()))
    assert Push(memory, to(server, memory), 5_000).run().sent == len(graph.graphs())
    _same(server, graph)


def test_graphs_in_memory_are_the_same_whenever_they_are_built(server: Server, graph: GraphStore) -> None:
    one, other = (GraphStore.of(merge(chronicle.records())) for _ in range(2))
    Push(one, to(server, one)).run()
    assert Push(other, to(server, other)).left == 0


def test_the_protocol_is_told_from_the_address(server: Server, graph: GraphStore) -> None:
    for protocol, address in server.addresses.items():
        store = to(server, graph, protocol)
        found = to(Server("it", server.query, address, address, server.user, server.password), graph, "auto")
        assert type(found) is type(store)
    assert record_of(graph).endswith("/graph/pushed")
