"""The search page, and what completes a name."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import httpx
import pytest

from diplograph import graph as graphs
from diplograph.graph.layout import SEARCH
from diplograph.merge import merge
from diplograph.search import write_index
from tests.graph import invented
from tests.search.conftest import told
from tests.web.conftest import SCRIPT, Start, until


def text_of(page: httpx.Response) -> str:
    """What a page shows, without its marks."""
    assert page.headers["content-type"].startswith("text/html")
    return " ".join(re.sub(r"<[^>]+>", "", page.text.partition("<main")[2].partition("</main>")[0]).split())


def links(page: httpx.Response) -> list[str]:
    """Where the hits lead to."""
    hits = re.findall(r'<ul class="lines hits">(.*?)</ul>', page.text, re.S)
    return [link.replace("&amp;", "&") for part in hits for link in re.findall(r'href="([^"]+)"', part)]


def search(client: httpx.Client, **asked: str) -> httpx.Response:
    return client.get("/search", params=asked)


@pytest.mark.parametrize("text", ["hanako aoki", "AOKI hanako", "aòki hanákô", "aok"])
def test_a_name_leads_to_its_page(client: httpx.Client, text: str) -> None:
    page = search(client, q=text)
    assert page.status_code == 200
    assert links(page)[0] == "/page/person/jp/aoki-hanako"
    assert "Minister for Foreign Affairs of Japan · last seen 2021-03 · mentioned 2 times" in text_of(page)


def test_a_sentence_leads_to_its_place_in_the_release(client: httpx.Client) -> None:
    page = search(client, q="vann recalled twice", kind="sentence")
    assert links(page) == ["/page/release/north%201?at=421-532#sentence=5"]


def test_what_was_searched_for_is_marked(client: httpx.Client) -> None:
    page = search(client, q="lanterñ", kind="initiative")
    assert '<a href="/page/initiative/lantern-route-plan"><mark>Lantern</mark> Route Plan</a>' in page.text
    other = search(client, q="LRP", kind="initiative")
    assert "plan · <mark>LRP</mark>" in other.text
    assert "Minister for Foreign Affairs of Japan · the <mark>Minister</mark>" not in search(client, q="minister").text


def test_every_kind_has_a_tab_with_its_number(client: httpx.Client) -> None:
    shown = text_of(search(client, q="lantern"))
    assert "All Initiatives 1 Engagements 1 Releases 2 Sentences 3" in shown
    one = search(client, q="lantern", kind="release")
    assert "All Initiatives 1 Engagements 1 Releases 2 Sentences 3" in text_of(one)
    assert re.findall(r'href="([^"]+)" aria-current="page"', one.text) == ["/search?q=lantern&amp;kind=release"]
    assert links(one) == ["/page/release/north%201", "/page/release/south-2"]


def test_of_all_kinds_the_first_are_shown_and_the_others_are_a_click_away(client: httpx.Client) -> None:
    page = search(client, q="a")
    sentences = [link for link in links(page) if "#" in link]
    assert len(sentences) == 5
    every = search(client, q="a", kind="sentence")
    (number,) = re.findall(r"All (\d+) sentences", text_of(page))
    assert len(links(every)) == int(number) > 5


def test_nothing_found_gives_hints(client: httpx.Client) -> None:
    page = search(client, q="nobody whatsoever")
    assert page.status_code == 200
    assert "Nothing has all of these words" in text_of(page)
    assert "Take fewer" in text_of(page)


def test_no_hit_of_the_kind_asked_for_points_to_the_others(client: httpx.Client) -> None:
    page = search(client, q="aoki", kind="initiative")
    assert "No initiative has all of these words" in text_of(page)
    assert "People 1" in text_of(page)


@pytest.mark.parametrize("text", ["", "   "])
def test_without_words_the_page_says_what_can_be_found(client: httpx.Client, text: str) -> None:
    assert "Type a name, or words of a sentence" in text_of(search(client, q=text))
    assert client.get("/complete", params={"q": text}).json() == []


@pytest.mark.parametrize(
    ("asked", "complaint"),
    [
        ({"kind": "people"}, "no kind 'people' can be searched for"),
        ({"page": "0"}, "no part of a list is numbered '0'"),
        ({"page": "x"}, "no part of a list is numbered 'x'"),
    ],
)
def test_what_cannot_be_asked_for_is_refused(client: httpx.Client, asked: dict[str, str], complaint: str) -> None:
    page = search(client, q="aoki", **asked)
    assert page.status_code == 400
    assert complaint in page.text.replace("&#39;", "'")


@pytest.mark.parametrize(
    "text", ['" OR * NEAR(', "starts:aoki", SCRIPT, '"><img src=x>', "a" * 100_00, "%00\x00", "{{ 7 * 7 }}"]
)
def test_no_text_does_harm(client: httpx.Client, text: str) -> None:
    page = search(client, q=text)
    assert page.status_code == 200
    assert SCRIPT not in page.text
    assert "<img" not in page.text
    assert "49" not in text_of(page)
    assert client.get("/complete", params={"q": text}).status_code == 200


def test_the_box_keeps_what_was_searched_for(client: httpx.Client) -> None:
    assert 'value="aoki &#34;x"' in search(client, q='aoki "x').text


def test_the_same_search_can_be_made_elsewhere(client: httpx.Client) -> None:
    shown = text_of(search(client, q="o'x aoki", kind="person"))
    assert "g.search(&#34;o&#39;x aoki&#34;, kind=&#39;person&#39;)" in shown
    assert "diplograph search --kind person -- &#39;o&#39;&#34;&#39;&#34;&#39;x aoki&#39;" in shown


def test_completion(client: httpx.Client) -> None:
    answer = client.get("/complete", params={"q": "aok"})
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["cache-control"] == "no-cache"
    first = answer.json()[0]
    assert first == {
        "kind": "Person",
        "type": "person",
        "label": "AOKI Hanako",
        "marked": [["AOKI", True], [" Hanako", False]],
        "description": "Minister for Foreign Affairs of Japan · 2021-03",
        "url": "/page/person/jp/aoki-hanako",
    }
    assert len(client.get("/complete", params={"q": "a"}).json()) == 8


def test_completion_of_a_sentence(client: httpx.Client) -> None:
    (only,) = client.get("/complete", params={"q": "expressed concern"}).json()
    assert only["kind"] == "Sentence"
    assert only["url"].startswith("/page/release/south-2?at=138-220#sentence=2")


def test_a_list_comes_in_parts(start: Start, tmp_path: Path) -> None:
    people = [(f"Lantern Number{at:03}", None) for at in range(120)]
    graphs.write(merge([told("r1", *people)]), tmp_path / "build", finish=write_index)
    address = start(of=tmp_path / "build").address
    with httpx.Client(base_url=address, timeout=60) as client:
        parts = [search(client, q="lantern", kind="person", page=str(number)) for number in (1, 2, 3, 4)]
    assert [len(links(part)) for part in parts] == [50, 50, 20, 0]
    assert len({link for part in parts for link in links(part)}) == 120
    assert "51–100 of 120" in text_of(parts[1])
    assert "The list ends before this part" in text_of(parts[3])
    (following,) = re.findall(r'rel="next" href="([^"]+)"', parts[0].text)
    assert following == "/search?q=lantern&amp;kind=person&amp;page=2#page"


def test_a_graph_built_anew_is_searched(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "build"
    graphs.write(merge(invented.records()), folder, finish=write_index)
    address = start(of=folder).address
    with httpx.Client(base_url=address, timeout=60) as client:
        assert links(search(client, q="aoki", kind="person"))
        graphs.write(merge([told("r1", ("Somebody Else", None))]), folder, finish=write_index)
        until(lambda: links(search(client, q="aoki", kind="person")) == [])
        assert [one["label"] for one in client.get("/complete", params={"q": "somebody"}).json()] == ["Somebody Else"]


def test_a_graph_without_index_says_to_build_it_again(start: Start, folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "old")
    with graphs.open(tmp_path / "old") as old:
        assert old.folder
        (old.folder / SEARCH).unlink()
    address = start(of=tmp_path / "old").address
    with httpx.Client(base_url=address, timeout=60) as client:
        page = search(client, q="aoki")
        assert page.status_code == 500
        assert "the graph has no search index: build it again" in text_of(page)
        answer = client.get("/complete", params={"q": "aoki"})
        assert (answer.status_code, list(answer.json())) == (500, ["error"])


def test_every_page_has_the_box_and_a_script_that_writes_no_markup(client: httpx.Client) -> None:
    page = client.get("/")
    assert '<form class="finder" role="search" action="/search">' in page.text
    assert 'src="/static/search.js"' in page.text
    script = client.get("/static/search.js").text
    assert "innerHTML" not in script
