from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from diplograph import graph
from diplograph.errors import GraphError
from diplograph.models import Corpus
from diplograph.query import run

NAMES = "SELECT ?n { ?p a foaf:Person ; foaf:name ?n } ORDER BY ?n"
PEOPLE = ["AOKI Hanako", "Dara Vann", "ITO Jun"]

ASKING = f"""
import sys, diplograph.graph as graph
from diplograph.query import run
with graph.open(sys.argv[1]) as g:
    print(*run(g, {NAMES!r}).column("n"), sep="; ")
    sys.stdin.readline()
"""

OPENING = f"""
import sys, diplograph.graph as graph
from diplograph.query import run
for _ in range(40):
    with graph.open(sys.argv[1]) as g:
        print(*run(g, {NAMES!r}).column("n"), sep="; ", flush=True)
"""

FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from diplograph import graph
from diplograph.errors import GraphError
from diplograph.merge import merge
from tests.graph import invented
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    graph.write(merge(invented.records()), Path(sys.argv[1]))
except GraphError as error:
    print(error)
"""


def people(folder: Path) -> list[str]:
    with graph.open(folder) as opened:
        return [str(name) for name in run(opened, NAMES).column("n")]


def own(folder: Path) -> Path:
    """The graph's own folder."""
    with graph.open(folder) as opened:
        assert opened.folder
        return opened.folder


def one_line(error: pytest.ExceptionInfo[GraphError]) -> str:
    message = str(error.value)
    assert "\n" not in message
    return message


def test_what_is_written_can_be_opened(tmp_path: Path, corpus: Corpus) -> None:
    graph.write(corpus, tmp_path / "build")
    assert people(tmp_path / "build") == PEOPLE
    assert [path.name for path in tmp_path.iterdir()] == ["build"]


def test_the_corpus_comes_back_as_it_was(tmp_path: Path, corpus: Corpus) -> None:
    graph.write(corpus, tmp_path / "build")
    with graph.open(tmp_path / "build") as opened:
        assert opened.corpus() == corpus


def test_a_graph_is_replaced_by_the_next_one(tmp_path: Path, corpus: Corpus) -> None:
    graph.write(corpus, tmp_path / "build")
    graph.write(Corpus(), tmp_path / "build")
    assert people(tmp_path / "build") == []
    assert [path.name for path in tmp_path.iterdir()] == ["build"]


def test_the_same_corpus_gives_the_same_quads_in_the_same_order(tmp_path: Path, corpus: Corpus) -> None:
    for name in "ab":
        graph.write(corpus, tmp_path / name)
    with graph.open(tmp_path / "a") as a, graph.open(tmp_path / "b") as b:
        assert list(a.quads()) == list(b.quads())
        assert a.sorted_quads() == graph.in_order(graph.build_dataset(corpus))


def test_several_processes_read_at_once(tmp_path: Path, corpus: Corpus) -> None:
    graph.write(corpus, tmp_path / "build")
    command = [sys.executable, "-c", ASKING, str(tmp_path / "build")]
    with (
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as one,
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as two,
    ):
        assert one.stdout is not None
        assert two.stdout is not None
        assert one.stdout.readline() == two.stdout.readline() == "; ".join(PEOPLE) + "\n"
        assert people(tmp_path / "build") == PEOPLE
        one.communicate("\n")
        two.communicate("\n")


def test_processes_open_and_read_while_builds_replace_the_graph(tmp_path: Path, corpus: Corpus) -> None:
    graph.write(corpus, tmp_path / "build")
    command = [sys.executable, "-c", OPENING, str(tmp_path / "build")]
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as one,
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as two,
    ):
        while one.poll() is None or two.poll() is None:
            graph.write(Corpus(), tmp_path / "build")
            graph.write(corpus, tmp_path / "build")
        for process in (one, two):
            assert process.stdout is not None
            assert set(process.stdout.read().splitlines()) <= {"; ".join(PEOPLE), ""}
            assert process.returncode == 0


def test_what_is_open_stays_what_it_was_when_it_is_replaced(tmp_path: Path, corpus: Corpus) -> None:
    graph.write(corpus, tmp_path / "build")
    with graph.open(tmp_path / "build") as opened:
        graph.write(Corpus(), tmp_path / "build")
        assert run(opened, NAMES).column("n") == tuple(PEOPLE)
        assert people(tmp_path / "build") == []


def test_reading_leaves_the_folder_as_it_is(tmp_path: Path, corpus: Corpus) -> None:
    graph.write(corpus, tmp_path / "build")
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "build").rglob("*")}
    people(tmp_path / "build")
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "build").rglob("*")} == before


def test_an_absent_graph_is_named(tmp_path: Path) -> None:
    with pytest.raises(GraphError) as error:
        graph.open(tmp_path / "none")
    assert f"{tmp_path / 'none'}: no graph here" in one_line(error)


@pytest.mark.parametrize("damage", ["graph.json", "built.json", "store/CURRENT", "store"])
def test_a_damaged_graph_is_named(tmp_path: Path, corpus: Corpus, damage: str) -> None:
    graph.write(corpus, tmp_path / "build")
    broken = (tmp_path / "build" if damage == "graph.json" else own(tmp_path / "build")) / damage
    if broken.is_dir():
        shutil.rmtree(broken)
    elif damage == "built.json":
        broken.unlink()
    else:
        broken.write_text("?")
    with pytest.raises(GraphError) as error:
        graph.open(tmp_path / "build")
    assert "damaged" in one_line(error)


@pytest.mark.parametrize("file", ["corpus.json", "records.jsonl"])
def test_a_damaged_corpus_is_named_and_queries_go_on(tmp_path: Path, corpus: Corpus, file: str) -> None:
    graph.write(corpus, tmp_path / "build")
    (own(tmp_path / "build") / file).write_text("{\n")
    assert people(tmp_path / "build") == PEOPLE
    with graph.open(tmp_path / "build") as opened, pytest.raises(GraphError) as error:
        opened.corpus()
    assert file in one_line(error)


def test_a_graph_of_another_version_is_named(tmp_path: Path, corpus: Corpus) -> None:
    graph.write(corpus, tmp_path / "build")
    (tmp_path / "build" / "graph.json").write_text('{"format": 0}')
    with pytest.raises(GraphError, match="another version"):
        graph.open(tmp_path / "build")


@pytest.mark.parametrize("to", ["graphs/0123456789abcdef", "graphs/../..", "/", "", None])
def test_a_pointer_to_nowhere_is_named(tmp_path: Path, corpus: Corpus, to: str | None) -> None:
    graph.write(corpus, tmp_path / "build")
    pointer = tmp_path / "build" / "graph.json"
    pointer.write_text(json.dumps(json.loads(pointer.read_text()) | {"graph": to}))
    with pytest.raises(GraphError) as error:
        graph.open(tmp_path / "build")
    assert "damaged (graph.json points to " in one_line(error)


def test_a_graph_of_format_1_is_refused_and_replaced_by_a_build(tmp_path: Path, corpus: Corpus) -> None:
    build = tmp_path / "build"
    graph.write(corpus, tmp_path / "new")
    shutil.copytree(own(tmp_path / "new"), build)
    for name in ("built.json", "superseded.jsonl"):
        (build / name).unlink()
    (build / "site").mkdir()
    (build / "graph.json").write_text('{"base": "https://example.org/", "format": 1}')
    with pytest.raises(GraphError, match="build: the graph was written by another version of diplograph: build it"):
        graph.open(build)

    def fail(_: Path) -> None:
        raise OSError("no space left")

    with pytest.raises(GraphError, match="no space left"):
        graph.write(corpus, build, finish=fail)
    assert (build / "records.jsonl").exists()
    graph.write(corpus, build)
    assert people(build) == PEOPLE
    assert {path.name for path in build.iterdir()} == {"graph.json", "graphs", "site"}


def test_a_folder_of_other_files_is_not_replaced(tmp_path: Path, corpus: Corpus) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(GraphError, match="files that are no graph"):
        graph.write(corpus, tmp_path)
    assert (tmp_path / "thesis.txt").read_text() == "mine"


def test_what_make_puts_beside_a_graph_stays(tmp_path: Path, corpus: Corpus) -> None:
    (tmp_path / "build" / "site").mkdir(parents=True)
    (tmp_path / "build" / "site" / "index.html").write_text("read me")
    for _ in range(2):
        graph.write(corpus, tmp_path / "build")
        assert (tmp_path / "build" / "site" / "index.html").read_text() == "read me"
    assert people(tmp_path / "build") == PEOPLE
    (tmp_path / "site").write_text("no folder")
    (tmp_path / "else").write_text("mine")
    with pytest.raises(GraphError, match="files that are no graph"):
        graph.write(corpus, tmp_path)


def test_an_empty_folder_is_filled(tmp_path: Path, corpus: Corpus) -> None:
    (tmp_path / "build").mkdir()
    graph.write(corpus, tmp_path / "build")
    assert people(tmp_path / "build") == PEOPLE


def test_a_file_is_not_replaced(tmp_path: Path, corpus: Corpus) -> None:
    (tmp_path / "build").write_text("mine")
    with pytest.raises(GraphError, match="is a file"):
        graph.write(corpus, tmp_path / "build")
    with pytest.raises(GraphError, match="cannot be written"):
        graph.write(corpus, tmp_path / "build" / "below")


def test_a_full_disk_leaves_the_former_graph(tmp_path: Path, corpus: Corpus) -> None:
    graph.write(corpus, tmp_path / "build")
    command = [sys.executable, "-c", FULL_DISK, str(tmp_path / "build")]
    root = Path(__file__).parent.parent.parent
    environment = os.environ | {"PYTHONPATH": str(root)}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    assert "cannot be written" in done.stdout
    assert done.stdout.count("\n") == 1
    assert people(tmp_path / "build") == PEOPLE
    assert [path.name for path in tmp_path.iterdir()] == ["build"]


def test_a_closed_graph_says_so(corpus: Corpus) -> None:
    with graph.GraphStore.of(corpus) as opened:
        assert len(opened) > 0
    with pytest.raises(GraphError, match="closed"):
        run(opened, NAMES)
