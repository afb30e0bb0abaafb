"""Builds the site, once for all tests."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

_BUILT: list[Path] = []


def built_site(temporary: pytest.TempPathFactory) -> Path:
    """The folder of the site, built as ``make docs`` builds it: whatever mkdocs warns of is an error."""
    if not _BUILT:
        _BUILT.append(_build(temporary.mktemp("documentation") / "site"))
    return _BUILT[0]


def _build(folder: Path) -> Path:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return folder
