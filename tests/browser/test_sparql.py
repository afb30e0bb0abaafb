"""The SPARQL page in the browser: an example is chosen, changed, run, read, saved and copied."""

from __future__ import annotations

import ast
import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from diplograph.query import questions
from diplograph.web.explorer.bundles import is_built
from tests.browser.conftest import NARROW, WIDE, Visit, follow, until, visiting

COMPLETES_ALL = "editor.editor.state.completionActive?.data?.to.ch === editor.editor.getCursor().ch"
"""That what is suggested is for all that was typed, not yet for the letters before."""
NAMES = "SELECT ?name ?person { ?person a foaf:Person ; foaf:name ?name } ORDER BY ?name"


@pytest.fixture(autouse=True)
def bundles() -> None:
    if not is_built("sparql.js", "sparql.css"):
        pytest.fail("the bundles are not built: run make assets")


def ready(page: Page) -> Page:
    """The page, when the editor stands in it."""
    page.wait_for_selector("#ask[data-state=ready]")
    return page


def write(page: Page, query: str) -> None:
    page.evaluate("query => editor.editor.setValue(query)", query)


def asked(page: Page, query: str) -> Page:
    write(page, query)
    page.click("#run")
    expect(page.locator("#stop")).to_be_hidden()
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_an_example_is_run_and_its_rows_lead_to_pages(visit: Visit, width: int, scheme: str) -> None:
    page = ready(visit("/sparql", width=width, scheme=scheme))
    page.select_option("[name=question]", "counterpart-states")
    expect(page.locator("#question-told")).to_contain_text("With which states")
    page.get_by_label("entity: the person").fill("country/JP")
    page.get_by_label("entity: the person").blur()
    expect(page.locator(".CodeMirror")).to_contain_text("id/country/JP")
    page.click("#run")
    expect(page.locator("#answer-told")).to_contain_text("1 row,")
    expect(page.locator("#shown tbody td").nth(1)).to_have_text("Cambodia")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    follow(page.locator("#shown a").first, "/page/country/JP")


def test_a_name_is_suggested_where_an_entity_is_asked_for(visit: Visit) -> None:
    page = ready(visit("/sparql"))
    page.select_option("[name=question]", "met")
    page.get_by_label("person: whose meetings").press_sequentially("hayash")
    option = page.locator("#of-person option").first
    expect(option).to_have_attribute("value", "person/jp/hayashi-yoshimasa")
    expect(option).to_have_text("HAYASHI Yoshimasa (person)")


def test_no_example_has_an_error_for_the_editor(visit: Visit) -> None:
    page = ready(visit("/sparql"))
    wrong = page.evaluate(
        """async (names) => {
            const wrong = [];
            for (const name of names) {
                const { query } = await (await fetch(`/questions/${name}`)).json();
                editor.editor.setValue(query);
                editor.editor.checkSyntax();
                if (!editor.editor.queryValid) wrong.push(name);
            }
            return wrong;
        }""",
        list(questions()),
    )
    assert wrong == []
    write(page, "SELECT ?x { ?x nowhere:at ?y }")
    assert not page.evaluate("editor.editor.queryValid")


def test_terms_of_the_graph_are_completed_with_what_they_mean(visit: Visit) -> None:
    page = ready(visit("/sparql"))
    page.wait_for_load_state("networkidle")  # what completes has come
    page.evaluate("fetch(ask.dataset.vocabulary).then(answer => answer.json())")  # and has been read: it was first
    write(page, "SELECT ?a {\n  ?a ")
    page.locator(".CodeMirror").click()
    page.keyboard.press("Control+End")
    page.keyboard.type("dg:participatedI")
    until(page, COMPLETES_ALL)
    hint = page.locator(".CodeMirror-hint")
    expect(hint).to_have_count(1)
    expect(hint).to_have_text(re.compile("dg:participatedIn.{10}"))
    page.keyboard.press("Enter")
    until(page, "editor.editor.getValue().endsWith('?a dg:participatedIn')")


def test_the_keyboard_asks_and_leads_out_of_the_editor(visit: Visit) -> None:
    page = ready(visit("/sparql"))
    write(page, NAMES)
    page.evaluate("editor.editor.focus()")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#answer-told")).to_contain_text("rows,")
    page.keyboard.press("Tab")
    expect(page.locator("#run")).to_be_focused()


def test_a_query_has_an_address_that_opens_it_again(visit: Visit) -> None:
    page = asked(ready(visit("/sparql")), 'ASK { ?a foaf:name "O\'Hara & <b>" }')
    expect(page.locator("#shown")).to_have_text("No")
    assert parse_qs(urlsplit(page.url).query)["query"] == ['ASK { ?a foaf:name "O\'Hara & <b>" }']
    page.reload()
    ready(page)
    until(page, "editor.editor.getValue() === 'ASK { ?a foaf:name \"O\\'Hara & <b>\" }'")
    expect(page.locator("#answer")).to_be_hidden()


def test_an_answer_is_seen_as_json_and_saved_as_csv(visit: Visit) -> None:
    page = asked(ready(visit("/sparql")), NAMES)
    page.click("#as-json")
    shown = json.loads(page.locator("#shown pre").inner_text())
    names = [row["name"]["value"] for row in shown["results"]["bindings"]]
    assert "HAYASHI Yoshimasa" in names
    with page.expect_download() as saved:
        page.click("#csv")
    with Path(saved.value.path()).open(newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["name", "person"]
    assert [row[0] for row in rows[1:]] == names
    page.click("#as-table")
    expect(page.locator("#shown tbody tr")).to_have_count(len(names))


def test_long_answers_are_shown_in_parts(visit: Visit) -> None:
    page = asked(ready(visit("/sparql")), "SELECT * { ?s ?p ?o } LIMIT 250")
    expect(page.locator("#shown tbody tr")).to_have_count(100)
    page.click("#more")
    page.click("#more")
    expect(page.locator("#shown tbody tr")).to_have_count(250)
    expect(page.locator("#more")).to_be_hidden()


def test_triples_are_shown_as_turtle(visit: Visit) -> None:
    query = "CONSTRUCT { ?p foaf:name ?n } WHERE { ?p a foaf:Person ; foaf:name ?n }"
    page = asked(ready(visit("/sparql")), query)
    expect(page.locator("#shown pre")).to_contain_text('foaf:name "HAYASHI Yoshimasa"')
    expect(page.locator("#answer-tools")).to_be_hidden()


def test_what_an_answer_holds_is_text(visit: Visit) -> None:
    query = 'SELECT ("<img src=x onerror=alert(1)>" AS ?a) (IRI("javascript:alert(1)") AS ?b) {}'
    page = asked(ready(visit("/sparql")), query)
    expect(page.locator("#shown td").first).to_have_text("<img src=x onerror=alert(1)>")
    assert page.locator("#shown img, #shown a").count() == 0


@pytest.fixture
def visit_failing(chromium: Browser, explorer: str) -> Iterator[Visit]:
    """Opens pages in which a request may fail, which the browser logs."""
    with visiting(chromium, explorer, "Failed to load resource", "404", "400") as visit:
        yield visit


def test_a_mistake_is_told_in_a_line(visit_failing: Visit) -> None:
    page = asked(ready(visit_failing("/sparql")), "SELECT ?x {\n  ?x a foaf:Person ;; }}\n}")
    told = page.locator("#answer-told")
    expect(told).to_contain_text("malformed query, line 3")
    expect(page.locator("#answer")).to_be_hidden()
    asked(page, "ASK {}")
    expect(told).to_contain_text("Yes")


def test_a_query_that_takes_long_can_be_stopped(visit: Visit) -> None:
    page = ready(visit("/sparql"))
    write(page, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a != ?i) }")
    page.click("#run")
    page.click("#stop")
    expect(page.locator("#answer-told")).to_have_text("Stopped.")
    asked(page, "ASK {}")
    expect(page.locator("#answer-told")).to_contain_text("Yes")


def test_what_is_copied_is_the_program_and_the_address(visit: Visit) -> None:
    page = ready(visit("/sparql"))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    query = 'SELECT ?x { ?x foaf:name "\\"A\\" \\\\" } #"'
    write(page, query)
    page.click("#python")
    expect(page.locator("#answer-told")).to_have_text("Copied as Python.")
    program = ast.parse(page.evaluate("navigator.clipboard.readText()"))
    assert query in {node.value for node in ast.walk(program) if isinstance(node, ast.Constant)}
    page.click("#link")
    expect(page.locator("#answer-told")).to_have_text("The address is copied.")
    address = urlsplit(page.evaluate("navigator.clipboard.readText()"))
    assert parse_qs(address.query) == {"query": [query], "edit": ["1"]}
