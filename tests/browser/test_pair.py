"""The page of two states in a browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NARROW, WIDE, Visit

PAIR = "/pair?a=country/JP&b=country/KH"


@pytest.mark.parametrize("path", [PAIR, "/pair"])
@pytest.mark.parametrize(("width", "scheme"), [(NARROW, "light"), (NARROW, "dark"), (WIDE, "light"), (WIDE, "dark")])
def test_the_page_of_two_states_fits_its_window(visit: Visit, path: str, width: int, scheme: str) -> None:
    page = visit(path, width, scheme)
    assert page.locator("h1").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_two_states_are_chosen_from_lists(visit: Visit) -> None:
    page = visit("/pair")
    page.get_by_label("One state").select_option("Cambodia")
    page.get_by_label("The other").select_option("Japan")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**/pair?a=country/JP&b=country/KH")
    expect(page.locator("h1")).to_have_text("Japan and Cambodia")


def test_the_longest_gap_stands_between_two_engagements(visit: Visit) -> None:
    page = visit(PAIR)
    assert page.locator("#gap ~ ul").first.locator(":scope > li").count() == 2


def test_a_state_leads_to_its_counterpart_and_back(visit: Visit) -> None:
    page = visit("/page/country/JP")
    page.get_by_role("link", name="engagements with Cambodia").click()
    page.wait_for_url("**/pair?**")
    page.locator(".lead").get_by_role("link", name="Cambodia").click()
    expect(page.locator("h1")).to_have_text("Cambodia")
