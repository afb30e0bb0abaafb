"""The picture of who took part in what."""

from __future__ import annotations

import io
from xml.etree import ElementTree

from diplograph.export import FORMATS
from diplograph.export.svg import HEIGHT, WIDTH
from diplograph.graph import GraphStore
from diplograph.graph.network import network
from tests.merge.records import body, merged, record

SPACE = "{http://www.w3.org/2000/svg}"


def picture(graph: GraphStore) -> ElementTree.Element:
    out = io.BytesIO()
    FORMATS["svg"].write(graph, out)
    return ElementTree.fromstring(out.getvalue())


def test_everybody_who_took_part_is_drawn_with_a_label(memory: GraphStore) -> None:
    drawn = network(memory)
    taking = {node for a, b, known in drawn.edges(data=True) if known["kind"] == "participates" for node in (a, b)}
    titles = {title.text for title in picture(memory).iter(f"{SPACE}title")}
    assert {drawn.nodes[node]["label"] for node in taking} <= titles


def test_initiatives_are_not_drawn(memory: GraphStore) -> None:
    titles = {title.text for title in picture(memory).iter(f"{SPACE}title")}
    assert not titles & {one.name for one in memory.corpus().initiatives}


def test_all_dots_stand_on_the_page_and_apart(memory: GraphStore) -> None:
    places = [
        (float(dot.get("cx", "nan")), float(dot.get("cy", "nan")))
        for group in picture(memory).iter(f"{SPACE}g")
        for dot in group.iter(f"{SPACE}circle")
    ]
    assert len(set(places)) == len(places)
    assert all(0 < x < WIDTH and 0 < y < HEIGHT for x, y in places)


def test_the_same_graph_gives_the_same_picture(memory: GraphStore, folder: GraphStore) -> None:
    first, second = io.BytesIO(), io.BytesIO()
    FORMATS["svg"].write(memory, first)
    FORMATS["svg"].write(folder, second)
    assert first.getvalue() == second.getvalue()


def test_a_graph_without_engagements_gives_an_empty_picture() -> None:
    empty = GraphStore.of(merged(record("r1", organizations=[body("Fund for Rivers")])))
    assert list(picture(empty).iter(f"{SPACE}title")) == []
