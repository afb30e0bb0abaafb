"""On a terminal there are tables that fit and a progress bar; in a pipe there is neither colour nor bar."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Command


def on_a_terminal(*arguments: str) -> tuple[int, str]:
    """What a command shows on a terminal of 60 columns, and its exit code."""
    outside, inside = pty.openpty()
    environment = {**os.environ, "COLUMNS": "60", "TERM": "xterm"}
    with subprocess.Popen(
        [sys.executable, "-m", "diplograph", *arguments], stdin=inside, stdout=inside, stderr=inside, env=environment
    ) as running:
        os.close(inside)
        shown = b"".join(iter(lambda: _read(outside), b""))
    os.close(outside)
    return running.returncode, shown.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux says so where the other end is closed
        return b""


def test_tables_fit_the_terminal(built: Path) -> None:
    code, shown = on_a_terminal("query", "--name", "releases", "-g", str(built))
    assert code == 0
    assert "\x1b[" in shown
    plain = [line for line in shown.replace("\r", "").split("\n") if "\x1b" not in line]
    assert plain
    assert max(map(len, plain)) <= 60


def test_a_bar_shows_how_far_reading_is(built: Path, raw: Path) -> None:
    code, shown = on_a_terminal("extract", str(next(raw.glob("*.txt"))))
    assert code == 0
    assert "Reading" in shown
    assert "1/1" in shown


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_a_pipe_gets_plain_text(command: Command, built: Path, form: str) -> None:
    done = command("query", "--name", "releases", "-f", form, "-g", built)
    assert done.err == ""
    assert "\x1b" not in done.out
    assert all(line == line.rstrip() for line in done.out.splitlines())


def test_an_export_to_a_file_is_silent_in_a_pipe(command: Command, built: Path, tmp_path: Path) -> None:
    done = command("export", "-o", tmp_path / "g.nq", "-g", built)
    assert (done.code, done.out, done.err) == (0, "", "")
    assert (tmp_path / "g.nq").stat().st_size > 1000
