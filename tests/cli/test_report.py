"""What diplograph report prints."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from diplograph import graph
from diplograph.building.history import Account, Passed
from diplograph.building.report import Report
from diplograph.merge import merge
from diplograph.read import Skipped
from tests.cli.conftest import Command
from tests.graph import invented

OLD = Passed("north 1~cccccccc", Account("north 1", "c" * 64, "in/north 1.txt"), "d" * 64)


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph whose build left a file out and noticed a change."""
    folder = tmp_path_factory.mktemp("report") / "graph"
    found = Report.of(2, [Skipped("in/fr.txt", "not English (fr): give the English version")], [], [OLD])
    corpus = merge(invented.records()).model_copy(update={"superseded": invented.superseded()})
    graph.write(corpus, folder, finish=found.write)
    return folder


def test_a_table_begins_with_the_counts(command: Command, reported: Path) -> None:
    done = command("report", "--graph", reported)
    assert (done.code, done.err) == (0, "")
    counts, entries = done.out.split("\n\n")
    assert "releases    all               2" in counts
    assert "skipped     not-english       1" in counts
    assert "superseded  changed           1" in counts
    assert "in/fr.txt" in entries
    assert "in/north 1.txt" in entries


def test_one_list_alone(command: Command, reported: Path) -> None:
    done = command("report", "--graph", reported, "--only", "skipped", "--format", "csv")
    assert list(csv.reader(io.StringIO(done.out))) == [
        ["list", "release", "path", "kind", "why"],
        ["skipped", "", "in/fr.txt", "not-english", "not English (fr): give the English version"],
    ]
    assert json.loads(command("report", "-g", reported, "--only", "doubtful", "-f", "json").out) == {"doubtful": []}
    assert command("report", "-g", reported, "--only", "doubtful").code == 0
    assert command("report", "-g", reported, "--only", "all").code == 2


def test_json_is_the_report_as_it_lies_there(command: Command, reported: Path) -> None:
    (file,) = reported.glob("graphs/*/report.json")
    assert json.loads(command("report", "-g", reported, "-f", "json").out) == json.loads(file.read_text())


def test_a_graph_without_a_report_says_so(command: Command, tmp_path: Path) -> None:
    graph.write(merge(invented.records()), tmp_path / "graph")
    done = command("report", "-g", tmp_path / "graph")
    assert done.code == 1
    assert "no report: the graph was loaded from a dump; build it from the releases" in done.err


def test_show_tells_what_a_release_replaces(command: Command, reported: Path) -> None:
    shown = command("show", "north 1", "-g", reported).out
    assert "release · release/north 1" in shown
    assert "replaces: 2 earlier versions (SHA-256 " in shown
    assert "superseded by: north 1 (SHA-256 " in command("show", "release/north 1~cccccccc", "-g", reported).out
    assert "no entity is called 'nobody'" in command("show", "nobody", "-g", reported).err
