"""Merges an invented world's records and scores the identities found; times it by the number of records.

    python benchmarks/merge.py [--sizes 1000 10000 100000] [--seed N]

Prints for each size and section the pairwise precision, recall and F1; then, by size, the processor time of the merge,
the time of one record, how many times as long as that of the size before, how many pairs of mentions were decided on,
and the peak memory of a process that makes the records and merges them. Each size runs in a process of its own.
"""

from __future__ import annotations

import argparse
import gc
import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from world import generate

from diplograph.evaluate import Merged, compare_merge
from diplograph.merge import merge

SIZES = (1_000, 10_000, 100_000)


def main() -> None:
    """Measure every size and print the tables."""
    options = _options()
    if options.one:
        print(json.dumps(measure(options.one, options.seed)))
        return
    print(f"{'records':>8} {'section':14} {'precision':>9} {'recall':>7} {'f1':>7} {'pairs':>10}")
    measured = []
    for size in options.sizes:
        measured.append(_apart(size, options.seed))
        _print_scores(size, measured[-1]["scores"])
    print(f"\n{'records':>8} {'seconds':>8} {'ms/record':>9} {'growth':>7} {'decisions':>10} {'memory MB':>10}")
    before = None
    for size, one in zip(options.sizes, measured, strict=True):
        each = one["seconds"] / size * 1000
        growth = f"{each / before:.2f}" if before else ""
        print(
            f"{size:>8} {one['seconds']:>8.1f} {each:>9.2f} {growth:>7} {one['decisions']:>10} {one['memory']:>10.0f}"
        )
        before = each


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


def _print_scores(size: int, scores: dict[str, list[float]]) -> None:
    for section, (precision, recall, f1, pairs) in scores.items():
        print(f"{size:>8} {section:14} {precision:>9.4f} {recall:>7.4f} {f1:>7.4f} {pairs:>10}", flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N", help="how many records to merge")
    parser.add_argument("--seed", type=int, default=0, help="another seed is another world")
    parser.add_argument("--one", type=int, default=0, help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
