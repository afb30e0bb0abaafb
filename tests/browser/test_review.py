"""A curator decides in the browser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from diplograph.curation import load_curation
from tests.browser.conftest import NARROW, WIDE, follow, served, visiting
from tests.browser.test_every_page import serious


@pytest.mark.parametrize(("width", "scheme"), [(NARROW, "dark"), (WIDE, "light")])
def test_a_decision_is_reviewed(chromium: Browser, built: Path, tmp_path: Path, width: int, scheme: str) -> None:
    file = tmp_path / "curation.yaml"
    with served(built, "--review", "--curation", str(file)) as address, visiting(chromium, address) as visit:
        page = visit("/review", width, scheme)
        assert serious(page) == []
        cards = page.locator(".card h2")
        asked = cards.all_inner_texts()
        page.get_by_role("link", name="Skip").click()
        expect(cards).not_to_have_text(asked)
        page.go_back()
        expect(cards).to_have_text(asked)
        page.get_by_role("button", name="Different").click()
        expect(page.locator("main [role=status]")).to_have_text(re.compile(f"^\\s*Written to {re.escape(str(file))}"))
        expect(cards).not_to_have_text(asked)
        (rule,) = load_curation(file).rules
        assert str(rule).startswith("different: ")
        follow(page.locator(".card a").first, "/page/")
        expect(page.locator("h1")).to_be_visible()
