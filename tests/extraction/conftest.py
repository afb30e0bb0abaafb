from __future__ import annotations

from pathlib import Path

import pytest

from tests.extraction import faults


@pytest.fixture
def faulty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The package of the pipeline that misbehaves, installed; processes that are begun find it too."""
    (tmp_path / "packages").mkdir()
    monkeypatch.syspath_prepend(tmp_path / "packages")
    return faults.install(tmp_path / "packages")
