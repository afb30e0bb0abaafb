"""The site that is built is complete, and names nothing that a browser would fetch from elsewhere."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from tests.docs.blocks import DOCS, pages

_FETCHED = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "link": "href",
    "object": "data",
    "embed": "src",
}
_ELSEWHERE = re.compile(r"(?:[a-z]+:)?//")
_IN_STYLES = re.compile(r"(?:url\(|@import\s+)[\"']?(?!data:)((?:[a-z]+:)?//[^\"')\s]+)")


class Fetched(HTMLParser):
    """Collects what a browser fetches of itself when it opens a page: not what links lead to."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        value = dict(attrs).get(_FETCHED.get(tag, ""))
        if value:
            self.addresses.append(value)


def test_every_page_is_there(site: Path) -> None:
    written = [page.relative_to(DOCS).with_suffix(".html") for page in pages()]
    assert [str(page) for page in written if not (site / page).is_file()] == []


def test_no_page_fetches_anything_from_elsewhere(site: Path) -> None:
    fetched = {page: Fetched(page).addresses for page in site.rglob("*.html")}
    assert all(fetched.values())
    assert [(page.name, one) for page, all_ in fetched.items() for one in all_ if _ELSEWHERE.match(one)] == []


def test_no_style_fetches_anything_from_elsewhere(site: Path) -> None:
    styles = list(site.rglob("*.css"))
    assert styles
    assert [(style.name, one) for style in styles for one in _IN_STYLES.findall(style.read_text("utf-8"))] == []


def test_every_local_address_leads_to_a_file(site: Path) -> None:
    for page in site.rglob("*.html"):
        if page.name != "404.html":
            missing = [one for one in Fetched(page).addresses if not (page.parent / re.split(r"[?#]", one)[0]).exists()]
            assert missing == [], page
