"""What was changed or withdrawn is kept apart: it can be looked up, and nothing that stands rests on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from diplograph import graph as graphs
from diplograph.graph import GraphStore
from diplograph.graph.files import load_corpus
from diplograph.graph.namespaces import DCTERMS, DG, PROV
from diplograph.graph.validation import validate
from diplograph.models import Corpus
from diplograph.query import Lookup, ask, coverage, questions, run
from diplograph.query.overview import overview
from diplograph.query.release_card import release_card
from diplograph.query.tables import table, tables
from diplograph.search.entries import entries
from tests.graph import invented
from tests.query.test_questions import GIVEN


@pytest.fixture(scope="module")
def changed(corpus: Corpus) -> Corpus:
    """The corpus of the two invented releases, with what they and others said before."""
    return corpus.model_copy(update={"superseded": invented.superseded()})


@pytest.fixture(scope="module")
def after(changed: Corpus) -> GraphStore:
    """Its graph, in memory."""
    return GraphStore.of(changed)


def test_it_conforms(after: GraphStore) -> None:
    assert validate(after) == []


def test_each_old_account_has_a_graph_of_its_own(graph: GraphStore, after: GraphStore) -> None:
    base = f"{after.base}graph/superseded/"
    new = sorted(set(after.graphs()) - set(graph.graphs()))
    assert new == [
        f"{base}{name}" for name in ("east~aaaaaaaa", "north%201~bbbbbbbb", "north%201~cccccccc", "west~dddddddd")
    ]
    for name in set(graph.graphs()) - {f"{graph.base}graph/dataset"}:
        assert graph.sorted_quads(name) == after.sorted_quads(name)


def test_what_stands_in_a_release_s_graph_stands_in_the_old_account_s(after: GraphStore) -> None:
    """The same text was read, so that all but the classes and a few changes is there again."""
    said = _local(after, "release/north%201", "release/north%201")
    old = _local(after, "superseded/north%201~cccccccc", "release/north%201~cccccccc")
    lost = {predicate for _, predicate, _ in said - old}
    assert lost == {
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
        *(one.value for one in (DCTERMS.identifier, DG.issuerName, DG.issuerCountry, DG.sha256)),
    }


def _local(graph: GraphStore, name: str, release: str) -> set[tuple[str, str, str]]:
    own = graph.names.base + release
    quads = graph.quads(f"{graph.base}graph/{name}")
    return {(str(q.subject).replace(own, ""), q.predicate.value, str(q.object).replace(own, "")) for q in quads}


def test_a_chain_leads_from_the_oldest_to_what_stands(after: GraphStore) -> None:
    rows = run(
        after,
        "SELECT ?old ?new WHERE { ?a dg:supersededBy/dcterms:identifier ?new ; dcterms:identifier ?old } ORDER BY ?old",
    )
    assert [tuple(row) for row in rows] == [
        ("north 1~bbbbbbbb", "north 1~cccccccc"),
        ("north 1~cccccccc", "north 1"),
    ]


def test_of_the_others_it_is_told_whether_they_were_withdrawn(after: GraphStore) -> None:
    rows = run(after, "SELECT ?id ?withdrawn WHERE { ?a dg:withdrawn ?withdrawn ; dg:formerId ?id } ORDER BY ?id")
    assert [tuple(row) for row in rows] == [("east", False), ("west", True)]


@pytest.fixture(scope="module")
def names(graph: GraphStore, after: GraphStore) -> tuple[tuple[GraphStore, Lookup], ...]:
    """Both graphs with their entities by name."""
    return ((graph, Lookup(graph)), (after, Lookup(after)))


@pytest.mark.parametrize("name", sorted(set(questions()) - {"superseded"}))
def test_no_question_meets_it(names: tuple[tuple[GraphStore, Lookup], ...], name: str) -> None:
    asked = questions()[name]
    every = {parameter.name: GIVEN[parameter.type] for parameter in asked.parameters}
    needed = {parameter.name: GIVEN[parameter.type] for parameter in asked.parameters if not parameter.optional}
    for given in (every, needed):
        before, now = (ask(*of, with_evidence=bool(asked.evidence)) for of in _asked(names, name, given))
        assert now.columns == before.columns
        assert list(now) == list(before)


def _asked(
    names: tuple[tuple[GraphStore, Lookup], ...], name: str, given: dict[str, str]
) -> Iterator[tuple[GraphStore, str, dict[str, str], Lookup]]:
    return ((graph, name, given, known) for graph, known in names)


def test_it_is_in_no_table_and_counted_nowhere(graph: GraphStore, after: GraphStore) -> None:
    for one in tables():
        assert list(table(after, one)) == list(table(graph, one))
    assert list(coverage(after)) == list(coverage(graph))
    assert overview(after) == overview(graph)


def test_it_is_told_what_became_of_what(names: tuple[tuple[GraphStore, Lookup], ...]) -> None:
    (graph, known), (after, also_known) = names
    assert not ask(graph, "superseded", {}, known)
    rows = ask(after, "superseded", {}, also_known).to_dicts()
    told = [(row["release"], row["fate"], row["replaced_by"], row["account"]) for row in rows]
    assert told == [
        ("east", "cannot be read", None, "east~aaaaaaaa"),
        ("north 1", "changed", "north 1~cccccccc", "north 1~bbbbbbbb"),
        ("north 1", "changed", "north 1", "north 1~cccccccc"),
        ("west", "withdrawn", None, "west~dddddddd"),
    ]
    hashes = [(row["sha256"], row["replaced_by_sha256"]) for row in rows if row["replaced_by"]]
    assert hashes == [("b" * 64, "c" * 64), ("c" * 64, invented.north()["release"]["sha256"])]
    assert (rows[1]["title"], str(rows[1]["date"]), str(rows[1]["replaced_by_date"])) == (
        "Lantern and tea talks",
        "2021-03-03",
        "2021-03-05",
    )


def test_a_card_tells_of_versions(after: GraphStore) -> None:
    shown = release_card(after, "release/north 1")
    assert shown
    assert shown.entity.kind == "release"
    assert dict(shown.facts)["replaces"] == f"2 earlier versions (SHA-256 {'b' * 64}, {'c' * 64})"
    assert [row[0] for row in shown.tables[0][1]] == ["north 1~bbbbbbbb", "north 1~cccccccc"]
    assert ("person", "ITO Jun") in list(shown.tables[1][1])
    assert any("reaffirmed" in str(row) for row in shown.sentences)
    old = release_card(after, "north 1~cccccccc")
    assert old
    assert old.entity.kind == "superseded release"
    assert dict(old.facts)["superseded by"].startswith("north 1 (SHA-256 ")
    gone, unread = release_card(after, "west~dddddddd"), release_card(after, "east~aaaaaaaa")
    assert gone
    assert unread
    assert dict(gone.facts)["withdrawn"] == "its file has gone"
    assert dict(unread.facts)["withdrawn"] == "what stands in its place cannot be read"
    assert release_card(after, "nowhere") is None


def test_it_is_not_found_by_search(graph: GraphStore, after: GraphStore) -> None:
    assert sorted(map(repr, entries(after))) == sorted(map(repr, entries(graph)))


def test_the_classes_of_what_stands_are_on_nothing_old(after: GraphStore) -> None:
    rows = run(
        after,
        "SELECT DISTINCT ?class WHERE { GRAPH ?g { ?thing a ?class } FILTER(CONTAINS(STR(?g), 'graph/superseded/')) }",
    )
    assert {str(one).rpartition("#")[2] for (one,) in rows} == {
        "SupersededRelease",
        "SupersededMention",
        "SupersededSentence",
        "SupersededEvidence",
        "TextPositionSelector",
        "TextQuoteSelector",
    }


def test_a_fact_that_rests_on_it_breaks_the_shapes(changed: Corpus) -> None:
    graph = GraphStore.of(changed)
    person = graph.names.entity(changed.people[0].id)
    old = graph.names.mention("west~dddddddd#p1")
    graph.store.add(ox.Quad(person, PROV.wasDerivedFrom, old, graph.names.graph("entities")))
    assert "nothing that stands may rest on a release that was changed or withdrawn" in {
        found.message for found in validate(graph)
    }


def test_a_folder_keeps_it(changed: Corpus, tmp_path: Path) -> None:
    graphs.write(changed, tmp_path / "graph")
    assert load_corpus(tmp_path / "graph") == changed
    (lines,) = (tmp_path / "graph").glob("graphs/*/superseded.jsonl")
    lines.unlink()
    assert load_corpus(tmp_path / "graph").superseded == ()


def test_dumps_give_it_back(changed: Corpus, after: GraphStore, tmp_path: Path) -> None:
    dump = tmp_path / "dump.nq"
    dump.write_bytes(ox.serialize(after.sorted_quads(), format=ox.RdfFormat.N_QUADS) or b"")
    graphs.load(dump, tmp_path / "graph")
    with graphs.open(tmp_path / "graph") as loaded:
        assert loaded.sorted_quads() == after.sorted_quads()
