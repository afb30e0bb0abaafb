from __future__ import annotations

from collections import Counter
from itertools import permutations

import pyoxigraph as ox
import pytest

from diplograph.errors import GraphError
from diplograph.graph import GraphStore, build_dataset, in_order
from diplograph.merge import merge
from diplograph.models import Corpus, ReleaseRecord
from diplograph.query import run
from tests.graph import invented


def rows(graph: GraphStore, sparql: str) -> list[tuple[str, ...]]:
    """The rows of a SELECT query as text, unbound cells empty."""
    return [tuple("" if cell is None else str(cell) for cell in row) for row in run(graph, sparql)]


def ask(graph: GraphStore, sparql: str) -> bool:
    return bool(run(graph, sparql)[0][0])


def nquads(records: list[ReleaseRecord]) -> bytes:
    quads = in_order(build_dataset(merge(records)))
    return ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""


def test_the_order_of_releases_does_not_show() -> None:
    made = {nquads(list(order)) for order in permutations(invented.records())}
    assert len(made) == 1


def test_no_triple_is_in_two_graphs(graph: GraphStore) -> None:
    seen = Counter(quad.triple for quad in graph.quads())
    assert [triple for triple, count in seen.items() if count > 1] == []


def test_there_are_no_blank_nodes(graph: GraphStore) -> None:
    assert not [q for q in graph.quads() if isinstance(q.subject, ox.BlankNode) or isinstance(q.object, ox.BlankNode)]


def test_each_layer_has_its_named_graph(graph: GraphStore) -> None:
    names = [name.removeprefix(graph.base) for name in graph.graphs()]
    releases = ["graph/release/north%201", "graph/release/south-2"]
    assert names == ["graph/dataset", "graph/decisions", "graph/entities", "graph/reference", *releases]


def test_every_mention_reaches_its_words_in_the_text(graph: GraphStore) -> None:
    texts = {"north 1": invented.NORTH, "south-2": invented.SOUTH}
    found = rows(
        graph,
        """SELECT ?mention ?release ?start ?end ?quote ?from ?to WHERE {
          ?mention prov:hadPrimarySource/dcterms:identifier ?release ; oa:hasTarget ?evidence .
          ?evidence oa:hasSelector/oa:exact ?quote ; oa:hasSelector ?at ; dg:inSentence/oa:hasSelector ?around .
          ?at oa:start ?start ; oa:end ?end . ?around oa:start ?from ; oa:end ?to }""",
    )
    assert len({row[0] for row in found}) == len({row[0] for row in rows(graph, "SELECT ?m { ?m oa:hasTarget ?e }")})
    for _, release, start, end, quote, first, last in found:
        assert texts[release][int(start) : int(end)] == quote
        assert int(first) <= int(start) <= int(end) <= int(last)


@pytest.mark.parametrize(
    "kind",
    [
        "foaf:Person",
        "org:Post",
        "org:Membership",
        "org:Organization",
        "dg:Initiative",
        "dg:Engagement",
        "dg:Participation",
        "dg:Statement",
        "dg:Contribution",
    ],
)
def test_every_merged_fact_reaches_a_sentence(graph: GraphStore, kind: str) -> None:
    proof = "prov:wasDerivedFrom/oa:hasTarget/dg:inSentence/dg:text"
    assert rows(graph, f"SELECT ?x {{ ?x a {kind} }}")
    assert rows(graph, f"SELECT ?x {{ ?x a {kind} FILTER NOT EXISTS {{ ?x {proof} ?text }} }}") == []


def test_persons_of_two_sides_met_where_it_was_held(graph: GraphStore) -> None:
    met = rows(graph, "SELECT ?a ?b { ?x dg:met ?y . ?x rdfs:label ?a . ?y rdfs:label ?b } ORDER BY ?a ?b")
    assert ("AOKI Hanako", "Dara Vann") in met
    assert ("Dara Vann", "AOKI Hanako") in met


def test_a_planned_engagement_is_no_meeting() -> None:
    planned = [e for e in invented.north()["engagements"] if e["status"] == "planned"]
    graph = GraphStore.of(merge([ReleaseRecord.model_validate(invented.north() | _without_positions(planned))]))
    assert ask(graph, 'ASK { ?p dg:participatedIn ?e ; foaf:name "AOKI Hanako" }')
    assert not ask(graph, "ASK { ?p dg:met ?q }")


def test_persons_of_one_side_did_not_meet() -> None:
    record = invented.north()
    record["people"][1]["country"] = "JP"
    one = [e for e in record["engagements"] if e["id"] == "e1"]
    graph = GraphStore.of(merge([ReleaseRecord.model_validate(record | _without_positions(one))]))
    assert not ask(graph, "ASK { ?p dg:met ?q }")


def _without_positions(engagements: list[dict[str, object]]) -> dict[str, object]:
    return {"engagements": engagements, "statements": [], "contributions": []}


def test_partial_dates_stay_partial_and_know_their_days(graph: GraphStore) -> None:
    found = rows(
        graph,
        """SELECT ?start ?earliest ?latest { ?e foaf:name "3rd Lantern Summit" ; a dg:Engagement ;
           schema:startDate ?start ; dg:earliest ?earliest ; dg:latest ?latest }""",
    )
    assert found == [("2021-12", "2021-12-01", "2021-12-31")]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [("2021-12-24", "2021-12-25", True), ("2021-11-01", "2021-11-30", False), ("2022-01-01", "2022-01-31", False)],
)
def test_a_range_is_two_comparisons(graph: GraphStore, first: str, last: str, expected: bool) -> None:
    found = ask(
        graph,
        f"""ASK {{ ?e foaf:name "3rd Lantern Summit" ; a dg:Engagement ; dg:earliest ?a ; dg:latest ?b
            FILTER(?a <= "{last}"^^xsd:date && ?b >= "{first}"^^xsd:date) }}""",
    )
    assert found is expected


def test_who_awaits_an_office_does_not_hold_it(graph: GraphStore) -> None:
    assert ask(graph, 'ASK { ?p foaf:name "AOKI Hanako" ; org:holds/skos:altLabel "Foreign Minister" }')
    assert ask(graph, 'ASK { ?t org:member/foaf:name "ITO Jun" ; dg:office/dcterms:title "Director" }')
    assert not ask(graph, 'ASK { ?p foaf:name "ITO Jun" ; org:holds ?office }')


def test_a_place_is_one_node_in_whatever_case_it_is_printed(graph: GraphStore) -> None:
    found = rows(graph, 'SELECT ?p ?label { ?p a schema:Place ; skos:altLabel "TOKYO" ; rdfs:label ?label }')
    assert found == [("https://w3id.org/diplograph/id/place/tokyo", "Tokyo")]


def test_reference_entries_are_no_entities(graph: GraphStore) -> None:
    known = rows(
        graph, 'SELECT ?o { ?e a org:Organization ; foaf:name ?n ; skos:exactMatch ?o . ?o skos:notation "ASEAN" }'
    )
    assert known == [("https://w3id.org/diplograph/reference/asean",)]
    assert rows(graph, "SELECT (COUNT(?o) AS ?n) { ?o a org:Organization }") == [("3",)]


def test_the_publisher_is_the_body_of_that_name(graph: GraphStore) -> None:
    found = rows(graph, "SELECT ?n { ?r dcterms:publisher/foaf:name ?n }")
    assert found == [("Ministry of Foreign Affairs of Japan",)]


def test_coverage_counts_issuers_and_months(graph: GraphStore) -> None:
    found = rows(graph, "SELECT ?i ?m ?n { ?c dg:issuerName ?i ; dg:month ?m ; dg:releases ?n } ORDER BY ?i")
    assert found == [("Ministry of Foreign Affairs of Japan", "2021-03", "1"), ("Ministry of Lanterns", "2021-03", "1")]


def test_the_base_is_free(corpus: Corpus) -> None:
    graph = GraphStore.of(corpus, "https://graph.example/")
    assert ask(graph, "ASK { <https://graph.example/person/jp/aoki-hanako> a foaf:Person }")
    assert not any("w3id.org/diplograph/id/" in str(quad) for quad in graph.quads())


@pytest.mark.parametrize("base", ["", "graph/", "https://graph.example", "https://graph.example/a b/"])
def test_a_base_must_be_an_iri_that_ids_can_follow(corpus: Corpus, base: str) -> None:
    with pytest.raises(GraphError, match="no base for ids"):
        GraphStore.of(corpus, base)


def test_an_empty_corpus_is_a_graph() -> None:
    graph = GraphStore.of(Corpus())
    assert not ask(graph, "ASK { ?p a foaf:Person }")
    assert ask(graph, "ASK { ?d a void:Dataset }")
