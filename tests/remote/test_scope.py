"""All named graphs are asked together, whatever a server takes for its default graph."""

from __future__ import annotations

import re

import httpx
import pytest

from diplograph.graph import GraphStore
from diplograph.query import Lookup, ask
from diplograph.remote import Connection, Push, RemoteGraph
from tests.query.test_answers import CASES
from tests.remote.conftest import to
from tests.remote.fake import Reply, Request, serving
from tests.remote.servers import Server

ASKED = {case.name: case for case in CASES if case.name in ("met", "stats", "positions-of", "engagements-between")}


@pytest.fixture(scope="module")
def names(graph: GraphStore) -> Lookup:
    return Lookup(graph)


@pytest.mark.parametrize("name", ASKED)
def test_a_server_that_knows_only_what_the_protocol_says(
    oxigraph: Server, graph: GraphStore, names: Lookup, name: str
) -> None:
    """Its default graph is empty, and it knows no parameter but those of the SPARQL 1.1 Protocol."""
    Push(graph, to(oxigraph, graph)).run()
    chosen: list[list[str]] = []

    def standard_only(request: Request) -> Reply:
        known = {key: value for key, value in request.form.items() if key != "union-default-graph"}
        chosen.append(known.get("default-graph-uri", []))
        headers = {"Accept": request.headers["accept"]}
        answer = httpx.post(oxigraph.query, data=known, headers=headers, trust_env=False, timeout=60)
        return Reply(answer.status_code, answer.content, {"Content-Type": answer.headers["content-type"]})

    case = ASKED[name]
    with serving(standard_only) as url:
        there = RemoteGraph(Connection(url)).ask(name, with_evidence=False, **case.given)
    assert there == ask(graph, name, case.given, names)
    assert set(graph.graphs()) <= set(chosen[-1])


@pytest.mark.parametrize(
    ("server", "parameter"), [("oxigraph", {"union-default-graph": "true"}), ("virtuoso", {})], indirect=["server"]
)
def test_a_server_is_asked_as_it_needs_it(server: Server, pushed: RemoteGraph, parameter: dict[str, str]) -> None:
    sent: list[Request] = []

    def through(request: Request) -> Reply:
        sent.append(request)
        headers = {"Accept": request.headers["accept"]}
        answer = httpx.post(server.query, data=request.form, headers=headers, trust_env=False, timeout=60)
        return Reply(answer.status_code, answer.content, {"Content-Type": answer.headers["content-type"]})

    with serving(through) as url:
        RemoteGraph(Connection(url)).query("ASK { ?coverage a dg:Coverage . ?mention a dg:PersonMention }")
    assert {key: value for key, (value,) in sent[-1].form.items() if key != "query"} == parameter
    assert re.match(r"PREFIX dg: <https://w3id.org/diplograph/ontology#>\n", sent[-1].form["query"][0])
