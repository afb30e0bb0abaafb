"""Who reads a graph goes on reading all of that one; a graph is removed when nobody reads it."""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from diplograph import graph
from diplograph.errors import GraphError
from diplograph.graph import standing as standing_graph
from diplograph.graph.folder import describe, replaced
from diplograph.graph.texts import text_of
from diplograph.merge import merge
from diplograph.models import Corpus
from diplograph.query import run
from diplograph.search import Index, write_index
from tests.conftest import ROOT
from tests.graph import invented
from tests.graph.dying import FIRST, NAME, SECOND, listed, standing, write

READING = """
import sys, diplograph.graph as graph
with graph.open(sys.argv[1]):
    print("open", flush=True)
    sys.stdin.readline()
"""

WHOLE = """
import sys
from pathlib import Path
from tests.graph.dying import standing
for _ in range(60):
    print(standing(Path(sys.argv[1])), flush=True)
"""


def graphs(build: Path) -> int:
    """How many graphs there are in a folder."""
    return sum(1 for _ in (build / "graphs").iterdir())


def test_what_is_open_stays_whole_when_others_take_its_place(tmp_path: Path, corpus: Corpus) -> None:
    build = tmp_path / "build"
    graph.write(corpus, build, finish=write_index)
    with graph.open(build) as opened, Index(build) as index:
        for name in (SECOND, FIRST, SECOND):
            write(build, name)
        assert standing(build) == SECOND
        assert (opened.home, opened.folder and opened.folder.parent) == (build, build / "graphs")
        assert "AOKI Hanako" in map(str, run(opened, NAME).column("n"))
        assert opened.corpus() == corpus
        assert index.search("aoki")[0].label == "AOKI Hanako"
        assert opened.folder
        with Index(opened.folder) as again:
            assert again.search("aoki") == index.search("aoki")
        assert graphs(build) == 2
    assert graphs(build) == 2
    write(build, FIRST)
    assert listed(build) == ["graph.json", "graphs", "*"]


def test_texts_are_those_of_the_graph_that_is_open(tmp_path: Path) -> None:
    build = tmp_path / "build"
    write(build, FIRST)
    with graph.open(build) as opened:
        write(build, SECOND)
        assert opened.folder
        assert text_of(opened.folder, "r") == FIRST
        with graph.open(build) as anew:
            assert anew.folder
            assert text_of(anew.folder, "r") == SECOND


def test_every_reader_counts_and_one_that_is_killed_does_not(tmp_path: Path) -> None:
    build = tmp_path / "build"
    write(build, FIRST)
    command = [sys.executable, "-c", READING, str(build)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as reader:
        assert reader.stdout
        assert reader.stdout.readline() == "open\n"
        graph.open(build).close()
        write(build, SECOND)
        assert graphs(build) == 2
        os.kill(reader.pid, signal.SIGKILL)
    write(build, SECOND)
    assert graphs(build) == 1


def test_a_graph_that_is_forgotten_is_let_go_of(tmp_path: Path) -> None:
    build = tmp_path / "build"
    write(build, FIRST)
    opened = graph.open(build)
    assert len(opened) > 0
    del opened
    write(build, SECOND)
    assert graphs(build) == 1


def test_processes_see_one_graph_or_the_other_and_never_both(tmp_path: Path) -> None:
    build = tmp_path / "build"
    write(build, FIRST)
    command = [sys.executable, "-c", WHOLE, str(build)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as reader:
        while reader.poll() is None:
            write(build, SECOND)
            write(build, FIRST)
        assert reader.stdout
        seen = reader.stdout.read().splitlines()
    assert reader.returncode == 0
    assert len(seen) == 60
    assert set(seen) <= {FIRST, SECOND}


def test_a_reader_that_is_late_again_and_again_finds_the_graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build, late = tmp_path / "build", iter(range(3))
    write(build, FIRST)
    before = (build / "graph.json").read_text()
    lock = standing_graph._locked

    def overtaken(file: Path) -> int | None:
        if next(late, None) is None:
            return lock(file)
        with monkeypatch.context() as writing:
            writing.setattr(standing_graph, "_locked", lock)
            write(build, SECOND)
            write(build, FIRST)
        assert (build / "graph.json").read_text() == before, "the same name, and another graph"
        return None

    monkeypatch.setattr(standing_graph, "_locked", overtaken)
    with graph.open(build) as opened:
        assert [str(name) for name in run(opened, NAME).column("n")] == [FIRST]
    assert next(late, None) is None


def test_where_it_cannot_be_told_who_reads_the_former_graph_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(*_: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr("fcntl.flock", no_locks)
    build = tmp_path / "build"
    write(build, FIRST)
    with graph.open(build) as opened:
        for number in (2, 2):
            write(build, SECOND)
            assert graphs(build) == number
            assert len(opened) > 0
        assert standing(build) == SECOND


def test_the_same_corpus_is_called_the_same_and_a_key_decides(tmp_path: Path, corpus: Corpus) -> None:
    def name(folder: str) -> str:
        return str(json.loads((tmp_path / folder / "graph.json").read_text())["graph"])

    graph.write(corpus, tmp_path / "one")
    graph.write(corpus, tmp_path / "two")
    graph.write(merge(invented.records()[:1]), tmp_path / "other")
    assert name("one") == name("two") != name("other")
    key = "0123456789abcdef" * 4
    graph.write(corpus, tmp_path / "one", key=key)
    assert name("one") == "graphs/0123456789abcdef"
    with graph.open(tmp_path / "one") as opened:
        assert opened.folder
        assert json.loads((opened.folder / "built.json").read_text()) == {"key": key}
        graph.write(Corpus(), tmp_path / "one", key=key)
        assert name("one") == "graphs/0123456789abcdef-2"
        assert opened.corpus() == corpus
    with graph.open(tmp_path / "one") as opened:
        assert opened.corpus() == Corpus()


def test_a_folder_can_be_moved_and_copied(tmp_path: Path) -> None:
    write(tmp_path / "build", FIRST)
    shutil.copytree(tmp_path / "build", tmp_path / "copy")
    (tmp_path / "build").rename(tmp_path / "moved")
    write(tmp_path / "moved", SECOND)
    assert (standing(tmp_path / "copy"), standing(tmp_path / "moved")) == (FIRST, SECOND)


def test_only_what_is_a_graphs_is_removed(tmp_path: Path) -> None:
    build = tmp_path / "build"
    write(build, FIRST)
    (build / "graphs" / "notes").mkdir()
    (build / "graphs" / "notes" / "mine.txt").write_text("mine")
    (build / "graphs" / ".hidden").write_text("mine")
    (build / "graphs" / ".0123456789abcdef.part" / "store").mkdir(parents=True)
    write(build, SECOND)
    assert listed(build) == ["graph.json", "graphs", ".hidden", "*", "*"]
    assert (build / "graphs" / "notes" / "mine.txt").read_text() == "mine"


def test_what_goes_wrong_is_told_of_the_folder_that_was_named(tmp_path: Path) -> None:
    build = tmp_path / "build"
    write(build, FIRST)
    with pytest.raises(GraphError) as error, replaced(build, "key") as part:
        describe(part, "https://example.org/", "key")
        write_index(part)
    assert str(error.value).startswith(f"{build}: the graph is damaged")
    assert standing(build) == FIRST
