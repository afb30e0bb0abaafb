"""The start page in a browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NARROW, WIDE, Visit, follow


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_start_page_fits_its_window(visit: Visit, width: int, scheme: str) -> None:
    page = visit("/", width, scheme)
    assert page.locator("h1").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_newest_release_is_a_click_away(visit: Visit) -> None:
    page = visit("/")
    newest = page.locator(".lines a").first
    title = newest.inner_text()
    follow(newest, "/page/release/")
    expect(page.locator("h1")).to_have_text(title)
