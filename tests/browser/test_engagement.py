"""An engagement in a browser: comparing two accounts, and the way from any of their facts to the sentence."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NARROW, WIDE, Visit, follow

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
    expect(agreeing).to_be_visible()
    page.locator("#only-split").check()
    expect(agreeing).to_be_hidden()
    expect(page.locator(".accounts tr.split").first).to_be_visible()


def test_an_account_leads_to_its_highlighted_sentence(visit: Visit) -> None:
    page = visit(PAGE)
    follow(page.locator(".accounts thead .sources a").last, "/page/release/")
    expect(page.locator(".s:target mark").first).to_be_visible()


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_an_initiative_fits_its_window(visit: Visit, width: int) -> None:
    page = visit("/page/initiative/asean-outlook-on-the-indo-pacific", width)
    assert page.locator(".ledger").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_a_contribution_is_a_click_from_its_release(visit: Visit, width: int) -> None:
    page = visit("/page/release/001_aa156feb94123eb3", width)
    follow(page.locator("#contribution li > div a").first, "/page/contribution/")
    expect(page.locator("main")).to_contain_text("In the words of the release")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
