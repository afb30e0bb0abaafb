"""diplograph search."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from diplograph import graph as graphs
from diplograph.cli.search import Kind
from diplograph.merge import merge
from diplograph.search import KINDS, write_index
from tests.cli.conftest import Command
from tests.graph import invented


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("search") / "graph"
    graphs.write(merge(invented.records()), folder, finish=write_index)
    return folder


def test_hits_are_printed_the_best_first(command: Command, folder: Path) -> None:
    shown = command("search", "hanako", "aoki", "--graph", folder, "--format", "csv")
    assert shown.code == 0
    head, first, *_ = shown.out.splitlines()
    assert head == "kind,id,label,line,date,mentions"
    assert first == "person,person/jp/aoki-hanako,AOKI Hanako,Minister for Foreign Affairs of Japan,2021-03,2"


def test_kind_and_limit(command: Command, folder: Path) -> None:
    shown = command("search", "a", "--kind", "sentence", "--limit", "2", "--graph", folder, "--format", "json")
    assert [row["kind"] for row in json.loads(shown.out)] == ["sentence", "sentence"]
    assert {kind.value for kind in Kind} == set(KINDS)


def test_what_finds_nothing_says_what_was_searched(command: Command, folder: Path) -> None:
    shown = command("search", '" OR * NEAR(', "--graph", folder)
    assert (shown.code, shown.err) == (
        0,
        "diplograph: nothing has all words of '\" OR * NEAR(': searched 2 releases of 2 issuers, 2021-03\n",
    )


def test_an_older_graph_must_be_built_again(command: Command, tmp_path: Path) -> None:
    graphs.write(merge(invented.records()), tmp_path / "old")
    shown = command("search", "aoki", "--graph", tmp_path / "old")
    assert (shown.code, shown.out) == (1, "")
    assert shown.err.endswith("the graph has no search index: build it again, or load it again from its dump\n")


@pytest.mark.parametrize("wrong", [["--kind", "people"], ["--limit", "0"], []])
def test_wrong_usage(command: Command, wrong: list[str]) -> None:
    assert command("search", *(["aoki"] if wrong else []), *wrong).code == 2
