from __future__ import annotations

import pytest

from diplograph import Graph
from diplograph.graph import GraphStore
from diplograph.merge import merge
from tests.export.nasty import nasty
from tests.query import chronicle


@pytest.fixture(scope="session")
def told() -> Graph:
    """Seven invented releases of three ministries."""
    return Graph(GraphStore.of(merge(chronicle.records())))


@pytest.fixture(scope="session")
def odd() -> Graph:
    """A graph whose names hold markup, quotes and marks of writing direction."""
    return Graph(GraphStore.of(nasty()))
