from __future__ import annotations

import pytest

from diplograph.graph import GraphStore
from diplograph.merge import merge
from diplograph.models import Corpus
from tests.graph import invented


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    """The corpus of the two invented releases."""
    return merge(invented.records())


@pytest.fixture(scope="session")
def graph(corpus: Corpus) -> GraphStore:
    """Its graph, in memory."""
    return GraphStore.of(corpus)
