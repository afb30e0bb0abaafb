"""The network in the browser: narrowed by year, searched, its nodes opened as cards, and saved as it is seen."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from playwright.sync_api import Browser, Page, expect

from diplograph.web.explorer.bundles import is_built
from tests.browser.conftest import NARROW, WIDE, Visit, follow, until, visiting

DOUBLE_CLICK = 300
"""Milliseconds after a click within which another makes the two a double click: those that Sigma waits."""


@pytest.fixture(autouse=True)
def bundles() -> None:
    if not is_built("network.js", "layout.js"):
        pytest.fail("the bundles are not built: run make assets")


def still(page: Page) -> Page:
    """The page, when the network is arranged, and drawn so: which is done before the browser next paints."""
    page.wait_for_selector("#network[data-state=still]")
    page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
    return page


def drawn(page: Page) -> dict[str, dict[str, Any]]:
    """The nodes that are drawn, by id."""
    script = "Object.fromEntries(drawing.renderer.getGraph().mapNodes((id, node) => [id, node]))"
    found: dict[str, dict[str, Any]] = page.evaluate(script)
    return found


def narrowed(page: Page, action: str) -> dict[str, dict[str, Any]]:
    """The nodes after the next answer of the server, that comes when ``action`` was done."""
    with page.expect_response(lambda response: "/network.json" in response.url):
        page.evaluate(action)
    return drawn(still(page))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_the_network_is_drawn_in_the_colours_of_the_page(visit: Visit, width: int, scheme: str) -> None:
    page = still(visit("/network?view=people", width=width, scheme=scheme))
    nodes = drawn(page)
    assert "person/jp/hayashi-yoshimasa" in nodes
    colours = {node["color"] for node in nodes.values()}
    assert "#1c4f82" in colours if scheme == "light" else "#8fbcf0" in colours
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert int(page.locator("#network").get_attribute("data-ties") or 0) == page.locator("#ties tbody tr").count()


def test_the_slider_leaves_out_what_was_before(visit: Visit) -> None:
    page = still(visit("/network?view=people"))
    whole = drawn(page)
    since = page.locator("#slider-since")
    expect(since).to_have_attribute("aria-valuetext", "January 2014")
    move = "const range = document.getElementById('slider-since'); range.value = 12 * 2022 + 10; "
    later = narrowed(page, move + "range.dispatchEvent(new Event('input'))")
    assert later.keys() < whole.keys()
    expect(page.locator("#slider-told")).to_have_text("November 2022 – January 2023")
    assert "since=2022-11" in page.url
    expect(page.locator("[name=since]")).to_have_value("2022-11")


def test_the_slider_is_moved_by_keys_and_its_handles_do_not_cross(visit: Visit) -> None:
    page = still(visit("/network?view=people&since=2022-12"))
    page.locator("#slider-since").focus()
    with page.expect_response(lambda response: "since=2022-11" in response.url):
        page.keyboard.press("ArrowLeft")
    page.locator("#slider-until").focus()
    with page.expect_response(lambda response: "until=2022-11" in response.url):
        page.keyboard.press("Home")


def test_a_kind_a_state_and_a_view_are_chosen(visit: Visit) -> None:
    page = still(visit("/network?view=people"))
    with page.expect_response(lambda response: "view=states" in response.url):
        page.select_option("[name=view]", "states")
    still(page)
    assert {node["kind"] for node in drawn(page).values()} == {"country"}
    with page.expect_response(lambda response: "kind=summit" in response.url):
        page.select_option("[name=kind]", "summit")
    with page.expect_response(lambda response: "state=JP" in response.url):
        page.select_option("[name=state]", "JP")


def test_the_size_follows_the_measure(visit: Visit) -> None:
    page = still(visit("/network?view=people&size=degree"))
    nodes = drawn(page).values()
    most = max(nodes, key=lambda node: node["degree"])
    assert most["size"] == max(node["size"] for node in nodes)
    page.select_option("[name=size]", "same")
    until(page, "new Set(drawing.renderer.getGraph().mapNodes((_, node) => node.size)).size === 1")


def test_a_name_is_found_and_its_card_leads_on(visit: Visit) -> None:
    page = still(visit("/network?view=people"))
    page.fill("#find", "HAYASHI Yoshimasa")
    card = page.locator("#card")
    expect(card).to_be_visible()
    expect(card.locator("h2")).to_have_text("HAYASHI Yoshimasa")
    expect(card.locator("li").first).to_contain_text("PRAK Sokhonn")
    card.get_by_role("button", name="PRAK Sokhonn").click()
    expect(card.locator("h2")).to_have_text("PRAK Sokhonn")
    follow(card.locator("h2 a"), "/page/person/kh/prak-sokhonn")


def test_a_click_on_a_node_opens_its_card_and_one_beside_closes_it(visit: Visit) -> None:
    page = still(visit("/network?view=people"))
    place = page.evaluate(
        "(() => { const node = drawing.renderer.getNodeDisplayData('person/kh/prak-sokhonn');"
        " return drawing.renderer.framedGraphToViewport(node) })()"
    )
    page.locator("#drawing").scroll_into_view_if_needed()
    box = page.locator("#drawing").bounding_box()
    assert box
    page.mouse.click(box["x"] + place["x"], box["y"] + place["y"])
    expect(page.locator("#card h2")).to_have_text("PRAK Sokhonn")
    page.evaluate("wait => new Promise(done => setTimeout(done, wait))", 2 * DOUBLE_CLICK)  # by the page's own clock
    page.mouse.click(box["x"] + 4, box["y"] + 4)
    expect(page.locator("#card")).to_be_hidden()


@pytest.mark.parametrize(("ending", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
@pytest.mark.parametrize("view", ["people", "positions"])
def test_what_is_seen_is_saved_for_other_programs(visit: Visit, ending: str, read: Any, view: str) -> None:
    page = still(visit(f"/network?view={view}"))
    with page.expect_download() as saved:
        page.click(f"#{ending}")
    graph = read(io.BytesIO(Path(saved.value.path()).read_bytes()))
    nodes = drawn(page)
    assert saved.value.suggested_filename == f"network.{ending}"
    assert {known["iri"]: known["label"] for _, known in graph.nodes(data=True)} == {
        node: known["label"] for node, known in nodes.items()
    }
    assert {known["iri"]: known["strength"] for _, known in graph.nodes(data=True)} == {
        node: known["strength"] for node, known in nodes.items()
    }
    assert graph.number_of_edges() == page.evaluate("drawing.renderer.getGraph().size")
    assert graph.is_directed() == (view == "positions")
    assert all(float(known["weight"]) >= 1 for *_, known in graph.edges(data=True))


def test_what_is_seen_is_saved_as_an_image(visit: Visit) -> None:
    page = still(visit("/network?view=people"))
    with page.expect_download() as saved:
        page.click("#png")
    image = Path(saved.value.path()).read_bytes()
    assert image.startswith(b"\x89PNG")
    colours = page.evaluate(
        """async (bytes) => {
            const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
            const canvas = new OffscreenCanvas(image.width, image.height);
            const context = canvas.getContext("2d");
            context.drawImage(image, 0, 0);
            const { data } = context.getImageData(0, 0, image.width, image.height);
            const found = new Set();
            for (let at = 0; at < data.length; at += 4) found.add(data.slice(at, at + 3).join());
            return [...found];
        }""",
        list(image),
    )
    assert "28,79,130" in colours
    assert "255,255,255" in colours


def test_a_hostile_name_stays_a_name(visit: Visit) -> None:
    page = still(visit("/network"))
    page.route(
        "**/network.json*",
        lambda route: route.fulfill(
            content_type="application/json",
            body=json.dumps(
                {
                    "nodes": {
                        "id": ["person/a", "person/b"],
                        "label": ["<img src=x onerror=alert(1)>", 'a"b&c\u0001'],
                        "kind": ["person", "person"],
                        "state": ["", ""],
                        "degree": [1, 1],
                        "strength": [1, 1],
                        "pagerank": [0.5, 0.5],
                    },
                    "ties": {"a": [0], "b": [1], "weight": [1], "stance": [""], "first": [None], "last": [None]},
                    "all": {"nodes": 2, "ties": 1},
                    "most": {"nodes": 5000, "ties": 20000},
                    "days": None,
                }
            ),
        ),
    )
    page.reload()
    still(page)
    page.fill("#find", "<img src=x onerror=alert(1)>")
    expect(page.locator("#card h2")).to_have_text("<img src=x onerror=alert(1)>")
    assert page.locator("img").count() == 0
    with page.expect_download() as saved:
        page.click("#graphml")
    graph = nx.read_graphml(io.BytesIO(Path(saved.value.path()).read_bytes()))
    assert {known["label"] for _, known in graph.nodes(data=True)} == {"<img src=x onerror=alert(1)>", 'a"b&c\ufffd'}


def test_where_nothing_is_joined_that_is_told(visit: Visit) -> None:
    page = visit("/network?view=people&since=2030")
    expect(page.locator("#told")).to_contain_text("Nothing is joined")
    expect(page.locator("#table-told")).to_have_text("No ties.")


def test_a_date_that_is_none_is_told(chromium: Browser, explorer: str) -> None:
    with visiting(chromium, explorer, "400") as visit:
        page = still(visit("/network?view=people"))
        page.fill("[name=since]", "yesterday")
        page.locator("[name=since]").press("Enter")
        expect(page.locator("#told")).to_contain_text("since is 'yesterday'")
