"""The network read from the store is the network drawn from the corpus."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from world import generate

from diplograph import graph as graphs
from diplograph.graph import GraphStore
from diplograph.graph.network import network
from diplograph.graph.stream import edges, nodes
from diplograph.merge import merge
from diplograph.models import Corpus
from tests.export.nasty import nasty
from tests.graph import invented
from tests.query import chronicle

CORPORA: dict[str, Callable[[], Corpus]] = {
    "invented": lambda: merge(invented.records()),
    "chronicle": lambda: merge(chronicle.records()),
    "nasty": nasty,
    "world": lambda: merge(generate(100)[0]),
    "empty": lambda: merge([]),
}


@pytest.fixture(scope="module", params=CORPORA)
def corpus(request: pytest.FixtureRequest) -> Corpus:
    return CORPORA[request.param]()


@pytest.fixture(params=["memory", "folder"])
def graph(request: pytest.FixtureRequest, corpus: Corpus, tmp_path: Path) -> GraphStore:
    if request.param == "memory":
        return GraphStore.of(corpus)
    graphs.write(corpus, tmp_path / "build")
    return graphs.open(tmp_path / "build")


def in_capitals(known: object) -> object:
    return known.upper() if isinstance(known, str) else known


def test_the_nodes_are_the_same(corpus: Corpus, graph: GraphStore) -> None:
    """But that a place is spelt as in another release: the store knows one label of each."""
    drawn = {node: {**known, "place": in_capitals(known.get("place"))} for node, known in network(corpus).nodes.items()}
    streamed = {node: {**known, "place": in_capitals(known.get("place"))} for node, known in nodes(graph)}
    assert streamed == drawn
    assert len(list(nodes(graph))) == len(drawn)


def test_the_edges_are_the_same(corpus: Corpus, graph: GraphStore) -> None:
    drawn = sorted((a, b, sorted(known.items(), key=str)) for a, b, known in network(corpus).edges(data=True))
    assert sorted((a, b, sorted(known.items(), key=str)) for a, b, known in edges(graph)) == drawn
