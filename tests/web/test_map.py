"""The map: states shaded by how often they took part, arcs for pairs, and the same as tables."""

from __future__ import annotations

import httpx
import pytest
from lxml import html

from diplograph.graph import GraphStore
from diplograph.graph.views import View, view
from diplograph.graph.window import Window
from diplograph.web.explorer.occasions import Occasion, Told
from diplograph.web.explorer.worldmap import World, make_world
from tests.web.pages import page_at

NAMES = {f"country/{code}": code for code in ("JP", "KH", "SG", "FR", "ZZ")}


def page_of(client: httpx.Client, **parameters: str) -> html.HtmlElement:
    return page_at(client, "/map", **parameters)


def links_on(page: html.HtmlElement) -> list[html.HtmlElement]:
    return [link for one in page.iterfind(".//svg") if one.get("class") == "map" for link in one.iterfind("a")]


def rows(page: html.HtmlElement, table: str) -> dict[str, int]:
    """The numbers of a table by the links that they stand beside."""
    found = [row for one in page.iterfind(".//table") if one.get("id") == table for row in one.iterfind("tbody/tr")]
    return {str(row.find("td/a").get("href")): int(row.find("td[@class='number']").text_content()) for row in found}


@pytest.mark.parametrize(("since", "until"), [("", ""), ("2021", ""), ("", "2020")])
def test_the_pairs_are_those_of_the_library(client: httpx.Client, graph: GraphStore, since: str, until: str) -> None:
    drawn = view(graph, View.STATES, Window.of(since or None, until or None))
    expected = {f"/pair?a={a}&b={b}": tie["weight"] for a, b, tie in drawn.edges(data=True)}
    assert rows(page_of(client, since=since, until=until), "pairs") == expected


def test_shapes_and_arcs_have_titles_and_links(client: httpx.Client) -> None:
    page = page_of(client)
    links = {str(one.get("href")): str(one.get("aria-label")) for one in links_on(page)}
    assert links["/page/country/JP"].startswith("Japan: ")
    (pair,) = (label for link, label in links.items() if link.startswith("/pair?a=country/JP&b=country/KH"))
    assert pair.startswith("Japan and Cambodia: ")
    assert rows(page, "states").keys() == {link for link in links if link.startswith("/page/")}


def test_where_nothing_was_at_that_time_it_is_said(client: httpx.Client) -> None:
    page = page_of(client, since="2050")
    assert "No state took part" in page.text_content()
    assert not links_on(page)


@pytest.mark.parametrize(("parameter", "value"), [("since", "soon"), ("pairs", "-1"), ("pairs", "many")])
def test_what_it_cannot_show_it_says(client: httpx.Client, parameter: str, value: str) -> None:
    response = client.get("/map", params={parameter: value})
    assert response.status_code == 400
    assert parameter in response.text


def world_of(*occasions: tuple[int, tuple[str, ...]], many: int = 9) -> World:
    told = [
        Occasion(f"engagement/{number}", "meeting", 1, 1, count, (), tuple(sorted(f"country/{code}" for code in codes)))
        for number, (count, codes) in enumerate(occasions)
    ]
    return make_world(Told(told, (), {}, NAMES), many=many)


def test_a_state_is_the_darker_the_more_it_took_part() -> None:
    world = world_of((100, ("JP", "KH")), (9, ("FR", "JP")))
    shades = {place.id: (place.times, place.shade) for place in world.places if place.times}
    assert shades == {"country/JP": (109, 5), "country/KH": (100, 5), "country/FR": (9, 2)}


def test_a_state_too_small_for_a_shape_is_a_dot_and_one_without_a_place_is_told() -> None:
    world = world_of((1, ("SG", "JP", "ZZ")))
    places = {place.id: place for place in world.places}
    assert places["country/SG"].shape == ""
    assert places["country/SG"].x > 0
    assert places["country/JP"].shape.startswith("M")
    assert world.unplaced == [("country/ZZ", "ZZ", 1)]
    assert {arc.shape == "" for arc in world.arcs if "country/ZZ" in (arc.a[0], arc.b[0])} == {True}


def test_only_the_strongest_pairs_have_arcs_and_the_strongest_lies_on_top() -> None:
    world = world_of((5, ("JP", "KH")), (3, ("FR", "JP")), (1, ("FR", "KH")), many=2)
    assert [arc.times for arc in world.arcs] == [3, 5]
    assert world.pairs == 3
    assert world.arcs[1].width > world.arcs[0].width
