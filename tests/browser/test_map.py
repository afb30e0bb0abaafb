"""The map in the browser: it fits, and its states and arcs lead on."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NARROW, WIDE, Visit, until


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_the_map_fits_its_window_and_shades_what_took_part(visit: Visit, width: int, scheme: str) -> None:
    page = visit("/map", width, scheme)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    fills = page.evaluate("[...document.querySelectorAll('svg.map a path')].map(one => getComputedStyle(one).fill)")
    shade = "rgb(28, 79, 130)" if scheme == "light" else "rgb(169, 207, 245)"
    assert shade in fills
    assert page.evaluate("getComputedStyle(document.querySelector('.map-0')).fill") not in fills


def test_the_keyboard_goes_from_state_to_state_and_follows(visit: Visit) -> None:
    page = visit("/map")
    japan = page.get_by_role("link", name="Japan: ")
    japan.focus()
    expect(japan).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/page/country/JP")


def test_an_arc_leads_to_the_two_states(visit: Visit) -> None:
    page = visit("/map")
    page.get_by_role("link", name="Japan and Cambodia: ").dispatch_event("click")
    page.wait_for_url("**/pair?a=country/JP&b=country/KH")


def test_years_narrow_it(visit: Visit) -> None:
    page = visit("/map")
    whole = int(page.locator("#states tbody td.number").first.inner_text())
    page.fill("[name=since]", "2022")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**since=2022**")
    until(page, "most => document.querySelector('#states tbody td.number')?.innerText < most", whole)
