"""The page of an engagement: who took part, what became of it, and its accounts side by side."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from lxml import html

from diplograph.graph import GraphStore
from diplograph.query import Lookup, compare
from tests.web.conftest import Start
from tests.web.pages import page_at, words
from tests.web.releases import told_differently, written

SUMMIT = "/page/engagement/3rd-lantern-summit"
MEETING = "engagement/courtesy-call/2021-03-04/aoki-hanako+dara-vann"


@pytest.fixture(scope="module")
def differing(tmp_path_factory: pytest.TempPathFactory, start: Start) -> Iterator[httpx.Client]:
    """A server on a graph in which releases tell one summit differently, and of others of the same people."""
    folder = written(tmp_path_factory.mktemp("differing") / "build", *told_differently())
    with httpx.Client(base_url=start("--workers", "2", of=folder).address, timeout=60) as client:
        yield client


def table(page: html.HtmlElement) -> dict[str, list[str]]:
    """The cells of the accounts by the head of their row."""
    rows = page.find_class("accounts")[0].iterfind(".//tbody/tr")
    return {words(row.find("th")): [words(cell) for cell in row.iterfind("td")] for row in rows}


def test_the_head_has_dates_as_precise_as_they_are_told(client: httpx.Client) -> None:
    page = page_at(client, SUMMIT)
    assert page.findtext(".//h1") == "3rd Lantern Summit"
    lead = words(page.find_class("lead")[0])
    assert lead == "summit planned 2021-12 in Siem Reap in person"
    assert "Lantern Summit" in words(page.find_class("facts")[0])


def test_who_took_part_comes_with_side_role_office_and_sources(client: httpx.Client) -> None:
    page = page_at(client, f"/page/{MEETING}")
    host, guest = (words(line) for line in page.find_class("parts")[0].iterfind("li"))
    assert host.startswith("AOKI Hanako for Japan host ")
    assert "Foreign Affairs (JP)" in host or "Foreign Minister (JP)" in host
    assert guest.startswith("Dara Vann for Cambodia ")
    links = page.find_class("parts")[0].xpath(".//*[@class='sources']//a/@href")
    assert links
    assert all("?at=" in link and "#sentence=" in link for link in links)


def test_its_life_is_told_in_steps_each_with_its_release(client: httpx.Client) -> None:
    steps = [words(step) for step in page_at(client, SUMMIT).find_class("life")[0].iterfind("li")]
    assert [step.split()[0] for step in steps] == ["moved"]
    assert "for 2021-12 instead of 2021-05 in Kyoto" in steps[0]
    assert "2021-03-05: Lantern talks" in steps[0]


def test_accounts_stand_side_by_side_as_the_command_compares_them(client: httpx.Client, graph: GraphStore) -> None:
    page = page_at(client, f"/page/{MEETING}")
    heads = [words(head) for head in page.find_class("accounts")[0].iterfind(".//thead//th")]
    assert len(heads) == 3
    compared = compare(graph, Lookup(graph).one(MEETING, "engagement")).points
    shown = table(page)
    assert len(shown) == len(compared)
    cells = [["says nothing" if cell is None else str(cell) for cell in row[4:]] for row in compared]
    assert sorted(shown.values()) == sorted(cells)


def test_what_differs_and_what_is_left_out_is_marked_in_words_too(client: httpx.Client) -> None:
    page = page_at(client, f"/page/{MEETING}")
    shown = table(page)
    assert shown["kind they differ"] == ["courtesy-call", "meeting"]
    assert sorted(shown["mode left out by some"]) == ["in-person", "says nothing"]
    assert shown["status"] == ["held", "held"]
    assert {words(mark) for mark in page.find_class("accounts")[0].iterfind(".//mark")} >= {"meeting", "courtesy-call"}
    assert "of" in words(page.find_class("comparison")[0].find("p"))


def test_what_was_agreed_stands_apart_from_what_was_said(client: httpx.Client) -> None:
    page = page_at(client, SUMMIT)
    assert "agreed to hold the 3rd Lantern Summit" in words(page.get_element_by_id("agreed").getnext())
    meeting = page_at(client, f"/page/{MEETING}")
    said = words(meeting.get_element_by_id("positions").getparent())
    assert "reaffirmed Japan's support" in said
    assert "thanked Japan" in said


def test_what_was_given_in_releases_that_report_it_is_told(client: httpx.Client) -> None:
    page = page_at(client, f"/page/{MEETING}")
    assert "will give 2.5 million dollars" in words(page.get_element_by_id("given").getnext())


def test_accounts_that_contradict_each_other_are_marked(differing: httpx.Client) -> None:
    page = page_at(differing, "/page/engagement/4th-tide-summit")
    shown = table(page)
    assert shown["place they differ"] == ["Quito", "Lima"]
    assert shown["start can be both"] == ["2022-05", "2022-05-10"]
    assert next(words(row) for row in page.find_class("agreement-differ")).startswith("place they differ")


def test_others_of_the_same_days_and_people_are_told(differing: httpx.Client) -> None:
    page = page_at(differing, "/page/engagement/4th-tide-summit")
    near = words(page.get_element_by_id("near").getnext())
    assert "on its sidelines, or on the same day" in near
    assert "2022-05-11" in near
    same = page.get_element_by_id("same")
    assert words(same) == "Tomas Vega and Ana Ruiz, before and after"
    assert "2021-02-01" in words(same.getnext().getnext())
    assert "2023-09-09" in words(same.getparent())


@pytest.mark.parametrize("path", [SUMMIT, f"/page/{MEETING}"])
def test_no_link_of_it_is_dead(client: httpx.Client, path: str) -> None:
    links = {
        str(link).partition("#")[0]
        for link in page_at(client, path).xpath("//main//a[not(contains(@href, '/sparql'))]/@href")
    }
    local = sorted(link for link in links if link.startswith("/"))
    assert len(local) > 4
    assert {link: client.get(link).status_code for link in local} == dict.fromkeys(local, 200)
