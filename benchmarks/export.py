"""Times loading, exporting and building generated graphs beside the bare store, and networks beside networkx.

    python benchmarks/export.py [--triples 1000000 5000000] [--edges 100000] [--cache FOLDER] [--write]

For each size: ``diplograph load`` beside ``Store.bulk_load`` of the same N-Quads, N-Quads beside ``Store.dump``,
Turtle beside ``Store.dump`` of each named graph in turn. Then GraphML and GEXF of a network beside networkx: its lxml
writer of GraphML, its only writer of GEXF. The ratio is of speeds: 1.00 is as fast, more is faster. Last, how many
triples a second are made of a corpus and written to a folder, and the peak memory of a process that generates, merges
and writes it. Times are of the processor, medians of ``--rounds``, measured in turns. ``--cache`` is where the graphs
are kept for the next run; ``--write`` puts the tables into docs/querying.md.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
from trial import in_turns, prepared, put_into, table
from trial.graphs import Prepared, built
from trial.networks import as_networkx, ties

from diplograph import graph
from diplograph.export import export, gexf, graphml
from diplograph.export.drawing import Drawing
from diplograph.graph import GraphStore

_COLUMNS = ("what", "of", "diplograph (s)", "beside", "(s)", "speed ratio")
_Row = tuple[str, str, str, str, str, str]


def main() -> None:
    """Measure all and print the tables."""
    options = _options()
    if options.build:
        print(json.dumps(built(options.build, options.seed, options.cache / f"built-{options.build}")))
        return
    rows = [row for size in options.triples for row in _of_size(prepared(size, options.seed, options.cache), options)]
    rows += _of_network(ties(options.edges, options.seed), options)
    tables = f"{table(_COLUMNS, rows)}\n{_building(options)}"
    print(tables)
    if options.write:
        put_into("benchmark of exports", tables)


def _of_size(made: Prepared, options: argparse.Namespace) -> Iterator[_Row]:
    scratch = options.cache / "scratch"
    with graph.open(made.folder) as opened:
        size = f"{len(opened):,} triples"
        loads = [lambda: graph.load(made.dump, scratch / "ours"), lambda: _bare_load(made.dump, scratch / "bare")]
        yield _row("load", size, "bulk_load", in_turns([_afresh(scratch, one) for one in loads], options.rounds))
        for name, bare in (("nquads", _bare_dump), ("turtle", _bare_turtle)):
            ways = [
                lambda name=name: export(opened, scratch / "ours", name),
                lambda bare=bare: bare(opened, scratch / "bare"),
            ]
            yield _row(
                f"export {name}", size, "dump", in_turns([_afresh(scratch, one) for one in ways], options.rounds)
            )
    shutil.rmtree(scratch)


def _afresh(scratch: Path, way: Callable[[], object]) -> Callable[[], object]:
    """The same in an empty folder."""

    def run() -> None:
        shutil.rmtree(scratch, ignore_errors=True)
        scratch.mkdir(parents=True)
        way()

    return run


def _bare_load(dump: Path, folder: Path) -> None:
    store = ox.Store(str(folder))
    store.bulk_load(path=str(dump), format=ox.RdfFormat.N_QUADS)
    store.flush()


def _bare_dump(opened: GraphStore, file: Path) -> None:
    with file.open("wb") as out:
        opened.store.dump(out, ox.RdfFormat.N_QUADS)


def _bare_turtle(opened: GraphStore, file: Path) -> None:
    with file.open("wb") as out:
        for name in opened.graphs():
            opened.store.dump(out, ox.RdfFormat.TURTLE, from_graph=ox.NamedNode(name), prefixes=opened.prefixes)


def _of_network(drawn: Drawing, options: argparse.Namespace) -> Iterator[_Row]:
    other = as_networkx(drawn)
    size = f"{len(drawn.edges):,} edges"
    with tempfile.TemporaryDirectory(dir=options.cache) as folder:
        file = Path(folder) / "network"
        beside = (("graphml", graphml, nx.write_graphml_lxml), ("gexf", gexf, nx.write_gexf))
        for name, ours, theirs in beside:
            ways = [
                lambda ours=ours: _write(ours.write_drawing, drawn, file),
                lambda theirs=theirs: theirs(other, str(file)),
            ]
            yield _row(f"export {name}", size, f"networkx {theirs.__name__}", in_turns(ways, options.rounds))


def _write(way: Callable[..., None], drawn: Drawing, file: Path) -> None:
    with file.open("wb") as out:
        way(drawn, out)


def _building(options: argparse.Namespace) -> str:
    rows = []
    for size in options.triples:
        command = [sys.executable, __file__, "--build", str(size), "--seed", str(options.seed)]
        done = subprocess.run([*command, "--cache", str(options.cache)], check=True, stdout=subprocess.PIPE, text=True)
        triples, seconds, memory = json.loads(done.stdout)
        rows.append((f"{triples:,}", f"{seconds:.1f}", f"{triples / seconds:,.0f}", f"{memory:,.0f}"))
    return table(("triples built", "seconds", "triples a second", "memory (MB)"), rows)


def _row(what: str, size: str, beside: str, seconds: list[float]) -> _Row:
    ours, bare = seconds
    return what, size, f"{ours:.2f}", f"`{beside}`", f"{bare:.2f}", f"{bare / ours:.2f}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cache = Path(tempfile.gettempdir()) / "diplograph-benchmark"
    parser.add_argument("--triples", type=int, nargs="+", default=(1_000_000, 5_000_000), metavar="N", help="sizes")
    parser.add_argument("--edges", type=int, default=100_000, help="how many ties the network has")
    parser.add_argument("--seed", type=int, default=0, help="another seed is another world")
    parser.add_argument("--cache", type=Path, default=cache, help=f"where graphs are kept (usually {cache})")
    parser.add_argument("--rounds", type=int, default=3, help="how often each is measured")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/querying.md")
    parser.add_argument("--build", type=int, default=0, help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.cache.mkdir(parents=True, exist_ok=True)
    return options


if __name__ == "__main__":
    main()
