"""A release that was changed tells of what it said before, and that has a page of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from diplograph import graph as graphs
from diplograph.graph.texts import write_texts
from diplograph.merge import merge
from diplograph.search import write_index
from tests.graph import invented
from tests.web.conftest import Start
from tests.web.pages import page_at, words

NOW = "/page/release/north%201"
SECOND, FIRST = f"{NOW}~cccccccc", f"{NOW}~bbbbbbbb"
WITHDRAWN, UNREAD = "/page/release/west~dddddddd", "/page/release/east~aaaaaaaa"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, start: Start) -> Iterator[httpx.Client]:
    """A server on a graph of releases of which some were changed and some are gone; of one old text is kept."""
    folder = tmp_path_factory.mktemp("superseded") / "build"
    corpus = merge(invented.records()).model_copy(update={"superseded": invented.superseded()})

    def finish(of: Path) -> None:
        write_texts(of, [("north 1", invented.NORTH), ("north 1~cccccccc", invented.NORTH)])
        write_index(of)

    graphs.write(corpus, folder, finish=finish)
    with httpx.Client(base_url=start(of=folder).address, timeout=60) as client:
        yield client


def notes(site: httpx.Client, path: str) -> list[tuple[str, list[str]]]:
    """What a page says of versions: the words, and where they lead."""
    found = page_at(site, path).xpath("//p[@role='note']")
    return [(words(one), [link.get("href") for link in one.findall(".//a")]) for one in found]


def test_a_release_leads_to_all_that_it_replaces_the_latest_first(site: httpx.Client) -> None:
    assert notes(site, NOW) == [
        (
            "It replaces 2 earlier versions: 2021-03-05, SHA-256 cccccccc…; 2021-03-03, SHA-256 bbbbbbbb…",
            [SECOND, FIRST],
        )
    ]
    assert notes(site, "/page/release/south-2") == []


def test_an_old_account_leads_to_what_came_in_its_place_and_before_it(site: httpx.Client) -> None:
    became, replaces = notes(site, SECOND)
    assert became[0].startswith("This is what the release said before it was changed.")
    assert became[0].endswith("Nothing in the graph rests on it.")
    assert became[1] == [NOW]
    assert replaces == ("It replaces an earlier version: 2021-03-03, SHA-256 bbbbbbbb…", [FIRST])
    assert notes(site, FIRST)[0][1] == [SECOND]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        (WITHDRAWN, "This release was withdrawn: its file has gone. Nothing in the graph rests on it."),
        (UNREAD, "What stands in the place of this release cannot be read. Nothing in the graph rests on it."),
    ],
)
def test_what_is_gone_says_so(site: httpx.Client, path: str, told: str) -> None:
    assert notes(site, path) == [(told, [])]


def test_an_old_account_shows_what_was_found_then_and_links_to_nothing_that_stands(site: httpx.Client) -> None:
    page = page_at(site, FIRST)
    assert words(page.find_class("kind-release")[0]) == "Superseded release"
    assert page.findtext(".//h1") == "Lantern and tea talks"
    found = page.find_class("found")[0]
    assert "KUDO Ren" in words(found)
    assert "met Deputy Prime Minister VANN Dara" in words(found)
    links = {link.get("href").partition("?")[0] for link in found.iterfind(".//a")}
    assert links == {FIRST}
    assert "north 1~bbbbbbbb" in words(page.find_class("facts")[-1])


def test_its_text_is_shown_where_it_was_kept(site: httpx.Client) -> None:
    assert "reaffirmed Japan's support" in words(page_at(site, SECOND).find_class("text")[0])
    assert not page_at(site, FIRST).find_class("text")


def test_it_has_documents_and_can_be_cited(site: httpx.Client) -> None:
    turtle = site.get(f"{SECOND.replace('/page/', '/data/')}.ttl").text
    assert "dg:SupersededRelease" in turtle
    assert "dg:SupersededMention" in turtle
    assert "Lantern and tea talks" in site.get(f"{FIRST.replace('/page/', '/cite/')}.txt").text


@pytest.mark.parametrize("path", ["/", "/search?q=KUDO", "/search?q=tea", "/page/country/JP", "/page/country/KH"])
def test_no_other_page_tells_of_it(site: httpx.Client, path: str) -> None:
    text = site.get(path).text
    assert "KUDO Ren" not in text
    assert "~bbbbbbbb" not in text
    assert "Ministry of Sand" not in text
