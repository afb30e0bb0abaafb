"""Times named questions on generated graphs beside the bare store and beside rdflib, and commands from a cold shell.

    python benchmarks/query.py [--triples 1000000 5000000] [--cache FOLDER] [--write]

For each size: ten questions, asked of ``diplograph``, of pyoxigraph with the same text on the same store (all solutions
are gone through), and of rdflib in memory with the same triples. rdflib is given ``--limit`` seconds for each, which
count as its time where it reaches them, and need not sort, since it cannot where a value is missing. Then those of all
questions that take more than a second, each with the parameters that it needs. Last, commands on the graph of the five
releases, by the clock and by the processor, beside an interpreter that does nothing.

Times are of the processor unless the clock is named, medians of ``--rounds``, measured in turns. ``--cache`` is where
the graphs are kept for the next run; ``--write`` puts the tables into docs/querying.md.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import geometric_mean, median

from trial import in_turns, prepared, put_into, table
from trial.asked import TEN, Asked, asked
from trial.start import started

from diplograph import graph
from diplograph.graph import GraphStore
from diplograph.query import Lookup, ask

_COLUMNS = ("question", "rows", "diplograph (ms)", "pyoxigraph (ms)", "ratio", "rdflib (s)", "times as fast")
_SLOW = 1.0
RDFLIB = Path(__file__).parent / "trial" / "rdflib_side.py"


def main() -> None:
    """Measure all and print the tables."""
    options = _options()
    parts = [part for size in options.triples for part in _of_size(size, options)]
    if options.start:
        parts.append(_start(options))
    tables = "\n".join(parts)
    print(tables)
    if options.write:
        put_into("benchmark of queries", tables)


def _of_size(triples: int, options: argparse.Namespace) -> Iterator[str]:
    made = prepared(triples, options.seed, options.cache)
    with graph.open(made.folder) as opened:
        names = Lookup(opened)
        every = asked(opened, names)
        ten = [one for name in TEN for one in every if one.name == name]
        beside = [None] * len(ten) if triples > options.rdflib_up_to else _rdflib(made.dump, opened, ten, options)
        yield f"{len(opened):,} triples:\n"
        yield _ten(opened, names, ten, beside, options)
        yield _all(opened, names, every)


def _ten(
    opened: GraphStore, names: Lookup, ten: Sequence[Asked], beside: Sequence[float | None], options: argparse.Namespace
) -> str:
    rows, ratios, times = [], [], []
    for one, other in zip(ten, beside, strict=True):
        ours, bare = in_turns(
            [lambda one=one: ask(opened, one.name, one.given, names), lambda one=one: _drain(opened, one.text)],  # type: ignore[misc]
            options.rounds,
        )
        ratios.append(ours / bare)
        shown = ("", "")
        if other is not None:
            times.append(other / ours)
            reached = other >= options.limit
            shown = (f"{'> ' if reached else ''}{other:.1f}", f"{'> ' if reached else ''}{other / ours:.0f}")
        count = len(ask(opened, one.name, one.given, names))
        rows.append((one.name, str(count), f"{ours * 1000:.1f}", f"{bare * 1000:.1f}", f"{ours / bare:.2f}", *shown))
    mean = f"{geometric_mean(times):.0f}" if times else ""
    rows.append(("median; geometric mean", "", "", "", f"{median(ratios):.2f}", "", mean))
    return table(_COLUMNS, rows)


def _drain(opened: GraphStore, text: str) -> None:
    for _ in opened.store.query(text, prefixes=opened.prefixes, use_default_graph_as_union=True):  # type: ignore[union-attr]
        pass


def _all(opened: GraphStore, names: Lookup, every: Sequence[Asked]) -> str:
    taken = {one.name: in_turns([lambda one=one: ask(opened, one.name, one.given, names)], 1)[0] for one in every}  # type: ignore[misc]
    slow = sorted((name for name, seconds in taken.items() if seconds > _SLOW), key=lambda name: -taken[name])
    told = ", ".join(f"`{name}` {taken[name]:.1f}" for name in slow) or "none"
    middle = median(taken.values()) * 1000
    return f"All {len(every)} questions: median {middle:.0f} ms; seconds of those that take more than one: {told}.\n"


def _rdflib(
    dump: Path, opened: GraphStore, ten: Sequence[Asked], options: argparse.Namespace
) -> Sequence[float | None]:
    head = "".join(f"PREFIX {prefix}: <{space}>\n" for prefix, space in opened.prefixes.items())
    texts = json.dumps([head + one.text.rpartition("\nORDER BY")[0] for one in ten])
    command = [sys.executable, str(RDFLIB), str(dump), str(options.limit)]
    done = subprocess.run(command, input=texts, check=True, stdout=subprocess.PIPE, text=True)
    return [options.limit if seconds is None else seconds for seconds in json.loads(done.stdout)["seconds"]]


def _start(options: argparse.Namespace) -> str:
    found = started(options.cache, options.rounds)
    rows = ([f"`{name}`", f"{clock:.2f}", f"{processor:.2f}"] for name, (clock, processor) in found.items())
    return table(("from a cold shell", "clock (s)", "processor (s)"), rows)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cache = Path(tempfile.gettempdir()) / "diplograph-benchmark"
    parser.add_argument("--triples", type=int, nargs="+", default=(1_000_000, 5_000_000), metavar="N", help="sizes")
    parser.add_argument("--seed", type=int, default=0, help="another seed is another world")
    parser.add_argument("--cache", type=Path, default=cache, help=f"where graphs are kept (usually {cache})")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is measured")
    parser.add_argument("--limit", type=float, default=60.0, help="seconds that rdflib has for a query")
    parser.add_argument("--rdflib-up-to", type=int, default=1_000_000, help="the largest size that rdflib is asked at")
    parser.add_argument("--no-start", dest="start", action="store_false", help="leave out the commands")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/querying.md")
    options = parser.parse_args()
    options.cache.mkdir(parents=True, exist_ok=True)
    return options


if __name__ == "__main__":
    main()
