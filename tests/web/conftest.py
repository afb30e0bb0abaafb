from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from diplograph import graph as graphs
from diplograph.graph import GraphStore
from diplograph.graph.layout import STORE
from diplograph.identifiers import DEFAULT_BASE
from diplograph.merge import merge
from diplograph.search import write_index
from tests.graph import invented

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?a != ?j) }"
"""A query that would run for longer than anybody lives."""

SCRIPT = "<script>alert('x')</script>"
HOSTILE = f"{DEFAULT_BASE}person/zz/hostile"


@dataclass(frozen=True)
class Live:
    """A server in a process of its own; ``address`` has no slash at its end."""

    address: str
    process: subprocess.Popen[str]

    @property
    def endpoint(self) -> str:
        return f"{self.address}/sparql"

    def query_processes(self) -> set[int]:
        return {pid for pid, parent in parents().items() if parent == self.process.pid}

    def ready_processes(self) -> set[int]:
        """Those query processes that have come to open their graph: what they did to start is behind them."""
        return {pid for pid in self.query_processes() if any("/graphs/" in path for path in opened(pid))}


def parents() -> dict[int, int]:
    """The parent of every process of the system that is no zombie."""
    found = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, parent = stat.read_text().rpartition(")")[2].split()[:2]
        except (FileNotFoundError, ProcessLookupError):
            continue
        if state != "Z":
            found[int(stat.parent.name)] = int(parent)
    return found


def opened(pid: int) -> list[str]:
    """The paths, or kinds, of what a process has open; none if it is gone."""
    found = []
    with suppress(FileNotFoundError, ProcessLookupError):
        for one in Path(f"/proc/{pid}/fd").iterdir():
            with suppress(FileNotFoundError):
                found.append(str(one.readlink()))
    return found


def worked(pid: int) -> float:
    """The seconds that a process has worked; 0 if it is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return int(fields[11]) / os.sysconf("SC_CLK_TCK")


def until(holds: Callable[[], bool], seconds: float = 120) -> None:
    """Wait until something holds."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it never did"
        time.sleep(0.05)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a graph of two invented releases, and of a thing whose every text is an attack."""
    folder = tmp_path_factory.mktemp("web") / "build"

    def finish(part: Path) -> None:
        write_index(part)
        store = ox.Store(str(part / STORE))
        store.extend(_hostile())
        store.flush()

    graphs.write(merge(invented.records()), folder, finish=finish)
    return folder


def _hostile() -> Iterator[ox.Quad]:
    said: dict[str, ox.NamedNode | ox.Literal] = {
        "http://www.w3.org/2000/01/rdf-schema#label": ox.Literal(SCRIPT),
        "https://w3id.org/diplograph/ontology#knownAs": ox.Literal(f'" onmouseover="alert(1)" {SCRIPT}'),
        "http://www.w3.org/2000/01/rdf-schema#seeAlso": ox.NamedNode("javascript:alert(1)"),
        "http://www.w3.org/2002/07/owl#sameAs": ox.NamedNode("https://example.org/?a=1&b='2'"),
    }
    graph = ox.NamedNode(f"{DEFAULT_BASE}graph/entities")
    return (ox.Quad(ox.NamedNode(HOSTILE), ox.NamedNode(name), value, graph) for name, value in said.items())


@pytest.fixture(scope="session")
def graph(folder: Path) -> Iterator[GraphStore]:
    """The same graph, opened here: what answers are compared with."""
    with graphs.open(folder) as opened:
        yield opened


Start = Callable[..., Live]


@contextmanager
def starting(folder: Path) -> Iterator[Start]:
    """Starts ``diplograph serve`` on a free port; it is stopped by the signal of ctrl-C, and must end well."""
    running: list[Live] = []

    def go(*options: str, of: Path = folder) -> Live:
        command = [sys.executable, "-m", "diplograph", "serve", str(of), "--port", "0", *options]
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
        )
        assert process.stdout
        line = process.stdout.readline()
        assert line.startswith(f"Serving {of}/ at http://127.0.0.1:"), line
        running.append(Live(line.split(" at ")[1].split("/ (")[0], process))
        return running[-1]

    yield go
    ended = [end(live.process) for live in running]
    assert {one for one in ended if one != (0, "", "")} <= {(-signal.SIGKILL, "", "")}


@pytest.fixture(scope="module")
def start(folder: Path) -> Iterator[Start]:
    """Starts servers for the tests of a file, and ends them with these: no machine has to bear those of all files."""
    with starting(folder) as start:
        yield start


def end(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Stop a server as ctrl-C does, if it still runs; its exit code and what it printed since it started."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGINT)
    try:
        out, err = process.communicate(timeout=60)
    except subprocess.TimeoutExpired:
        process.kill()
        out, err = process.communicate()
        err += "did not stop"
    return process.returncode, out, err


@pytest.fixture(scope="session")
def live(folder: Path) -> Iterator[Live]:
    """A running server, as users start it."""
    with starting(folder) as start:
        yield start("--timeout", "60", "--workers", "2")


@pytest.fixture(scope="session")
def client(live: Live) -> Iterator[httpx.Client]:
    """A client of it."""
    with httpx.Client(base_url=live.address, timeout=120) as client:
        yield client
