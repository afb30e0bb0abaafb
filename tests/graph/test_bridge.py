"""The graph as an rdflib Dataset: the same data, on the same store, to be read only."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from rdflib import Dataset, Literal, URIRef
from rdflib.namespace import FOAF, RDF

import diplograph as dg
from diplograph.errors import GraphError
from diplograph.graph import GraphStore, write
from diplograph.merge import merge
from tests.graph import invented

pytestmark = pytest.mark.filterwarnings("ignore:Dataset.*is deprecated:DeprecationWarning:rdflib")
FACT = (URIRef("x:a"), URIRef("x:b"), Literal("c"))


@pytest.fixture(scope="module", params=["folder", "memory"])
def graph(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dg.Graph:
    corpus = merge(invented.records())
    if request.param == "memory":
        return dg.Graph(GraphStore.of(corpus))
    folder = tmp_path_factory.mktemp("bridge") / "build"
    write(corpus, folder)
    return dg.open(folder)


def test_it_sees_all_triples_and_the_named_graphs(graph: dg.Graph) -> None:
    seen = graph.rdflib
    assert isinstance(seen, Dataset)
    assert len(seen) == len(graph)
    named = {str(one.identifier) for one in seen.graphs()} - {"urn:x-rdflib:default"}
    assert named == set(graph.store.graphs())
    entities = URIRef(graph.store.base + "graph/entities")
    assert len(seen.graph(entities)) == len(list(graph.store.quads(str(entities))))
    people = {str(name) for name in seen.graph(entities).objects(None, FOAF.name)}
    assert {"AOKI Hanako", "VANN Dara"} & people
    assert (None, RDF.type, FOAF.Person) in seen
    assert (None, RDF.type, FOAF.Organization) not in seen


def test_its_queries_are_answered_over_all_named_graphs(graph: dg.Graph) -> None:
    text = "SELECT ?name { ?person a foaf:Person ; foaf:name ?name } ORDER BY ?name"
    found = [str(*binding.values()) for binding in graph.rdflib.query(text).bindings]
    assert found == list(graph.query(text).column("name"))
    across = "ASK { ?person a foaf:Person ; prov:wasDerivedFrom ?mention . ?mention a dg:PersonMention }"
    assert graph.rdflib.query(across).askAnswer is True


def test_nothing_is_copied(graph: dg.Graph) -> None:
    assert graph.rdflib.store._store is graph.store.store  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "change",
    [
        lambda seen: seen.add(FACT),
        lambda seen: seen.add((*FACT, URIRef("x:g"))),
        lambda seen: seen.addN([(*FACT, seen.graph(URIRef("x:g")))]),
        lambda seen: seen.remove((None, None, None)),
        lambda seen: seen.remove((None, None, None, None)),
        lambda seen: seen.update("DROP ALL"),
        lambda seen: seen.update("INSERT DATA { <x:a> <x:b> <x:c> }"),
        lambda seen: seen.parse(data="<x:a> <x:b> <x:c> .", format="turtle"),
        lambda seen: seen.graph(URIRef("x:g")).add(FACT),
        lambda seen: seen.remove_graph(URIRef("x:g")),
        lambda seen: seen.store.open("x"),
        lambda seen: seen.store.destroy("x"),
    ],
)
def test_whatever_would_change_it_is_refused(graph: dg.Graph, change: Callable[[Dataset], object]) -> None:
    before = len(graph)
    with pytest.raises(GraphError, match="the graph is read-only: copy it"):
        change(graph.rdflib)
    assert len(graph) == before
    assert len(graph.store.graphs()) == len(set(graph.store.graphs()))


def test_closing_it_leaves_the_graph_open(graph: dg.Graph) -> None:
    graph.rdflib.close()
    assert len(graph.ask("releases")) == 2


def test_a_closed_graph_has_none(tmp_path: Path) -> None:
    write(merge(invented.records()), tmp_path / "build")
    closed = dg.open(tmp_path / "build")
    closed.close()
    with pytest.raises(GraphError, match="the graph is closed"):
        _ = closed.rdflib
