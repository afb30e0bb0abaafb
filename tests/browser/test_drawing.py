"""The network that a notebook shows, in a browser, as a page made of the notebook frames it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, FrameLocator, Locator, Page, expect

import diplograph as dg
from tests.browser.conftest import PATIENCE


@pytest.fixture(scope="module")
def framed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a page that holds what a notebook would."""
    with dg.open(built) as graph:
        shown = graph.draw("people")._repr_html_()
    page = tmp_path_factory.mktemp("notebook") / "notebook.html"
    page.write_text(f"<!doctype html><meta charset=utf-8><title>Notebook</title>{shown}", "utf-8")
    return page.as_uri()


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, chromium: Browser, framed: str) -> Iterator[Page]:
    """The page; in the end it has asked for nothing but itself, and logged nothing."""
    scheme: Literal["dark", "light"] = "dark" if request.param == "dark" else "light"
    context = chromium.new_context(viewport={"width": 1000, "height": 800}, color_scheme=scheme, offline=True)
    context.set_default_timeout(PATIENCE)
    page, asked, logged = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: logged.append(message.text))
    page.on("pageerror", lambda error: logged.append(str(error)))
    page.goto(framed)
    yield page
    context.close()
    assert [url for url in asked if not url.startswith(("data:", "about:"))] == [framed]
    assert logged == []


@pytest.fixture
def drawing(page: Page) -> FrameLocator:
    return page.frame_locator("iframe")


def node(drawing: FrameLocator, name: str) -> Locator:
    return drawing.locator(".n", has_text=name)


def has_class(name: str) -> re.Pattern[str]:
    return re.compile(rf"(^|\s){name}(\s|$)")


def choose(drawing: FrameLocator, name: str, year: str) -> None:
    drawing.locator(f"input[name={name}]").evaluate(
        "(slider, year) => { slider.value = year; slider.dispatchEvent(new Event('input')); }", year
    )


def test_pointing_at_somebody_tells_whom_they_met_and_lights_these(drawing: FrameLocator) -> None:
    node(drawing, "HAYASHI Yoshimasa").locator("circle").hover()
    expect(drawing.locator("#told")).to_contain_text("HAYASHI Yoshimasa: ")
    expect(drawing.locator("#told")).to_contain_text("Kao Kim Hourn (2022)")
    expect(node(drawing, "Kao Kim Hourn")).to_have_class(has_class("lit"))
    expect(node(drawing, "NORNG Sakal")).to_have_class(has_class("dim"))


def test_a_click_keeps_somebody_until_they_are_let_go(page: Page, drawing: FrameLocator) -> None:
    node(drawing, "HAYASHI Yoshimasa").locator("circle").click()
    node(drawing, "NORNG Sakal").locator("circle").hover()
    expect(drawing.locator("#told")).to_contain_text("HAYASHI Yoshimasa: ")
    expect(node(drawing, "HAYASHI Yoshimasa")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Escape")
    expect(node(drawing, "NORNG Sakal")).not_to_have_class(has_class("dim"))


def test_the_keyboard_reaches_every_node(page: Page, drawing: FrameLocator) -> None:
    node(drawing, "PRAK Sokhonn").focus()
    page.keyboard.press("Enter")
    expect(node(drawing, "PRAK Sokhonn")).to_have_class(has_class("kept"))
    expect(drawing.locator("#told")).to_contain_text("PRAK Sokhonn: ")


def test_the_sliders_leave_the_years_chosen(drawing: FrameLocator) -> None:
    everybody = drawing.locator(".n:not(.gone)").count()
    choose(drawing, "from", "2022")
    expect(drawing.locator("output").first).to_have_text("2022")
    expect(node(drawing, "ISHIKAWA Hiroshi")).to_be_hidden()
    expect(node(drawing, "Kao Kim Hourn")).to_be_visible()
    expect(drawing.locator("#told")).to_contain_text("joined in these years")
    expect(drawing.locator(".n:not(.gone)")).not_to_have_count(everybody)
    expect(drawing.locator(".n:not(.gone)").first).to_be_visible()
    choose(drawing, "from", "2020")
    expect(node(drawing, "ISHIKAWA Hiroshi")).to_be_visible()


def test_one_slider_takes_the_other_along(drawing: FrameLocator) -> None:
    choose(drawing, "from", "2022")
    choose(drawing, "to", "2020")
    expect(drawing.locator("input[name=from]")).to_have_value("2020")


def test_the_buttons_come_nearer_and_back(drawing: FrameLocator) -> None:
    picture = drawing.locator("svg")
    whole = str(picture.get_attribute("viewBox"))
    drawing.get_by_role("button", name="nearer").click()
    expect(picture).not_to_have_attribute("viewBox", whole)
    drawing.get_by_role("button", name="whole").click()
    expect(picture).to_have_attribute("viewBox", re.compile(r"^0(\.0)? 0(\.0)? 960(\.0)? 600(\.0)?$"))


def test_dragging_moves_the_picture_and_keeps_nobody(page: Page, drawing: FrameLocator) -> None:
    picture = drawing.locator("svg")
    box = picture.bounding_box()
    assert box
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.9
    page.mouse.move(*middle)
    page.mouse.down()
    page.mouse.move(middle[0] - 60, middle[1] - 40, steps=4)
    page.mouse.up()
    expect(picture).not_to_have_attribute("viewBox", "0 0 960 600")
    expect(drawing.locator(".kept")).to_have_count(0)
