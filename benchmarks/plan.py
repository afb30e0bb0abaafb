"""Measures what one release costs on one core, and from that what many releases need.

    python benchmarks/plan.py [--texts FOLDER] [--count N] [--cores 64 512] [--releases 1000000 15000000]

Builds the graph of up to ``--count`` releases, taken evenly from all in the folder, in one process. The first table has
the processor time of each stage and what it leaves on disk or in memory, for one release; it is processor time, so that
what else the machine does counts less. The second multiplies that: hours of reading with so many cores of a cluster,
hours of the one process that merges and writes, its memory and disk, and the disk of what the cluster keeps.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from pathlib import Path

from merge import table

from diplograph.building import Order, Progress, Stage, build
from diplograph.building.cluster.sheet import written
from diplograph.extract.pipeline import pipeline
from diplograph.extraction import inputs, version
from diplograph.extraction.cache import Cache
from diplograph.extraction.inputs import Input

ROOT = Path(__file__).parent.parent
_HOUR = 3600
_GB = 1e9
Costs = dict[str, float]


def main() -> None:
    """Measure, and print both tables."""
    options = _options()
    with tempfile.TemporaryDirectory() as scratch:
        costs = measure(_sample(options.texts, options.count), Path(scratch) / "build")
    print(table(("for one release", "", ""), _cost_rows(costs)))
    columns = (
        "releases",
        "cores",
        "hours reading",
        "hours merging",
        "hours writing",
        "memory",
        "graph",
        "kept by workers",
    )
    print(table(columns, _plan(costs, options.releases, options.cores)))


def measure(paths: Sequence[Path], folder: Path) -> Costs:
    """The costs of one release, by what they are: seconds of processor time, and bytes."""
    pipeline()
    begun: dict[str, float] = {Stage.LISTING: time.process_time()}
    memory: dict[str, int] = {}

    def watch(now: Progress) -> None:
        if now.stage not in begun:
            begun[now.stage] = time.process_time()
            memory[now.stage] = _peak()

    built = build(Order(tuple(paths), folder, watch=watch))
    begun["end"], memory["end"] = time.process_time(), _peak()
    with built.store as store:
        assert store.folder
        size = sum(file.stat().st_size for file in store.folder.rglob("*") if file.is_file())
        told = {"triples": len(store), "graph": size, "kept": _kept(paths, folder / "work")}
    stages = [*(stage for stage in Stage if stage in begun), "end"]
    spent = {stage: begun[after] - begun[stage] for stage, after in pairwise(stages)}
    more = {"memory": memory["end"] - memory[Stage.MERGING], **told, **spent}
    return {
        "releases": built.summary.releases,
        **{name: value / built.summary.releases for name, value in more.items()},
    }


def _kept(paths: Sequence[Path], work: Path) -> int:
    """How many bytes a cluster keeps of what became of the releases."""
    listed = [one for one in inputs(paths, version()) if isinstance(one, Input)]
    with Cache(work) as cache:
        outcomes = cache.outcomes(listed)
        return sum(len(written(batch)) for batch in iter(lambda: list(islice(outcomes, 64)), []))


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _sample(texts: Path, count: int) -> list[Path]:
    files = sorted(file for file in texts.rglob("*") if file.suffix == ".txt")
    return files[:: max(1, len(files) // count)][:count]


def _cost_rows(costs: Costs) -> Iterator[list[str]]:
    yield ["releases measured", f"{costs['releases']:.0f}", ""]
    for stage in Stage:
        yield [stage.lower(), f"{costs[stage] * 1000:.1f}", "ms"]
    yield ["triples", f"{costs['triples']:.0f}", ""]
    for name, what in (("memory", "memory from the merge on"), ("graph", "graph"), ("kept", "kept by workers")):
        yield [what, f"{costs[name] / 1000:.0f}", "kB"]


def _plan(costs: Costs, releases: Sequence[int], cores: Sequence[int]) -> Iterator[list[str]]:
    for many in releases:
        for count in cores:
            hours = [many * costs[stage] / _HOUR for stage in (Stage.READING, Stage.MERGING, Stage.WRITING)]
            sizes = [many * costs[name] / _GB for name in ("memory", "graph", "kept")]
            hours[0] /= count
            yield [f"{many:,}", str(count), *(f"{one:.1f}" for one in hours), *(f"{one:,.0f} GB" for one in sizes)]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, default=ROOT / "data" / "raw", help="a folder of releases")
    parser.add_argument("--count", type=int, default=500, metavar="N", help="how many of them, at most")
    parser.add_argument("--cores", type=int, nargs="+", default=(64, 512), metavar="N")
    parser.add_argument("--releases", type=int, nargs="+", default=(1_000_000, 15_000_000), metavar="N")
    return parser.parse_args()


if __name__ == "__main__":
    main()
