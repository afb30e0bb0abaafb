"""The network view's data: what the networks of the library say, narrowed and bounded."""

from __future__ import annotations

import random
from typing import Any

import httpx
import networkx as nx
import pytest
from lxml import html

from diplograph.graph import GraphStore
from diplograph.graph.views import View, view
from diplograph.graph.window import Window
from diplograph.web.explorer.occasions import Occasion, Position, Told
from diplograph.web.explorer.ties import Tie, Wanted, draw, pagerank

Ties = dict[tuple[str, str, str], tuple[int, str | None, str | None]]


def asked(client: httpx.Client, **parameters: str) -> dict[str, Any]:
    response = client.get("/network.json", params=parameters)
    assert response.status_code == 200, response.text
    found: dict[str, Any] = response.json()
    return found


def found_in(client: httpx.Client, expression: str, **parameters: str) -> list[str]:
    page = html.document_fromstring(client.get("/network", params=parameters).text)
    found = page.xpath(expression)
    assert isinstance(found, list)
    return [str(one) for one in found]


def ties_of(found: dict[str, Any]) -> Ties:
    ids, ties = found["nodes"]["id"], found["ties"]
    rows = zip(*(ties[name] for name in ("a", "b", "stance", "weight", "first", "last")), strict=True)
    return {(*sorted((ids[a], ids[b])), stance): (weight, first, last) for a, b, stance, weight, first, last in rows}


def expected(graph: GraphStore, name: View, window: Window) -> Ties:
    drawn = view(graph, name, window)
    return {
        (*sorted((a, b)), tie.get("stance", "")): (tie["weight"], tie.get("first"), tie.get("last"))
        for a, b, tie in drawn.edges(data=True)
    }


@pytest.mark.parametrize("name", View)
@pytest.mark.parametrize(("since", "until"), [("", ""), ("2021", ""), ("", "2020"), ("2021-03", "2021-03-04")])
def test_the_ties_are_those_of_the_library(
    client: httpx.Client, graph: GraphStore, name: View, since: str, until: str
) -> None:
    found = ties_of(asked(client, view=name, since=since, until=until))
    assert found == expected(graph, name, Window.of(since or None, until or None))


def test_nodes_have_names_kinds_states_and_measures(client: httpx.Client, graph: GraphStore) -> None:
    nodes = asked(client, view="people")["nodes"]
    drawn = view(graph, View.PEOPLE)
    assert dict(zip(nodes["id"], nodes["label"], strict=True)) == {
        node: known["label"] for node, known in drawn.nodes(data=True)
    }
    assert set(nodes["kind"]) == {"person"}
    assert nodes["state"][nodes["id"].index("person/jp/aoki-hanako")] == "JP"
    assert nodes["degree"] == [drawn.degree[node] for node in nodes["id"]]
    assert nodes["strength"] == [drawn.degree(weight="weight")[node] for node in nodes["id"]]
    assert sum(nodes["pagerank"]) == pytest.approx(1, abs=1e-3)


def test_a_state_and_a_kind_narrow_it(client: httpx.Client) -> None:
    whole = ties_of(asked(client, view="people"))
    assert ties_of(asked(client, view="people", state="KH")) == whole
    japan = ties_of(asked(client, view="people", state="JP"))
    assert japan.keys() == {key for key in whole if "person/jp/aoki-hanako" in key} != whole.keys()
    assert ties_of(asked(client, view="people", state="FR")) == {}
    kinds = {kind: ties_of(asked(client, view="people", kind=kind)) for kind in ("call", "meeting", "summit")}
    assert any(kinds.values())
    assert sum(len(found) for found in kinds.values()) >= len(whole)
    stances = ties_of(asked(client, view="positions", kind="support"))
    assert {key[2] for key in stances} == {"support"}


def test_only_the_strongest_nodes_are_drawn_and_what_is_left_out_is_told(client: httpx.Client) -> None:
    whole, some = asked(client, view="attendance"), asked(client, view="attendance", limit="2")
    assert some["all"] == whole["all"] == {"nodes": len(whole["nodes"]["id"]), "ties": len(whole["ties"]["a"])}
    assert len(some["nodes"]["id"]) <= 2 < len(whole["nodes"]["id"])


@pytest.mark.parametrize(
    ("parameter", "value", "told"),
    [
        ("view", "friends", "friends"),
        ("since", "yesterday", "since"),
        ("limit", "all", "limit"),
        ("until", "2", "until"),
    ],
)
def test_what_it_cannot_show_it_says(client: httpx.Client, parameter: str, value: str, told: str) -> None:
    response = client.get("/network.json", params={parameter: value})
    assert response.status_code == 400
    assert told in response.text
    assert response.text.count("\n") == 1


def test_without_script_the_ties_are_a_table(client: httpx.Client) -> None:
    links = found_in(client, "//table[@id='ties']/tbody/tr/td[1]/a/@href", view="people", table="1")
    assert len(links) == len(ties_of(asked(client, view="people")))
    assert all(link.startswith("/page/person/") for link in links)
    assert found_in(client, "//table[@id='ties']/tbody/tr", view="people") == []


def test_the_page_offers_the_views_and_the_states_that_there_are(client: httpx.Client) -> None:
    assert found_in(client, "//select[@name='view']/option/@value") == [str(name) for name in View]
    assert found_in(client, "//select[@name='view']/option[@selected]/@value", view="states") == ["states"]
    assert found_in(client, "//select[@name='state']/option[@selected]/text()", state="JP") == ["Japan"]
    assert found_in(client, "//noscript//button/@name") == ["table"]


def told_of(*occasions: Occasion, positions: tuple[Position, ...] = ()) -> Told:
    return Told(occasions, positions, {"person/a": "AA", "person/b": "BB"}, {"country/AA": "A", "country/BB": "B"})


def occasion(number: int, *people: str, day: int | None = 1, kind: str = "meeting", count: int = 1) -> Occasion:
    return Occasion(f"engagement/{number}", kind, day, day, count, people, ())


def test_what_has_no_date_counts_only_where_no_date_is_asked_for() -> None:
    told = told_of(occasion(1, "person/a", "person/b", day=None), occasion(2, "person/a", "person/b", day=9, count=3))
    key = ("person/a", "person/b", "")
    assert dict(draw(told, Wanted(View.PEOPLE)).ties) == {key: Tie(4, 9, 9)}
    assert dict(draw(told, Wanted(View.PEOPLE, since=1)).ties) == {key: Tie(3, 9, 9)}
    assert draw(told, Wanted(View.PEOPLE, since=10)).ties == []
    assert draw(told, Wanted(View.PEOPLE, since=10)).days == (9, 9)


def test_more_ties_than_can_be_drawn_are_cut_by_weight() -> None:
    many = tuple(f"person/{number:03}" for number in range(210))
    told = told_of(occasion(1, *many), occasion(2, *many[-2:]))
    drawn = draw(told, Wanted(View.PEOPLE))
    assert drawn.all_ties == 210 * 209 // 2
    assert len(drawn.ties) == 20_000
    assert drawn.ties[0] == ((*many[-2:], ""), Tie(2, 1, 1))


def test_the_rank_is_that_of_networkx() -> None:
    drawn = random.Random(7)
    names = [f"person/{number}" for number in range(30)]
    ties = {}
    for _ in range(80):
        a, b = sorted(drawn.sample(names, 2))
        ties[a, b, ""] = Tie(drawn.randint(1, 9))
    theirs: nx.Graph[str] = nx.Graph()
    theirs.add_weighted_edges_from((a, b, tie.weight) for (a, b, _), tie in ties.items())
    nodes = sorted(theirs)
    numbers = {node: 1 / len(nodes) for node in nodes}
    for _ in range(100):
        numbers = {
            node: 0.15 / len(nodes)
            + 0.85
            * sum(
                numbers[other] * theirs.edges[node, other]["weight"] / theirs.degree(weight="weight")[other]
                for other in theirs[node]
            )
            for node in nodes
        }
    assert pagerank(nodes, ties) == pytest.approx([numbers[node] for node in nodes], abs=1e-4)
