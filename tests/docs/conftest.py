from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.building import built_site
from tests.docs.shell import Five, built_once


@pytest.fixture(scope="session")
def five(tmp_path_factory: pytest.TempPathFactory) -> Five:
    """The graph of the five releases."""
    return built_once(tmp_path_factory)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site that is built from the pages."""
    return built_site(tmp_path_factory)
