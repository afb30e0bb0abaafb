from __future__ import annotations

from pathlib import Path

import pytest

from diplograph import graph as graphs
from diplograph.graph import GraphStore
from diplograph.merge import merge
from tests.export.nasty import nasty
from tests.graph import invented
from tests.query import chronicle


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


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> GraphStore:
    """The graph of seven invented releases of three ministries, in a folder."""
    path: Path = tmp_path_factory.mktemp("graph") / "told"
    graphs.write(merge(chronicle.records()), path)
    return graphs.open(path)


@pytest.fixture(scope="session")
def odd(tmp_path_factory: pytest.TempPathFactory) -> GraphStore:
    """A graph whose names hold everything that formats stumble over, in a folder."""
    path: Path = tmp_path_factory.mktemp("graph") / "odd"
    graphs.write(nasty(), path)
    return graphs.open(path)
