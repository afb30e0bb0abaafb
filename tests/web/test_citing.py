"""What a page rests on, as reference managers and footnotes have it."""

from __future__ import annotations

import httpx
import pytest

from tests.web.test_entities import AOKI, RELEASE

SENTENCE = "Foreign Minister AOKI Hanako met Deputy Prime Minister VANN Dara of Cambodia in Tokyo"


@pytest.mark.parametrize(
    ("ending", "media", "first"),
    [
        ("bib", "text/x-bibtex", "@techreport{"),
        ("ris", "application/x-research-info-systems", "TY  - RPRT\r\n"),
        ("txt", "text/plain", "Ministry of "),
    ],
)
def test_an_entity_is_cited_with_release_date_and_sentence(
    client: httpx.Client, ending: str, media: str, first: str
) -> None:
    response = client.get(f"/cite/{AOKI}.{ending}")
    assert response.headers["content-type"] == f"{media}; charset=utf-8"
    assert response.text.startswith(first)
    assert "Lantern talks" in response.text
    assert f"Sentence 2: {SENTENCE}" in response.text


def test_a_release_is_cited_whole(client: httpx.Client) -> None:
    told = client.get(f"/cite/{RELEASE}.txt").text
    assert told.count("\n") == 1
    assert "“Lantern talks”" in told


def test_the_dataset_cites_every_release(client: httpx.Client) -> None:
    assert client.get("/cite/dataset.bib").text.count("@techreport") == 2


@pytest.mark.parametrize("place", [f"{AOKI}.doc", AOKI, "person/jp/nobody.bib", "person/zz/hostile.txt"])
def test_what_cannot_be_cited_is_not_found(client: httpx.Client, place: str) -> None:
    assert client.get(f"/cite/{place}").status_code == 404
