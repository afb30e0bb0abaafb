"""A query that would ask elsewhere or change the graph is known by its text, however it is written."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pyoxigraph as ox
import pytest

from diplograph.errors import QueryError, RefusedError
from diplograph.graph import GraphStore
from diplograph.graph.sparql.evaluate import evaluate, fill

ASKS_ELSEWHERE = [
    "SELECT * { SERVICE <ADDRESS> { ?s ?p ?o } }",
    "SELECT * { service silent ?where { ?s ?p ?o } VALUES ?where { <ADDRESS> } }",
    "SELECT * { SERVICESILENT<ADDRESS>{?s ?p ?o} }",
    "PREFIX x: <ADDRESS> SELECT * { SERVICEx: { ?s ?p ?o } }",
    "SELECT * { ?a ?b 1SERVICE<ADDRESS>{?s ?p ?o} }",
    "PREFIX x: <http://x/> SELECT * { OPTIONAL { ?a ?b x:.SERVICE<ADDRESS>{?s ?p ?o} } }",
    "PREFIX x: <http://x/> SELECT * { OPTIONAL { ?a ?b x:c.d.SERVICE<ADDRESS>{?s ?p ?o} } }",
    "PREFIX x: <http://h:80> SELECT * { OPTIONAL { ?a ?b x:SERVICE<ADDRESS>{?s ?p ?o} } }",
    "SELECT * { # it's a comment\n SERVICE <ADDRESS> { ?s ?p 'o' } }",
    "SELECT * { # a comment\r SERVICE <ADDRESS> { ?s ?p ?o } }",
    "SELECT * { ?a ?b '#' . SERVICE <ADDRESS> { ?s ?p ?o } }",
    r"PREFIX x: <http://x/> SELECT * { ?a ?b x:it\'s . SERVICE <ADDRESS> { ?s ?p 'o' } }",
    r"PREFIX x: <http://x/> SELECT * { ?a ?b x:c\#d . SERVICE <ADDRESS> { ?s ?p ?o } }",
    'SELECT * { ?a ?b """c\\"""" . SERVICE <ADDRESS> { ?s ?p "o" } }',
    "SELECT * { FILTER(1<2){SERVICE<ADDRESS>{?s ?p ?o}FILTER(3>2)}}",
    "SELECT * { BIND('a' AS ?a) FILTER(?a<'>') SERVICE <ADDRESS> { ?s ?p 'o' } }",
    "SELECT * { BIND(1 AS ?a) BIND(2 AS ?b) FILTER(?a<?b#>'''\n) SERVICE <ADDRESS> { ?s ?p ?o } #'''\n }",
]
ASKS_NOBODY = [
    "SELECT ?service { ?service a foaf:Person }",
    "SELECT * { ?s rdfs:label 'SERVICE' } # SERVICE",
    "PREFIX x: <http://example.org/service/> SELECT * { ?s x:service ?o . ?o x:services/x:service-of ?p }",
    "SELECT * { ?s a <http://example.org/it's#Service> }",
    r"SELECT * { ?s a id:organization\/foreign-service ; rdfs:label '''SERVICE <http://x/> { }''' }",
    'SELECT * { ?s rdfs:label "a \\" SERVICE" ; rdfs:comment """ "SERVICE" """ }',
]


@pytest.mark.parametrize("text", ASKS_ELSEWHERE)
def test_what_would_ask_elsewhere_is_refused(graph: GraphStore, text: str) -> None:
    with pytest.raises(RefusedError, match="SERVICE would ask a server elsewhere"):
        evaluate(graph, text.replace("ADDRESS", "http://127.0.0.1:1/"))


class _Elsewhere(BaseHTTPRequestHandler):
    asked: int = 0

    def do_POST(self) -> None:
        type(self).asked += 1
        body = b'{"head":{"vars":["s"]},"results":{"bindings":[]}}'
        self.send_response(200)
        self.send_header("Content-Type", "application/sparql-results+json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[str]:
    """The address of a server that counts how often it is asked."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Elsewhere) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("text", [ASKS_ELSEWHERE[0], *ASKS_ELSEWHERE[2:5], *ASKS_ELSEWHERE[8:10], ASKS_ELSEWHERE[14]])
def test_those_queries_do_ask_elsewhere_where_that_is_allowed(elsewhere: str, text: str) -> None:
    store = ox.Store()
    store.add(ox.Quad(ox.NamedNode("http://x/a"), ox.NamedNode("http://x/b"), ox.Literal(1)))
    _Elsewhere.asked = 0
    list(evaluate(GraphStore(store), text.replace("ADDRESS", elsewhere), services=True))  # type: ignore[arg-type]
    assert _Elsewhere.asked == 1


@pytest.mark.parametrize("text", ASKS_NOBODY)
def test_the_word_alone_asks_nobody(graph: GraphStore, text: str) -> None:
    assert isinstance(evaluate(graph, text), ox.QuerySolutions)


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <x:a> <x:b> <x:c> }",
        "# a comment\nCLEAR ALL",
        "PREFIX x: <http://x/> BASE <http://y/> # ?\n DROP ALL",
        "delete where { ?a ?b ?c }",
    ],
)
def test_an_update_is_refused(graph: GraphStore, text: str) -> None:
    with pytest.raises(RefusedError, match="would change the graph"):
        evaluate(graph, text)


@pytest.mark.parametrize(
    ("source", "in_all"),
    [
        ("", True),
        ("FROM <https://w3id.org/diplograph/id/graph/dataset>", False),
        ("from<https://w3id.org/diplograph/id/graph/dataset>", False),
        (r"FROM id:graph\/dataset", False),
        ("FROM NAMED <https://w3id.org/diplograph/id/graph/entities>", False),
        ("# FROM <https://w3id.org/diplograph/id/graph/dataset>\n", True),
    ],
)
def test_from_says_which_graphs_a_query_is_about(graph: GraphStore, source: str, in_all: bool) -> None:
    text = f"ASK {source} {{ ?person a foaf:Person ; rdfs:label ?from }}"
    assert bool(evaluate(graph, text)) is in_all


def test_iris_are_written_in_place_of_names_and_nothing_else_is() -> None:
    assert fill("ASK { $a ?a $b }", {"a": "x:1", "b": "x:2"}) == "ASK { <x:1> ?a <x:2> }"
    with pytest.raises(QueryError, match="not an absolute IRI"):
        fill("ASK { $a ?p ?o }", {"a": "x:1> ?p ?o } #"})
