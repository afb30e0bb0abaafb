"""Kills builds at random moments, and looks whether a whole graph stands and whether building again ends the same.

    python benchmarks/kills.py [--texts FOLDER] [--count 50] [--releases 200] [--seed 1]

A graph of some releases stands in a folder; a build of all releases into that folder is ended with SIGKILL, with all
its processes, at a moment drawn evenly from the time that it takes undisturbed. Then the graph that stands must open
and answer, with the content of the former or of the new one, and a build to the end must leave what an undisturbed
build leaves: the same quads, and the same bytes in all files beside the store. Prints how many did, by what the build
was doing when it was killed. Without ``--texts`` the releases are invented ones.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from merge import table
from scale import releases

import diplograph as dg

_PROGRAM = """
import sys
from pathlib import Path
from diplograph.building import Order, build
build(Order((Path(sys.argv[1]),), Path(sys.argv[2]), workers=2, watch=lambda now: print(now.stage, flush=True)))
"""


def main() -> None:
    """Run all trials and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, help="a folder of releases")
    parser.add_argument("--count", type=int, default=50, help="how many builds are killed")
    parser.add_argument("--releases", type=int, default=200, help="how many releases each build is of")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        trial = Trial(Path(scratch), options.texts, options.releases)
        moments = random.Random(options.seed)
        told = [trial.killed(moments.uniform(0, trial.seconds)) for _ in range(options.count)]
    stages = sorted({doing for doing, _, _ in told})
    rows = [_row(stage, [one for one in told if one[0] == stage]) for stage in stages]
    print(table(("killed while", "builds", "readable graphs", "identical ends"), [*rows, _row("all", told)]))
    if not all(readable and same for _, readable, same in told):
        sys.exit(1)


def _row(name: str, told: Sequence[tuple[str, bool, bool]]) -> tuple[str, ...]:
    return name, str(len(told)), str(sum(one for _, one, _ in told)), str(sum(one for _, _, one in told))


class Trial:
    """The releases, the graph that stands before, and what an undisturbed build leaves."""

    def __init__(self, scratch: Path, texts: Path | None, count: int) -> None:
        self._all = releases(scratch / "all", texts, count)
        self._some = scratch / "some"
        self._some.mkdir()
        for file in sorted(self._all.iterdir())[: max(1, count // 10)]:
            shutil.copyfile(file, self._some / file.name)
        self._before, self._folder = scratch / "before", scratch / "build"
        _build(self._some, self._before)
        shutil.copytree(self._before, self._folder)
        start = time.perf_counter()
        _build(self._all, self._folder)
        self.seconds = time.perf_counter() - start
        self._ends = (digest(self._before), digest(self._folder))

    def killed(self, after: float) -> tuple[str, bool, bool]:
        """What a build was doing when it was killed, whether a whole graph stood then, and whether it ends the same."""
        shutil.rmtree(self._folder)
        shutil.copytree(self._before, self._folder)
        doing = _killed(self._all, self._folder, after)
        readable = digest(self._folder) in self._ends
        _build(self._all, self._folder)
        return doing, readable, digest(self._folder) == self._ends[1]


def digest(folder: Path) -> str:
    """A hash of the graph that stands in a folder: its quads and its files, but the store's own."""
    found = hashlib.sha256()
    with dg.open(folder) as graph:
        own = graph.store.folder
        assert own
        assert graph.ask("releases")
        for quad in graph.store.quads():
            found.update(f"{quad}\n".encode("utf-8", "surrogatepass"))
        for file in sorted(one for one in own.iterdir() if one.is_file()):
            found.update(f"{file.name}\n".encode())
            found.update(file.read_bytes())
    return found.hexdigest()


def _command(source: Path, folder: Path) -> list[str]:
    return [sys.executable, "-c", _PROGRAM, str(source), str(folder)]


def _build(source: Path, folder: Path) -> None:
    subprocess.run(_command(source, folder), check=True, stdout=subprocess.DEVNULL)


def _killed(source: Path, folder: Path, after: float) -> str:
    """Build, and kill the process and those that it started; what it did last is told."""
    process = subprocess.Popen(_command(source, folder), stdout=subprocess.PIPE, text=True, start_new_session=True)
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
    out, _ = process.communicate()
    lines = out.splitlines()
    return "done" if process.returncode == 0 else (lines[-1] if lines else "starting")


if __name__ == "__main__":
    main()
