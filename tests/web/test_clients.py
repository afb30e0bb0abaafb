"""Clients that others wrote, unchanged."""

from __future__ import annotations

from typing import Any

import pytest
import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, GET, JSON, JSONLD, N3, POST, POSTDIRECTLY, RDFXML, TSV, TURTLE, XML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

from diplograph.identifiers import DEFAULT_BASE
from tests.web.conftest import Live

SELECT = "SELECT ?name { ?person a foaf:Person ; foaf:name ?name } ORDER BY ?name"
CONSTRUCT = "CONSTRUCT { ?person rdfs:label ?name } WHERE { ?person a foaf:Person ; foaf:name ?name }"
NAMES = ["AOKI Hanako", "Dara Vann", "ITO Jun"]


def wrapper(live: Live, query: str, form: str | None = None) -> Any:
    made = SPARQLWrapper(live.endpoint, returnFormat=form or JSON)
    made.setQuery(f"PREFIX foaf: <http://xmlns.com/foaf/0.1/> PREFIX rdfs: <{rdflib.RDFS}> {query}")
    return made


@pytest.mark.parametrize("method", [GET, POST])
@pytest.mark.parametrize("only_headers", [True, False])
def test_sparqlwrapper_selects(live: Live, method: str, only_headers: bool) -> None:
    client = wrapper(live, SELECT)
    client.setMethod(method)
    client.setOnlyConneg(only_headers)
    assert [row["name"]["value"] for row in client.queryAndConvert()["results"]["bindings"]] == NAMES


def test_sparqlwrapper_posts_directly(live: Live) -> None:
    client = wrapper(live, SELECT)
    client.setMethod(POST)
    client.setRequestMethod(POSTDIRECTLY)
    client.addParameter("default-graph-uri", f"{DEFAULT_BASE}graph/entities")
    assert len(client.queryAndConvert()["results"]["bindings"]) == 3
    client.clearParameter("default-graph-uri")
    client.addParameter("default-graph-uri", f"{DEFAULT_BASE}graph/dataset")
    assert client.queryAndConvert()["results"]["bindings"] == []


def test_sparqlwrapper_reads_xml_csv_and_tsv(live: Live) -> None:
    xml = wrapper(live, SELECT, XML).queryAndConvert()
    assert [node.firstChild.data for node in xml.getElementsByTagName("literal")] == NAMES
    assert wrapper(live, SELECT, CSV).queryAndConvert().decode().split("\r\n") == ["name", *NAMES, ""]
    assert wrapper(live, SELECT, TSV).queryAndConvert().decode().split("\n")[0] == "?name"


@pytest.mark.parametrize("form", [XML, RDFXML, JSONLD])
@pytest.mark.filterwarnings("ignore::DeprecationWarning:SPARQLWrapper", "ignore:ConjunctiveGraph is:DeprecationWarning")
def test_sparqlwrapper_constructs(live: Live, form: str) -> None:
    read = wrapper(live, CONSTRUCT, form).queryAndConvert()
    assert sorted(str(name) for name in read.objects(None, rdflib.RDFS.label)) == NAMES


@pytest.mark.parametrize("form", [TURTLE, N3])
@pytest.mark.filterwarnings("ignore:Dataset.default_context is:DeprecationWarning")
def test_sparqlwrapper_gets_turtle(live: Live, form: str) -> None:
    read = rdflib.Graph().parse(data=wrapper(live, CONSTRUCT, form).queryAndConvert(), format=form)
    assert len(read) == 3


def test_sparqlwrapper_asks_describes_and_is_told_what_is_wrong(live: Live) -> None:
    assert wrapper(live, "ASK { ?person a foaf:Person }").queryAndConvert()["boolean"] is True
    bad = wrapper(live, "SELECT ?name {")
    with pytest.raises(QueryBadFormed, match="malformed query, line 1"):
        bad.query()


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
@pytest.mark.parametrize("form", ["xml", "json", "csv", "tsv"])
def test_rdflib_asks_through_its_own_store(live: Live, method: str, form: str) -> None:
    graph = rdflib.Graph(SPARQLStore(live.endpoint, method=method, returnFormat=form))
    assert [str(name) for (name,) in graph.query(SELECT)] == NAMES  # type: ignore[misc]


def test_rdflib_walks_the_graph_and_asks(live: Live) -> None:
    graph = rdflib.Graph(SPARQLStore(live.endpoint))
    people = set(graph.subjects(rdflib.RDF.type, rdflib.FOAF.Person))
    assert {str(graph.value(person, rdflib.RDFS.label)) for person in people} == set(NAMES)
    assert bool(graph.query("ASK { ?person a foaf:Person }"))
    assert len(graph.query("CONSTRUCT { ?p a foaf:Agent } WHERE { ?p a foaf:Person }").graph or ()) == 3


def test_rdflib_names_graphs(live: Live) -> None:
    store = SPARQLStore(live.endpoint, context_aware=True)
    entities = rdflib.Graph(store, identifier=rdflib.URIRef(f"{DEFAULT_BASE}graph/entities"))
    dataset = rdflib.Graph(store, identifier=rdflib.URIRef(f"{DEFAULT_BASE}graph/dataset"))
    assert len(list(entities.query(SELECT))) == 3
    assert len(list(dataset.query(SELECT))) == 0
