"""The pages of an initiative, of a position and of a contribution."""

from __future__ import annotations

import httpx
import pytest

from diplograph.graph import GraphStore
from diplograph.identifiers import DEFAULT_BASE
from diplograph.query import run
from tests.web.pages import page_at, words

PLAN = "/page/initiative/lantern-route-plan"


def path_of(graph: GraphStore, query: str) -> str:
    ((iri,),) = run(graph, f"SELECT DISTINCT ?thing WHERE {{ {query} }}")
    return f"/page/{str(iri).removeprefix(DEFAULT_BASE)}"


def test_the_ledger_says_who_did_what_since_when_and_where_it_is_told(client: httpx.Client) -> None:
    page = page_at(client, PLAN)
    assert page.findtext(".//h1") == "Lantern Route Plan"
    rows = [[words(cell) for cell in row] for row in page.find_class("ledger")[0].iterfind(".//tbody/tr")]
    assert [row[:3] for row in rows] == [
        ["pledged funds for", "Japan", "2021-03-05"],
        ["pledged funds for", "AOKI Hanako Japan", "2021-03-05"],
        ["supported", "Japan", "2021-03-05"],
        ["supported", "AOKI Hanako Japan", "2021-03-05"],
        ["gave thanks for", "Dara Vann Cambodia", "2021-03-01"],
    ]
    links = page.find_class("ledger")[0].xpath(".//*[@class='sources']//a/@href")
    assert len(links) == 5
    assert all("?at=" in link and "#sentence=" in link for link in links)


def test_its_names_releases_and_positions_are_told(client: httpx.Client) -> None:
    page = page_at(client, PLAN)
    assert "LRP" in words(page.find_class("printed")[0])
    assert "plan" in words(page.find_class("lead")[0])
    text = words(page)
    assert "Releases that name it 2" in text
    assert "Lantern talks" in text
    assert "reaffirmed Japan's support" in text
    assert "will give 2.5 million dollars" in words(page.get_element_by_id("given").getnext())


def test_an_initiative_that_is_only_named_says_that_there_is_nothing_else(client: httpx.Client) -> None:
    text = words(page_at(client, path_of_rcep(client)))
    assert "No position on it and nothing given for it" in text
    assert "No engagement in the sentences that name it" in text


def path_of_rcep(client: httpx.Client) -> str:
    links = page_at(client, "/page/release/south-2").xpath("//a/@href")
    (path,) = {str(link) for link in links if "regional-comprehensive" in str(link) or link.endswith("/rcep")}
    return path


def test_a_position_tells_who_on_what_and_in_which_sentence(client: httpx.Client, graph: GraphStore) -> None:
    page = page_at(client, path_of(graph, '?thing a dg:Statement ; dg:quote "thanked Japan"'))
    assert page.findtext(".//h1") == "Dara Vann: thank"
    facts = words(page.find_class("facts")[0])
    assert "Who Dara Vann" in facts
    assert "On Japan, Lantern Route Plan" in facts
    assert "He thanked Japan for the Lantern Route Plan" in words(page)
    sentences = [link for link in page.xpath("//main//a/@href") if "#sentence=" in link]
    assert sentences[0].startswith("/page/release/south-2?at=")
    assert any("/page/engagement/courtesy-call/" in link for link in page.xpath("//main//a/@href"))


def test_a_contribution_tells_who_gave_what_to_whom(client: httpx.Client, graph: GraphStore) -> None:
    page = page_at(client, path_of(graph, '?thing a dg:Contribution ; dg:quote "will give 2.5 million dollars"'))
    assert page.findtext(".//h1") == "USD 2,500,000.5"
    facts = words(page.find_class("facts")[0])
    assert "Status pledged" in facts
    assert "To Cambodia" in facts
    assert "For Lantern Route Plan" in facts


@pytest.mark.parametrize("kind", ["dg:Initiative", "dg:Statement", "dg:Contribution", "dg:Engagement", "dg:Release"])
def test_no_link_of_the_pages_of_a_kind_is_dead(client: httpx.Client, graph: GraphStore, kind: str) -> None:
    things = [
        str(one).removeprefix(DEFAULT_BASE) for (one,) in run(graph, f"SELECT ?one {{ ?one a {kind} }} ORDER BY ?one")
    ]
    pages = [page_at(client, f"/page/{one}") for one in things if not one.startswith("http")]
    assert pages
    links = {
        str(link).partition("#")[0] for page in pages for link in page.xpath("//main//a/@href") if "/sparql" not in link
    }
    local = sorted(link for link in links if link.startswith("/"))
    assert {link: client.get(link).status_code for link in local} == dict.fromkeys(local, 200)
