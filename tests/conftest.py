"""What tests share: where the project's own data is, and the development data that some machines have beside it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def raw() -> Path:
    """The five releases."""
    return ROOT / "data" / "raw"


@pytest.fixture(scope="session")
def gold() -> Path:
    """The gold records of the five releases."""
    return ROOT / "tests" / "gold"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of development data beside the checkout, which is no part of the project."""
    folder = Path(os.environ.get("DIPLOGRAPH_SHARED", ROOT.parent / "shared"))
    if not (folder / "gold" / "score.py").is_file():
        missing = f"no development data in {folder}; DIPLOGRAPH_SHARED names another folder"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    return folder
