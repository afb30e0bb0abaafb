"""The documentation site in a browser: whoever opens it asks nobody but the server that it is on."""

from __future__ import annotations

import functools
import http.server
import re
import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import NARROW, Visit, until, visiting
from tests.browser.test_every_page import AXE
from tests.docs.building import built_site

USUAL = 1280
OPENED = ("index.html", "tutorial.html", "how-to/issuer.html", "reference/commands.html", "reference/vocabularies.html")
_UNMOVED = "!document.getAnimations().some(one => one instanceof CSSTransition && one.playState === 'running')"
"""That no colour is on its way from one to another."""
_BARRIERS = """() => axe.run(document, {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'],
}).then(found => found.violations
    .filter(one => one.impact === 'serious' || one.impact === 'critical')
    .flatMap(one => one.nodes.map(node => [one.id, node.html, node.failureSummary])))"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A server that does not tell of each request."""

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site, served on this machine; its address has no slash at its end."""
    handler = functools.partial(Quiet, directory=str(built_site(tmp_path_factory)))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def read(chromium: Browser, address: str) -> Iterator[Visit]:
    """Opens a page of the site; in the end it has asked nobody else, and its console is free of errors."""
    with visiting(chromium, address) as visit:
        yield visit


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", OPENED)
def test_a_page_asks_nobody_else_and_can_be_used_by_everybody(read: Visit, name: str, scheme: str) -> None:
    page = read(f"/{name}", width=USUAL, scheme=scheme)
    until(page, _UNMOVED)
    page.add_script_tag(content=AXE.read_text("utf-8"))
    assert page.evaluate(_BARRIERS) == []


@pytest.mark.parametrize("name", OPENED)
def test_a_page_fits_a_telephone(read: Visit, name: str) -> None:
    page = read(f"/{name}", width=NARROW)
    until(page, "most => document.documentElement.scrollWidth <= most", NARROW)


def test_the_search_needs_no_server_elsewhere(read: Visit) -> None:
    page = read("/index.html", width=USUAL)
    page.locator(".md-search__input").click()
    page.locator(".md-search-result__meta", has_text="Type to start searching").wait_for()
    page.keyboard.type("Moonrise")
    expect(page.locator(".md-search-result__link").first).to_have_attribute("href", re.compile(r"initiative\.html"))


def test_colours_are_those_of_the_system(read: Visit) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    light, dark = (read("/index.html", scheme=scheme).evaluate(ground) for scheme in ("light", "dark"))
    assert light != dark
