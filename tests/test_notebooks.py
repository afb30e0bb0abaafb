"""The notebooks show what their cells give today, and nothing of the machine that they ran on."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from tests.conftest import ROOT
from tests.notebooks import FOLDER, NOTEBOOKS, read, shown

LARGEST = 600_000
"""All notebooks together, in bytes."""


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_shows_what_its_cells_give(path: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.notebooks", "--into", str(tmp_path), str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert shown(read(tmp_path / path.name)) == shown(read(path)), "make renew"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_valid_executed_and_says_first_what_one_learns(path: Path) -> None:
    notebook = read(path)
    nbformat.validate(notebook)
    first, *others = notebook.cells
    assert first.cell_type == "markdown"
    assert "You learn" in first.source
    code = [cell for cell in others if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    assert not [output for cell in code for output in cell.outputs if output.output_type == "error"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_holds_nothing_of_the_machine_or_the_hour(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.search(r"/(home|root|tmp|usr|work|Users)/", text)
    assert not re.search(r"0x[0-9a-f]{6,}", text)
    assert not re.search(r"\d\d:\d\d:\d\d", text)
    assert "iopub" not in text


def test_the_notebooks_are_numbered_and_small() -> None:
    assert [path.name[:3] for path in NOTEBOOKS] == [f"{number:02d}_" for number in range(1, len(NOTEBOOKS) + 1)]
    assert len(NOTEBOOKS) == 5
    assert sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file()) < LARGEST
