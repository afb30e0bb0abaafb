"""Asks a server for what ``diplograph show`` tells of a person, by many clients at once.

    python benchmarks/endpoint.py [--clients 50] [--seconds 60] [--records 1000 | --graph DIR] [--seed N] [--write]

Makes a graph of an invented world (or takes one), starts ``diplograph serve`` on it, and has clients in a process of
their own ask the queries of the card, one after the other, each client without a pause, of people drawn at random.
Prints requests a second and the 50th and 99th percentile of the time of one, first by themselves, then while one more
client runs a query that is stopped at the server's time limit, again and again. The reference is the same queries in
the same run by pyoxigraph in one process, with nothing between: ``ratio`` is requests a second by that of the
reference. Any answer that is not as it should be is an error, and makes the exit code 1. ``--write`` puts the table
into docs/endpoint.md.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pyoxigraph as ox
from world import generate

from diplograph import graph as graphs
from diplograph.merge import merge
from diplograph.query import Found, Rows, card, run
from diplograph.query.elsewhere import Elsewhere

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a != ?i) }"
PEOPLE = "SELECT DISTINCT ?person { ?person a foaf:Person ; dg:participatedIn ?engagement } ORDER BY ?person"
DOCUMENT = Path(__file__).parent.parent / "docs" / "endpoint.md"
_TABLE = re.compile(r"(?<=<!-- benchmark -->\n).*?(?=<!-- end of benchmark -->)", re.DOTALL)
_COLUMNS = ("load", "requests/s", "ratio", "p50 (ms)", "p99 (ms)", "errors", "stopped")
_TIMEOUT = 2
_DRAWN = 200
_WARM_UP = 2.0


def main() -> None:
    """Measure, print the table, and fail if any answer was wrong."""
    options = _options()
    if options.load:
        print(json.dumps(asyncio.run(load(json.loads(sys.stdin.read())))))
        return
    with tempfile.TemporaryDirectory() as made:
        folder = options.graph or _build(Path(made) / "build", options.records, options.seed)
        size, queries = _queries(folder, options.seed)
        reference = _reference(folder, queries)
        with _server(folder) as address:
            job = {"address": address, "queries": queries, "clients": options.clients, "seconds": options.seconds}
            alone, beside = _apart({**job, "endless": 0}), _apart({**job, "endless": 1})
    rows = [
        ("pyoxigraph, one process", *_row(reference, reference)),
        (f"{options.clients} clients", *_row(alone, reference)),
        (f"{options.clients} clients, one endless query", *_row(beside, reference)),
    ]
    shown = f"{size} triples, {options.seconds} seconds each\n\n{table(rows)}"
    print(shown)
    if options.write:
        DOCUMENT.write_text(_TABLE.sub(lambda _: f"\n{shown}\n", DOCUMENT.read_text("utf-8")), "utf-8")
    sys.exit(1 if alone["errors"] + beside["errors"] or not beside["stopped"] else 0)


def table(rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table, its columns of one width."""
    cells = [list(_COLUMNS), *map(list, rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    cells.insert(1, ["-" * width for width in widths])
    return "".join(f"| {' | '.join(map(str.ljust, row, widths))} |\n" for row in cells)


def _row(measured: Mapping[str, Any], reference: Mapping[str, Any]) -> tuple[str, ...]:
    return (
        f"{measured['rate']:.0f}",
        f"{measured['rate'] / reference['rate']:.2f}",
        f"{measured['p50'] * 1000:.1f}",
        f"{measured['p99'] * 1000:.1f}",
        str(measured.get("errors", 0)),
        str(measured.get("stopped", 0)),
    )


class _Listener(Elsewhere):
    """A graph that answers nothing and remembers what it was asked."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.asked: list[str] = []

    def run(self, text: str, bound: Mapping[str, object]) -> Rows:
        self.asked.append(text)
        return Rows(())


def _queries(folder: Path, seed: int) -> tuple[int, list[str]]:
    """The size of the graph, and what the cards of people drawn from it ask."""
    with graphs.open(folder) as graph:
        people = [str(person) for (person,) in run(graph, PEOPLE)]
        listener = _Listener(graph.base)
        for iri in random.Random(seed).sample(people, min(_DRAWN, len(people))):
            card(listener, Found(iri, iri.removeprefix(graph.base), "person", ""))  # type: ignore[arg-type]
        return len(graph), listener.asked


def _reference(folder: Path, queries: Sequence[str]) -> dict[str, Any]:
    """The same queries by the store itself, in this process."""
    with graphs.open(folder) as graph:
        taken = []
        for query in [*queries[:100], *queries]:  # the first hundred to warm up
            start = time.perf_counter()
            found = graph.store.query(query, prefixes=graph.prefixes, use_default_graph_as_union=True)
            assert isinstance(found, ox.QuerySolutions)
            found.serialize(format=ox.QueryResultsFormat.JSON)
            taken.append(time.perf_counter() - start)
    return _summary(taken[100:], sum(taken[100:]))


def _summary(taken: Sequence[float], seconds: float) -> dict[str, Any]:
    cuts = statistics.quantiles(taken, n=100)
    return {"rate": len(taken) / seconds, "p50": cuts[49], "p99": cuts[98]}


def _build(folder: Path, records: int, seed: int) -> Path:
    graphs.write(merge(generate(records, seed)[0]), folder)
    return folder


@contextmanager
def _server(folder: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "diplograph", "serve", str(folder), "--port", "0", "--timeout", str(_TIMEOUT)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        yield server.stdout.readline().split(" at ")[1].split(" (")[0]
        server.terminate()


def _apart(job: Mapping[str, Any]) -> dict[str, Any]:
    """The measures of clients in a process of their own."""
    command = [sys.executable, __file__, "--load"]
    done = subprocess.run(command, input=json.dumps(job), stdout=subprocess.PIPE, text=True, check=True)
    measured: dict[str, Any] = json.loads(done.stdout)
    return measured


async def load(job: Mapping[str, Any]) -> dict[str, Any]:
    """Ask a server as the job says."""
    host = urlsplit(job["address"])
    requests = [_request(query, host.netloc) for query in job["queries"]]
    endless = [_request(ENDLESS, host.netloc)]
    begin = time.perf_counter() + _WARM_UP
    end = begin + job["seconds"]
    place = (host.hostname or "", host.port or 0)
    clients = [_client(place, requests, number, begin, end) for number in range(job["clients"])]
    others = [_client(place, endless, 0, begin, end) for _ in range(job["endless"])]
    answers = await asyncio.gather(*clients, *others)
    usual = [one for those in answers[: len(clients)] for one in those]
    stopped = [status for those in answers[len(clients) :] for status, _ in those]
    errors = sum(status != 200 for status, _ in usual) + sum(status != 504 for status in stopped)
    return _summary([taken for _, taken in usual], job["seconds"]) | {"errors": errors, "stopped": len(stopped)}


def _request(query: str, host: str) -> bytes:
    accept = "application/sparql-results+json"
    return f"GET /sparql?query={quote(query)} HTTP/1.1\r\nHost: {host}\r\nAccept: {accept}\r\n\r\n".encode()


async def _client(
    place: tuple[str, int], requests: Sequence[bytes], number: int, begin: float, end: float
) -> list[tuple[int, float]]:
    """The status and the seconds of each request between begin and end; 0 is the status of a broken connection."""
    reader, writer = await asyncio.open_connection(*place)
    answers = []
    at = number * 7
    while (start := time.perf_counter()) < end:
        writer.write(requests[at % len(requests)])
        status = await _status(reader)
        if start >= begin:
            answers.append((status, time.perf_counter() - start))
        if not status:
            break
        at += 1
    writer.close()
    return answers


async def _status(reader: asyncio.StreamReader) -> int:
    try:
        head = await reader.readuntil(b"\r\n\r\n")
        length = re.search(rb"content-length: (\d+)", head, re.IGNORECASE)
        await reader.readexactly(int(length[1]) if length else 0)
    except (OSError, asyncio.IncompleteReadError):
        return 0
    return int(head.split(b" ", 2)[1])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--records", type=int, default=1_000)
    parser.add_argument("--graph", type=Path, help="a folder of a graph, in place of one that is made")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--write", action="store_true", help=f"put the table into {DOCUMENT.name}")
    parser.add_argument("--load", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
