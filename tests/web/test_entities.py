"""An entity's IRI leads to a page or to data, which lead to each other."""

from __future__ import annotations

import re

import httpx
import pytest
import rdflib
from lxml import html

from diplograph.graph import GraphStore
from diplograph.identifiers import DEFAULT_BASE, iri
from diplograph.query import run
from tests.web.conftest import SCRIPT
from tests.web.pages import parsed

AOKI = "person/jp/aoki-hanako"
TENURE = "tenure/jp/aoki-hanako/jp/foreign-minister"
"""What has no page of its own, but the one that any thing has."""
RELEASE = "release/north%201"
MACHINES = {
    "text/turtle": ".ttl",
    "application/n-triples": ".nt",
    "application/rdf+xml": ".rdf",
    "application/ld+json": ".jsonld",
}


def page_of(client: httpx.Client, entity: str) -> html.HtmlElement:
    response = client.get(f"/page/{entity}")
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    return parsed(response)


@pytest.mark.parametrize(
    ("accept", "place"),
    [
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", f"/page/{AOKI}"),
        ("*/*", f"/data/{AOKI}.ttl"),
        *((media, f"/data/{AOKI}{ending}") for media, ending in MACHINES.items()),
        ("application/json", f"/data/{AOKI}.jsonld"),
    ],
)
def test_the_thing_itself_sends_on_to_a_document(client: httpx.Client, accept: str, place: str) -> None:
    response = client.get(f"/id/{AOKI}", headers={"Accept": accept})
    assert response.status_code == 303
    assert response.headers["location"] == place
    assert response.headers["vary"].startswith("Accept")
    assert f'</data/{AOKI}.ttl>; rel="describedby"; type="text/turtle"' in response.headers["link"]
    assert client.get(place).status_code == 200


@pytest.mark.parametrize(("media", "ending"), MACHINES.items())
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is:DeprecationWarning")
def test_data_tells_all_that_is_said_of_it(client: httpx.Client, graph: GraphStore, media: str, ending: str) -> None:
    response = client.get(f"/data/{AOKI}{ending}")
    assert response.headers["content-type"].partition(";")[0] == media
    read = rdflib.Graph().parse(data=response.text, format=media)
    told = {(str(p), str(o)) for p, o in read.predicate_objects(rdflib.URIRef(iri(AOKI)))}
    said = run(graph, f"SELECT ?p ?o {{ <{iri(AOKI)}> ?p ?o }}")
    assert told == {(str(p), str(o)) for p, o in said}
    assert (None, None, rdflib.URIRef(iri(AOKI))) in read


def test_documents_link_to_each_other_and_to_the_thing(client: httpx.Client) -> None:
    page, data = client.get(f"/page/{AOKI}").headers["link"], client.get(f"/data/{AOKI}.ttl").headers["link"]
    for link in (page, data):
        assert f'<{DEFAULT_BASE}{AOKI}>; rel="describes"' in link
        assert f'</data/{AOKI}.nt>; rel="alternate"; type="application/n-triples"' in link
    assert f'</page/{AOKI}>; rel="alternate"; type="text/html"' in data
    assert "text/html" not in page


def test_a_page_shows_the_facts_and_the_sentences_behind_them(client: httpx.Client) -> None:
    page = page_of(client, TENURE)
    assert page.findtext(".//h1") == "Minister for Foreign Affairs (JP)"
    text = page.text_content()
    assert "org:Membership" in text
    assert "Foreign Minister AOKI Hanako met Deputy Prime Minister VANN Dara of Cambodia in Tokyo" in text
    assert f"https://w3id.org/diplograph/id/{TENURE}" in text
    links = {element.get("href") for element in page.iterfind(".//a")}
    assert f"/page/{AOKI}" in links
    assert f"/page/{RELEASE}#sentence=1" in links


def test_the_links_to_sentences_lead_to_them(client: httpx.Client) -> None:
    release = page_of(client, RELEASE)
    assert release.findtext(".//h1") == "Lantern talks"
    sentence = release.get_element_by_id("sentence=2")
    assert sentence.text == "Minister AOKI reaffirmed Japan's support for the Lantern Route Plan (LRP)."


def test_no_link_of_a_page_within_the_graph_is_dead(client: httpx.Client) -> None:
    for entity in (AOKI, RELEASE, "engagement/3rd-lantern-summit", "dataset"):
        links = {str(element.get("href")).partition("#")[0] for element in page_of(client, entity).iterfind(".//a")}
        local = sorted(link for link in links if link.startswith("/"))
        assert len(local) > 4
        assert {link: client.get(link).status_code for link in local} == dict.fromkeys(local, 200)


@pytest.mark.parametrize("query", ["foaf:Person", "org:Post", "dg:Engagement", "dg:Initiative", "dg:Statement"])
def test_every_entity_has_a_page_and_data(client: httpx.Client, graph: GraphStore, query: str) -> None:
    found = run(graph, f"SELECT DISTINCT ?entity {{ ?entity a {query} FILTER(STRSTARTS(STR(?entity), STR(id:))) }}")
    assert found
    for (entity,) in found:
        path = str(entity).removeprefix(DEFAULT_BASE)
        assert client.get(f"/page/{path}").status_code == client.get(f"/data/{path}.ttl").status_code == 200


@pytest.mark.parametrize("place", ["id/person/jp/nobody", "page/person/jp/nobody", "data/person/jp/nobody.ttl", "id/"])
def test_what_the_graph_does_not_know_is_not_found(client: httpx.Client, place: str) -> None:
    response = client.get(f"/{place}")
    assert response.status_code == 404
    assert response.text.startswith("the graph says nothing of https://w3id.org/diplograph/id/")
    assert response.text.count("\n") == 1


def test_an_ending_that_no_document_has_is_not_found(client: httpx.Client) -> None:
    response = client.get(f"/data/{AOKI}.doc")
    assert response.status_code == 404
    assert "ttl, nt, rdf, jsonld" in response.text


def test_a_document_that_cannot_be_had_so_is_not_acceptable(client: httpx.Client) -> None:
    assert client.get(f"/id/{AOKI}", headers={"Accept": "image/png"}).status_code == 406


@pytest.mark.parametrize(
    "attack",
    [
        "x%3E%20%3Fp%20%3Fo%20%7D%20%23",
        "x> } ; DROP ALL #",
        "%0d%0aSet-Cookie:%20a=b",
        "..%2f..%2f..%2fetc/passwd",
        "%3Cscript%3Ealert(1)%3C/script%3E",
        "%00",
        "%ff",
        "x" * 4000,
    ],
)
@pytest.mark.parametrize("kind", ["id", "page", "data"])
def test_a_path_is_an_id_and_nothing_else(client: httpx.Client, kind: str, attack: str) -> None:
    response = client.get(f"/{kind}/{attack}{'.ttl' if kind == 'data' else ''}")
    assert response.status_code == 404
    assert "set-cookie" not in response.headers
    assert response.headers["content-type"].startswith("text/plain")
    assert response.headers["x-content-type-options"] == "nosniff"


def test_no_text_of_the_graph_becomes_markup(client: httpx.Client) -> None:
    response = client.get("/page/person/zz/hostile")
    assert SCRIPT not in response.text
    page = parsed(response)
    assert {element.get("src") for element in page.iterfind(".//script")} == {"/static/search.js"}
    assert page.findtext(".//h1") == SCRIPT
    assert SCRIPT in page.text_content()
    assert not [name for element in page.iter() for name in element.attrib if str(name).startswith("on")]
    assert not [link for link in page.iterfind(".//a") if str(link.get("href")).startswith("javascript:")]
    assert "https://example.org/?a=1&b='2'" in {link.get("href") for link in page.iterfind(".//a")}
    assert page.iterfind(".//a")


@pytest.mark.parametrize("place", ["/", f"/page/{AOKI}", "/sparql", "/page/nobody"])
def test_pages_run_only_our_scripts_and_load_nothing_from_elsewhere(client: httpx.Client, place: str) -> None:
    response = client.get(place, headers={"Accept": "text/html"})
    policy = response.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in policy
    assert not re.search(r"<script(?! type=\"module\" src=\"/static/)|<style|\sstyle=|\son\w+=", response.text)
    loaded = re.findall(
        r'<(?:link rel="(?:stylesheet|icon)"|img|iframe|script)[^>]*?(?:href|src)="([^"]+)"', response.text
    )
    assert "/static/style.css" in loaded
    assert {link: client.get(link).status_code for link in loaded if link.startswith("/static/")} == dict.fromkeys(
        loaded, 200
    )


def test_browsers_get_an_error_on_a_page(client: httpx.Client) -> None:
    response = client.get("/page/nobody", headers={"Accept": "text/html,*/*;q=0.8"})
    assert response.status_code == 404
    page = parsed(response)
    assert page.findtext(".//h1") == "Not found"
    assert "the graph says nothing of https://w3id.org/diplograph/id/nobody" in page.text_content()


def test_only_what_is_for_everybody_is_shared_with_pages_of_other_sites(client: httpx.Client) -> None:
    elsewhere = {"Origin": "https://elsewhere.example"}
    assert client.get(f"/data/{AOKI}.ttl", headers=elsewhere).headers["access-control-allow-origin"] == "*"
    for place in ("/", f"/page/{AOKI}", "/static/style.css"):
        assert "access-control-allow-origin" not in client.get(place, headers=elsewhere).headers
