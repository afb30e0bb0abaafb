"""The page of a person in a browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NARROW, WIDE, Visit, follow

HAYASHI = "/page/person/jp/hayashi-yoshimasa"
MOTEGI = "/page/person/jp/motegi-toshimitsu"
PAGES = (
    HAYASHI,
    "/page/office/jp/foreign-minister",
    "/page/organization/association-of-southeast-asian-nations",
    "/page/country/KH",
)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(("width", "scheme"), [(NARROW, "light"), (NARROW, "dark"), (WIDE, "light"), (WIDE, "dark")])
def test_the_pages_of_people_and_bodies_fit_their_window(visit: Visit, path: str, width: int, scheme: str) -> None:
    page = visit(path, width, scheme)
    assert page.locator("h1").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_sentence_of_a_tenure_is_one_click_away_and_is_marked(visit: Visit) -> None:
    page = visit(MOTEGI)
    follow(page.locator("#offices ~ .timeline .sources a").first, "at=")
    expect(page.locator("mark").first).to_contain_text("Minister")


def test_who_held_the_office_before_is_a_click_away(visit: Visit) -> None:
    page = visit(HAYASHI)
    page.get_by_text("before:").get_by_role("link").click()
    expect(page.locator("h1")).to_have_text("MOTEGI Toshimitsu")


def test_a_year_of_the_chart_narrows_the_engagements_with_the_keyboard(visit: Visit) -> None:
    page = visit(HAYASHI)
    page.get_by_role("link", name="2022: 1").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**year=2022**")
    expect(page.locator("#engagements ~ ul.dated").first.locator("li").first).to_be_visible()
    expect(page.get_by_text("Those of 2022: 1.")).to_be_visible()


def test_the_number_of_meetings_leads_to_the_meetings(visit: Visit) -> None:
    page = visit(HAYASHI)
    page.get_by_role("link", name="2 with PRAK Sokhonn").click()
    page.wait_for_url("**with=**")
    expect(page.get_by_text("that were held with")).to_be_visible()
