"""Entities: what stands in a document is read, what a document only points at or swells to is not."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from diplograph.errors import ReadError, RemoteError
from diplograph.read import read
from diplograph.remote.answers import triples_of
from fuzz.documents import body, word_with
from tests.security.conftest import ENGLISH, page

SWELLING = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<!DOCTYPE d [<!ENTITY a0 "lollollol">{SWELLING}]>'
SAID = "<w:p><w:r><w:t>before &{};after</w:t></w:r></w:p>"
RDF = (
    '{}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="http://x/">'
    '<rdf:Description rdf:about="http://a/"><x:p>{}</x:p></rdf:Description></rdf:RDF>'
)


def external(path: Path) -> str:
    return f'<!DOCTYPE d [<!ENTITY e SYSTEM "{path.as_uri()}">]>'


@pytest.mark.parametrize("name", ["a.docx", "a.html", "a.xhtml"])
def test_no_file_is_read_that_an_entity_names(tmp_path: Path, secret: Path, name: str) -> None:
    path = tmp_path / name
    if name.endswith(".docx"):
        path.write_bytes(word_with(body(SAID.format("e"), external(secret))))
    else:
        path.write_bytes(external(secret).encode() + page(body="<p>before &e; after</p>")[15:])
    text = read(path).text
    assert "Hunter" not in text
    assert ENGLISH in text


def test_an_entity_of_the_standard_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word_with(body(SAID.format("amp"))))
    assert "before &after" in read(path).text


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "docProps/core.xml"])
def test_entities_that_swell_are_refused(tmp_path: Path, part: str) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word_with(body(SAID.format("a9"), BOMB), part))
    with pytest.raises(ReadError, match="damaged or unusual"):
        read(path)


def test_swelling_entities_of_a_page_stay_what_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.xhtml"
    path.write_bytes(BOMB.replace("DOCTYPE d", "DOCTYPE html").encode() + page(body="<p>&a9;</p>")[15:])
    assert len(read(path).text) < 10_000


def answer(content: bytes) -> httpx.Response:
    asked = httpx.Request("POST", "http://store.example/sparql")
    return httpx.Response(200, content=content, headers={"content-type": "application/rdf+xml"}, request=asked)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_stores_answer_must_not_define_entities(encoding: str) -> None:
    with pytest.raises(RemoteError, match="entities of its own"):
        triples_of(answer(RDF.format(BOMB, "&a9;").encode(encoding)))


def test_a_stores_answer_may_use_those_of_the_standard() -> None:
    (triple,) = triples_of(answer(RDF.format("", "a &amp; b").encode()))
    assert getattr(triple.object, "value", None) == "a & b"
