"""A curator decides in the browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from diplograph.curation import load_curation
from tests.browser.conftest import NARROW, WIDE, served, visiting
from tests.browser.test_every_page import serious


@pytest.mark.parametrize(("width", "scheme"), [(NARROW, "dark"), (WIDE, "light")])
def test_a_decision_is_reviewed(chromium: Browser, built: Path, tmp_path: Path, width: int, scheme: str) -> None:
    file = tmp_path / "curation.yaml"
    with served(built, "--review", "--curation", str(file)) as address, visiting(chromium, address) as visit:
        page = visit("/review", width, scheme)
        assert serious(page) == []
        asked = page.locator(".card h2").all_inner_texts()
        page.get_by_role("link", name="Skip").click()
        assert page.locator(".card h2").all_inner_texts() != asked
        page.go_back()
        page.get_by_role("button", name="Different").click()
        assert page.locator("main [role=status]").inner_text().startswith(f"Written to {file}")
        assert page.locator(".card h2").all_inner_texts() != asked
        (rule,) = load_curation(file).rules
        assert str(rule).startswith("different: ")
        page.locator(".card a").first.click()
        assert page.locator("h1").is_visible()
