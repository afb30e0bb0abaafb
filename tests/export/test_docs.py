"""docs/exports.md: its commands run, and its table tells of every format."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from diplograph import graph as graphs
from diplograph.cli import run
from diplograph.export import FORMATS
from diplograph.merge import merge
from diplograph.models import ReleaseRecord
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "exports.md").read_text("utf-8")
COMMANDS = [line[2:] for block in re.findall(r"```console\n(.*?)```", PAGE, re.S) for line in block.splitlines()]


@pytest.fixture(scope="module")
def built(gold: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the graph of the five releases stands in build/."""
    folder = tmp_path_factory.mktemp("five")
    records = [ReleaseRecord.model_validate_json(path.read_text("utf-8")) for path in sorted(gold.glob("0*.json"))]
    graphs.write(merge(records), folder / "build")
    return folder


@pytest.mark.parametrize("command", dict.fromkeys(COMMANDS))
def test_each_command_runs(built: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.chdir(built)
    program, *arguments = shlex.split(command)
    assert program == "diplograph"
    assert run(arguments) == 0
    if "-o" in arguments and arguments[arguments.index("-o") + 1] != "-":
        assert (built / arguments[arguments.index("-o") + 1]).exists()


def test_every_format_has_a_row_with_its_endings_and_options() -> None:
    rows = {row[0].strip("`"): row for line in PAGE.splitlines() if len(row := cells(line)) == 4 and row[0][0] == "`"}
    assert list(rows) == list(FORMATS)
    for name, (_, endings, _, heeds) in rows.items():
        assert tuple(re.findall(r"`(\.[a-z]+)`", endings)) == (FORMATS[name].suffixes or (".zip",))
        assert set(re.findall(r"--([a-z]+)", heeds)) == set(FORMATS[name].heeds)


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")] if line.startswith("|") else []
