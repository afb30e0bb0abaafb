"""One writes to a folder at a time; whoever comes second is told who does."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from diplograph import graph
from diplograph.errors import GraphError
from diplograph.graph.lock import building
from diplograph.models import Corpus
from tests.conftest import ROOT
from tests.graph.dying import FIRST, SECOND, dump, standing, write

HOLDING = """
import sys
from diplograph.graph.lock import building
with building(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.readline()
"""

IN_TURNS = """
import sys
from pathlib import Path
from diplograph.errors import GraphError
from diplograph.graph.lock import building
folder, counter = Path(sys.argv[1]), Path(sys.argv[2])
done = 0
while done < 100:
    try:
        with building(folder):
            number = int(counter.read_text())
            counter.write_text(str(number + 1))
            done += 1
    except GraphError as error:
        assert "is writing here" in str(error), error
"""


@contextmanager
def held(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that builds in a folder."""
    command = [sys.executable, "-c", HOLDING, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        yield process
        if process.poll() is None:
            process.communicate("\n")


def test_a_second_build_is_refused_and_told_of_the_first(tmp_path: Path) -> None:
    build = tmp_path / "build"
    write(build, FIRST)
    with held(build) as process:
        told = rf"build: another build \(process {process.pid}\) is writing here: wait for it, or name another folder"
        with pytest.raises(GraphError, match=told) as error, building(build):
            pass
        assert "\n" not in str(error.value)
        with pytest.raises(GraphError, match=told):
            graph.write(Corpus(), build)
        with pytest.raises(GraphError, match=told):
            graph.load(dump(SECOND, tmp_path / "second.nq"), build)
        assert standing(build) == FIRST
        write(tmp_path / "other", SECOND)
    write(build, SECOND)
    assert standing(build) == SECOND


def test_the_lock_ends_with_the_process_that_has_it(tmp_path: Path) -> None:
    build = tmp_path / "build"
    with held(build) as process:
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        assert (build / "work" / "lock").exists()
        with building(build):
            pass
        assert list(build.iterdir()) == []


def test_processes_take_turns(tmp_path: Path) -> None:
    counter = tmp_path / "counter"
    counter.write_text("0")
    command = [sys.executable, "-c", IN_TURNS, str(tmp_path / "build"), str(counter)]
    processes = [subprocess.Popen(command, cwd=ROOT) for _ in range(3)]
    assert [process.wait() for process in processes] == [0, 0, 0]
    assert counter.read_text() == "300"


def test_a_thread_may_take_its_lock_again_and_another_may_not(tmp_path: Path) -> None:
    def try_it() -> str:
        try:
            with building(tmp_path / "link"):
                return "taken"
        except GraphError as error:
            return str(error)

    (tmp_path / "build").mkdir()
    (tmp_path / "link").symlink_to("build")
    with building(tmp_path / "build") as work, ThreadPoolExecutor(1) as other:
        assert work == tmp_path / "build" / "work"
        assert f"another build (process {os.getpid()})" in other.submit(try_it).result()
        assert try_it() == "taken"
        assert "another build" in other.submit(try_it).result()
    assert try_it() == "taken"


def test_what_was_not_there_before_is_gone_again_where_nothing_was_written(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for name in ("new", "empty"):
        with building(tmp_path / name) as work:
            assert (work / "lock").read_text() == str(os.getpid())
    assert [one.name for one in tmp_path.iterdir()] == ["empty"]
    assert list((tmp_path / "empty").iterdir()) == []


def test_what_a_build_puts_beside_its_lock_stays(tmp_path: Path) -> None:
    with building(tmp_path / "build") as work:
        (work / "records").write_text("kept")
    assert [one.name for one in (tmp_path / "build" / "work").iterdir()] == ["records"]


def test_a_folder_of_something_else_is_left_as_it_is(tmp_path: Path) -> None:
    for name in ("thesis", "pictures"):
        (tmp_path / name / "graphs").mkdir(parents=True)
    (tmp_path / "thesis" / "thesis.txt").write_text("mine")
    (tmp_path / "pictures" / "graphs" / "one.png").write_text("mine")
    for name in ("thesis", "pictures"):
        with pytest.raises(GraphError, match="files that are no graph"), building(tmp_path / name):
            pass
        assert not (tmp_path / name / "work").exists()
    assert (tmp_path / "pictures" / "graphs" / "one.png").read_text() == "mine"


def test_a_graphs_own_folder_is_not_written_to(tmp_path: Path) -> None:
    write(tmp_path / "build", FIRST)
    (own,) = (tmp_path / "build" / "graphs").iterdir()
    with pytest.raises(GraphError, match=r"is one of the graphs of another folder: name .*build$"):
        graph.write(Corpus(), own)
    assert standing(own) == standing(tmp_path / "build") == FIRST
