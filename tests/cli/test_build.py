"""``diplograph build``: once, again, from the beginning, and within limits."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.extraction.faults import SENTENCE, write_releases


@pytest.fixture
def releases(tmp_path: Path) -> Path:
    return write_releases(tmp_path / "releases", 2)


def test_a_build_that_finds_nothing_new_says_so_and_tells_the_same(command: Command, releases: Path) -> None:
    graph = releases.parent / "graph"
    first, second = (command("build", releases, "-g", graph) for _ in range(2))
    assert (first.code, first.err) == (0, "")
    assert "Releases read: 2, left out: 0" in first.out
    assert second.out == f"Unchanged since the last build.\n{first.out}"
    assert command("build", releases, "-g", graph, "--fresh").out == first.out


def test_what_is_left_out_is_told_in_the_order_of_names(command: Command, releases: Path) -> None:
    for name in ("r0005.txt", "a.txt", "z.docx"):
        (releases / name).write_bytes(b"\xff\xfe\x00")
    done = command("build", releases, "-g", releases.parent / "graph")
    assert done.code == 1
    assert [Path(line.split(": ")[1]).name for line in done.err.splitlines()] == ["a.txt", "r0005.txt", "z.docx"]


@pytest.mark.parametrize("name", ["build", "extract"])
def test_a_release_over_its_time_is_left_out(command: Command, releases: Path, name: str) -> None:
    (releases / "long.txt").write_text(f"{SENTENCE} " * 4000, "utf-8")
    where = ("-g", releases.parent / "graph") if name == "build" else ()
    done = command(name, releases, *where, "--time-limit", "1")
    assert done.code == 1
    expected = f"{releases / 'long.txt'}: it took longer than 1 s: split it into its releases, or give it more time"
    assert done.err == f"diplograph: {expected}\n"


def test_a_limit_of_no_time_is_refused(command: Command, releases: Path) -> None:
    done = command("build", releases, "--time-limit", "0")
    assert done.code == 2
    assert "--time-limit" in done.err
