"""Times the stages of a build by the number of releases and of processes, and what building again costs.

    python benchmarks/scale.py [--texts FOLDER] [--sizes 1000 8754] [--write]

The first table compares builds of the smallest size with one process and with two, and with what the machine allows: as
many builds at once that share nothing. The second has the time of each stage by size, what reading gains a second, the
peak memory (of all processes of the build together, looked at twice a second) and the size of the graph; the third how
the time of one release grows from the smallest size to the others: 1.00 is linear. The last sets a build of what has
not changed and one of a single added release against the first build of the largest size. All are ratios of times in
one run, on one machine; each build is a process of its own. Without ``--texts`` the releases are invented ones.
``--write`` puts the tables into docs/scaling.md.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psutil
from merge import table

from diplograph.building import Order, Progress, Stage, build

DOCUMENT = Path(__file__).parent.parent / "docs" / "scaling.md"
_TABLES = re.compile(r"(?<=<!-- benchmark -->\n).*?(?=<!-- end of benchmark -->)", re.DOTALL)
_STAGES = (Stage.LISTING, Stage.READING, Stage.MERGING, Stage.WRITING)
_Measured = dict[str, Any]
_MOMENT = 0.5


def main() -> None:
    """Measure all and print the tables."""
    options = _options()
    if options.one:
        print(json.dumps(measure(Path(options.one), Path(options.graph), options.workers)))
        return
    with tempfile.TemporaryDirectory(dir=options.scratch) as scratch:
        tables = "\n".join(_tables(Path(scratch), options))
    print(tables)
    if options.write:
        DOCUMENT.write_text(_TABLES.sub(lambda _: tables, DOCUMENT.read_text("utf-8")), "utf-8")


def measure(folder: Path, graph: Path, workers: int) -> _Measured:
    """Build the releases in a folder in this process: seconds by stage, and the graph's size in bytes."""
    start = time.perf_counter()
    begun: dict[str, float] = {Stage.LISTING: start}

    def watch(now: Progress) -> None:
        begun.setdefault(now.stage, time.perf_counter())

    built = build(Order((folder,), graph, workers=workers, watch=watch))
    end = time.perf_counter()
    own = built.store.folder
    built.store.close()
    assert own
    ends = [*list(begun.values())[1:], end]
    return {
        "stages": dict(zip(begun, (b - a for a, b in zip(begun.values(), ends, strict=True)), strict=True)),
        "seconds": end - start,
        "releases": built.summary.releases,
        "skipped": len(built.skipped),
        "size": sum(file.stat().st_size for file in own.rglob("*") if file.is_file()),
    }


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, help="a folder of releases")
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 400], help="how many releases, the fewest first")
    parser.add_argument("--workers", type=int, default=2, help="how many processes extract")
    parser.add_argument("--scratch", type=Path, help="where to build, in place of the system's folder for that")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/scaling.md")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("--graph", help=argparse.SUPPRESS)
    return parser.parse_args()


def _tables(scratch: Path, options: argparse.Namespace) -> Iterator[str]:
    sources = [releases(scratch / f"releases-{size}", options.texts, size) for size in options.sizes]
    words = [sum(len(file.read_text("utf-8", "replace").split()) for file in one.iterdir()) for one in sources]
    alone = _apart(sources[0], scratch / "alone", 1)
    built = [_apart(one, scratch / f"graph-{one.name}", options.workers) for one in sources]
    yield _by_workers(alone, built[0], _at_once(sources[0], scratch, options.workers), options.workers)
    yield _by_size(built, words)
    yield _growth(built)
    yield _again(sources[-1], scratch, built[-1], options.workers)


def releases(folder: Path, texts: Path | None, size: int) -> Path:
    """A folder of so many releases, one of which is added later: spread evenly over all there are, or invented."""
    folder.mkdir()
    if texts is None:
        _invent(folder, size)
        return folder
    found = sorted(texts.iterdir())
    size = min(size, len(found))
    for number in range(size):
        file = found[number * len(found) // size]
        shutil.copyfile(file, folder / file.name)
    return folder


def _invent(folder: Path, size: int) -> None:
    from world import generate

    for record in generate(size, 1)[0]:
        head = record.release
        text = "\n\n".join(("Ministry of Foreign Affairs", str(head.date), *(one.text for one in record.sentences)))
        (folder / f"{head.id}.txt").write_text(text, "utf-8")


def _apart(folder: Path, graph: Path, workers: int) -> _Measured:
    command = [sys.executable, __file__, "--one", str(folder), "--graph", str(graph), "--workers", str(workers)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as building:
        memory = max(iter(lambda: _held(building), 0), default=0)
        told = building.communicate()[0]
    if building.returncode:
        raise subprocess.CalledProcessError(building.returncode, command)
    found: _Measured = {**json.loads(told), "memory": memory}
    return found


def _held(building: subprocess.Popen[str]) -> int:
    """The bytes of memory that a process and all below it hold, after a moment; 0 once it has ended."""
    time.sleep(_MOMENT)
    if building.poll() is not None:
        return 0
    first = psutil.Process(building.pid)
    return max(1, sum(_resident(one) for one in (first, *first.children(recursive=True))))


def _resident(process: psutil.Process) -> int:
    """Its resident set, shared pages included; 0 if it has ended meanwhile."""
    try:
        return int(process.memory_info().rss)
    except psutil.NoSuchProcess:
        return 0


def _at_once(folder: Path, scratch: Path, builds: int) -> float:
    """The seconds of reading of so many builds at once, each in a process of its own: all that the machine can do."""
    with ThreadPoolExecutor(builds) as threads:
        told = threads.map(lambda number: _apart(folder, scratch / f"apart-{number}", 1), range(builds))
        return max(float(one["stages"]["Reading"]) for one in told)


def _by_workers(one: _Measured, several: _Measured, apart: float, workers: int) -> str:
    columns = ("processes", "reading (s)", "whole build (s)", "times as fast at reading")
    alone, together = one["stages"]["Reading"], several["stages"]["Reading"]
    rows = [
        ("1", f"{alone:.1f}", f"{one['seconds']:.1f}", "1.00"),
        (str(workers), f"{together:.1f}", f"{several['seconds']:.1f}", f"{alone / together:.2f}"),
        (f"{workers} builds of all at once", f"{apart:.1f}", "", f"{workers * alone / apart:.2f}"),
    ]
    return table(columns, rows)


def _by_size(built: Sequence[_Measured], words: Sequence[int]) -> str:
    names = [f"{stage.lower()} (s)" for stage in _STAGES]
    columns = ("releases", "left out", *names, "words/s read", "peak memory (MB)", "graph (MB)")
    rows = [
        (
            str(told["releases"]),
            str(told["skipped"]),
            *(f"{told['stages'][stage]:.1f}" for stage in _STAGES),
            f"{count / told['stages']['Reading']:.0f}",
            f"{told['memory'] / 1e6:.0f}",
            f"{told['size'] / 1e6:.0f}",
        )
        for told, count in zip(built, words, strict=True)
    ]
    return table(columns, rows)


def _growth(built: Sequence[_Measured]) -> str:
    """Per release, and for reading per word would be the same: sizes are drawn from the same texts."""
    columns = ("from … to releases", *(stage.lower() for stage in _STAGES[1:]), "merging and writing")
    first = built[0]
    rows = [
        (f"{first['releases']} to {told['releases']}", *(f"{_times(first, told, names):.2f}" for names in _GROWING))
        for told in built[1:]
    ]
    return table(columns, rows)


_GROWING: tuple[tuple[str, ...], ...] = (("Reading",), ("Merging",), ("Writing",), ("Merging", "Writing"))


def _times(first: _Measured, later: _Measured, stages: Sequence[str]) -> float:
    """How many times as long one release takes in the later build."""
    before, after = (sum(told["stages"][stage] for stage in stages) / told["releases"] for told in (first, later))
    return float(after / before)


def _again(folder: Path, scratch: Path, first: _Measured, workers: int) -> str:
    graph = scratch / f"graph-{folder.name}"
    unchanged = _apart(folder, graph, workers)
    taken = min(folder.iterdir(), key=lambda file: (abs(file.stat().st_size - _MEDIAN), file.name))
    (folder / f"{taken.stem}-again{taken.suffix}").write_bytes(taken.read_bytes() + b"\n")
    added = _apart(folder, graph, workers)
    columns = ("build", "seconds", "of the first (%)")
    told = (("first", first), ("nothing changed", unchanged), ("one release added", added))
    rows = [(name, f"{one['seconds']:.1f}", f"{100 * one['seconds'] / first['seconds']:.2f}") for name, one in told]
    return table(columns, rows)


_MEDIAN = 3_000
"""About as many bytes has the release that is added."""


if __name__ == "__main__":
    main()
