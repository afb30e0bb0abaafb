"""Networks of one kind of tie, drawn from invented releases."""

from __future__ import annotations

import io

import networkx as nx
import pytest

from diplograph.errors import QueryError
from diplograph.graph.measures import centralities, communities, shortest_path, simple
from diplograph.graph.views import Ties, View, view, view_named
from diplograph.graph.window import Window
from diplograph.merge import merge
from diplograph.models import Corpus
from tests.query import chronicle

SOLVANG, HAUGLAND, OKELLO = "person/no/berit-solvang", "person/no/haugland-nils", "person/ke/amina-okello"
VAKALOA, IBARRA, RABUKA = "person/fj/mere-vakaloa", "person/cl/ibarra-pablo", "person/zz/rabuka-tomasi"
KIPRONO = "person/ke/joseph-kiprono"
NORWAY, KENYA, FIJI, CHILE = (f"country/{code}" for code in ("NO", "KE", "FJ", "CL"))
CORAL = "initiative/coral-fund"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return merge(chronicle.records())


def test_people_are_joined_by_the_engagements_that_they_shared(corpus: Corpus) -> None:
    people = view(corpus, View.PEOPLE)
    tie = people.edges[VAKALOA, OKELLO]
    assert (tie["weight"], tie["first"], tie["last"]) == (2, "2021-09-14", "2021-09-15")
    assert tie["by"].split()[1] == "engagement/meeting/2021-09-14/amina-okello+mere-vakaloa"
    assert people.nodes[VAKALOA] == {"label": "Mere Vakaloa", "kind": "person"}
    assert not people.has_edge(KIPRONO, OKELLO)


def test_who_was_only_expected_is_joined_on_demand_only(corpus: Corpus) -> None:
    assert not view(corpus, View.PEOPLE).has_edge(SOLVANG, HAUGLAND)
    assert view(corpus, View.PEOPLE, Window(planned=True)).has_edge(SOLVANG, HAUGLAND)


def test_states_are_joined_by_their_people_and_by_themselves(corpus: Corpus) -> None:
    states = view(corpus, View.STATES)
    assert states.edges[NORWAY, KENYA]["weight"] == 6
    assert states.edges[NORWAY, CHILE]["weight"] == 1
    assert states.edges[KENYA, CHILE]["weight"] == 2
    assert set(states) == {NORWAY, KENYA, FIJI, CHILE}


def test_a_window_leaves_out_what_lies_before_and_after(corpus: Corpus) -> None:
    states = view(corpus, View.STATES, Window.of(since="2021-10", until="2022"))
    assert list(states.edges) == [(CHILE, KENYA)]
    with pytest.raises(QueryError, match="since is 'long ago', but"):
        Window.of(since="long ago")


def test_attendance_joins_people_to_engagements(corpus: Corpus) -> None:
    attendance = view(corpus, View.ATTENDANCE)
    sides = nx.get_node_attributes(attendance, "bipartite")
    assert nx.is_bipartite(attendance)
    assert all(sides[a] != sides[b] for a, b in attendance.edges)
    assert set(attendance["engagement/4th-lagoon-summit"]) == {HAUGLAND, OKELLO, VAKALOA, IBARRA}
    assert "engagement/2nd-reef-forum" not in attendance


def test_positions_lead_from_states_to_initiatives_by_stance(corpus: Corpus) -> None:
    positions = view(corpus, View.POSITIONS)
    assert isinstance(positions, nx.MultiDiGraph)
    stances = positions.get_edge_data(NORWAY, CORAL)
    assert {key: (data["weight"], data["first"]) for key, data in stances.items()} == {
        "support": (1, "2019-05-10"),
        "concern": (1, "2020-06-06"),
    }
    assert not positions.has_edge(CORAL, NORWAY)
    assert not positions.has_edge(CHILE, CORAL)


@pytest.mark.parametrize("name", View)
def test_gephi_takes_each(corpus: Corpus, name: View) -> None:
    file = io.BytesIO()
    nx.write_graphml(view(corpus, name), file)
    assert file.tell()


def test_an_unknown_view_is_named() -> None:
    assert view_named("states") is View.STATES
    with pytest.raises(QueryError, match="no network is called 'cats': they are people, states"):
        view_named("cats")


def test_the_order_of_releases_does_not_show(corpus: Corpus) -> None:
    again = view(merge(chronicle.records()[::-1]), View.PEOPLE)
    assert list(again.edges(data=True)) == list(view(corpus, View.PEOPLE).edges(data=True))


def test_the_shortest_path(corpus: Corpus) -> None:
    people = view(corpus, View.PEOPLE)
    assert shortest_path(people, KIPRONO, HAUGLAND) == [KIPRONO, IBARRA, HAUGLAND]
    assert shortest_path(people, RABUKA, SOLVANG) == [RABUKA, VAKALOA, SOLVANG]
    assert shortest_path(people, SOLVANG, SOLVANG) == [SOLVANG]
    assert shortest_path(people, SOLVANG, "person/no/nobody") == []


def bridge() -> Ties:
    """Two triangles, joined by one tie of c and d, and two that stand apart."""
    made: Ties = nx.Graph()
    for a, b, weight in (
        ("a", "b", 3),
        ("a", "c", 3),
        ("b", "c", 3),
        ("c", "d", 1),
        ("d", "e", 3),
        ("d", "f", 3),
        ("e", "f", 3),
        ("x", "y", 1),
    ):
        made.add_edge(a, b, weight=weight)
    return made


def test_communities_are_joined_more_within_than_without() -> None:
    assert communities(bridge()) == [["a", "b", "c"], ["d", "e", "f"], ["x", "y"]]
    assert communities(nx.Graph()) == []


def test_what_joins_others_is_central() -> None:
    found = {one.node: one for one in centralities(bridge())}
    assert (found["c"].degree, found["c"].strength, found["c"].community) == (3, 7, 1)
    assert found["c"].betweenness > found["a"].betweenness == 0
    assert found["c"].closeness > found["x"].closeness
    assert [one.node for one in centralities(bridge())][:2] == ["c", "d"]


def test_ties_of_a_pair_count_as_one_where_directions_do_not_matter() -> None:
    both: Ties = nx.MultiDiGraph()
    both.add_edge("a", "b", weight=2)
    both.add_edge("b", "a", weight=3)
    assert list(simple(both).edges(data="weight")) == [("a", "b", 5)]
