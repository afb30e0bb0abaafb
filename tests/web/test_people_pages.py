"""The pages of people, offices, organizations and states tell what the graph does, each line with its sources."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from lxml import html

from tests.graph import invented
from tests.web.conftest import HOSTILE, SCRIPT
from tests.web.test_entities import page_of

AOKI, VANN, ITO = "person/jp/aoki-hanako", "person/kh/dara-vann", "person/zz/ito-jun"
MINISTER = "office/jp/foreign-minister"
BOARD = "organization/harbour-board"
JAPAN, CAMBODIA = "country/JP", "country/KH"
MET = "/page/engagement/courtesy-call/2021-03-04/aoki-hanako+dara-vann"


def select(element: html.HtmlElement, selector: str) -> list[html.HtmlElement]:
    """What a simple CSS selector finds within an element: tags, classes, ids and attributes, ``>`` and descent."""
    steps = selector.replace(" > ", " >").split()
    path = "".join(f"/{_step(step[1:])}" if step[0] == ">" else f"//{_step(step)}" for step in steps)
    return list(element.xpath(f".{path}"))


def _step(step: str) -> str:
    tag, *conditions = re.split(r"(?=[.#[])", step)
    return (tag or "*") + "".join(map(_condition, conditions))


def _condition(told: str) -> str:
    name, _, wanted = told.strip(".#[]").partition("=")
    if told[0] == ".":
        return f"[contains(concat(' ', @class, ' '), ' {name} ')]"
    return f"[@id='{name}']" if told[0] == "#" else f"[@{name}='{wanted}']" if wanted else f"[@{name}]"


def section(page: html.HtmlElement, name: str) -> list[html.HtmlElement]:
    """What stands between the heading of a section and the next one."""
    found = []
    for element in page.get_element_by_id(name).itersiblings():
        if element.tag in ("h2", "section"):
            break
        found.append(element)
    return found


def text(page: html.HtmlElement, name: str) -> str:
    return " ".join(map(words, section(page, name)))


def words(element: html.HtmlElement) -> str:
    """The text of an element, the parts of which are read apart."""
    return " ".join(" ".join(element.itertext()).split())


def source(quote: str, sentence: int) -> str:
    """Where the first invented release shows words of it."""
    start = invented.NORTH.index(quote)
    return f"/page/release/north%201?at={start}-{start + len(quote)}#sentence={sentence}"


def links(page: html.HtmlElement, name: str) -> list[str]:
    return [str(link.get("href")) for element in section(page, name) for link in element.iter("a")]


def lines(page: html.HtmlElement, name: str) -> list[html.HtmlElement]:
    items = [item for element in section(page, name) for item in element.iter("li")]
    return [item for item in items if {"lines", "tenures"} & set(item.getparent().get("class", "").split())]


def test_a_person_is_called_as_the_releases_print_the_name(client: httpx.Client) -> None:
    page = page_of(client, VANN)
    assert page.findtext(".//h1") == "Dara Vann"
    forms = {item.findtext("span"): item for item in select(page, ".printed li")}
    assert set(forms) == {"Dara Vann", "VANN", "VANN Dara"}
    assert [link.get("href") for link in forms["VANN Dara"].iter("a")] == [source("VANN Dara", 1)]
    assert "the Minister" in page_of(client, AOKI).text_content()
    assert "No release names them" not in page.text_content()


def test_a_tenure_leads_to_the_office_and_to_the_sentences_that_say_so(client: httpx.Client) -> None:
    page = page_of(client, AOKI)
    (tenure,) = lines(page, "offices")
    assert select(tenure, ".tenure a")[0].get("href") == f"/page/{MINISTER}"
    assert "seen 2021-03" in tenure.text_content()
    sources = [str(link.get("href")) for link in select(tenure, ".sources a")]
    assert source("Foreign Minister", 1) in sources
    assert len(select(tenure, "svg circle")) == len(sources) == 2


def test_a_beginning_that_is_told_stands_apart_from_sightings(client: httpx.Client) -> None:
    page = page_of(client, ITO)
    assert "told to begin 2021-07" in text(page, "offices")
    assert len(select(lines(page, "offices")[0], "svg .told")) == 1
    assert "told to" not in text(page_of(client, AOKI), "offices")


def test_the_engagements_of_a_person_stand_in_order_with_role_and_office(client: httpx.Client) -> None:
    page = page_of(client, AOKI)
    first, second = lines(page, "engagements")
    assert [select(first, "div > a")[0].text, select(second, "div > a")[0].get("href")] == [
        "3rd Lantern Summit",
        MET,
    ]
    said = words(second)
    assert "meeting held in Tokyo as host as Minister for Foreign Affairs (JP)" in said
    assert "2 sources" in said
    assert "planned" in first.text_content()


def test_a_person_leads_to_whom_they_met_and_to_when(client: httpx.Client) -> None:
    page = page_of(client, AOKI)
    assert text(page, "met").endswith("Dara Vann Cambodia 1 2021-03-04")
    assert links(page, "met") == [f"/page/{VANN}", f"/page/{CAMBODIA}", f"/page/{AOKI}?with={VANN}#engagements"]
    together = html.document_fromstring(client.get(f"/page/{AOKI}?with={VANN}").text)
    (only,) = lines(together, "engagements")
    assert MET in [link.get("href") for link in only.iter("a")]
    assert "Nobody is told to have been in an engagement with" not in text(page, "met")


def test_positions_have_stance_objects_topics_words_and_source(client: httpx.Client) -> None:
    found = [words(line) for line in lines(page_of(client, AOKI), "positions")]
    assert len(found) == 2
    (support,) = [one for one in found if "support" in one.split(":")[1]]
    assert "Lantern Route Plan" in support
    assert "maritime affairs" in support
    assert "reaffirmed Japan's support" in support
    assert support.endswith("source, 2021-03-05")


def test_a_contribution_tells_sum_recipient_and_purpose(client: httpx.Client) -> None:
    given = text(page_of(client, AOKI), "given")
    assert "USD 2,500,000.5" in given
    assert "to Cambodia for Lantern Route Plan" in given
    assert 'id="given"' not in client.get(f"/page/{VANN}").text


def test_an_office_lists_its_holders_and_what_they_did_in_it(client: httpx.Client) -> None:
    page = page_of(client, MINISTER)
    assert f"/page/{JAPAN}" in [link.get("href") for link in select(page, ".lead a")]
    (holder,) = lines(page, "holders")
    assert select(holder, ".tenure a")[0].get("href") == f"/page/{AOKI}"
    assert MET in links(page, "engagements")
    assert f"/page/{AOKI}" in links(page, "engagements")


def test_an_organization_tells_its_names_people_and_what_it_gave(client: httpx.Client) -> None:
    page = page_of(client, BOARD)
    assert {item.findtext("span") for item in select(page, ".printed li")} == {"HB", "Harbour Board"}
    assert "government" in select(page, ".lead")[0].text_content()
    assert f"/page/{ITO}" in links(page, "officials")
    assert "two boats" in text(page, "given")
    assert "No position of Harbour Board in the releases read; that does not mean there was none." in text(
        page, "positions"
    )


def test_a_state_tells_officials_counterparts_and_whose_releases_were_read(client: httpx.Client) -> None:
    page = page_of(client, JAPAN)
    assert f"/page/{AOKI}" in links(page, "officials")
    assert links(page, "counterparts") == [f"/page/{CAMBODIA}", f"/pair?a={JAPAN}&b={CAMBODIA}"]
    assert len(lines(page, "engagements")) == 2
    assert "Lantern Route Plan" in text(page, "initiatives")
    assert "USD 2,500,000.5" in text(page, "given")
    assert "Ministry of Foreign Affairs of Japan 1 2021-03 2021-03" in text(page, "releases")
    assert "/page/release/north%201" in links(page, "releases")
    assert "No release of a body of Cambodia was read" in text(page_of(client, CAMBODIA), "releases")


def test_engagements_are_counted_by_year_in_a_chart_and_a_table_and_can_be_narrowed_to_one(
    client: httpx.Client,
) -> None:
    page = page_of(client, VANN)
    rows = [[cell.text for cell in row] for row in select(page, "figure tbody tr")]
    assert rows == [["2020", "1"], ["2021", "2"]]
    bars = [str(link.get("href")) for link in select(page, "figure svg a")]
    assert [parse_qs(urlsplit(bar).query)["year"] for bar in bars] == [["2020"], ["2021"]]
    narrowed = html.document_fromstring(client.get(bars[0]).text)
    assert len(lines(narrowed, "engagements")) == 1
    assert "Those of 2020: 1." in text(narrowed, "engagements")


@pytest.mark.parametrize(
    ("asked", "status", "told"),
    [
        ("year=21", 400, "'21' is no year: take four digits, such as 2021"),
        ("engagements=0", 400, "no part of a list is numbered '0': take a whole number from 1"),
        ("with=person/jp/nobody", 404, "the graph says nothing of https://w3id.org/diplograph/id/person/jp/nobody"),
    ],
)
def test_what_a_page_cannot_show_is_told(client: httpx.Client, asked: str, status: int, told: str) -> None:
    response = client.get(f"/page/{AOKI}?{asked}")
    assert response.status_code == status
    assert response.text.startswith(told)


@pytest.mark.parametrize("entity", [AOKI, MINISTER, BOARD, JAPAN])
def test_the_queries_behind_a_page_can_be_asked_as_they_stand(client: httpx.Client, entity: str) -> None:
    queries = [code.text_content() for code in select(page_of(client, entity), "#query pre code")]
    assert len(queries) >= 4
    for query in queries:
        answer = client.get("/sparql", params={"query": query}, headers={"Accept": "application/sparql-results+json"})
        assert answer.status_code == 200, answer.text


@pytest.mark.parametrize("entity", [AOKI, VANN, ITO, MINISTER, BOARD, JAPAN, CAMBODIA])
def test_every_sentence_of_a_page_is_shown_by_its_release(client: httpx.Client, entity: str) -> None:
    sources = {str(link.get("href")) for link in select(page_of(client, entity), ".sources a")}
    assert sources
    for link in sources:
        address, _, fragment = link.partition("#")
        assert client.get(address).status_code == 200
        assert "?at=" in address and fragment.startswith("sentence=")


def test_no_text_of_the_graph_becomes_markup_on_these_pages(client: httpx.Client) -> None:
    assert SCRIPT not in client.get(f"/page/{HOSTILE.rpartition('/id/')[2]}").text
    assert SCRIPT not in client.get(f"/pair?a={SCRIPT}&b=country/JP", headers={"Accept": "text/html"}).text
