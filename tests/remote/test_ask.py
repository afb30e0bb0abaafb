"""Named questions, queries and tables have the same answers elsewhere as here, on servers as they are by default."""

from __future__ import annotations

import pytest

from diplograph.errors import QueryError, RemoteError
from diplograph.graph import GraphStore
from diplograph.query import Lookup, Rows, ask, run
from diplograph.query.tables import table, tables
from diplograph.remote import Connection, Push, RemoteGraph
from diplograph.remote.reliability import unreliable
from tests.query.test_answers import CASES, Case
from tests.remote.conftest import to
from tests.remote.servers import Server

WRONG = {one.question for one in unreliable()}
SLOW = {"first-visit", "stood-in"}
"""What takes Virtuoso long."""
FIRST = list({case.name: case for case in reversed(CASES)}.values())
SAME = [case for case in FIRST if case.name not in WRONG | SLOW]
PROVEN = [
    case for case in SAME if case.name in ("met", "supporters-of-initiative", "sums-by-donor", "releases-mentioning")
]


@pytest.fixture(scope="module")
def names(graph: GraphStore) -> Lookup:
    return Lookup(graph)


@pytest.fixture(scope="module")
def on_oxigraph(oxigraph: Server, graph: GraphStore) -> RemoteGraph:
    Push(graph, to(oxigraph, graph)).run()
    return RemoteGraph(Connection(oxigraph.query))


@pytest.fixture(scope="module")
def on_virtuoso(virtuoso: Server, graph: GraphStore) -> RemoteGraph:
    Push(graph, to(virtuoso, graph)).run()
    return RemoteGraph(Connection(virtuoso.query))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_every_question_on_oxigraph(graph: GraphStore, names: Lookup, on_oxigraph: RemoteGraph, case: Case) -> None:
    assert _asked(on_oxigraph, case) == ask(graph, case.name, case.given, names)


@pytest.mark.parametrize("case", SAME, ids=str)
def test_most_questions_on_virtuoso(graph: GraphStore, names: Lookup, on_virtuoso: RemoteGraph, case: Case) -> None:
    assert _asked(on_virtuoso, case) == ask(graph, case.name, case.given, names)


@pytest.mark.parametrize("case", [case for case in FIRST if case.name in WRONG], ids=str)
def test_what_virtuoso_answers_wrongly_is_not_asked(
    graph: GraphStore, names: Lookup, on_virtuoso: RemoteGraph, case: Case
) -> None:
    with pytest.raises(RemoteError, match=f"this server would answer '{case.name}' wrongly"):
        _asked(on_virtuoso, case)
    if case.name not in SLOW:
        here = ask(graph, case.name, case.given, names)
        assert _whatever(on_virtuoso, case) != here, "no longer wrong: take it out of unreliable.tsv"


def _asked(remote: RemoteGraph, case: Case) -> Rows:
    return remote.ask(case.name, with_evidence=False, **case.given)


def _whatever(remote: RemoteGraph, case: Case) -> Rows | None:
    try:
        return ask(remote, case.name, case.given, remote.lookup)
    except RemoteError:
        return None


@pytest.mark.parametrize("case", PROVEN, ids=str)
def test_evidence_too(graph: GraphStore, names: Lookup, pushed: RemoteGraph, case: Case) -> None:
    here = ask(graph, case.name, case.given, names, with_evidence=True)
    assert pushed.ask(case.name, with_evidence=True, **case.given) == here


@pytest.mark.parametrize("name", tables())
def test_tables_too(graph: GraphStore, pushed: RemoteGraph, name: str) -> None:
    assert set(pushed.table(name)) == set(table(graph, name))


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?name { ?person a foaf:Person ; foaf:name ?name } ORDER BY ?name",
        "SELECT (COUNT(*) AS ?n) { ?mention oa:hasBody ?body . ?body rdfs:label ?label }",
        "SELECT ?n { GRAPH <https://w3id.org/diplograph/id/graph/entities> { ?coral foaf:name 'Coral Fund' } "
        "?mention oa:hasBody ?coral ; foaf:name ?n }",
        "PREFIX dg: <https://w3id.org/diplograph/ontology#> SELECT (COUNT(?e) AS ?n) { ?e a dg:Engagement }",
        "ASK { ?person foaf:name 'Berit Solvang' ; prov:wasDerivedFrom ?mention . ?mention a dg:PersonMention }",
        "ASK { ?person foaf:name 'Nobody' }",
        "CONSTRUCT { ?state rdfs:label ?name } WHERE { ?state a schema:Country ; rdfs:label ?name }",
        "SELECT ?label FROM <https://w3id.org/diplograph/id/graph/dataset> { ?x dg:issuerName ?label } ORDER BY ?label",
    ],
)
def test_a_query_sees_all_named_graphs_together(graph: GraphStore, pushed: RemoteGraph, text: str) -> None:
    assert set(pushed.query(text)) == set(run(graph, text))


def test_all_rows_come_though_the_server_gives_so_many_at_once(graph: GraphStore, pushed: RemoteGraph) -> None:
    text = "PREFIX x: <x:>\nSELECT ?s ?p ?o WHERE { GRAPH ?g { ?s ?p ?o } FILTER(STRENDS(STR(?g), 'graph/reference')) }"
    here = run(graph, text)
    assert len(here) > 10_000
    assert sorted(map(str, pushed.query(text))) == sorted(map(str, here))


def test_what_rests_on_what_is_told(pushed: RemoteGraph) -> None:
    assert pushed.searched() == "searched 7 releases of 3 issuers, 2019-05 to 2023-02"


@pytest.mark.parametrize("text", ["DROP ALL", "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"])
def test_updates_and_services_are_not_sent(pushed: RemoteGraph, text: str) -> None:
    with pytest.raises(QueryError):
        pushed.query(text)


def test_who_is_unknown_is_said_so(pushed: RemoteGraph) -> None:
    with pytest.raises(QueryError, match=r"no person is called 'Nobody' \(searched 7 releases"):
        pushed.ask("met", person="Nobody")


def test_a_malformed_query_is_refused_by_the_server(pushed: RemoteGraph) -> None:
    with pytest.raises(RemoteError, match=r"the server answered 400"):
        pushed.query("SELECT ?s WHERE { ?s ?p")
