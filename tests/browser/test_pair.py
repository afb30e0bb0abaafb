"""The page of two states in a browser."""

from __future__ import annotations

from pathlib import Path

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


def test_a_citation_is_taken_with_its_sentences(visit: Visit) -> None:
    page = visit(PAIR, NARROW)
    sentence = page.locator("#engagements ~ ul .sources").first.locator("a[title], blockquote").first
    quoted = sentence.get_attribute("title") or sentence.text_content()
    assert quoted
    page.locator("#cite summary").click()
    with page.expect_download() as download:
        page.locator("#cite").get_by_role("link", name="BibTeX").click()
    taken = Path(download.value.path()).read_text("utf-8")
    assert taken.startswith("@techreport{")
    keys = [line for line in taken.splitlines() if line.startswith("@")]
    assert len(keys) == len(set(keys)) > 1
    plain = str(page.locator("#cite").get_by_role("link", name="plain text").evaluate("link => link.href"))
    assert "/cite.txt?of=engagement/" in plain
    assert " ".join(quoted.split()) in page.request.get(plain).text()
