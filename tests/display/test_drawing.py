"""Networks in a notebook: what the picture holds. That it moves is tested in a browser."""

from __future__ import annotations

import re

import networkx as nx
import pytest

from diplograph import Graph
from diplograph.display import NetworkDrawing
from diplograph.errors import QueryError
from tests.display.html import Seen, read

VIEWS = ("all", "people", "states", "attendance", "positions")


def page(drawing: NetworkDrawing) -> Seen:
    (framed,) = read(drawing._repr_html_()).frames
    assert framed == drawing.page()
    return read(framed)


def crowd(size: int, meetings: int) -> nx.Graph[str]:
    """Many people, each of whom met some of the others."""
    made: nx.Graph[str] = nx.Graph()
    made.add_nodes_from(
        (f"person/{n}", {"label": f"Somebody of a Long Name {n}", "kind": "person"}) for n in range(size)
    )
    for n in range(meetings):
        a, b = n % size, (n * 7 + n // size + 1) % size
        spans = f"{2000 + n % 20}-03-04/{2000 + n % 20}-03-05"
        made.add_edge(f"person/{a}", f"person/{b}", weight=1 + n % 5, spans=spans)
    return made


@pytest.mark.parametrize("view", VIEWS)
def test_all_nodes_of_a_view_are_drawn_by_name(told: Graph, view: str) -> None:
    drawing = told.draw(view)
    labels = {" ".join(str(label).split()) for _, label in drawing.network.nodes(data="label")}
    assert labels <= set(page(drawing).texts)
    assert page(drawing).tags.count("circle") == drawing.network.number_of_nodes()


def test_the_ties_of_a_pair_are_one_line(told: Graph) -> None:
    drawing = told.draw("positions")
    pairs = {frozenset(edge[:2]) for edge in drawing.network.edges}
    assert page(drawing).tags.count("path") == len(pairs) < drawing.network.number_of_edges()


def test_lines_know_their_years_and_what_they_are(told: Graph) -> None:
    assert re.search(
        r"data-t='\d+ \d+ \d+' data-y='\d{4}( \d{4})*' data-l='[a-z, ]*support", told.draw("positions").page()
    )


def test_the_years_can_be_chosen_where_there_are_several(told: Graph) -> None:
    assert "input" in page(told.draw()).tags
    assert "input" not in page(told.draw(since="2021", until="2021-12")).tags


def test_a_window_narrows_what_is_drawn(told: Graph) -> None:
    assert told.draw(since="2022").network.number_of_edges() < told.draw().network.number_of_edges()


def test_the_same_network_gives_the_same_picture(told: Graph) -> None:
    assert told.draw("attendance").page() == told.draw("attendance").page()


def test_nothing_is_fetched_and_names_are_no_markup(told: Graph, odd: Graph) -> None:
    for drawing in (told.draw("all"), odd.draw("all"), odd.draw("attendance")):
        seen = page(drawing)
        assert seen.addresses == ["data:,"]
        assert seen.tags.count("script") == 1
    assert "<script>alert(1)</script>" in page(odd.draw("attendance")).text


def test_two_hundred_nodes_stay_small() -> None:
    drawing = NetworkDrawing("people", crowd(200, 600))
    assert page(drawing).tags.count("circle") == 200
    assert len(drawing._repr_html_()) < 100_000


def test_of_a_larger_network_the_strongest_are_drawn_and_that_is_told() -> None:
    drawing = NetworkDrawing("people", crowd(1500, 9000))
    seen = page(drawing)
    assert (seen.tags.count("circle"), seen.tags.count("path")) <= (200, 700)
    assert "the 200 strongest of 1,500 nodes" in seen.text
    assert len(drawing._repr_html_()) < 100_000


def test_nothing_to_draw_is_no_error(told: Graph) -> None:
    drawing = told.draw(since="1900", until="1901")
    assert page(drawing).tags.count("circle") == 0
    assert repr(drawing) == "Network people: 0 ties"


def test_in_a_terminal_a_network_tells_its_size_and_its_strongest(told: Graph) -> None:
    assert repr(told.draw()).startswith("Network people: 8 people, 11 ties\nthe strongest: Mere Vakaloa (7), ")


def test_a_view_that_is_none_is_an_error(told: Graph) -> None:
    with pytest.raises(QueryError, match="no network is called 'friends'"):
        told.draw("friends")
