"""The index in the graph's folder: written with it, whole, the same for the same graph, and read without it."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

import diplograph as dg
from diplograph import graph as graphs
from diplograph.errors import GraphError
from diplograph.graph.layout import RECORDS, SEARCH
from diplograph.merge import merge
from diplograph.search import Index, process, search, write_index
from tests.search.conftest import records, told


def write(folder: Path, *changed: str) -> Path:
    graphs.write(merge([*records(), *(told(name, (name, None)) for name in changed)]), folder, finish=write_index)
    return folder


def file(folder: Path) -> Path:
    """The index of the graph that stands in a folder."""
    with graphs.open(folder) as graph:
        assert graph.folder
        return graph.folder / SEARCH


def test_the_same_graph_gives_the_same_file(folder: Path, tmp_path: Path) -> None:
    graphs.write(merge(records()[::-1]), tmp_path / "again", finish=write_index)
    assert file(tmp_path / "again").read_bytes() == file(folder).read_bytes()
    assert file(write(tmp_path / "other", "Somebody Else")).read_bytes() != file(folder).read_bytes()


def test_without_the_records_beside_the_graph_it_is_the_same(folder: Path, tmp_path: Path) -> None:
    own = file(write(tmp_path / "build")).parent
    (own / RECORDS).unlink()
    write_index(own)
    assert file(tmp_path / "build").read_bytes() == file(folder).read_bytes()


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The own folder of a graph that has so long sentences that another process writes them."""
    text = "The harbour was opened, and all cheered." * 100
    said = [
        {"number": n, "start": n * len(text), "end": (n + 1) * len(text), "text": f"{n} {text}"} for n in range(1, 1200)
    ]
    folder = tmp_path_factory.mktemp("long") / "build"
    graphs.write(merge([told("r1", ("Tuna Lindqvist", "SE"), sentences=said)]), folder, finish=write_index)
    return file(folder).parent


def as_python(to: Path, monkeypatch: pytest.MonkeyPatch, then: str) -> Path:
    """Have processes begun by a script, which notes that it was called; the note."""
    note, script = to / "called", to / "python"
    script.write_text(f"#!/bin/sh\ntouch '{note}'\n{then}\n", "utf-8")
    script.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(script))
    return note


def test_another_process_writes_many_sentences_and_they_are_the_same(
    long: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = as_python(tmp_path, monkeypatch, f'exec "{sys.executable}" "$@"')
    before = (long / SEARCH).read_bytes()
    write_index(long)
    assert note.exists()
    (long / RECORDS).rename(tmp_path / RECORDS)
    write_index(long)
    assert (long / SEARCH).read_bytes() == before
    (tmp_path / RECORDS).rename(long / RECORDS)


@pytest.mark.parametrize("then", ["exit 1", "kill -9 $$", 'echo damaged | tee "$5" > "$6"; exit 1'])
def test_where_that_process_fails_the_index_is_whole(
    long: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, then: str
) -> None:
    before = (long / SEARCH).read_bytes()
    note = as_python(tmp_path, monkeypatch, then)
    write_index(long)
    assert note.exists()
    assert (long / SEARCH).read_bytes() == before
    assert [one.name for one in long.iterdir() if SEARCH in one.name] == [SEARCH]


@pytest.mark.parametrize(("left_alone", "code"), [(True, 1), (False, 0)])
def test_that_process_ends_with_the_one_that_began_it(long: Path, tmp_path: Path, left_alone: bool, code: int) -> None:
    command = (sys.executable, "-P", "-m", process.__name__, long, tmp_path / "index", tmp_path / "aside")
    with Popen(command, stdin=PIPE) as begun:
        assert begun.stdin
        if left_alone:
            begun.stdin.close()
        assert begun.wait() == code


def test_where_none_can_be_begun_the_index_is_whole(long: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (long / SEARCH).read_bytes()
    monkeypatch.setattr(sys, "executable", "/absent/python")
    write_index(long)
    assert (long / SEARCH).read_bytes() == before


def test_a_dump_gives_the_same_index(folder: Path, tmp_path: Path) -> None:
    dump = tmp_path / "graph.nq"
    with dg.open(folder) as graph:
        graph.export(dump)
    with dg.load(dump, tmp_path / "loaded"), Index(tmp_path / "loaded") as loaded, Index(folder) as built:
        for text in ("a", "lantern", "dang"):
            assert loaded.search(text, many=1000) == built.search(text, many=1000)


def test_nothing_else_is_left_in_the_folder(folder: Path) -> None:
    assert {one.name for one in file(folder).parent.iterdir() if SEARCH in one.name} == {SEARCH}


def test_it_can_be_written_again(tmp_path: Path) -> None:
    folder = write(tmp_path / "build")
    before = file(folder).read_bytes()
    write_index(folder)
    assert file(folder).read_bytes() == before


def test_what_is_open_stays_what_it_was(tmp_path: Path) -> None:
    folder = write(tmp_path / "build")
    with Index(folder) as opened:
        write(folder, "Somebody Else")
        assert opened.search("somebody") == ()
        with Index(folder) as anew:
            assert [hit.label for hit in anew.search("somebody", "person")] == ["Somebody Else"]
        assert opened.search("aoki hanako")[0].label == "AOKI Hanako"


def test_a_build_that_fails_leaves_the_former_index(tmp_path: Path) -> None:
    folder = write(tmp_path / "build")
    before = file(folder).read_bytes()

    def fail(aside: Path) -> None:
        write_index(aside)
        raise OSError("no space left")

    with pytest.raises(GraphError, match="no space left"):
        graphs.write(merge(records()), folder, finish=fail)
    assert file(folder).read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["build"]


def test_a_graph_without_index_says_to_build_it_again(tmp_path: Path) -> None:
    graphs.write(merge(records()), tmp_path / "old")
    with pytest.raises(GraphError, match=r"old: the graph has no search index: build it again"):
        Index(tmp_path / "old")


def test_an_index_of_another_version_says_so(tmp_path: Path) -> None:
    folder = write(tmp_path / "build")
    with sqlite3.connect(file(folder)) as rows:
        rows.execute("PRAGMA user_version = 99")
    rows.close()
    with pytest.raises(GraphError, match="written by another version of diplograph: build it again"):
        Index(folder)


@pytest.mark.parametrize("keep", [0, 100, 5000])
def test_a_damaged_index_says_so(tmp_path: Path, keep: int) -> None:
    folder = write(tmp_path / "build")
    whole = file(folder).read_bytes()
    file(folder).write_bytes(whole[:keep] + b"\xff" * (len(whole) - keep) if keep else b"no database")
    told = r"search\.sqlite: the search index is damaged .*: build the graph again"
    with pytest.raises(GraphError, match=told), Index(folder) as index:
        index.search("aoki")


def test_no_file_can_be_written_where_there_is_no_graph(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="no graph here"):
        write_index(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_graph_has_an_index(tmp_path: Path) -> None:
    graphs.write(merge([told("r1", title="Nothing")]), tmp_path / "build", finish=write_index)
    with Index(tmp_path / "build") as index:
        assert [hit.label for hit in index.search("nothing")] == ["Nothing"]
        assert index.search("aoki") == ()


def test_a_table_of_what_is_found(folder: Path) -> None:
    with dg.open(folder) as graph:
        rows = graph.search("aoki", kind="person")
        assert rows.columns == ("kind", "id", "label", "line", "date", "mentions")
        assert rows[0] == (
            *("person", "person/jp/aoki-hanako", "AOKI Hanako"),
            *("Minister for Foreign Affairs of Japan", "2021-03", 2),
        )
        assert len(graph.search("a", limit=3)) == 3
        assert {row[0] for row in graph.search("a", limit=1000)} >= {"person", "sentence"}


def test_a_graph_in_memory_has_none() -> None:
    with pytest.raises(GraphError, match="in memory has no search index"):
        search(None, "aoki")
