"""A browser on the explorer of the graph of data/raw.

Whatever a test does, the page may ask nobody but its server and may log no error.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from tests.docs.shell import built_once

SCREENS = Path(__file__).parents[2] / "build" / "screens"
CHROMIUM = shutil.which("chromium")
_QUIET = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-unsafe-swiftshader",
)
NARROW, WIDE = 360, 1600
SLOWER = float(os.environ.get("DIPLOGRAPH_BROWSER_SLOWER", "1"))
"""How many times as slow the pages' processor is made: 6 brings races to light that a busy machine would."""
PATIENCE = 120_000
"""Milliseconds that anything may take that a test waits for, on the busiest machine."""
_MOMENT = 50
"""Milliseconds between two looks at a page."""
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """A browser without a window. Its event loop runs as long as it does: tests elsewhere have loops of their own."""
    if not CHROMIUM:
        reason = "chromium is not installed: apt-get install chromium"
        pytest.fail(reason) if os.environ.get("CI") == "true" else pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(_QUIET), timeout=3 * PATIENCE)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the graph of data/raw."""
    return built_once(tmp_path_factory).graph


@contextmanager
def served(folder: Path, *options: str) -> Iterator[str]:
    """The address of a server on a folder, without a slash at its end."""
    command = [sys.executable, "-m", "diplograph", "serve", str(folder), "--port", "0", "--workers", "2", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            yield process.stdout.readline().split(" at ")[1].split("/ (")[0]
        finally:
            process.terminate()


@pytest.fixture(scope="session")
def explorer(built: Path) -> Iterator[str]:
    """The address of the explorer."""
    with served(built) as address:
        yield address


Visit = Callable[..., Page]


@pytest.fixture
def visit(chromium: Browser, explorer: str) -> Iterator[Visit]:
    """Opens a path of the explorer in a window of a width, light or dark: ``visit("/", width=360, scheme="dark")``."""
    with visiting(chromium, explorer) as visit:
        yield visit


@contextmanager
def visiting(chromium: Browser, address: str, *expected: str) -> Iterator[Visit]:
    """Opens pages of a server and, in the end, holds that they were quiet; ``expected`` errors may be logged."""
    opened, trouble = [], []

    def visit(path: str, width: int = WIDE, scheme: str = "light") -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
            accept_downloads=True,
        )
        opened.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        if SLOWER > 1:
            context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.on("console", lambda message: trouble.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("request", lambda request: None if _local(request.url, address) else trouble.append(request.url))
        page.goto(address + path)
        return page

    yield visit
    for context in opened:
        context.close()
    assert [one for one in trouble if not any(words in one for words in expected)] == []


def until(page: Page, condition: str, given: object = None) -> None:
    """Wait until a condition holds in a page.

    It is asked from here each time: a page that waits by itself would run text as code, which the explorer forbids.
    """
    ends = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(condition, given):
        assert time.monotonic() < ends, condition
        page.wait_for_timeout(_MOMENT)


def focused(page: Page, selector: str) -> None:
    """Wait until the keyboard is at what a selector means, or within it."""
    until(page, "within => Boolean(document.activeElement?.closest(within))", selector)


def follow(link: Locator, lands: str) -> Page:
    """The page that a link leads to, whose address holds ``lands``, when it is there."""
    link.click()
    link.page.wait_for_url(lambda url: lands in url)
    return link.page


def _local(url: str, address: str) -> bool:
    return urlsplit(url).scheme in ("data", "blob") or url.startswith(f"{address}/")
