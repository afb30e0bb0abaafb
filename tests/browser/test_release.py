"""A release in a browser: what is marked, what is told of it, and how it looks."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import NARROW, WIDE, Visit, focused, follow, served, until, visiting
from tests.web.releases import crowded, written

A_WHILE = "new Promise(done => setTimeout(done, 500))"
"""Longer than the page waits until it believes that the mouse means it, by the page's own clock."""
PAGE = "/page/release/000_a98b498bba31564f"


@pytest.fixture(scope="module")
def crowd(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visit]:
    record, text = crowded()
    folder = written(tmp_path_factory.mktemp("crowd") / "build", [record], {"crowded": text})
    with served(folder) as address, visiting(chromium, address) as visit:
        yield visit


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_release_fits_its_window(visit: Visit, width: int, scheme: str) -> None:
    page = visit(PAGE, width, scheme)
    assert page.locator(".text").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_from_a_fact_one_click_leads_to_its_highlighted_sentence(visit: Visit) -> None:
    page = visit("/page/initiative/asean-outlook-on-the-indo-pacific")
    follow(page.locator(".ledger .sources a").first, "/page/release/")
    expect(page.locator(".text mark").first).to_be_visible()
    expect(page.locator(".s:target")).to_have_count(1)
    expect(page.locator(".s:target mark").first).to_be_visible()
    until(
        page,
        "(e => e.top >= 0 && e.bottom <= innerHeight)(document.querySelector('.s:target').getBoundingClientRect())",
    )


def test_pointing_at_words_tells_what_they_are_and_why(visit: Visit) -> None:
    page = visit(PAGE)
    page.locator(".text .k-person", has_text="Mr. HAYASHI").first.hover()
    box = page.locator("#why li").first
    expect(box).to_contain_text("HAYASHI Yoshimasa")
    expect(box).to_contain_text("same as in")
    expect(page.locator("#why")).to_have_count(1)


def test_the_keyboard_comes_to_what_is_told_and_leaves_it(visit: Visit) -> None:
    page = visit(PAGE)
    page.locator(".text .n").nth(1).focus()
    page.keyboard.press("Tab")
    focused(page, "[data-at]")
    expect(page.locator("#why li a").first).to_be_visible()
    page.keyboard.press("Tab")
    focused(page, "#why a")
    page.keyboard.press("Escape")
    expect(page.locator("#why")).to_have_count(0)
    focused(page, "[data-at]")
    page.keyboard.press("Tab")
    focused(page, "[data-at]")
    expect(page.locator("#why li").first).to_be_visible()


def test_the_mouse_takes_what_is_told_from_nobody_at_the_keyboard(visit: Visit) -> None:
    page = visit(PAGE)
    page.locator(".text").hover()
    page.locator(".text .n").nth(1).focus()
    page.keyboard.press("Tab")
    expect(page.locator("#why li a").first).to_be_visible()
    page.mouse.move(1, 1)
    page.evaluate(A_WHILE)
    page.keyboard.press("Tab")
    focused(page, "#why a")
    page.evaluate("scrollBy(0, 40)")
    page.locator(".text .k-person").last.hover()
    page.evaluate(A_WHILE)
    focused(page, "#why a")
    page.keyboard.press("Escape")
    focused(page, "[data-at]")


def test_a_click_goes_to_what_it_is(visit: Visit) -> None:
    page = visit(PAGE)
    page.locator(".text .k-person", has_text="Mr. HAYASHI").first.click()
    expect(page.locator("h1")).to_have_text("HAYASHI Yoshimasa")


def test_switching_a_kind_off_moves_nothing(visit: Visit) -> None:
    page = visit(PAGE)
    words = page.locator(".text .k-person").first
    style = "getComputedStyle(document.querySelector('.text .k-person')).textDecorationLine"
    before = words.bounding_box(), page.locator("#found").bounding_box()
    assert page.evaluate(style) == "underline"
    for box in page.locator(".reading input[type=checkbox]").all():
        box.uncheck()
    assert page.evaluate(style) == "none"
    assert (words.bounding_box(), page.locator("#found").bounding_box()) == before


def test_a_long_crowded_and_hostile_release_is_shown_and_runs_nothing(crowd: Visit) -> None:
    page = crowd("/page/release/crowded")
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    assert page.locator("[data-at]").count() >= 2000
    assert page.locator(".text").inner_text().count("<script>alert(1)</script>") > 500
    page.locator("[data-at]").nth(5).hover()
    expect(page.locator("#why li").first).to_contain_text(re.compile("<b>Person|Body"))
    assert dialogs == []
