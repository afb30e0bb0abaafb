"""The page of a release: its text with what was found in it, in place, and why."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx
import pytest
from lxml import html

from tests.graph import invented
from tests.web.conftest import Live, Start, worked
from tests.web.pages import page_at
from tests.web.releases import crowded, written

NORTH = "/page/release/north%201"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, start: Start) -> Live:
    """A server on a graph that holds the texts of its releases."""
    record, text = crowded()
    folder = written(
        tmp_path_factory.mktemp("texts") / "build",
        [*invented.records(), record],
        {"north 1": invented.NORTH, "south-2": invented.SOUTH, "crowded": text},
    )
    return start("--timeout", "100", "--workers", "4", of=folder)


@pytest.fixture(scope="module")
def texts(server: Live) -> Iterator[httpx.Client]:
    """A client of it."""
    with httpx.Client(base_url=server.address, timeout=120) as client:
        yield client


def worked_in_all(server: Live) -> float:
    """The seconds that the processors have worked for a server, however long others made it wait."""
    return sum(map(worked, (server.process.pid, *server.query_processes())))


def spoken(page: html.HtmlElement) -> str:
    """The text as shown, without the numbers of sentences."""
    text = page.find_class("text")[0]
    for number in text.find_class("n"):
        number.text = ""
    return str(text.text_content())


def test_the_head_says_who_issued_it_when_and_from_which_file(texts: httpx.Client) -> None:
    page = page_at(texts, NORTH)
    assert page.findtext(".//h1") == "Lantern talks"
    (lead,) = page.find_class("lead")
    assert "Ministry of Foreign Affairs of Japan" in lead.text_content()
    assert "2021-03-05" in lead.text_content()
    (facts,) = page.find_class("facts")
    assert "north 1.txt" in facts.text_content()
    assert len(facts.xpath(".//code")[-1].text) == 64


def test_the_whole_text_is_shown_with_its_line_breaks(texts: httpx.Client) -> None:
    assert spoken(page_at(texts, NORTH)) == invented.NORTH.rstrip("\n")


def test_what_was_found_is_shown_in_place_and_leads_to_its_page(texts: httpx.Client) -> None:
    page = page_at(texts, NORTH)
    shown = {(one.text_content(), one.get("class"), one.get("href")) for one in page.xpath("//*[@data-at]")}
    assert ("AOKI Hanako", "x k-person", "/page/person/jp/aoki-hanako") in shown
    assert ("VANN Dara", "x k-engagement k-person", "/page/person/kh/dara-vann") in shown
    support = next(one for one in page.xpath("//*[@data-at]") if one.text_content() == "reaffirmed ")
    assert support.get("class") == "x k-statement"
    assert support.get("title") == "position: support: reaffirmed Japan's support"
    assert support.get("href").startswith("/page/statement/north%201/")
    both = next(
        one
        for one in page.xpath("//*[@data-at]")
        if one.text_content() == "Japan" and "k-statement" in one.get("class")
    )
    assert set(both.get("class").split()) == {"x", "k-country", "k-statement"}
    assert both.get("title") == "state: Japan, and 2 more"
    places = {one.get("data-at"): one.text_content() for one in page.xpath("//*[@data-at]")}
    assert all(invented.NORTH[slice(*map(int, at.split("-")))] == words for at, words in places.items())


def test_no_link_of_what_was_found_is_dead(texts: httpx.Client) -> None:
    links = {one.get("href") for one in page_at(texts, NORTH).xpath("//*[@data-at][@href]")}
    assert len(links) > 8
    assert {link: texts.get(link).status_code for link in links} == dict.fromkeys(links, 200)


def test_each_kind_can_be_switched_off(texts: httpx.Client) -> None:
    page = page_at(texts, NORTH)
    boxes = {one.get("id") for one in page.xpath("//input[@type='checkbox'][@checked]")}
    kinds = {name for one in page.xpath("//*[@data-at]") for name in one.get("class").split() if name != "x"}
    assert boxes == {name.replace("k-", "show-") for name in kinds}


def test_every_sentence_is_an_anchor_with_a_permanent_link(texts: httpx.Client) -> None:
    page = page_at(texts, f"{NORTH}?at=10-20")
    sentence = page.get_element_by_id("sentence=2")
    assert "Minister AOKI reaffirmed Japan's support for the Lantern Route Plan (LRP)." in sentence.text_content()
    (link,) = sentence.find_class("n")
    assert link.get("href") == f"{NORTH}#sentence=2"
    assert link.get("aria-label") == "Link to sentence 3"


def test_characters_that_are_asked_for_are_marked(texts: httpx.Client) -> None:
    start = invented.NORTH.index("VANN Dara of")
    page = page_at(texts, f"{NORTH}?at={start}-{start + 12}")
    assert "".join(one.text_content() for one in page.iterfind(".//mark")) == "VANN Dara of"
    assert page_at(texts, NORTH).find(".//mark") is None
    assert page_at(texts, f"{NORTH}?at=9000-9900").find(".//mark") is None


@pytest.mark.parametrize("place", ["", "12", "12-", "-12", "30-12", "5-5", "a-b", "1-99999999999999", "٣-٤"])
def test_a_place_that_is_none_is_refused_in_a_line(texts: httpx.Client, place: str) -> None:
    for path in (NORTH, "/why/release/north%201"):
        response = texts.get(path, params={"at": place})
        assert response.status_code == 400
        assert response.text.count("\n") == 1


def test_what_was_found_is_listed_by_kind_with_its_sentences(texts: httpx.Client) -> None:
    page = page_at(texts, NORTH)
    people = page.get_element_by_id("person")
    assert [one.text for one in people.xpath(".//li/div/a")] == ["AOKI Hanako", "Dara Vann", "ITO Jun"]
    assert people.xpath(".//li[1]//a/@href")[1] == f"{NORTH}?at=37-48#sentence=1"
    assert page.get_element_by_id("contribution").text_content().count("source") == 2


def test_it_is_told_what_is_marked_and_why(texts: httpx.Client) -> None:
    start = invented.NORTH.index("AOKI Hanako")
    answer = texts.get("/why/release/north%201", params={"at": f"{start}-{start + 4}"})
    assert answer.headers["content-type"] == "application/json"
    (aoki,) = answer.json()["items"]
    assert (aoki["kind"], aoki["label"], aoki["words"]) == ("person", "AOKI Hanako", "AOKI Hanako")
    assert aoki["link"] == "/page/person/jp/aoki-hanako"
    (reason,) = aoki["reasons"]
    assert reason["verdict"] == "same"
    assert "AOKI Hanako" in reason["reason"]
    assert 0.5 < float(reason["score"]) <= 1
    assert reason["other"]["link"] == "/page/release/south-2"


def test_of_things_in_one_another_the_shortest_is_told_first(texts: httpx.Client) -> None:
    start = invented.NORTH.index("Japan's support")
    items = texts.get("/why/release/north%201", params={"at": f"{start}-{start + 5}"}).json()["items"]
    assert [one["called"] for one in items] == ["state", "position", "position"]
    office = invented.NORTH.index("Foreign Minister")
    items = texts.get("/why/release/north%201", params={"at": f"{office}-{office + 7}"}).json()["items"]
    assert {one["kind"]: one["detail"] for one in items}["office"] == "held by AOKI Hanako"
    assert texts.get("/why/release/north%201", params={"at": "0-1"}).json() != {"items": []}
    assert texts.get("/why/release/nowhere", params={"at": "0-1"}).json() == {"items": []}


def test_a_graph_without_the_text_shows_the_sentences_and_says_so(client: httpx.Client) -> None:
    page = page_at(client, f"{NORTH}?at=150-160")
    assert "The whole text is not in this graph" in page.text_content()
    sentence = page.get_element_by_id("sentence=2")
    assert sentence.text.strip() == "Minister AOKI reaffirmed Japan's support for the Lantern Route Plan (LRP)."
    assert page.xpath("//li[@data-marked]/@id") == ["sentence=2"]
    assert not page.find_class("text")


def test_a_long_crowded_and_hostile_release_is_shown_safely_and_quickly(server: Live, texts: httpx.Client) -> None:
    def took() -> float:
        before = worked_in_all(server)
        assert texts.get("/page/release/crowded").status_code == 200
        return worked_in_all(server) - before

    response = texts.get("/page/release/crowded")
    assert any(took() < 3 for _ in range(5))
    assert "<script>alert" not in response.text
    assert "<b>Person" not in response.text
    text = response.text.partition('class="text"')[2].partition("What was found")[0]
    assert len(text) > 160_000
    assert not {character for character in text if character in "\u202e\u202c\u200f\x07"}
    page = page_at(texts, "/page/release/crowded")
    assert response.text.count("data-at=") >= 2000
    assert {urlsplit(one.get("src")).path for one in page.iterfind(".//script")} == {
        "/static/search.js",
        "/static/release.js",
    }
    shown = spoken(page)
    assert shown.count("Talks with <script>alert(1)</script> of ") > 1000
    assert "U+202EHarbourU+202C" in shown.replace("\n", "")
    assert len(page.get_element_by_id("person").xpath(".//li[div]")) == 50
    assert page.get_element_by_id("person").xpath(".//a[@rel='next']/@href") == [
        "/page/release/crowded?person=2#person"
    ]
