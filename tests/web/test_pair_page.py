"""The page of two states."""

from __future__ import annotations

import httpx
import pytest
from lxml import html

from diplograph.web.explorer.between import longest_gap
from diplograph.web.explorer.dated import Dated, partial
from tests.web.test_people_pages import AOKI, CAMBODIA, JAPAN, MET, VANN, lines, links, select, text

PAIR = f"/pair?a={JAPAN}&b={CAMBODIA}"
BROWSER = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def page(client: httpx.Client) -> html.HtmlElement:
    response = client.get(PAIR)
    assert response.status_code == 200, response.text
    return html.document_fromstring(response.text)


def test_the_page_of_two_states_tells_what_they_had_with_each_other(page: html.HtmlElement) -> None:
    assert page.findtext(".//h1") == "Japan and Cambodia"
    figures = [" ".join(item.text_content().split()) for item in select(page, ".figures li")]
    assert figures == ["1 engagements held", "2021-03-04 first held", "2021-03-04 last held"]
    assert len(lines(page, "engagements")) == 2
    assert MET in links(page, "engagements")
    assert "the longest gap" not in page.text_content()


def test_it_tells_who_met_whom(page: html.HtmlElement) -> None:
    assert links(page, "met") == [f"/page/{AOKI}", f"/page/{VANN}", f"/page/{AOKI}?with={VANN}#engagements"]


def test_it_tells_what_each_says_of_the_other_and_gave(page: html.HtmlElement) -> None:
    assert "thanked Japan" in text(page, "b-on-a")
    assert "No position of Japan on Cambodia in the releases read" in text(page, "a-on-b")
    assert "USD 2,500,000.5" in text(page, "a-to-b")
    assert not select(page, "#b-to-a")


def test_it_tells_who_tells_of_it(page: html.HtmlElement) -> None:
    told = text(page, "told")
    assert "Of the 1 that were held, releases of both sides tell of 0, only those of Japan of 1" in told
    assert "Only releases of Japan, none of Cambodia 1" in told
    assert "Only releases of Cambodia" not in told


def test_the_order_of_the_two_does_not_matter(client: httpx.Client) -> None:
    response = client.get(f"/pair?a={CAMBODIA}&b={JAPAN}&year=2021")
    assert response.status_code == 301
    assert response.headers["location"] == f"{PAIR}&year=2021"


@pytest.mark.parametrize(
    ("asked", "status", "told"),
    [
        ("", 200, ""),
        (f"a={JAPAN}", 400, "Choose two states."),
        (f"a={JAPAN}&b={JAPAN}", 400, "Choose two different states."),
        (f"a={JAPAN}&b=country/XX", 404, "The graph knows no state 'country/XX': choose from the lists."),
        (f"a={JAPAN}&b={AOKI}", 404, f"The graph knows no state '{AOKI}': choose from the lists."),
    ],
)
def test_what_does_not_name_two_states_gets_a_form(client: httpx.Client, asked: str, status: int, told: str) -> None:
    response = client.get(f"/pair?{asked}", headers=BROWSER)
    assert response.status_code == status
    form = html.document_fromstring(response.text)
    assert [alert.text_content() for alert in select(form, "[role=alert]")] == ([told] if told else [])
    assert [option.get("value") for option in select(form, "#a option")] == ["", CAMBODIA, JAPAN]
    chosen = [option.get("value") for option in select(form, "#a option[selected]")]
    assert chosen == ([JAPAN] if asked else [])


def held(iri: str, earliest: str, latest: str = "") -> Dated:
    return Dated(iri, earliest, latest or earliest, held=True)


def test_the_longest_gap_is_between_what_was_held() -> None:
    first, second, third = held("a", "2020-01-01"), held("b", "2020-03-01"), held("c", "2020-03-11")
    gap = longest_gap([third, first, second])
    assert gap
    assert (gap.days, gap.before, gap.after) == (60, first, second)
    only_planned = Dated("d", "2020-02-01", "2020-02-01")
    assert longest_gap([first, only_planned, second, third]) == gap


def test_what_is_dated_by_its_year_lasts_as_long_and_leaves_no_gap() -> None:
    year, within = held("a", "2020-01-01", "2020-12-31"), held("b", "2020-06-01")
    assert longest_gap([year, within]) is None
    after = held("c", "2021-01-03")
    gap = longest_gap([within, year, after])
    assert gap
    assert (gap.days, gap.before) == (3, year)
    assert longest_gap([held("a", "2020-01-01")]) is None


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (("2020-01-01", "2020-12-31"), ("2020", "2020")),
        (("2020-02-01", "2020-02-29"), ("2020-02", "2020-02")),
        (("2020-02-01", "2020-02-28"), ("2020-02-01", "2020-02-28")),
        (("2020-02-01", "2020-03-31"), ("2020-02-01", "2020-03-31")),
        (("2020-02-01", "2020-02-01"), ("2020-02-01", "2020-02-01")),
    ],
)
def test_a_whole_month_or_year_is_called_by_its_name(days: tuple[str, str], told: tuple[str, str]) -> None:
    assert partial(*days) == told
