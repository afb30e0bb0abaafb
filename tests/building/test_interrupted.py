"""Whatever ends a process, nothing that was done is lost, and the graph is the same in the end."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from diplograph import graph
from diplograph.building import Order, Progress, Stage, build
from diplograph.export import export
from tests.extraction.faults import NAME, seen, write_releases

PATIENCE = 300
"""Seconds after which something is wrong, also on a busy machine."""


def made(folder: Path) -> dict[str, bytes]:
    """What a graph's folder holds: the report, the files of the graph that stands, and its quads."""
    (own,) = (folder / "graphs").iterdir()
    found = {one.name: one.read_bytes() for one in [folder / "report.json", *own.iterdir()] if one.is_file()}
    with graph.open(folder) as store:
        return found | {"quads": export(store, folder.with_suffix(".nq")).read_bytes()}


def built(releases: Path, folder: Path, **order: object) -> dict[str, bytes]:
    build(Order((releases,), folder, **order)).store.close()  # type: ignore[arg-type]
    return made(folder)


def test_neither_workers_nor_the_death_of_one_change_a_byte(tmp_path: Path) -> None:
    releases = write_releases(tmp_path / "releases", 72)
    (releases / "r050.txt").write_bytes(b"\xff\xfe\x00")
    killed: list[int] = []

    def kill_one(now: Progress) -> None:
        if now.stage is Stage.READING and now.done >= 10 and not killed:
            killed.append(min(one.pid or 0 for one in multiprocessing.active_children()))
            os.kill(killed[0], signal.SIGKILL)

    alone = built(releases, tmp_path / "alone", workers=1)
    together = built(releases, tmp_path / "together", workers=2, watch=kill_one)
    assert killed
    assert together == alone


def test_a_build_that_was_killed_goes_on_where_it_was(
    faulty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    releases = write_releases(tmp_path / "releases", 40)
    command = [sys.executable, "-m", "diplograph", "build", str(releases), "-g", str(tmp_path / "graph")]
    monkeypatch.setenv("PYTHONPATH", str(faulty.parent))
    with subprocess.Popen([*command, "--model", NAME, "--workers", "1"]) as running:
        until = time.monotonic() + PATIENCE
        while len(seen(faulty)) < 20:
            assert running.poll() is None
            assert time.monotonic() < until
            time.sleep(0.01)
        running.kill()
    before = seen(faulty)
    rebuilt = built(releases, tmp_path / "graph", model=NAME)
    after = seen(faulty)[len(before) :]
    assert set(before) | set(after) == {f"r{number:03}" for number in range(40)}
    assert not set(before[:16]) & set(after)
    assert rebuilt == built(releases, tmp_path / "undisturbed", model=NAME)
