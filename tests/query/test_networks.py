"""Paths, centralities and ties as tables."""

from __future__ import annotations

import pytest

from diplograph.errors import QueryError
from diplograph.graph import GraphStore
from diplograph.graph.views import View
from diplograph.graph.window import Window
from diplograph.merge import merge
from diplograph.query import Lookup
from diplograph.query.networks import central, edges, path
from tests.query import chronicle


@pytest.fixture(scope="module")
def graph() -> GraphStore:
    return GraphStore.of(merge(chronicle.records()))


@pytest.fixture(scope="module")
def names(graph: GraphStore) -> Lookup:
    return Lookup(graph)


def test_a_path_is_one_row_a_step(graph: GraphStore, names: Lookup) -> None:
    steps = path(graph, names.one("Rabuka"), names.one("Solvang"))
    assert steps.columns == ("from", "to", "engagements", "first", "last", "occasion")
    assert [row[:4] for row in steps] == [
        ("Tomasi Rabuka", "Mere Vakaloa", 1, "2021-08-20"),
        ("Mere Vakaloa", "Berit Solvang", 1, "2020-06-05"),
    ]


def test_states_are_joined_by_their_people(graph: GraphStore, names: Lookup) -> None:
    (step,) = path(graph, names.one("Norway"), names.one("Chile"))
    assert step[-1] == "4th Lagoon Summit"


def test_what_nothing_joins_has_no_path(graph: GraphStore, names: Lookup) -> None:
    assert len(path(graph, names.one("Rabuka"), names.one("Solvang"), Window.of(until="2021-08"))) == 1 + 1
    assert len(path(graph, names.one("Rabuka"), names.one("Moen"), Window.of(until="2022"))) == 0
    assert len(path(graph, names.one("Tavake"), names.one("Solvang"))) == 0


def test_a_path_joins_two_of_a_kind(graph: GraphStore, names: Lookup) -> None:
    with pytest.raises(QueryError, match=r"no path leads from Norway .* to Coral Fund .*: name two people or two sta"):
        path(graph, names.one("Norway"), names.one("Coral Fund"))
    with pytest.raises(QueryError, match="no path leads from Norway"):
        path(graph, names.one("Norway"), names.one("Solvang"))


def test_the_most_central_come_first(graph: GraphStore) -> None:
    rows = central(graph, View.PEOPLE)
    assert rows.columns == ("name", "kind", "degree", "strength", "betweenness", "closeness", "community")
    assert rows[0][:4] == ("Mere Vakaloa", "person", 5, 7)
    by_degree = central(graph, View.STATES, "degree")
    assert by_degree.column("name")[0] == "Kenya"
    communities = central(graph, View.PEOPLE, "community").column("community")
    assert list(communities) == sorted(communities, key=str)
    with pytest.raises(QueryError, match="no measure 'beauty': it is one of degree, strength"):
        central(graph, View.PEOPLE, "beauty")


def test_ties_are_a_list_of_edges(graph: GraphStore) -> None:
    rows = edges(graph, View.STATES)
    assert rows.columns == ("source", "target", "source_label", "target_label", "weight", "first", "last")
    assert rows[0] == ("country/KE", "country/NO", "Kenya", "Norway", 6, "2015-01-01", "2023-02-03")
    stances = edges(graph, View.POSITIONS)
    assert ("Norway", "Coral Fund", "concern") in [row[2:5] for row in stances]
