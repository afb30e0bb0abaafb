"""An engagement in a browser: comparing two accounts, and the way from any of their facts to the sentence."""

from __future__ import annotations

import pytest

from tests.browser.conftest import NARROW, WIDE, Visit

PAGE = "/page/engagement/asean-japan-50th-anniversary-commemorative-summit"


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_engagement_fits_its_window(visit: Visit, width: int, scheme: str) -> None:
    page = visit(PAGE, width, scheme)
    assert page.locator(".accounts").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_two_accounts_are_compared(visit: Visit) -> None:
    page = visit(PAGE)
    assert page.locator(".accounts thead th").count() > 2
    assert page.locator(".accounts .silent").first.inner_text() == "says nothing"
    agreeing = page.locator(".accounts tr.same").first
    assert agreeing.is_visible()
    page.locator("#only-split").check()
    assert not agreeing.is_visible()
    assert page.locator(".accounts tr.split").first.is_visible()


def test_an_account_leads_to_its_highlighted_sentence(visit: Visit) -> None:
    page = visit(PAGE)
    page.locator(".accounts thead .sources a").last.click()
    assert page.locator(".s:target mark").count() > 0


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_an_initiative_fits_its_window(visit: Visit, width: int) -> None:
    page = visit("/page/initiative/asean-outlook-on-the-indo-pacific", width)
    assert page.locator(".ledger").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_a_contribution_is_a_click_from_its_release(visit: Visit, width: int) -> None:
    page = visit("/page/release/001_aa156feb94123eb3", width)
    page.locator("#contribution li > div a").first.click()
    assert "In the words of the release" in page.locator("main").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
