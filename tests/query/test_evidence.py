"""The sentences beside each row: every question has them or says why not, and they stand in the releases as quoted."""

from __future__ import annotations

from typing import Any

import pytest

import diplograph as dg
from diplograph.errors import QueryError
from diplograph.graph import GraphStore
from diplograph.merge import merge
from diplograph.models import ReleaseRecord
from diplograph.query import Lookup, Rows, ask, questions
from diplograph.query.named import parse
from diplograph.query.provenance import COLUMNS
from tests.query import chronicle
from tests.query.test_answers import CASES, Case
from tests.test_questions import ASKED

UNPROVEN = {"coverage", "stats", "superseded"}
PROVEN = [case for case in CASES if case.rows and case.name not in UNPROVEN]


def _told_in_the_first_line(record: ReleaseRecord) -> ReleaseRecord:
    """The record where also what is not quoted has evidence: the first line of the text."""
    data = record.model_dump()
    first = chronicle.TEXTS[record.release.id].split("\n")[0]
    proof = [{"sentence": 0, "start": 0, "end": len(first), "quote": first}]
    for entry in (data["release"], *data["engagements"], *data["people"]):
        entry["evidence"] = entry["evidence"] or proof
    return ReleaseRecord.model_validate(data)


@pytest.fixture(scope="module")
def graph() -> GraphStore:
    return GraphStore.of(merge([_told_in_the_first_line(record) for record in chronicle.records()]))


@pytest.fixture(scope="module")
def names(graph: GraphStore) -> Lookup:
    return Lookup(graph)


@pytest.fixture(scope="module")
def five(raw: Any, tmp_path_factory: pytest.TempPathFactory) -> dg.Graph:
    """The graph of the five releases."""
    return dg.build(raw, tmp_path_factory.mktemp("five") / "build")


def _beside(rows: Rows, *columns: str) -> set[tuple[object, ...]]:
    return set(zip(*(rows.column(name) for name in columns), strict=True))


def _stand_in(texts: dict[str, str], rows: Rows) -> None:
    """Check that what is quoted stands exactly where it is said to."""
    for release, start, end, quote in zip(*(rows.column(name) for name in COLUMNS[:4]), strict=True):
        assert texts[str(release)][start:end] == quote


@pytest.mark.parametrize("case", PROVEN, ids=str)
def test_every_row_has_its_sentences_and_no_row_changes(graph: GraphStore, names: Lookup, case: Case) -> None:
    answer = ask(graph, case.name, case.given, names)
    proven = ask(graph, case.name, case.given, names, with_evidence=True)
    assert proven.columns == (*answer.columns, *COLUMNS)
    assert proven.without(*COLUMNS).distinct() == answer
    assert None not in proven.column("evidence_sentence")
    _stand_in(chronicle.TEXTS, proven)
    for release, quote, sentence in _beside(proven, "evidence_release", "evidence_quote", "evidence_sentence"):
        assert str(quote) in str(sentence)
        assert str(sentence) in chronicle.TEXTS[str(release)].split("\n")


def test_every_question_has_evidence_or_says_why_not() -> None:
    assert {name for name, one in questions().items() if not one.evidence} == UNPROVEN
    assert all(questions()[name].unproven for name in UNPROVEN)
    assert {case.name for case in PROVEN} == set(questions()) - UNPROVEN


@pytest.mark.parametrize("name", sorted(UNPROVEN))
def test_the_evidence_of_what_has_none_is_refused(graph: GraphStore, name: str) -> None:
    with pytest.raises(QueryError, match=f"'{name}' has no evidence: "):
        ask(graph, name, with_evidence=True)


def test_a_statement_rests_on_its_own_sentence_alone(graph: GraphStore, names: Lookup) -> None:
    rows = ask(graph, "supporters-of-initiative", {"initiative": "Coral Fund"}, names, with_evidence=True)
    found = _beside(rows, "speaker", "evidence_release", "evidence_quote", "evidence_sentence")
    sentence = "Solvang reaffirmed Norway's support for the Coral Fund."
    assert ("Berit Solvang", "no-1", "reaffirmed Norway's support", sentence) in found
    assert not any("pledged" in str(row[-1]) for row in found)


def test_a_sum_rests_on_what_was_summed(graph: GraphStore, names: Lookup) -> None:
    rows = ask(graph, "sums-by-donor", {}, names, with_evidence=True)
    found = _beside(rows, "giver", "total", "status", "evidence_sentence")
    assert ("Norway", 4_000_000, "pledged", "Norway pledged 4 million euros to Kenya for the Coral Fund.") in found
    assert not any(status == "pledged" and "gave" in str(sentence) for _, _, status, sentence in found)


def test_what_is_asked_of_one_release_is_proven_in_it(graph: GraphStore, names: Lookup) -> None:
    rows = ask(graph, "releases-mentioning", {"entity": "Lagoon Council"}, names, with_evidence=True)
    found = _beside(rows, "release", "evidence_release")
    assert found == {("fj-1", "fj-1"), ("no-4", "no-4")}


def test_a_holder_told_for_the_day_rests_on_that_release(graph: GraphStore, names: Lookup) -> None:
    given = {"office": "Foreign Minister of Norway"}
    on_the_day = ask(graph, "holder-on", given | {"on": "2019-05-10"}, names, with_evidence=True)
    assert _beside(on_the_day, "how", "evidence_release") == {("told for that day", "no-1")}
    between = ask(graph, "holder-on", given | {"on": "2019-10-01"}, names, with_evidence=True)
    assert {release for _, release in _beside(between, "how", "evidence_release")} > {"no-1"}


def test_what_is_not_quoted_stands_once_with_nothing_beside_it() -> None:
    bare = GraphStore.of(merge(chronicle.records()))
    rows = ask(bare, "visits", with_evidence=True)
    assert rows.without(*COLUMNS) == ask(bare, "visits")
    assert set(rows.column("evidence_sentence")) == {None}


@pytest.mark.parametrize("asked", [one for one in ASKED.values() if one.name != "path"], ids=lambda one: one.name)
def test_in_real_releases_too(five: dg.Graph, asked: Any, raw: Any) -> None:
    texts = {str(name): dg.read(raw / f"{name}.txt").text for name in five.ask("releases").column("release")}
    proven = five.ask(asked.name, with_evidence=True, **asked.given)
    assert proven.without(*COLUMNS).distinct() == five.ask(asked.name, **asked.given)
    assert None not in proven.column("evidence_sentence")
    _stand_in(texts, proven)


@pytest.mark.parametrize("line", ["# evidence: statement", "# evidence: ?a in", "# evidence: ?a, ", "# no evidence:"])
def test_a_malformed_line_is_refused(line: str) -> None:
    with pytest.raises(QueryError, match=r"names no evidence|explains no parameter"):
        parse("mine", f"# Meaning.\n{line}\nSELECT ?a WHERE {{ ?a ?b ?c }}")


HOSTILE = 'Ann" } ; DROP ALL # <x:y> ?name } UNION { ?s ?p ?o'


@pytest.fixture(scope="module")
def hostile() -> GraphStore:
    """A graph of somebody whose name, and of a release whose id, would be a query."""
    name = 'r"} #> 1'
    text = f"Minister {HOSTILE} met Minister Bo Berg of Norway in Oslo."
    record = chronicle.told(
        name,
        ("Ministry of Kenya", "KE"),
        "2020-01-02",
        text,
        people=[{"id": "p1", "name": HOSTILE, "country": "KE"}, {"id": "p2", "name": "Bo Berg", "country": "NO"}],
        engagements=[
            chronicle.occasion("e1", "meeting", "held", "2020-01-01", "p1", "p2", quote="met Minister Bo Berg")
        ],
    )
    return GraphStore.of(merge([record]))


def test_hostile_names_are_names(hostile: GraphStore) -> None:
    rows = ask(hostile, "met", {"person": "Bo Berg"}, with_evidence=True)
    assert rows.column("name") == (HOSTILE,)
    assert rows.column("evidence_quote") == ("met Minister Bo Berg",)
    assert ask(hostile, "met", {"person": HOSTILE}, with_evidence=True).column("name") == ("Bo Berg",)


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("met", {"person": '> } INSERT DATA { <a:a> <a:b> "c" } #'}),
        ("met", {"person": "Bo Berg", "since": '2020"^^xsd:date) } DROP ALL #'}),
        ("visits-in-year", {"year": "2020 } UNION { ?s ?p ?o"}),
        ("statements-on-topic", {"topic": "health> } DROP ALL #"}),
        ("names-of", {"entity": "https://w3id.org/diplograph/id/person/no/x> } DROP ALL #"}),
    ],
)
def test_hostile_parameters_never_become_a_query(hostile: GraphStore, name: str, given: dict[str, str]) -> None:
    for with_evidence in (False, True):
        with pytest.raises(QueryError, match=r"no \w+ is called|is '"):
            ask(hostile, name, given, with_evidence=with_evidence)
