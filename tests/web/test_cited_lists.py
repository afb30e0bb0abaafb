"""Pages that list things, or count: what they are cited by, and the queries behind them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest
from lxml import html
from starlette.requests import Request

from diplograph import graph as graphs
from diplograph.merge import merge
from diplograph.models import ReleaseRecord
from diplograph.web.citing import MOST_CITED, MOST_NAMED
from diplograph.web.explorer.cited import cited as cited_by
from tests.web.conftest import Start
from tests.web.pages import page_at, words
from tests.web.test_people_pages import AOKI, CAMBODIA, JAPAN, MET

NORTH, SOUTH = "Lantern talks", "Ministry of Lanterns"
MEETING = "Sentence 2: Foreign Minister AOKI Hanako met Deputy Prime Minister VANN Dara of Cambodia in Tokyo"
PLAN = "Sentence 3: Minister AOKI reaffirmed Japan's support for the Lantern Route Plan (LRP)."
THANKS = "Sentence 3: He thanked Japan for the Lantern Route Plan"
LISTING = {
    "engagements": "/engagements",
    "engagements of a kind": "/engagements?kind=summit",
    "pair": f"/pair?a={JAPAN}&b={CAMBODIA}",
    "search": "/search?q=lantern",
    "search of a kind": "/search?q=lantern&kind=sentence",
}
COUNTING = {
    "start": "/",
    "network": "/network",
    "map": "/map",
    "pairs": "/pair",
    "sparql": "/sparql",
    "coverage": "/page/dataset",
    "nothing asked": "/search",
    "nothing found": "/search?q=nobody+whatsoever",
    "none listed": "/engagements?span=1815",
}
BROWSER = {"Accept": "text/html"}


def page_of(client: httpx.Client, path: str) -> html.HtmlElement:
    response = client.get(path, headers=BROWSER)
    assert response.status_code == 200, response.text
    page = html.document_fromstring(response.text)
    assert isinstance(page, html.HtmlElement)
    return page


def citing(client: httpx.Client, path: str) -> list[str]:
    """The addresses that a page is cited by: plain, BibTeX and RIS."""
    return [str(link) for link in page_of(client, path).xpath("//details[@id='cite']//a/@href")]


def named(client: httpx.Client, path: str) -> list[str]:
    """The ids of the things that a page names to be cited."""
    return [text for name, text in parse_qsl(urlsplit(citing(client, path)[0]).query) if name == "of"]


def cited(client: httpx.Client, *of: str, ending: str = "txt") -> str:
    response = client.get(f"/cite.{ending}", params={"of": of})
    assert response.status_code == 200, response.text
    return response.text


@pytest.mark.parametrize("path", LISTING.values(), ids=LISTING)
def test_a_page_that_lists_things_is_cited_by_them(client: httpx.Client, path: str) -> None:
    plain, bibtex, ris = citing(client, path)
    assert [urlsplit(one).path for one in (plain, bibtex, ris)] == ["/cite.txt", "/cite.bib", "/cite.ris"]
    assert NORTH in client.get(plain).text
    assert client.get(bibtex).text.startswith("@techreport{")
    assert client.get(ris).text.startswith("TY  - RPRT\r\n")


@pytest.mark.parametrize("path", COUNTING.values(), ids=COUNTING)
def test_a_page_that_counts_or_lists_nothing_is_cited_by_all_releases(client: httpx.Client, path: str) -> None:
    assert citing(client, path) == ["/cite/dataset.txt", "/cite/dataset.bib", "/cite/dataset.ris"]
    (told,) = page_of(client, path).xpath("//details[@id='cite']")
    assert "rests on all releases that were read" in words(told)
    assert f"{MOST_CITED:,}" in words(told)
    assert NORTH in client.get("/cite/dataset.txt").text


def test_engagements_are_cited_by_those_listed(client: httpx.Client) -> None:
    summit = named(client, "/engagements?kind=summit")
    assert len(summit) == 1
    told = cited(client, *summit)
    assert "Sentence 5: The two ministers agreed to hold the 3rd Lantern Summit" in told
    assert MEETING not in told
    assert set(summit) < set(named(client, "/engagements"))


def test_a_pair_is_cited_by_its_meetings_positions_and_contributions(client: httpx.Client) -> None:
    found = named(client, f"/pair?a={JAPAN}&b={CAMBODIA}")
    assert MET.removeprefix("/page/") in found
    kinds = [one.partition("/")[0] for one in found]
    assert set(kinds) == {"engagement", "statement", "contribution"}
    told = cited(client, *found)
    assert MEETING in told
    assert THANKS in told
    assert "Japan will give 2.5 million dollars" in told
    assert "he had called the chief" not in told


def test_a_search_is_cited_by_its_hits(client: httpx.Client) -> None:
    assert named(client, "/search?q=aoki&kind=person") == [AOKI]
    (one,) = named(client, "/search?q=vann+recalled+twice&kind=sentence")
    assert one == "release/north 1#sentence=5"
    told = cited(client, one)
    assert told.count("Sentence ") == 1
    assert "Sentence 6: Mr. VANN recalled" in told
    of_all = named(client, "/search?q=lantern")
    assert {"initiative/lantern-route-plan", "release/north 1", "release/south-2#sentence=2"} <= set(of_all)


def test_a_release_comes_once_with_all_its_sentences_in_order(client: httpx.Client) -> None:
    told = cited(client, "initiative/lantern-route-plan", "release/north 1#sentence=1", "release/north 1#sentence=1")
    heads = [line for line in told.splitlines() if line and not line.startswith(" ")]
    assert [SOUTH in heads[0], NORTH in heads[1], len(heads)] == [True, True, 2], "by date, which may be a month"
    assert told.index(THANKS) < told.index(NORTH) < told.index(MEETING) < told.index(PLAN)
    assert told.count(MEETING) == 1
    assert cited(client, "release/north 1#sentence=1", "initiative/lantern-route-plan") == told


def test_a_release_among_others_is_cited_whole(client: httpx.Client) -> None:
    south, north = cited(client, "release/south-2", "release/north 1#sentence=1").split(NORTH)
    assert SOUTH in south
    assert "Sentence " not in south
    assert MEETING in north


@pytest.mark.parametrize(
    ("place", "status", "told"),
    [
        ("/cite.txt", 400, "nothing is named to cite"),
        ("/cite.txt?of=", 400, "nothing is named to cite"),
        ("/cite.txt?of=" + "&of=".join(map(str, range(MOST_NAMED + 1))), 400, f"no more than {MOST_NAMED}"),
        ("/cite.doc?of=country/JP", 404, "nothing is cited as 'doc'"),
        (f"/cite.txt?of={AOKI}&of=person/jp/nobody", 404, "says nothing of https://w3id.org/diplograph/id/person/jp"),
        (f"/cite.txt?of={AOKI}&of=release/south-2%23sentence=99", 404, "south-2#sentence=99"),
        (f"/cite.txt?of={AOKI}&of=release/south-2%23sentence=two", 404, "south-2%23sentence%3Dtwo"),
        (f"/cite.txt?of={AOKI}&of=%3E%20%7D%20SELECT%0A%00%F0%9F", 404, "says nothing of"),
    ],
)
def test_what_cannot_be_cited_together_is_refused_in_a_line(
    client: httpx.Client, place: str, status: int, told: str
) -> None:
    response = client.get(place)
    assert response.status_code == status
    assert told in response.text
    assert response.text.count("\n") == 1


@pytest.mark.parametrize(
    "path",
    [
        *LISTING.values(),
        "/",
        "/network",
        "/network?view=positions&table=1",
        "/map?since=2021",
        "/pair",
        "/page/dataset",
    ],
)
def test_the_queries_behind_a_page_can_be_asked(client: httpx.Client, path: str) -> None:
    queries = list(behind(client, path))
    assert queries
    for query in queries:
        response = client.get("/sparql", params={"query": query})
        assert response.status_code == 200, f"{query}\n{response.text}"


def behind(client: httpx.Client, path: str) -> Iterator[str]:
    for code in page_of(client, path).xpath("//details[@id='query']//code"):
        yield code.text_content()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("aoki hanako", "person"),
        ("AOKI of", "person"),
        ("deputy prime", "office"),
        ("cambodia", "country"),
        ("harbour", "organization"),
        ("lantern plan", "initiative"),
        ("3rd lantern summit", "engagement"),
        ("talks", "release"),
        ("recalled twice", "sentence"),
    ],
)
def test_the_query_behind_a_search_finds_in_the_graph_what_the_page_finds(
    client: httpx.Client, text: str, kind: str
) -> None:
    found = named(client, f"/search?{httpx.QueryParams(q=text, kind=kind)}")
    assert found
    (query,) = behind(client, f"/search?{httpx.QueryParams(q=text, kind=kind)}")
    assert things(client, query) == set(found)
    (of_all,) = behind(client, f"/search?{httpx.QueryParams(q=text)}")
    assert things(client, of_all) >= set(found)
    (told,) = page_at(client, "/search", q=text).xpath("//details[@id='query']")
    assert "The page itself reads the index" in words(told)


def things(client: httpx.Client, query: str) -> set[str]:
    """The ids of what a query finds as ``?thing``."""
    rows = client.get("/sparql", params={"query": query}).json()["results"]["bindings"]
    iris = (row["thing"]["value"].removeprefix("https://w3id.org/diplograph/id/") for row in rows)
    return {iri.replace("%20", " ") for iri in iris}


@pytest.mark.parametrize("text", ['x") } #', "a\\u0022b", "o'brien\\", "$held ?name", "Ωmega {{x}}", "%00\x00 nul"])
def test_no_words_are_taken_for_the_syntax_of_the_query_behind_a_search(client: httpx.Client, text: str) -> None:
    (query,) = behind(client, f"/search?{httpx.QueryParams(q=text)}")
    response = client.get("/sparql", params={"query": query})
    assert response.status_code == 200, query
    assert response.json()["head"]["vars"] == ["class", "thing", "name"]


@pytest.mark.parametrize("path", ["/search", "/search?q=%22+%27"])
def test_a_search_without_words_has_no_query(client: httpx.Client, path: str) -> None:
    assert list(behind(client, path)) == []


def test_a_page_of_whatever_class_can_be_cited_and_has_its_queries(client: httpx.Client) -> None:
    first = """SELECT ?class (MIN(STR(?each)) AS ?thing) {
      ?each a ?class FILTER(STRSTARTS(STR(?each), STR(id:)) && !CONTAINS(STR(?each), "#")) } GROUP BY ?class"""
    rows = client.get("/sparql", params={"query": first}).json()["results"]["bindings"]
    paths = {row["thing"]["value"].replace("https://w3id.org/diplograph/id/", "/page/") for row in rows}
    assert len(paths) > 10
    for path in sorted(paths):
        assert client.get(citing(client, path)[0]).text.endswith(".\n"), path
        assert list(behind(client, path)), path


@pytest.mark.parametrize(("of", "sentences"), [("org:Membership", True), ("time:Instant", False)])
def test_a_thing_that_no_sentence_tells_of_is_cited_by_all_releases(
    client: httpx.Client, of: str, sentences: bool
) -> None:
    one = f"SELECT ?thing {{ ?thing a {of} FILTER(STRSTARTS(STR(?thing), STR(id:))) }} LIMIT 1"
    (row,) = client.get("/sparql", params={"query": one}).json()["results"]["bindings"]
    path = row["thing"]["value"].removeprefix("https://w3id.org/diplograph/id/")
    assert citing(client, f"/page/{path}")[0] == f"/cite/{path if sentences else 'dataset'}.txt"


def test_more_than_can_be_cited_is_not_left_off_unsaid(start: Start, tmp_path: Path) -> None:
    text = "All spoke of the Ferry Compact."
    starts = [(n, n * len(text)) for n in range(MOST_CITED + 1)]
    spoken = [{"number": n, "start": at, "end": at + len(text), "text": text} for n, at in starts]
    proof = [{"sentence": n, "start": at + 13, "end": at + 30, "quote": "the Ferry Compact"} for n, at in starts]
    told = {
        "release": {"id": "long", "title": "Ferries", "date": "2021-04-01"},
        "initiatives": [{"id": "i1", "name": "Ferry Compact", "kind": "agreement", "evidence": proof}],
        "sentences": spoken,
    }
    graphs.write(merge([ReleaseRecord.model_validate(told)]), tmp_path / "build")
    remark = f"The first {MOST_CITED} sentences or releases are cited; there may be more.\n"
    with httpx.Client(base_url=start(of=tmp_path / "build").address, timeout=120) as client:
        initiative = "/cite/initiative/ferry-compact"
        assert client.get(f"{initiative}.txt").text.endswith(f"\n\n{remark}")
        assert client.get(f"{initiative}.bib").text.endswith(f"}}\n% {remark}")
        assert client.get(f"{initiative}.ris").text.endswith("ER  - \r\n")
        assert remark not in client.get("/cite/release/long.txt").text


def request(root: str = "") -> Request:
    return Request({"type": "http", "root_path": root, "headers": [], "query_string": b""})


def test_an_address_names_each_thing_once_by_its_id() -> None:
    links = ["/at/page/person/a%20b", "/at/page/release/r%C3%A9?at=3-9#sentence=4", "/at/page/person/a%20b#engagements"]
    found = cited_by(request("/at"), links)
    assert parse_qsl(found.query) == [("of", "person/a b"), ("of", "release/ré#sentence=4")]
    assert found.left_off == 0


def test_an_address_does_not_grow_too_long() -> None:
    links = [f"/page/engagement/meeting/2021-01-01/{'somebody-' * 9}{n}" for n in range(120)]
    found = cited_by(request(), links)
    named = parse_qsl(found.query)
    assert 40 < len(named) < 120
    assert len(named) + found.left_off == 120
    assert len(found.query) < 6000
    assert named[0][1] == links[0].removeprefix("/page/")
    assert cited_by(request(), [f"/page/a/{n}" for n in range(MOST_NAMED + 5)]).left_off == 5
    assert not cited_by(request(), []).query
