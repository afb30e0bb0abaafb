"""What holds for every page: it can be used by everybody, fits its window, stays where it is and says nothing wrong.

What each looks like is left in ``build/screens/``.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import NARROW, SCREENS, WIDE, Visit, focused, visiting

AXE = Path(__file__).parents[2] / ".venv/assets/node_modules/axe-core/axe.min.js"
WAYS = {
    "start": "/",
    "search": "/search?q=meeting",
    "person": "foaf:Person",
    "office": "org:Post",
    "organization": "org:Organization",
    "state": "schema:Country",
    "pair": "/pair?a=country/JP&b=country/KH",
    "engagement": "dg:Engagement",
    "initiative": "dg:Initiative",
    "statement": "dg:Statement",
    "contribution": "dg:Contribution",
    "release": "dg:Release",
    "engagements": "/engagements",
    "network": "/network",
    "map": "/map",
    "sparql": "/sparql",
    "coverage": "/page/dataset",
}
"""A page of each sort: by its path, or that of the thing of a class that most is said of."""
_MOST_TOLD = """SELECT ?thing (COUNT(*) AS ?uses) {{
  ?thing a {} ; ?property ?value FILTER(STRSTARTS(STR(?thing), STR(id:)))
}}
GROUP BY ?thing ORDER BY DESC(?uses) ?thing LIMIT 1"""
_SHIFT = """() => new Promise(done => requestAnimationFrame(() => setTimeout(() => {
    const observer = new PerformanceObserver(() => {});
    observer.observe({type: "layout-shift", buffered: true});
    done(observer.takeRecords().reduce((sum, one) => sum + one.value, 0));
})))"""
"""How far what stood on the page has moved, when it is drawn."""
_VIOLATIONS = """() => axe.run(document, {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}).then(found => found.violations)"""
_SETTLED = {"network": "#network[data-state=still]", "sparql": "#ask[data-state=ready]"}
"""What says that a page is as it stays, where a script makes a part of it."""


@pytest.fixture(scope="module")
def paths(explorer: str) -> Mapping[str, str]:
    """The path of a page of each sort."""
    return {name: way if way.startswith("/") else _most_told(explorer, way) for name, way in WAYS.items()}


def _most_told(explorer: str, of: str) -> str:
    found = httpx.get(f"{explorer}/sparql", params={"query": _MOST_TOLD.format(of)}, timeout=60).json()
    (row,) = found["results"]["bindings"]
    return "/page/" + quote(row["thing"]["value"].removeprefix("https://w3id.org/diplograph/id/"), safe="/%~")


@pytest.mark.parametrize("name", WAYS)
@pytest.mark.parametrize(("width", "scheme"), [(NARROW, "dark"), (WIDE, "light"), (NARROW, "light"), (WIDE, "dark")])
def test_every_page_can_be_used_by_everybody(
    visit: Visit, paths: Mapping[str, str], name: str, width: int, scheme: str
) -> None:
    page = visit(paths[name], width, scheme)
    page.wait_for_selector(_SETTLED.get(name, "main"))
    assert page.evaluate(_SHIFT) < 0.05  # before the screenshot, for which the browser moves a tall page
    SCREENS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENS / f"{name}-{width}-{scheme}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert serious(page) == []


@pytest.mark.parametrize(
    ("path", "told"), [("/page/person/nobody", "Not found"), ("/engagements?span=x", "did not work")]
)
def test_an_error_has_a_page_like_any_other(chromium: Browser, explorer: str, path: str, told: str) -> None:
    with visiting(chromium, explorer, "the server responded with a status of 40") as visit:
        page = visit(path, NARROW, "dark")
        expect(page.locator("h1")).to_contain_text(told)
        assert serious(page) == []


def serious(page: Page) -> list[str]:
    """What axe-core, by the rules of WCAG 2.2 AA, finds that keeps somebody from using the page."""
    page.evaluate(AXE.read_text("utf-8"))
    return [
        f"{one['id']}: {node['target']} {node.get('failureSummary', '')}"
        for one in page.evaluate(_VIOLATIONS)
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("name", WAYS)
def test_every_page_is_reached_and_left_by_keyboard(visit: Visit, paths: Mapping[str, str], name: str) -> None:
    page = visit(paths[name])
    page.wait_for_selector(_SETTLED.get(name, "main"))
    past = page.get_by_text("To the content")
    page.keyboard.press("Tab")
    expect(past).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**#main")
    expect(past).not_to_be_focused()  # from then on the keyboard is at the content
    page.keyboard.press("Tab")
    focused(page, "main")


def test_every_page_can_be_cited_and_its_query_asked(visit: Visit, paths: Mapping[str, str]) -> None:
    for name, path in paths.items():
        page = visit(path)
        page.locator("#cite summary").click()
        expect(page.locator("#cite a")).to_have_count(3)
        if name != "sparql":  # which is where queries are asked
            page.locator("#query summary").click()
            expect(page.locator("#query code").first).to_contain_text("SELECT")
