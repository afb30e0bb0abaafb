"""Times the explorer's pages.

    python benchmarks/pages.py [--records 100000 | --graph DIR] [--each 5] [--rounds 5] [--seed N]

Makes a graph of an invented world (or takes one), starts ``diplograph serve`` on it, and asks for pages of each kind:
``--each`` entities drawn at random and the one that most is told of, one request after the other. ``first`` is the
longest that the first request of a page took; ``median`` and ``worst`` are of the ``--rounds`` requests after it, in
turns with the others, since a server remembers long lists. The reference is a request for the plain style sheet in the
same run: ``ratio`` is the median by that of the reference, and carries over from one machine to another. Any answer
that is not 200 makes the exit code 1.
"""

from __future__ import annotations

import argparse
import http.client
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from trial.tables import table
from world import generate
from world.cited import cited

from diplograph import graph as graphs
from diplograph.merge import merge
from diplograph.query import run
from diplograph.search import write_index

REFERENCE = "/static/style.css"
_KINDS = {
    "person": "foaf:Person",
    "office": "org:Post",
    "organization": "org:Organization",
    "state": "schema:Country",
    "engagement": "dg:Engagement",
    "initiative": "dg:Initiative",
    "release": "dg:Release",
}
_MOST = {
    "person": "?it a foaf:Person ; dg:participatedIn ?what",
    "state": "?what dg:side ?it",
}
_PLAIN = {
    "start": ("/",),
    "search": ("/search?q=minister", "/search?q=meeting", "/complete?q=mi"),
    "engagements": ("/engagements", "/engagements?part=2"),
}
_COLUMNS = ("page", "median (ms)", "ratio", "worst (ms)", "first (ms)", "not 200")


def main() -> None:
    """Measure, print the table, and fail if any answer was wrong."""
    options = _options()
    with tempfile.TemporaryDirectory() as made:
        folder = options.graph or _build(Path(made) / "build", options.records, options.seed)
        paths = {"style sheet": (REFERENCE,), **_PLAIN, **_pages(folder, options.each, options.seed)}
        with _server(folder) as address:
            first, later, wrong = _timed(address, paths, options.rounds)
    reference = median(later["style sheet"])
    rows = [_row(kind, first[kind], later[kind], reference, wrong[kind]) for kind in paths]
    print(table(_COLUMNS, rows))
    sys.exit(1 if any(wrong.values()) else 0)


def _row(kind: str, first: Sequence[float], later: Sequence[float], reference: float, wrong: int) -> tuple[str, ...]:
    usual = median(later)
    return (
        kind,
        f"{usual * 1000:.1f}",
        f"{usual / reference:.0f}",
        f"{max(later) * 1000:.1f}",
        f"{max(first) * 1000:.1f}",
        str(wrong),
    )


def _build(folder: Path, records: int, seed: int) -> Path:
    graphs.write(merge(list(cited(generate(records, seed)[0]))), folder, finish=write_index)
    return folder


def _pages(folder: Path, each: int, seed: int) -> Mapping[str, Sequence[str]]:
    """The paths of pages of each kind."""
    draw = random.Random(f"pages {seed}")
    found: dict[str, list[str]] = {}
    with graphs.open(folder) as graph:
        for kind, of in _KINDS.items():
            every = [_path(graph.base, str(it)) for (it,) in run(graph, f"SELECT ?it {{ ?it a {of} }} ORDER BY ?it")]
            found[kind] = draw.sample([path for path in every if path], min(each, len(every)))
        for kind, pattern in _MOST.items():
            counted = f"SELECT ?it (COUNT(?what) AS ?n) {{ {pattern} }} GROUP BY ?it ORDER BY DESC(?n) ?it LIMIT 1"
            ((most, _),) = run(graph, counted)
            found[f"{kind} of most"] = [_path(graph.base, str(most))]
    states = [path.removeprefix("/page/") for path in found["state of most"] + found["state"]]
    pairs = [sorted(pair) for pair in pairwise(states) if pair[0] != pair[1]]
    return {**found, "pair of states": [f"/pair?a={a}&b={b}" for a, b in pairs]}


def _path(base: str, iri: str) -> str:
    """The path of an entity's page, empty where it has none, being no entity of the graph's own."""
    return f"/page/{iri.removeprefix(base)}" if iri.startswith(base) else ""


def _timed(
    address: str, paths: Mapping[str, Sequence[str]], rounds: int
) -> tuple[Mapping[str, list[float]], Mapping[str, list[float]], Mapping[str, int]]:
    """By kind of page the seconds of each first request and of each later one, and how many answers were wrong."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=120)
    first: dict[str, list[float]] = {kind: [] for kind in paths}
    later: dict[str, list[float]] = {kind: [] for kind in paths}
    wrong = dict.fromkeys(paths, 0)
    for number in range(rounds + 1):
        for kind, those in paths.items():
            for path in those:
                start = time.perf_counter()
                status = _status(connection, path)
                (later if number else first)[kind].append(time.perf_counter() - start)
                wrong[kind] += status != 200
    return first, later, wrong


def _status(connection: http.client.HTTPConnection, path: str) -> int:
    connection.request("GET", path, headers={"Accept": "text/html,*/*;q=0.5"})
    response = connection.getresponse()
    response.read()
    return response.status


@contextmanager
def _server(folder: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "diplograph", "serve", str(folder), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        yield server.stdout.readline().split(" at ")[1].split(" (")[0]
        server.terminate()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=100_000, help="of the world; about as many engagements")
    parser.add_argument("--graph", type=Path, help="a folder of a graph, in place of one that is made")
    parser.add_argument("--each", type=int, default=5, help="how many entities of each kind")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


if __name__ == "__main__":
    main()
