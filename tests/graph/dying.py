"""Has a process that writes a graph over another end at each of its steps in turn, and tells what stands then.

Run as ``python -m tests.graph.dying FOLDER MODE START``; for each step a line of JSON. A step is whatever touches the
folder: a file is opened for writing, locked or put on the disk, a folder made, a name given or taken away. ``MODE``:

``kill``: the process is killed before the step.
``cut``: so is all that was not put on the disk before: files are empty, names stay as they were last given.
``lost``: the same, but names that were not put on the disk are as they were before, too.
``full``: from that step on the disk is full.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any

import diplograph.graph.loading  # noqa: F401 - before all: what ends at its first step has no time to import it
from diplograph import graph
from diplograph.errors import GraphError
from diplograph.graph import GraphStore
from diplograph.graph.texts import text_of, write_texts
from diplograph.models import Corpus
from diplograph.query import run
from diplograph.search import Index, write_index

FIRST, SECOND = "Anna First", "Berta Second"
NAME = "SELECT ?n { ?p foaf:name ?n }"
_DUMP = """\
<{base}person/xx/p> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Person> <{graph}> .
<{base}person/xx/p> <http://www.w3.org/2000/01/rdf-schema#label> "{name}" <{graph}> .
<{base}person/xx/p> <http://xmlns.com/foaf/0.1/name> "{name}" <{graph}> .
"""
_NEEDS_ROOM = {"open", "sqlite3.connect", "os.mkdir", "fsync"}
_SEEN = {*_NEEDS_ROOM, "os.rename", "os.remove", "os.rmdir", "os.truncate", "fcntl.flock"}
_FOR_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def dump(name: str, file: Path) -> Path:
    """A dump that knows one name."""
    base = "https://example.org/"
    file.write_text(_DUMP.format(base=base, graph=f"{base}graph/entities", name=name), "utf-8")
    return file


def write(folder: Path, name: str) -> None:
    """Have a graph that knows one name, in all its files, stand in a folder."""

    def finish(part: Path) -> None:
        write_texts(part, [("r", name)])
        write_index(part)

    graph.load(dump(name, folder.parent / f"{name}.nq"), folder, finish)


def standing(folder: Path) -> str:
    """The name that the graph in a folder knows; the message where none stands there."""
    try:
        with graph.open(folder) as opened, Index(folder) as index:
            assert opened.folder
            (told,) = run(opened, NAME).column("n")
            names = {str(told), text_of(opened.folder, "r"), *(hit.label for hit in index.search(str(told)[:4]))}
    except GraphError as error:
        return str(error)
    return " or ".join(sorted(map(str, names)))


def listed(folder: Path) -> list[str]:
    """What is in a folder and in its folder of graphs, without the names of graphs."""
    graphs = folder / "graphs"
    inside = sorted(one.name for one in graphs.iterdir()) if graphs.is_dir() else []
    return [*sorted(one.name for one in folder.iterdir()), *(name if name.startswith(".") else "*" for name in inside)]


@dataclass
class Steps:
    """Counts the steps of this process, and ends it, or fills its disk, at one of them."""

    at: int
    full: bool
    log: int
    done: int = field(default=0, init=False)
    one_at_a_time: Lock = field(default_factory=Lock, init=False)

    def watch(self, folder: Path) -> None:
        """Begin."""
        sync = os.fsync

        def fsync(opened: int) -> None:
            self.step("fsync", opened)
            sync(opened)

        os.fsync = fsync  # type: ignore[assignment]
        sys.addaudithook(lambda event, args: self.heard(event, args, folder))

    def heard(self, event: str, args: tuple[Any, ...], folder: Path) -> None:
        """Take what the interpreter tells for a step, if it is one."""
        if event not in _SEEN or (event == "open" and not (args[2] & _FOR_WRITING)):
            return
        if isinstance(args[0], str | Path) and Path(args[0]).is_absolute() and not str(args[0]).startswith(str(folder)):
            return
        self.step(event, *args[: 2 if event == "os.rename" else 1])

    def step(self, event: str, *args: Any) -> None:
        """Count a step, also one of several threads."""
        with self.one_at_a_time:
            self.take(event, *args)

    def take(self, event: str, *args: Any) -> None:
        """Tell of a step before it is done, unless it is the one not to be done."""
        self.done += 1
        told: list[int | str] = [os.fstat(args[0]).st_ino] if event == "fsync" else [str(one) for one in args]
        if event == "os.rename":
            told.append(Path(args[1]).parent.stat().st_ino)
        if self.done == self.at:
            os.write(self.log, f"{json.dumps(['at', event, *told])}\n".encode())
        if self.done < self.at:
            os.write(self.log, f"{json.dumps([event, *told])}\n".encode())
        elif not self.full:
            os.kill(os.getpid(), signal.SIGKILL)
        elif event in _NEEDS_ROOM:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def in_child(work: Callable[[int], None]) -> tuple[int, str]:
    """What work in a process of its own wrote, and how that ended."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        try:
            work(writing)
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        said = told.read()
    return os.waitpid(child, 0)[1], said


def told_by(ask: Callable[[], object]) -> Any:
    """What a function gives in a process of its own."""
    _, said = in_child(lambda out: void(os.write(out, json.dumps(ask()).encode())))
    return json.loads(said)


def void(_: object) -> None:
    """Nothing."""


def cut(folder: Path, log: list[list[Any]], before: dict[int, bytes], names: bool) -> None:
    """Make of a folder what a power cut leaves of it: what was put on the disk, and no more."""
    synced = before.keys() | {one[1] for one in log if one[0] == "fsync"}
    for file in folder.rglob("*"):
        if file.is_file() and file.stat().st_ino not in synced:
            file.write_bytes(b"")
    if names:
        _undo(folder, log)
        for place in [one for one in folder.rglob("*") if one.is_dir() and one.stat().st_ino not in synced]:
            shutil.rmtree(place, ignore_errors=True)


def _undo(folder: Path, log: list[list[Any]]) -> None:
    """Take back the names that were given since their folder was last put on the disk."""
    synced: set[int] = set()
    for event, *args in reversed(log):
        if event == "fsync":
            synced.add(args[0])
        if event == "os.rename" and args[2] not in synced:
            _rename_back(Path(args[0]), Path(args[1]), folder)


def _rename_back(now: Path, then: Path, folder: Path) -> None:
    if then.exists():
        then.rename(now)
    if then == folder / "graph.json" and (former := folder.with_name("graph.json")).exists():
        shutil.copyfile(former, then)


def trial(folder: Path, mode: str, at: int) -> dict[str, Any]:
    """What becomes of the graph that stands, if any, where one that writes over it is ended at a step."""
    before = {file.stat().st_ino: b"" for file in folder.rglob("*")} if folder.exists() else {}
    if (folder / "graph.json").exists():
        shutil.copyfile(folder / "graph.json", folder.with_name("graph.json"))

    def write_over(log: int) -> None:
        Steps(at, mode == "full", log).watch(folder)
        try:
            write(folder, SECOND)
        except GraphError as error:
            os.write(log, f"{json.dumps(['told', str(error)])}\n".encode())

    status, said = in_child(write_over)
    log = [json.loads(line) for line in said.splitlines()]
    if mode in ("cut", "lost") and status:
        cut(folder, log, before, mode == "lost")
    return {
        "at": [one[1:] for one in log if one[0] == "at"],
        "ended": bool(status),
        "told": [one[1] for one in log if one[0] == "told"],
        "stands": told_by(lambda: standing(folder)),
        "left": listed(folder) if folder.exists() else None,
    }


def main(folder: Path, mode: str, start: str) -> None:
    """Try one step after the other until the write is done, each where the first graph stands or where nothing does."""
    run(GraphStore.of(Corpus()), NAME)  # which imports the rest
    ended, at = True, 0
    if start == "standing":
        in_child(lambda _: write(folder, FIRST))
    while ended:
        at += 1
        if start != "standing":
            shutil.rmtree(folder, ignore_errors=True)
        found = trial(folder, mode, at)
        ended = bool(found["at"])
        in_child(lambda _: write(folder, FIRST))
        found |= {"then": told_by(lambda: standing(folder)), "clean": listed(folder)}
        sys.stdout.write(f"{json.dumps(found)}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute(), *sys.argv[2:])
