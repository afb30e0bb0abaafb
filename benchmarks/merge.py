"""Merges an invented world's records and scores the identities found; times it by the number of records.

    python benchmarks/merge.py [--sizes 1000 10000 100000] [--seed N] [--write]

Prints for each size and section the pairwise precision, recall and F1; then, by size, the processor time of the merge,
the time of one record, how many times as long as that of the size before, how many pairs of mentions were decided on,
and the peak memory of a process that makes the records and merges them. Each size runs in a process of its own.
``--write`` puts the tables into docs/merging.md.
"""

from __future__ import annotations

import argparse
import gc
import json
import re
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from world import generate

from diplograph.evaluate import Merged, compare_merge
from diplograph.merge import merge

SIZES = (1_000, 10_000, 100_000)
DOCUMENT = Path(__file__).parent.parent / "docs" / "merging.md"
_TABLES = re.compile(r"(?<=<!-- benchmark -->\n).*?(?=<!-- end of benchmark -->)", re.DOTALL)
_SCORES = ("section", "records", "precision", "recall", "F1", "pairs")
_COSTS = ("records", "seconds", "ms a record", "growth", "decisions", "memory (MB)")


def main() -> None:
    """Measure every size and print the tables."""
    options = _options()
    if options.one:
        print(json.dumps(measure(options.one, options.seed)))
        return
    measured = {size: _apart(size, options.seed) for size in options.sizes}
    tables = f"{table(_SCORES, _scores(measured))}\n{table(_COSTS, _costs(measured))}"
    print(tables)
    if options.write:
        DOCUMENT.write_text(_TABLES.sub(tables, DOCUMENT.read_text("utf-8")), "utf-8")


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table, its columns of one width."""
    cells = [list(columns), *map(list, rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    cells.insert(1, ["-" * width for width in widths])
    return "".join(f"| {' | '.join(map(str.ljust, row, widths))} |\n" for row in cells)


def measure(size: int, seed: int) -> dict[str, Any]:
    """Scores, seconds, decisions and the peak memory in MB of merging so many records, in this process."""
    records, gold = generate(size, seed)
    gc.collect()
    start = time.process_time()
    corpus = merge(records)
    seconds = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    scores = compare_merge(corpus, {section: gold[section] for section in Merged})
    told = {str(s): [v.precision, v.recall, v.f1, v.gold] for s, v in scores.items()}
    return {"scores": told, "seconds": seconds, "decisions": len(corpus.decisions), "memory": memory}


def _apart(size: int, seed: int) -> dict[str, Any]:
    command = [sys.executable, str(Path(__file__)), "--one", str(size), "--seed", str(seed)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _scores(measured: Mapping[int, dict[str, Any]]) -> Iterator[list[str]]:
    for section in Merged:
        for size, one in measured.items():
            precision, recall, f1, pairs = one["scores"][section]
            yield [section, str(size), f"{precision:.4f}", f"{recall:.4f}", f"{f1:.4f}", str(pairs)]


def _costs(measured: Mapping[int, dict[str, Any]]) -> Iterator[list[str]]:
    before = 0.0
    for size, one in measured.items():
        each = one["seconds"] / size * 1000
        growth = f"{each / before:.2f}" if before else ""
        known = f"{one['seconds']:.1f}", f"{each:.2f}", growth, str(one["decisions"]), f"{one['memory']:.0f}"
        yield [str(size), *known]
        before = each


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N", help="how many records to merge")
    parser.add_argument("--seed", type=int, default=0, help="another seed is another world")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/merging.md")
    parser.add_argument("--one", type=int, default=0, help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
