"""The site that is built: it is complete, and whoever opens it asks nobody but the server that it is on."""

from __future__ import annotations

import functools
import http.server
import re
import threading
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

from tests.docs.blocks import DOCS, pages

OPENED = ("index.html", "tutorial.html", "how-to/gephi.html", "reference/commands.html", "reference/vocabularies.html")
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


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """The site, served on this machine."""
    handler = functools.partial(Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A server that does not tell of each request."""

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def chromium(program: Callable[[str, str], Path]) -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=program("chromium", "chromium"), args=["--no-sandbox"])
        yield found
        found.close()


class Watched:
    """A page of a browser, with what it asked for and what its console complained of."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", self._request)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _request(self, request: Request) -> None:
        self.asked.append(request.url)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_opening_the_site_asks_nobody_else(chromium: Browser, address: str, width: int, scheme: str) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    watched = Watched(context.new_page())
    for name in OPENED:
        watched.page.goto(address + name)
        assert watched.page.evaluate("document.documentElement.scrollWidth") <= width, name
    context.close()
    assert len(watched.asked) > len(OPENED)
    assert [url for url in watched.asked if not url.startswith((address, "data:", "blob:"))] == []
    assert watched.complaints == []


def test_the_search_finds_a_page_without_a_server_elsewhere(chromium: Browser, address: str) -> None:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    watched = Watched(context.new_page())
    watched.page.goto(f"{address}index.html")
    watched.page.locator(".md-search__input").fill("Moonrise")
    found = watched.page.locator(".md-search-result__link").first
    found.wait_for()
    assert "initiative.html" in str(found.get_attribute("href"))
    context.close()
    assert [url for url in watched.asked if not url.startswith((address, "data:", "blob:"))] == []
    assert watched.complaints == []


def test_colours_are_those_of_the_system(chromium: Browser, address: str) -> None:
    grounds = {}
    for scheme in ("light", "dark"):
        context = chromium.new_context(color_scheme=scheme)
        page = context.new_page()
        page.goto(f"{address}index.html")
        grounds[scheme] = page.evaluate("getComputedStyle(document.body).backgroundColor")
        context.close()
    assert grounds["light"] != grounds["dark"]
