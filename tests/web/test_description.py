"""The endpoint and the dataset say what they are, to machines and to people."""

from __future__ import annotations

import httpx
import pytest
import rdflib
from lxml import html
from rdflib.namespace import RDF, VOID, Namespace

from diplograph.identifiers import DEFAULT_BASE
from tests.web.conftest import Live, Start

SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
DATASET = rdflib.URIRef(f"{DEFAULT_BASE}dataset")


def read(response: httpx.Response) -> rdflib.Graph:
    assert response.status_code == 200, response.text
    return rdflib.Graph().parse(data=response.text, format=response.headers["content-type"].partition(";")[0])


@pytest.mark.parametrize("media", ["text/turtle", "application/rdf+xml", "application/n-triples", "*/*"])
def test_the_service_description(client: httpx.Client, live: Live, media: str) -> None:
    told = read(client.get("/sparql", headers={"Accept": media}))
    service = rdflib.URIRef(live.endpoint)
    assert (service, RDF.type, SD.Service) in told
    assert (service, SD.endpoint, service) in told
    assert (service, SD.supportedLanguage, SD.SPARQL11Query) in told
    assert set(told.objects(service, SD.feature)) == {SD.UnionDefaultGraph}
    formats = {str(one).rpartition("/")[2] for one in told.objects(service, SD.resultFormat)}
    assert {"SPARQL_Results_JSON", "SPARQL_Results_CSV", "Turtle", "RDF_XML", "JSON-LD"} <= formats
    dataset = told.value(service, SD.defaultDataset)
    named = {str(told.value(one, SD.name)) for one in told.objects(dataset, SD.namedGraph)}
    assert named == {f"{DEFAULT_BASE}graph/{name}" for name in ("entities", "decisions", "reference", "dataset")}


def test_the_formats_that_the_description_names_are_those_that_are_given(client: httpx.Client) -> None:
    from diplograph.web.formats import TABLES, TRIPLES

    told = read(client.get("/sparql"))
    assert {str(one) for one in told.objects(None, SD.resultFormat)} == {form.iri for form in (*TABLES, *TRIPLES)}


def test_the_description_has_a_format_parameter_too(client: httpx.Client) -> None:
    assert client.get("/sparql?format=rdf").headers["content-type"] == "application/rdf+xml"
    assert client.get("/sparql?format=csv").status_code == 400
    assert client.get("/sparql", headers={"Accept": "text/csv"}).status_code == 406


def test_browsers_get_a_form_that_asks(client: httpx.Client) -> None:
    response = client.get("/sparql", headers={"Accept": "text/html,*/*;q=0.8"})
    page = html.document_fromstring(response.text)
    assert isinstance(page, html.HtmlElement)
    form = next(one for one in page.forms if one.method == "GET" and one.action == "/sparql")
    assert (form.method, form.action) == ("GET", "/sparql")
    answer = client.get(form.action, params=dict(form.form_values()))
    assert answer.json()["head"]["vars"] == ["person", "name", "engagements"]
    assert "https://w3id.org/diplograph/ontology#" in page.text_content()


def test_the_start_leads_to_it(client: httpx.Client) -> None:
    page = html.document_fromstring(client.get("/").text)
    assert isinstance(page, html.HtmlElement)
    assert "/sparql" in {element.get("href") for element in page.iterfind(".//nav/a")}


@pytest.mark.parametrize("media", ["text/turtle", "application/rdf+xml", "*/*"])
def test_void(client: httpx.Client, live: Live, media: str) -> None:
    told = read(client.get("/.well-known/void", headers={"Accept": media}))
    assert (DATASET, RDF.type, VOID.Dataset) in told
    assert (DATASET, VOID.sparqlEndpoint, rdflib.URIRef(live.endpoint)) in told
    assert str(told.value(DATASET, VOID.uriSpace)) == DEFAULT_BASE
    parts = {str(told.value(one, VOID["class"])) for one in told.objects(DATASET, VOID.classPartition)}
    assert "http://xmlns.com/foaf/0.1/Person" in parts
    assert not [one for one in told.all_nodes() if "graph/release" in str(one)]


def test_void_for_browsers_and_for_those_who_want_something_else(client: httpx.Client) -> None:
    response = client.get("/.well-known/void", headers={"Accept": "text/html"})
    assert (response.status_code, response.headers["location"]) == (303, "/page/dataset")
    assert client.get("/.well-known/void", headers={"Accept": "image/png"}).status_code == 406


def test_a_server_that_may_ask_others_says_so_and_does(start: Start, live: Live) -> None:
    open_one = start("--allow-service", "--workers", "1")
    told = read(httpx.get(open_one.endpoint, timeout=60))
    assert SD.BasicFederatedQuery in set(told.objects(None, SD.feature))
    query = f"SELECT ?n {{ SERVICE <{live.endpoint}> {{ SELECT (COUNT(*) AS ?n) {{ ?s a foaf:Person }} }} }}"
    prefix = "PREFIX foaf: <http://xmlns.com/foaf/0.1/> "
    answer = httpx.get(open_one.endpoint, params={"query": prefix + query}, timeout=60)
    assert answer.status_code == 200, answer.text
    assert [row["n"]["value"] for row in answer.json()["results"]["bindings"]] == ["3"]
    nobody = {"query": query.replace(live.endpoint, "http://127.0.0.1:1/")}
    silent = httpx.get(open_one.endpoint, params=nobody, timeout=60)
    assert silent.status_code == 400
    assert "cannot be run" in silent.text
