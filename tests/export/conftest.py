from __future__ import annotations

from pathlib import Path

import pytest

from diplograph import graph as graphs
from diplograph.graph import GraphStore
from diplograph.merge import merge
from tests.graph import invented


@pytest.fixture(scope="session")
def memory() -> GraphStore:
    """The graph of two invented releases, in memory."""
    return GraphStore.of(merge(invented.records()))


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> GraphStore:
    """The same graph in a folder."""
    path: Path = tmp_path_factory.mktemp("graph") / "build"
    graphs.write(merge(invented.records()), path)
    return graphs.open(path)
