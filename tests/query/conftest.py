from __future__ import annotations

import pytest

from diplograph.graph import GraphStore
from diplograph.merge import merge
from diplograph.query import Lookup
from tests.graph import invented


@pytest.fixture(scope="session")
def graph() -> GraphStore:
    """The graph of two invented releases, in memory."""
    return GraphStore.of(merge(invented.records()))


@pytest.fixture(scope="session")
def names(graph: GraphStore) -> Lookup:
    """Its entities by name."""
    return Lookup(graph)
