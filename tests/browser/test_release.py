"""A release in a browser: what is marked, what is told of it, and how it looks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import NARROW, WIDE, Visit, served, visiting
from tests.web.releases import crowded, written

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
    page.locator(".ledger .sources a").first.click()
    mark = page.locator(".text mark").first
    assert mark.is_visible()
    assert page.locator(".s:target").count() == 1
    assert page.locator(".s:target mark").count() > 0
    assert page.evaluate(
        "(e => e.top >= 0 && e.bottom <= innerHeight)(document.querySelector('.s:target').getBoundingClientRect())"
    )


def test_pointing_at_words_tells_what_they_are_and_why(visit: Visit) -> None:
    page = visit(PAGE)
    page.locator(".text .k-person", has_text="Mr. HAYASHI").first.hover()
    box = page.locator("#why li").first
    box.wait_for()
    assert "HAYASHI Yoshimasa" in box.inner_text()
    assert "same as in" in box.inner_text()
    assert page.locator("#why").count() == 1


def test_the_keyboard_comes_to_what_is_told_and_leaves_it(visit: Visit) -> None:
    page = visit(PAGE)
    words = page.locator(".text .k-person").first
    page.locator(".text .n").nth(1).focus()
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.locator("#why li").count() or page.evaluate("document.activeElement.matches('.text .k-person')"):
            break
    page.locator("#why li").first.wait_for()
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('#why'))")
    page.keyboard.press("Escape")
    assert page.locator("#why").count() == 0
    assert page.evaluate("document.activeElement.matches('[data-at]')")
    assert words.is_visible()


def test_a_click_goes_to_what_it_is(visit: Visit) -> None:
    page = visit(PAGE)
    page.locator(".text .k-person", has_text="Mr. HAYASHI").first.click()
    assert page.locator("h1").inner_text() == "HAYASHI Yoshimasa"


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


def test_a_long_crowded_and_hostile_release_runs_nothing_and_is_soon_there(crowd: Visit) -> None:
    page = crowd("/page/release/crowded")
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    assert page.locator("[data-at]").count() >= 2000
    assert page.locator(".text").inner_text().count("<script>alert(1)</script>") > 500
    page.locator("[data-at]").nth(5).hover()
    page.locator("#why li").first.wait_for()
    assert "<b>Person" in page.locator("#why").inner_text() or "Body" in page.locator("#why").inner_text()
    assert dialogs == []
    ready = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"
    assert page.evaluate(ready) < 10_000
