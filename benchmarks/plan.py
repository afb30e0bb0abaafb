"""Measures what one release costs on one core, and from that what many releases need.

    python benchmarks/plan.py [--texts FOLDER] [--count N] [--records FILE] [--cores 64 512]

Reads up to ``--count`` releases, taken evenly from all in the folder, then merges and writes half of their records, and
all of them, each in a process of its own: what the second half costs more is what one release more costs. ``--records``
takes the records of a graph's ``records.jsonl`` in place of those just read, as many of them. Times are of the
processor, so that what else the machine does counts less.

The first table is of one release. The second multiplies it: hours of reading with so many cores of a cluster, hours of
the one process that merges and writes, the memory that it holds when all is merged, and the disk that the graph and
what the workers keep take up.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from merge import table

from diplograph import graph
from diplograph.building.cluster.partitions import SIZE
from diplograph.building.cluster.sheet import written
from diplograph.extract.model import DEFAULT_MODEL
from diplograph.extract.pipeline import pipeline
from diplograph.extraction import Job, inputs, version
from diplograph.extraction.inputs import Input
from diplograph.extraction.processes import Local
from diplograph.merge import merge
from diplograph.models import ReleaseRecord
from diplograph.search import index_written

ROOT = Path(__file__).parent.parent
MANY = (1_000_000, 15_000_000)
_HOUR = 3600
_GB = 1e9
_MEASURED = {
    "reading": ("ms", 1e3),
    "merging": ("ms", 1e3),
    "writing": ("ms", 1e3),
    "triples": ("", 1),
    "memory": ("kB", 1e-3),
    "graph": ("kB", 1e-3),
    "kept": ("kB", 1e-3),
}
Costs = dict[str, float]


def main() -> None:
    """Measure, and print both tables."""
    options = _options()
    if options.one:
        print(json.dumps(finish(options.records, options.one)))
        return
    with tempfile.TemporaryDirectory() as scratch:
        records = Path(scratch) / "records.jsonl"
        costs = read(_sample(options.texts, options.count), records)
        half, whole = (_apart(options.records or records, count) for count in (options.count // 2, options.count))
    more = whole.pop("releases") - half.pop("releases")
    costs |= {name: (value - half[name]) / more for name, value in whole.items()}
    print(
        table(
            ("one release", "", ""), ([name, f"{costs[name] * by:.1f}", unit] for name, (unit, by) in _MEASURED.items())
        )
    )
    columns = ("releases", "cores", "hours reading", "hours merging", "hours writing", "memory", "graph", "kept")
    print(table(columns, _plan(costs, options.cores)))


def read(paths: Sequence[Path], records: Path) -> Costs:
    """The processor time of reading a release, and the bytes that a cluster keeps of it; writes the records."""
    pipeline()
    listed = [one for one in inputs(paths, version()) if isinstance(one, Input)]
    start = time.process_time()
    outcomes = list(Local(Job(DEFAULT_MODEL), 1)(listed))
    spent = time.process_time() - start
    records.write_bytes(b"".join(one.record + b"\n" for one in outcomes if one.record))
    kept = sum(len(written(outcomes[at : at + SIZE])) for at in range(0, len(outcomes), SIZE))
    return {"reading": spent / len(listed), "kept": kept / len(listed)}


def finish(file: Path, count: int) -> Costs:
    """What it costs in this process to merge and write so many records: seconds, triples, and bytes."""
    lines = file.read_bytes().splitlines()
    taken = lines[:: max(1, len(lines) // count)][:count]
    releases = [ReleaseRecord.model_validate_json(line) for line in taken]
    del lines
    start = _spent()
    corpus = merge(releases)
    merged = _spent()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    with tempfile.TemporaryDirectory() as folder:
        graph.write(corpus, folder, beside=index_written)
        end = _spent()
        with graph.open(folder) as store:
            assert store.folder
            size = sum(one.stat().st_size for one in store.folder.rglob("*") if one.is_file())
            triples = len(store)
    told = {"triples": triples, "memory": memory, "graph": size}
    return {"releases": len(releases), "merging": merged - start, "writing": end - merged, **told}


def _spent() -> float:
    """The seconds of the processor that this process has taken so far, and those that it began and saw end."""
    return sum(os.times()[:4])


def _apart(file: Path, count: int) -> Costs:
    command = [sys.executable, __file__, "--records", str(file), "--one", str(count)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: Costs = json.loads(done.stdout)
    return found


def _sample(texts: Path, count: int) -> list[Path]:
    files = sorted(file for file in texts.rglob("*") if file.suffix == ".txt")
    return files[:: max(1, len(files) // count)][:count]


def _plan(costs: Costs, cores: Sequence[int]) -> Iterator[list[str]]:
    for many in MANY:
        for count in cores:
            reading = many * costs["reading"] / _HOUR / count
            hours = [reading, *(many * costs[name] / _HOUR for name in ("merging", "writing"))]
            sizes = [many * costs[name] / _GB for name in ("memory", "graph", "kept")]
            yield [f"{many:,}", str(count), *(f"{one:.1f}" for one in hours), *(f"{one:,.0f} GB" for one in sizes)]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, default=ROOT / "data" / "raw", help="a folder of releases")
    parser.add_argument("--count", type=int, default=500, metavar="N", help="how many releases, at most")
    parser.add_argument("--records", type=Path, metavar="FILE", help="records.jsonl of a graph, to be merged")
    parser.add_argument("--cores", type=int, nargs="+", default=(64, 512), metavar="N")
    parser.add_argument("--one", type=int, default=0, help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
