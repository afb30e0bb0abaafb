"""The benchmarks run, small, and what they ask has answers in an invented world."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from trial.asked import TEN, asked
from trial.graphs import corpus
from trial.turns import in_turns
from world import generate
from world.cited import cited

from diplograph.graph import GraphStore
from diplograph.query import Lookup, ask, questions
from tests.conftest import ROOT

SMALL = ("--triples", "20000", "--rounds", "1", "--cache")


@pytest.fixture(scope="module")
def graph() -> GraphStore:
    return GraphStore.of(corpus(60_000, 0))


def run(name: str, *options: str) -> str:
    command = [sys.executable, str(ROOT / "benchmarks" / name), *options]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_whatever_an_invented_record_tells_stands_in_a_sentence_of_it() -> None:
    records = list(cited(generate(30)[0]))
    for record in records:
        sentences = {one.number: one for one in record.sentences}
        told = [one.evidence for one in record.people]
        told += [one.evidence for one in record.offices]
        told += [one.evidence for one in record.organizations]
        told += [one.evidence for one in record.initiatives]
        told += [one.evidence for one in record.engagements]
        told += [one.evidence for one in record.statements]
        told += [one.evidence for one in record.contributions]
        for proofs in told:
            assert proofs
            for proof in proofs:
                within = sentences[proof.sentence]
                assert within.text[proof.start - within.start : proof.end - within.start] == proof.quote
    assert any(record.contributions for record in records)
    assert records == list(cited(generate(30)[0]))


def test_every_question_is_asked_with_what_it_needs(graph: GraphStore) -> None:
    lookup = Lookup(graph)
    every = {one.name: one for one in asked(graph, lookup)}
    assert set(every) == set(questions())
    assert {name for name in TEN if not ask(graph, name, every[name].given, lookup)} == set()


def test_ways_are_measured_in_turns() -> None:
    done: list[str] = []
    assert len(in_turns([lambda: done.append("a"), lambda: done.append("b")], 3)) == 2
    assert "".join(done) == "abbaab"


def test_queries_are_timed(tmp_path: Path) -> None:
    shown = run("query.py", *SMALL, str(tmp_path), "--limit", "5", "--no-start")
    told = {line.split()[1]: line for line in shown.splitlines() if line.startswith("| ")}
    assert set(TEN) <= set(told)
    assert float(told["median;"].split("|")[-2]) > 1


def test_loads_and_exports_are_timed(tmp_path: Path) -> None:
    shown = run("export.py", *SMALL, str(tmp_path), "--edges", "300")
    for name in ("load", "export nquads", "export turtle", "export graphml", "export gexf"):
        assert f"| {name} " in shown
    assert "triples a second" in shown


def test_the_search_is_measured() -> None:
    shown = run("search.py", "--records", "20", "--rounds", "1")
    assert "20 release," in shown
    assert {"completion", "search of all kinds, 20 hits", "numbers of each kind"} <= {
        line.split("|")[1].strip() for line in shown.splitlines() if line.startswith("|")
    }


def test_pages_are_timed() -> None:
    shown = run("pages.py", "--records", "40", "--each", "1", "--rounds", "1")
    rows = [line.split("|") for line in shown.splitlines()[2:] if line.startswith("| ")]
    told = {row[1].strip(): row[-2].strip() for row in rows}
    assert {"style sheet", "search", "engagements", "person", "office", "state of most", "pair of states"} <= set(told)
    assert set(told.values()) == {"0"}


def test_builds_are_timed_by_size_and_again() -> None:
    shown = run("scale.py", "--sizes", "3", "6")
    first = [line.split("|")[1].strip() for line in shown.splitlines() if line.startswith("| ")]
    assert {
        "processes",
        "1",
        "2",
        "2 builds of all at once",
        "3",
        "6",
        "3 to 6",
        "nothing changed",
        "one release added",
    } <= set(first)


def test_builds_that_are_killed_leave_whole_graphs_and_end_the_same() -> None:
    last = run("kills.py", "--count", "2", "--releases", "4").strip().splitlines()[-1]
    assert [cell.strip() for cell in last.split("|")[1:-1]] == ["all", "2", "2", "2"]
