from __future__ import annotations

import pyoxigraph as ox
import pytest

from diplograph.errors import QueryError
from diplograph.graph import GraphStore
from diplograph.models import PartialDate
from diplograph.query import run


def test_select_gives_plain_values(graph: GraphStore) -> None:
    rows = run(
        graph,
        """SELECT ?label ?start ?day ?count ?embedded ?score ?nothing ?class {
             ?e a dg:Engagement , ?class ; dg:count ?count ; rdfs:label ?label ;
               schema:startDate ?start ; dg:earliest ?day .
             ?s dg:embedded ?embedded . FILTER(?embedded)
             OPTIONAL { ?e foaf:name ?nothing }
             BIND(0.5 AS ?score)
           } LIMIT 1""",
    )
    ((label, start, day, count, embedded, score, nothing, kind),) = rows
    assert (label, count, embedded, score, nothing) == (
        "Call of Dara Vann, ITO Jun and Harbour Board, 2020",
        2,
        True,
        0.5,
        None,
    )
    assert isinstance(start, PartialDate)
    assert (start, day) == ("2020", "2020-01-01")
    assert kind == "https://w3id.org/diplograph/ontology#Engagement"


def test_ask_construct_and_describe(graph: GraphStore) -> None:
    assert run(graph, "ASK { ?p a foaf:Person }").rows == ((True,),)
    assert run(graph, "ASK { ?p a foaf:Nobody }").rows == ((False,),)
    made = run(graph, "CONSTRUCT { ?p a dg:Somebody } WHERE { ?p a foaf:Person }")
    assert made.columns == ("subject", "predicate", "object")
    assert len(made) == 3
    assert len(run(graph, r"DESCRIBE id:country\/JP")) > 3


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT ?s WHERE {?s ?p", "line 1, column 23, at 'the end'"),
        ("SELECT ?s\nWHERE { ?s ?p ?o } LIMIT many", "line 2, column 26, at 'many'"),
        ("SELECT * { ?s what:ever ?o }", "unknown prefix"),
        ("", "line 1, column 1"),
        ("greetings", "malformed query"),
    ],
)
def test_a_malformed_query_is_explained_in_a_line(graph: GraphStore, text: str, message: str) -> None:
    with pytest.raises(QueryError) as error:
        run(graph, text)
    assert message in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <x:a> <x:b> <x:c> }",
        "delete where { ?a ?b ?c }",
        "PREFIX x: <http://x/> DROP ALL",
        "# a comment\nCLEAR ALL",
        "LOAD <http://example.org/>",
    ],
)
def test_an_update_is_refused_and_changes_nothing(graph: GraphStore, text: str) -> None:
    before = len(graph)
    with pytest.raises(QueryError):
        run(graph, text)
    assert len(graph) == before


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://example.org/sparql> { ?a ?b ?c } }",
        "SELECT * { service silent ?where { ?a ?b ?c } }",
        "SELECT * { ?s ?p '#' . SERVICE <http://example.org/> { ?a ?b ?c } }",
    ],
)
def test_no_other_server_is_asked(graph: GraphStore, text: str) -> None:
    with pytest.raises(QueryError, match="SERVICE would ask a server elsewhere"):
        run(graph, text)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?service { ?service a foaf:Person }",
        "SELECT * { ?s rdfs:label 'SERVICE' } # SERVICE",
        "PREFIX x: <http://example.org/service/> SELECT * { ?s x:service ?o }",
    ],
)
def test_the_word_service_alone_asks_nobody(graph: GraphStore, text: str) -> None:
    assert run(graph, text).columns


def test_bound_values_are_values_and_never_query_text(graph: GraphStore) -> None:
    text = "SELECT ?p ?name { ?p a foaf:Person ; foaf:name ?name }"
    assert len(run(graph, text, {"name": ox.Literal("ITO Jun")})) == 1
    assert len(run(graph, text, {"name": ox.Literal("x' } INSERT DATA { <x:a> <x:b> <x:c> } #")})) == 0
