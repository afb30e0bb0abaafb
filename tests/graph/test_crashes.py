"""Whatever ends a write, at whatever step: a whole graph stands, and the next write leaves nothing behind."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.graph.dying import FIRST, SECOND

_IN_MEMORY = Path("/dev/shm")
_ROOM = 1 << 29
"""Bytes that there must be for what is put there: containers often have little, and others may use it."""
CLEAN = ["graph.json", "graphs", "*"]
"""A folder with one graph and nothing else."""


@pytest.fixture
def build(tmp_path: Path) -> Iterator[Path]:
    """A folder to be, where possible in memory: a real disk takes long to put things on the disk."""
    fits = os.access(_IN_MEMORY, os.W_OK) and shutil.disk_usage(_IN_MEMORY).free > _ROOM
    with tempfile.TemporaryDirectory(dir=_IN_MEMORY if fits else tmp_path) as made:
        yield Path(made) / "build"


def trials(build: Path, mode: str, start: str) -> Sequence[dict[str, Any]]:
    """What became of the graph at each step; at the last of them the write came to its end."""
    command = [sys.executable, "-m", "tests.graph.dying", str(build), mode, start]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["at"] == [] for one in found] == [False] * (len(found) - 1) + [True]
    return found


def steps(found: Sequence[dict[str, Any]]) -> set[str]:
    return {one["at"][0][0] for one in found[:-1]}


def stood(found: Sequence[dict[str, Any]]) -> list[str]:
    """What stood, in the order of the steps, each once where nothing changed from step to step."""
    names = [one["stands"] for one in found]
    return [name for at, name in enumerate(names) if at == 0 or name != names[at - 1]]


@pytest.mark.parametrize("mode", ["kill", "cut", "lost"])
def test_a_write_that_is_ended_at_any_step_leaves_a_whole_graph(build: Path, mode: str) -> None:
    found = trials(build, mode, "standing")
    assert {"fsync", "open", "fcntl.flock", "os.mkdir", "os.rename", "os.remove", "os.rmdir"} <= steps(found)
    assert stood(found) == [FIRST, SECOND]
    assert [(one["then"], one["clean"]) for one in found] == [(FIRST, CLEAN)] * len(found)


def test_a_first_write_that_is_ended_at_any_step_leaves_no_graph_or_a_whole_one(build: Path) -> None:
    found = trials(build, "kill", "nothing")
    none, second = stood(found)
    assert f"{build}: no graph here" in none
    assert second == SECOND
    assert [(one["then"], one["clean"]) for one in found] == [(FIRST, CLEAN)] * len(found)


@pytest.mark.parametrize("start", ["standing", "nothing"])
def test_a_disk_that_is_full_from_any_step_on_leaves_the_former_graph_alone(build: Path, start: str) -> None:
    found = trials(build, "full", start)
    assert {"fsync", "open", "sqlite3.connect", "os.mkdir"} <= steps(found)
    failed = [one for one in found if one["told"]]
    assert {line.count("\n") for one in failed for line in one["told"]} == {0}
    assert all(f"{build}: " in line and "No space left" in line for one in failed for line in one["told"])
    former = [one for one in failed if one["stands"] != SECOND]
    assert len(former) > len(found) / 2
    if start == "standing":
        assert {one["stands"] for one in former} == {FIRST}
        assert [one["left"] for one in former] == [CLEAN] * len(former)
    else:
        assert [one["left"] for one in former] == [None] * len(former)
    assert [(one["then"], one["clean"]) for one in found] == [(FIRST, CLEAN)] * len(found)
