"""Times how long the search index takes to write, and how long completion, search and counting take of the processor.

    python benchmarks/search.py [--records 2000 | --graph DIR] [--seed N] [--rounds 5] [--write]

Makes a graph of an invented world (or takes one, whose index is written where it has none), and asks what somebody
types who looks for things of each kind of it, from the first letters of a name to the whole, and for what is common.
``--write`` puts the tables into docs/search.md.
"""

from __future__ import annotations

import argparse
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from trial import put_into, table
from world import generate
from world.cited import cited

from diplograph import graph
from diplograph.graph.layout import SEARCH
from diplograph.merge import merge
from diplograph.search import KINDS, Index, write_index

_DRAWN = 8
"""Names of each kind that are typed."""
_COMMON = ("meeting", "minister", "foreign minister", "2023", "a", "president of the")
"""What many things have."""
DOCUMENT = Path(__file__).parent.parent / "docs" / "search.md"


def main() -> None:
    """Measure all and print the tables."""
    options = _options()
    with tempfile.TemporaryDirectory() as made:
        folder = options.graph or _build(Path(made) / "build", options.records, options.seed)
        told = f"{_written(folder)}\n{_asked(folder, options.rounds)}"
    print(told)
    if options.write:
        put_into("benchmark of search", told, DOCUMENT)


def _build(folder: Path, records: int, seed: int) -> Path:
    graph.write(merge(list(cited(generate(records, seed)[0]))), folder)
    return folder


def _written(folder: Path) -> str:
    """How much the index holds, and the seconds that it took where it was not there."""
    start = time.process_time()
    missing = not _index(folder).exists()
    if missing:
        write_index(folder)
    took = f", written in {time.process_time() - start:.1f} s" if missing else ""
    sizes = ", ".join(f"{many:,} {kind}" for kind, many in _sizes(folder))
    return f"{_index(folder).stat().st_size / 1e6:,.1f} MB{took}: {sizes}.\n"


def _index(folder: Path) -> Path:
    """The file in the own folder of the graph that stands."""
    with graph.open(folder) as opened:
        assert opened.folder
        return opened.folder / SEARCH


def _sizes(folder: Path) -> Iterator[tuple[str, int]]:
    with closing(sqlite3.connect(_index(folder))) as rows:
        for kind in KINDS:
            yield kind, rows.execute(f"SELECT COUNT(*) FROM {kind}").fetchone()[0]


def _asked(folder: Path, rounds: int) -> str:
    typed = list(_typed(folder))
    with Index(folder) as index:
        ways: tuple[tuple[str, Callable[[str], object]], ...] = (
            ("completion", index.complete),
            ("search of all kinds, 20 hits", index.search),
            ("numbers of each kind", index.counts),
        )
        rows = [(name, *_times(way, typed, rounds)) for name, way in ways]
    return table((f"of {len(typed)} texts", "median (ms)", "95th percentile (ms)", "longest (ms)"), rows)


def _times(way: Callable[[str], object], typed: list[str], rounds: int) -> Iterator[str]:
    """The median of the rounds of each text, over the texts."""
    times = [[_seconds(way, text) for text in typed] for _ in range(rounds)]
    each = sorted(statistics.median(of) * 1000 for of in zip(*times, strict=True))
    return (f"{time:.1f}" for time in (statistics.median(each), each[int(len(each) * 0.95)], each[-1]))


def _seconds(way: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    way(text)
    return time.process_time() - start


def _typed(folder: Path) -> Iterator[str]:
    """What common things begin with, letter by letter, and names from all over each kind's list, in four steps."""
    for text in _COMMON:
        yield from (text[: at + 1] for at in range(len(text)))
    with closing(sqlite3.connect(_index(folder))) as rows:
        for kind, many in _sizes(folder):
            ranks = {1 + many * at // _DRAWN for at in range(_DRAWN)} if many else set()
            for rank in sorted(ranks):
                (label,) = rows.execute(f"SELECT label FROM {kind} WHERE rank = ?", (rank,)).fetchone()
                yield from (label[: max(1, len(label[:40]) * part // 4)] for part in range(1, 5))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=2000, help="how many releases the world tells of")
    parser.add_argument("--graph", type=Path, help="a graph that is there")
    parser.add_argument("--seed", type=int, default=0, help="another seed is another world")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is measured")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/search.md")
    return parser.parse_args()


if __name__ == "__main__":
    main()
