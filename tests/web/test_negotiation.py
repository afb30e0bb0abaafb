"""Which format a client gets: by its header, and by a parameter where it cannot set headers."""

from __future__ import annotations

import csv
import io
import json

import httpx
import pytest
import rdflib
from lxml import etree

from diplograph.web.negotiation import preferred

OFFERS = ("text/turtle", "application/json", "text/html")
SELECT = "SELECT ?person ?name { ?person a foaf:Person ; foaf:name ?name } ORDER BY ?name"
CONSTRUCT = "CONSTRUCT { ?person rdfs:label ?name } WHERE { ?person a foaf:Person ; foaf:name ?name }"
NAMES = ["AOKI Hanako", "Dara Vann", "ITO Jun"]


@pytest.mark.parametrize(
    ("accept", "liked"),
    [
        (None, "text/turtle"),
        ("", "text/turtle"),
        ("*/*", "text/turtle"),
        ("application/json", "application/json"),
        ("APPLICATION/Json", "application/json"),
        ("application/*", "application/json"),
        ("text/*, application/json", "text/turtle"),
        ("text/*;q=0.3, text/html;q=0.7, application/json;q=0.5", "text/html"),
        ("*/*;q=0.1, application/json;q=0.2", "application/json"),
        ("*/*, text/turtle;q=0", "application/json"),
        ("text/turtle;q=0.5, */*;q=0.9", "application/json"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8", "text/html"),
        ('text/turtle;version="1,1";q=0.2, application/json;q=0.3', "application/json"),
        ("text/turtle; q = 0.2 , application/json ; q=0.3", "application/json"),
        ("image/png, text/html;q=0.001", "text/html"),
        ("nonsense, text/html", "text/html"),
        ("text/html;q=2, text/turtle;q=high, application/json;q=0.1", "application/json"),
        ("image/png", None),
        ("text/turtle;q=0", None),
        ("nonsense", None),
        ("*/turtle", None),
    ],
)
def test_the_header_is_read_as_the_standard_says(accept: str | None, liked: str | None) -> None:
    assert preferred(accept, OFFERS) == liked


def names_in(response: httpx.Response) -> list[str]:
    """The names in a table of any format, read by others than us."""
    kind = response.headers["content-type"].partition(";")[0]
    if kind.endswith("json"):
        return [row["name"]["value"] for row in json.loads(response.content)["results"]["bindings"]]
    if kind.endswith("xml"):
        found = etree.fromstring(response.content).iterfind(".//{*}binding[@name='name']/{*}literal")
        return [literal.text or "" for literal in found]
    dialect = {"delimiter": "\t"} if kind == "text/tab-separated-values" else {}
    rows = list(csv.reader(io.StringIO(response.text), **dialect))  # type: ignore[arg-type]
    assert [name.lstrip("?") for name in rows[0]] == ["person", "name"]
    return [name.strip('"') for _, name in rows[1:]]


TABLES = {
    "application/sparql-results+json": "json",
    "application/sparql-results+xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "application/json": "application/json",
    "application/xml": "text/xml",
}
TRIPLES = {
    "text/turtle": "turtle",
    "application/n-triples": "nt",
    "application/rdf+xml": "rdf",
    "application/ld+json": "json-ld",
    "application/trig": "trig",
    "application/n-quads": "nquads",
    "text/n3": "n3",
}


@pytest.mark.parametrize(("media", "name"), TABLES.items())
def test_tables(client: httpx.Client, media: str, name: str) -> None:
    by_header = client.get("/sparql", params={"query": SELECT}, headers={"Accept": media})
    assert by_header.headers["content-type"].partition(";")[0] == media
    assert by_header.headers["vary"].startswith("Accept")
    for parameter in ("format", "output"):
        sent = {"query": SELECT, parameter: name}
        for response in (
            client.get("/sparql", params=sent, headers={"Accept": "text/csv;q=0.5"}),
            client.post("/sparql", data=sent),
        ):
            assert names_in(response) == names_in(by_header) == NAMES


@pytest.mark.filterwarnings(
    "ignore:(Dataset.default_context|ConjunctiveGraph) is:DeprecationWarning"
)  # of rdflib itself
@pytest.mark.parametrize(("media", "name"), TRIPLES.items())
def test_triples(client: httpx.Client, media: str, name: str) -> None:
    by_header = client.get("/sparql", params={"query": CONSTRUCT}, headers={"Accept": media})
    assert by_header.headers["content-type"].partition(";")[0] == media
    by_name = client.get("/sparql", params={"query": CONSTRUCT, "format": name})
    for response in (by_header, by_name):
        kind = response.headers["content-type"].partition(";")[0]
        read = rdflib.Dataset(default_union=True).parse(data=response.text, format=kind)
        assert sorted(map(str, read.objects(None, rdflib.RDFS.label))) == NAMES


def test_what_nobody_asked_for_is_the_usual(client: httpx.Client) -> None:
    kinds = {SELECT: "application/sparql-results+json", "ASK {}": "application/sparql-results+json"}
    for query, media in {**kinds, CONSTRUCT: "text/turtle; charset=utf-8"}.items():
        assert client.get("/sparql", params={"query": query}).headers["content-type"] == media


def test_a_client_that_knows_not_what_it_asks_gets_what_fits(client: httpx.Client) -> None:
    accept = {"Accept": "text/turtle, application/sparql-results+xml"}
    kinds = [
        client.get("/sparql", params={"query": query}, headers=accept).headers["content-type"].partition(";")[0]
        for query in (SELECT, CONSTRUCT)
    ]
    assert kinds == ["application/sparql-results+xml", "text/turtle"]
    named = [
        client.get("/sparql", params={"query": query, "format": "xml"}).headers["content-type"]
        for query in (SELECT, CONSTRUCT)
    ]
    assert named == ["application/sparql-results+xml", "application/rdf+xml"]


def test_a_format_that_nobody_knows_is_a_bad_request(client: httpx.Client) -> None:
    response = client.get("/sparql", params={"query": SELECT, "format": "word"})
    assert response.status_code == 400
    assert response.text.startswith("no format is named 'word': they are json, xml, csv, tsv, turtle")


def test_known_prefixes_need_not_be_declared_and_stand_in_turtle(client: httpx.Client) -> None:
    turtle = client.get("/sparql", params={"query": r"DESCRIBE id:country\/JP"}).text
    assert "@prefix id: <https://w3id.org/diplograph/id/> ." in turtle
    assert "schema:Country" in turtle.partition(r"id:country\/JP")[2]


def test_a_long_answer_comes_whole(client: httpx.Client) -> None:
    query = "SELECT ?a ?b { ?a ?p ?x . ?b ?q ?y } LIMIT 50000"
    response = client.get("/sparql", params={"query": query}, headers={"Accept": "text/csv"})
    assert len(response.content) > 2_000_000
    assert int(response.headers["content-length"]) == len(response.content)
    assert response.text.count("\n") == 50_001
