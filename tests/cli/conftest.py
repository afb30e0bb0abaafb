from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from diplograph.cli import run
from tests.docs.shell import built_once


@dataclass(frozen=True)
class Outcome:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


Command = Callable[..., Outcome]


@pytest.fixture
def command(capfd: pytest.CaptureFixture[str]) -> Command:
    """Runs a command in this process."""

    def go(*arguments: str | Path) -> Outcome:
        capfd.readouterr()
        code = run([str(one) for one in arguments])
        printed = capfd.readouterr()
        return Outcome(code, printed.out, printed.err)

    return go


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the graph of the five releases."""
    return built_once(tmp_path_factory).graph
