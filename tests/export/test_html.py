"""The report of one entity: all facts, each with its sentences, on a page that fetches and runs nothing."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from diplograph.errors import ExportError
from diplograph.export import FORMATS, Options, export
from diplograph.graph import GraphStore
from diplograph.query import Lookup
from tests.export.nasty import FORMULA, QUOTES

FETCHING = ("src", "srcset", "data", "poster", "background", "action", "formaction", "xlink:href")
HANDLER = re.compile(r"on[a-z]+")


def page(graph: GraphStore, name: str) -> Any:
    return html.document_fromstring(source(graph, name))


def source(graph: GraphStore, name: str) -> str:
    out = io.BytesIO()
    FORMATS["html"].write(graph, out, Options(entity=Lookup(graph).one(name)))
    return out.getvalue().decode()


def sections(shown: Any) -> dict[str, list[list[str]]]:
    return {
        section.findtext("h2"): [[cell.text_content() for cell in row] for row in section.findall("table/tbody/tr")]
        for section in shown.iter("section")
        if section.find("table") is not None
    }


def test_a_person_is_told_with_offices_engagements_and_positions(folder: GraphStore) -> None:
    shown = page(folder, "AOKI Hanako")
    assert shown.findtext(".//title") == shown.find(".//h1").text_content() == "AOKI Hanako"
    found = sections(shown)
    assert list(found) == ["Offices held", "Engagements", "Positions taken", "Money and goods", "How releases name it"]
    assert found["Offices held"][0][:2] == ["Minister for Foreign Affairs", "Japan"]
    assert {row[1] for row in found["Engagements"]} == {
        "Meeting of AOKI Hanako and Dara Vann, 2021-03-04",
        "3rd Lantern Summit",
    }


def test_every_fact_leads_to_its_sentences(folder: GraphStore) -> None:
    shown = page(folder, "AOKI Hanako")
    ids = {element.get("id") for element in shown.iter() if element.get("id")}
    links = [link.get("href") for link in shown.iter("a")]
    assert links
    assert all(link[1:] in ids for link in links if link.startswith("#"))
    for rows in sections(shown).values():
        assert all(re.fullmatch(r"\d+( \d+)*", row[-1].strip()) for row in rows)
    (support,) = [row for row in sections(shown)["Positions taken"] if "Lantern Route Plan" in row]
    said = shown.get_element_by_id(f"sentence-{support[-1]}")
    assert said.find("span").text_content().startswith("Minister AOKI reaffirmed Japan's support")
    assert "reaffirmed Japan's support" in [mark.text for mark in said.iter("mark")]
    assert "north 1, characters 123 to 197, 2021-03-05" in said.text_content()


def test_an_engagement_is_told_with_its_life_and_accounts(folder: GraphStore) -> None:
    found = sections(page(folder, "3rd Lantern Summit"))
    assert {"Participants", "What became of it", "What each release tells of it", "Positions on it"} <= found.keys()
    assert found["What became of it"][0][1] == "moved"
    assert len(found["Participants"]) == 4


@pytest.mark.parametrize("name", ["Lantern Route Plan", "Cambodia", "Harbour Board", "office/jp/foreign-minister"])
def test_each_kind_of_entity_has_a_report(folder: GraphStore, name: str) -> None:
    assert sections(page(folder, name))


def test_releases_are_listed_with_issuer_and_title(folder: GraphStore) -> None:
    listed = [
        item.text_content()
        for item in page(folder, "AOKI Hanako").findall(".//section[@aria-labelledby='releases']/ul/li")
    ]
    assert "north 1, 2021-03-05, Ministry of Foreign Affairs of Japan: Lantern talks" in listed


def test_nothing_is_run_or_fetched(odd: GraphStore, told: GraphStore) -> None:
    for shown in (page(odd, f"AOKI {QUOTES}"), page(told, "Amina Okello")):
        for element in shown.iter():
            assert element.tag not in ("script", "link", "iframe", "img", "object", "embed", "base", "form", "svg")
            assert not any(name in FETCHING or HANDLER.fullmatch(name) for name in element.attrib)
            if element.tag == "a":
                assert re.match(r"(#|https?://)", element.get("href"))
        style = shown.findtext(".//style")
        assert "url(" not in style
        assert "@import" not in style
        assert "default-src 'none'" in shown.find(".//meta[@http-equiv]").get("content")


def test_odd_text_is_text(odd: GraphStore) -> None:
    text = source(odd, f"AOKI {QUOTES}")
    assert "<script" not in text
    assert "&lt;script&gt;" in text
    shown = page(odd, f"AOKI {QUOTES}")
    assert shown.find(".//h1").text_content() == f"AOKI {QUOTES}"
    assert FORMULA in shown.text_content()
    assert not re.search("[\x00-\x09\x0b-\x1f]", text)


def test_the_page_can_be_read_small_dark_and_printed(folder: GraphStore) -> None:
    shown = page(folder, "AOKI Hanako")
    assert shown.find(".//meta[@name='viewport']").get("content") == "width=device-width, initial-scale=1"
    style = shown.findtext(".//style")
    for rule in ("@media print", "prefers-color-scheme: dark", "max-width: 40rem"):
        assert rule in style
    cells = list(shown.iter("td"))
    assert cells
    assert all(cell.get("data-of") for cell in cells)


def test_the_same_graph_gives_the_same_page(memory: GraphStore, folder: GraphStore) -> None:
    assert source(memory, "AOKI Hanako") == source(folder, "AOKI Hanako")


def test_a_report_is_of_somebody(folder: GraphStore, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="html is of one entity: name it"):
        export(folder, tmp_path / "report.html")
    assert not list(tmp_path.iterdir())
