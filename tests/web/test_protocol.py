"""The SPARQL 1.1 Protocol (W3C Recommendation, 21 March 2013), section by section.

The names of the tests are those of the working group's protocol tests where there is one.
"""

from __future__ import annotations

from urllib.parse import quote, urlencode

import pytest
from httpx import Client, Response

from diplograph.identifiers import DEFAULT_BASE

ASK = "ASK {}"
FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
ENTITIES, DATASET, NORTH = (f"{DEFAULT_BASE}graph/{name}" for name in ("entities", "dataset", "release/north%201"))
PERSON = "ASK { ?person a foaf:Person }"
VOID = "ASK { ?dataset a void:Dataset }"
IN_GRAPH = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"


def post(client: Client, body: str | bytes, media: str | None, parameters: str = "", **headers: str) -> Response:
    sent = headers if media is None else {"Content-Type": media, **headers}
    return client.post(f"/sparql{parameters}", content=body, headers=sent)


def is_line(response: Response) -> bool:
    """Whether an error is told in one line of plain text."""
    return response.headers["content-type"] == "text/plain; charset=utf-8" and response.text.count("\n") == 1


class TestQueryOperation:
    """2.1: query operation."""

    def test_query_get(self, client: Client) -> None:
        """2.1.1: query via GET."""
        response = client.get("/sparql", params={"query": ASK})
        assert response.status_code == 200
        assert response.json() == {"head": {}, "boolean": True}

    def test_query_post_form(self, client: Client) -> None:
        """2.1.2: query via POST with URL-encoded parameters."""
        response = post(client, urlencode({"query": ASK}), FORM)
        assert response.status_code == 200
        assert response.json()["boolean"] is True

    def test_query_post_direct(self, client: Client) -> None:
        """2.1.3: query via POST directly."""
        response = post(client, ASK, QUERY)
        assert response.status_code == 200
        assert response.json()["boolean"] is True

    @pytest.mark.parametrize("media", [f"{FORM}; charset=UTF-8", FORM.upper(), f"{QUERY};charset=utf-8"])
    def test_media_types_may_have_parameters_and_any_case(self, client: Client, media: str) -> None:
        body = ASK if "query" in media else urlencode({"query": ASK})
        assert post(client, body, media).status_code == 200

    def test_text_beyond_ascii_arrives_whole(self, client: Client) -> None:
        text = 'SELECT ("Côte d\'Ivoire, 日本, 🌏" AS ?text) {}'
        for response in (
            client.get("/sparql", params={"query": text}),
            post(client, urlencode({"query": text}), FORM),
            post(client, text.encode(), QUERY),
        ):
            assert response.json()["results"]["bindings"][0]["text"]["value"] == "Côte d'Ivoire, 日本, 🌏"

    def test_a_plus_sign_in_a_form_is_a_space_and_percent_2b_a_plus(self, client: Client) -> None:
        response = client.get("/sparql?query=SELECT+(1%2B2+AS+%3Fsum)+%7B%7D")
        assert response.json()["results"]["bindings"][0]["sum"]["value"] == "3"

    def test_head_is_get_without_the_body(self, client: Client) -> None:
        head, get = (client.request(method, "/sparql", params={"query": ASK}) for method in ("HEAD", "GET"))
        assert head.status_code == 200
        assert head.content == b""
        assert head.headers["content-length"] == get.headers["content-length"] == str(len(get.content))

    def test_the_endpoint_without_a_query_is_the_service(self, client: Client) -> None:
        """1 of the Service Description: GET without a query gives the description."""
        assert "sparql-service-description#Service" in client.get("/sparql").text


class TestDataset:
    """2.1.4: specifying an RDF dataset."""

    def graphs(self, client: Client, query: str, **dataset: str | list[str]) -> list[str]:
        response = client.get("/sparql", params={"query": query, **dataset})
        assert response.status_code == 200, response.text
        return [row["g"]["value"] for row in response.json()["results"]["bindings"]]

    def ask(self, client: Client, query: str, parameters: list[tuple[str, str]]) -> bool:
        response = client.get("/sparql", params=[("query", query), *parameters])
        assert response.status_code == 200, response.text
        return bool(response.json()["boolean"])

    def test_without_a_dataset_all_graphs_are_one(self, client: Client) -> None:
        assert self.ask(client, PERSON, [])
        assert self.ask(client, VOID, [])
        assert {ENTITIES, DATASET, NORTH} < set(self.graphs(client, IN_GRAPH))

    def test_query_dataset_default_graph(self, client: Client) -> None:
        assert self.ask(client, PERSON, [("default-graph-uri", ENTITIES)])
        assert not self.ask(client, VOID, [("default-graph-uri", ENTITIES)])
        assert self.graphs(client, IN_GRAPH, **{"default-graph-uri": ENTITIES}) == []

    def test_query_dataset_default_graphs_get(self, client: Client) -> None:
        both = [("default-graph-uri", ENTITIES), ("default-graph-uri", DATASET)]
        assert self.ask(client, PERSON, both)
        assert self.ask(client, VOID, both)

    def test_query_dataset_default_graphs_post(self, client: Client) -> None:
        both = [("default-graph-uri", ENTITIES), ("default-graph-uri", DATASET)]
        form = urlencode([("query", "ASK { ?p a foaf:Person . ?d a void:Dataset }"), *both])
        direct = post(client, "ASK { ?p a foaf:Person . ?d a void:Dataset }", QUERY, f"?{urlencode(both)}")
        assert post(client, form, FORM).json()["boolean"] is direct.json()["boolean"] is True
        one = post(client, VOID, QUERY, f"?{urlencode(both[:1])}")
        assert one.json()["boolean"] is False

    def test_query_dataset_named_graphs_get(self, client: Client) -> None:
        named = {"named-graph-uri": [DATASET, ENTITIES]}
        assert self.graphs(client, IN_GRAPH, **named) == [DATASET, ENTITIES]
        assert not self.ask(client, PERSON, [("named-graph-uri", ENTITIES)])

    def test_query_dataset_named_graphs_post(self, client: Client) -> None:
        named = urlencode([("named-graph-uri", DATASET), ("named-graph-uri", ENTITIES)])
        for response in (
            post(client, f"{urlencode({'query': IN_GRAPH})}&{named}", FORM),
            post(client, IN_GRAPH, QUERY, f"?{named}"),
        ):
            assert [row["g"]["value"] for row in response.json()["results"]["bindings"]] == [DATASET, ENTITIES]

    def test_query_dataset_full(self, client: Client) -> None:
        query = "ASK { ?person a foaf:Person . GRAPH ?g { ?dataset a void:Dataset } }"
        full = [("default-graph-uri", ENTITIES), ("named-graph-uri", DATASET)]
        assert self.ask(client, query, full)
        assert not self.ask(client, query, full[::-1][:1])
        assert not self.ask(client, query, full[:1])

    def test_from_chooses_graphs(self, client: Client) -> None:
        assert self.ask(client, f"ASK FROM <{ENTITIES}> {{ ?person a foaf:Person }}", [])
        assert not self.ask(client, f"ASK FROM <{DATASET}> {{ ?person a foaf:Person }}", [])
        assert self.graphs(client, IN_GRAPH.replace("{", f"FROM NAMED <{DATASET}> {{", 1)) == [DATASET]

    def test_query_multiple_dataset(self, client: Client) -> None:
        """The dataset of the protocol takes the place of the one that the query names."""
        query = f"ASK FROM <{DATASET}> {{ ?person a foaf:Person }}"
        assert self.ask(client, query, [("default-graph-uri", ENTITIES)])

    def test_a_graph_that_is_not_there_is_empty(self, client: Client) -> None:
        assert not self.ask(client, PERSON, [("default-graph-uri", "http://example.org/none")])

    @pytest.mark.parametrize("name", ["entities", "", "http://x/ y", "http://x/> { ?s ?p ?o } #"])
    def test_a_graph_name_that_is_no_iri_is_a_bad_request(self, client: Client, name: str) -> None:
        response = client.get("/sparql", params={"query": ASK, "default-graph-uri": name})
        assert response.status_code == 400
        assert "not an absolute IRI" in response.text
        assert is_line(response)


class TestResponses:
    """2.1.5 and 2.1.6: accepted response formats, success and failure."""

    @pytest.mark.parametrize(
        ("accept", "media"),
        [
            ("application/sparql-results+xml", "application/sparql-results+xml"),
            ("application/sparql-results+json", "application/sparql-results+json"),
            ("text/csv", "text/csv; charset=utf-8"),
            ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        ],
    )
    def test_query_content_type_select(self, client: Client, accept: str, media: str) -> None:
        response = client.get("/sparql", params={"query": "SELECT (1 AS ?one) {}"}, headers={"Accept": accept})
        assert response.status_code == 200
        assert response.headers["content-type"] == media

    @pytest.mark.parametrize("accept", ["application/sparql-results+xml", "application/sparql-results+json"])
    def test_query_content_type_ask(self, client: Client, accept: str) -> None:
        response = client.get("/sparql", params={"query": ASK}, headers={"Accept": accept})
        assert response.status_code == 200
        assert response.headers["content-type"] == accept

    @pytest.mark.parametrize("query", ["DESCRIBE <http://example.org/>", "CONSTRUCT { <x:s> <x:p> 1 } WHERE {}"])
    @pytest.mark.parametrize("accept", ["application/rdf+xml", "text/turtle", "application/ld+json"])
    def test_query_content_type_describe_and_construct(self, client: Client, query: str, accept: str) -> None:
        response = client.get("/sparql", params={"query": query}, headers={"Accept": accept})
        assert response.status_code == 200
        assert response.headers["content-type"].partition(";")[0] == accept

    def test_a_description_of_nothing_is_empty_and_well(self, client: Client) -> None:
        response = client.get("/sparql", params={"query": "SELECT * { <x:s> <x:p> ?none }"})
        assert response.json()["results"]["bindings"] == []


class TestErrors:
    """2.1.6: failure responses; 2.2: update operation, which a read-only service refuses."""

    @pytest.mark.parametrize(
        "text", ["SELECT", "SELECT * { ?s ?p ", "ASK { ?s what:ever ?o }", "", "   ", "greetings", "ASK {}; ASK {}"]
    )
    def test_bad_query_syntax(self, client: Client, text: str) -> None:
        for response in (
            client.get("/sparql", params={"query": text}),
            post(client, urlencode({"query": text}), FORM),
            post(client, text, QUERY),
        ):
            assert response.status_code == 400
            assert response.text.startswith("malformed query")
            assert is_line(response)

    def test_bad_query_method(self, client: Client) -> None:
        for method in ("PUT", "DELETE", "PATCH"):
            response = client.request(method, "/sparql", params={"query": ASK})
            assert response.status_code == 405
            assert response.headers["allow"] == "GET, HEAD, OPTIONS, POST"
            assert is_line(response)

    def test_bad_multiple_queries(self, client: Client) -> None:
        two = urlencode([("query", ASK), ("query", "SELECT * {}")])
        for response in (
            client.get(f"/sparql?{two}"),
            post(client, two, FORM),
            post(client, urlencode({"query": ASK}), FORM, f"?query={quote(ASK)}"),
            post(client, ASK, QUERY, f"?query={quote(ASK)}"),
        ):
            assert response.status_code == 400
            assert "2 queries are given at once" in response.text
            assert is_line(response)

    @pytest.mark.parametrize("media", ["text/plain", "application/json", "multipart/form-data; boundary=x", "nonsense"])
    def test_bad_query_wrong_media_type(self, client: Client, media: str) -> None:
        response = post(client, ASK, media)
        assert response.status_code == 415
        assert media.partition(";")[0] in response.text
        assert is_line(response)

    def test_bad_query_missing_form_type(self, client: Client) -> None:
        assert post(client, urlencode({"query": ASK}), None).status_code == 415

    def test_bad_query_missing_direct_type(self, client: Client) -> None:
        response = post(client, ASK, None)
        assert response.status_code == 415
        assert "of no media type" in response.text

    @pytest.mark.parametrize("body", [b"query=%FF%FE", b"query=\xff\xfe", b"\xff=1"])
    def test_bad_query_non_utf8(self, client: Client, body: bytes) -> None:
        for response in (post(client, body, FORM), post(client, b"ASK { ?s ?p '\xff' }", QUERY)):
            assert response.status_code == 400
            assert "no text in UTF-8" in response.text
        assert client.get("/sparql?query=ASK%FF").status_code == 400

    def test_no_query_where_one_is_due(self, client: Client) -> None:
        for response in (post(client, "", FORM), post(client, "default-graph-uri=x:y", FORM)):
            assert response.status_code == 400
        response = client.get("/sparql", params={"default-graph-uri": ENTITIES})
        assert response.status_code == 400
        assert "no query is given" in response.text

    @pytest.mark.parametrize("accept", ["text/html", "image/png", "application/sparql-results+json;q=0", "text/*;q=0"])
    def test_no_acceptable_format(self, client: Client, accept: str) -> None:
        response = client.get("/sparql", params={"query": ASK}, headers={"Accept": accept})
        assert response.status_code == 406
        assert "application/sparql-results+json" in response.text
        assert is_line(response)

    def test_a_format_of_the_other_kind_is_not_acceptable(self, client: Client) -> None:
        table = client.get("/sparql", params={"query": "SELECT * {}"}, headers={"Accept": "text/turtle"})
        triples = client.get("/sparql", params={"query": "DESCRIBE <x:y>"}, headers={"Accept": "text/csv"})
        assert table.status_code == triples.status_code == 406
        assert "the answer is a table" in table.text
        assert "the answer is triples" in triples.text

    @pytest.mark.parametrize("text", ["INSERT DATA { <x:a> <x:b> <x:c> }", "CLEAR ALL", "DELETE WHERE { ?s ?p ?o }"])
    def test_an_update_is_refused_whichever_way_it_comes(self, client: Client, text: str) -> None:
        for response in (
            post(client, text, UPDATE),
            post(client, urlencode({"update": text}), FORM),
            client.get("/sparql", params={"update": text}),
            post(client, text, QUERY),
            client.get("/sparql", params={"query": text}),
        ):
            assert response.status_code == 403
            assert "read-only" in response.text
            assert is_line(response)

    def test_service_is_refused(self, client: Client) -> None:
        query = "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"
        response = client.get("/sparql", params={"query": query})
        assert response.status_code == 403
        assert response.text.startswith("SERVICE would ask a server elsewhere")
        assert is_line(response)

    def test_a_query_that_nobody_wrote_is_too_large(self, client: Client) -> None:
        response = post(client, ASK + " " * (1 << 20), QUERY)
        assert response.status_code == 413
        assert is_line(response)


class TestBrowsers:
    """Cross-origin requests: the graph is public, and no credentials are taken."""

    def test_a_page_from_elsewhere_may_ask(self, client: Client) -> None:
        response = client.get("/sparql", params={"query": ASK}, headers={"Origin": "https://example.org"})
        assert response.headers["access-control-allow-origin"] == "*"
        assert "access-control-allow-credentials" not in response.headers

    def test_and_reads_what_is_wrong(self, client: Client) -> None:
        response = client.get("/sparql", params={"query": "?"}, headers={"Origin": "https://example.org"})
        assert response.status_code == 400
        assert response.headers["access-control-allow-origin"] == "*"

    def test_preflight(self, client: Client) -> None:
        headers = {
            "Origin": "https://example.org",
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "content-type",
        }
        response = client.options("/sparql", headers=headers)
        assert response.status_code == 200
        assert response.headers["access-control-allow-origin"] == "*"
        assert "POST" in response.headers["access-control-allow-methods"]
        assert response.headers["access-control-allow-headers"] == "content-type"
        assert client.options("/sparql", headers=headers | {"Access-Control-Request-Method": "PUT"}).status_code == 400

    def test_options_by_itself(self, client: Client) -> None:
        response = client.options("/sparql")
        assert response.status_code == 204
        assert response.headers["allow"] == "GET, HEAD, OPTIONS, POST"
