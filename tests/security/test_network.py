"""No input makes the program ask for anything: a port of this machine waits, and nobody comes."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from diplograph.curation import load_curation
from diplograph.errors import GraphError, ReadError, RefusedError
from diplograph.extract import extract
from diplograph.graph import GraphStore, load
from diplograph.query.run import run
from diplograph.read import read
from fuzz.documents import body, word_with
from tests.security.conftest import ENGLISH, Trap, page

RELATIONSHIPS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="{url}" '
    'TargetMode="External"/></Relationships>'
)
PAGES = {
    "link": ("", '<a href="{url}">more</a>'),
    "picture": ("", '<img src="{url}" srcset="{url} 2x"><object data="{url}"></object>'),
    "frame": ("", '<iframe src="{url}"></iframe><embed src="{url}">'),
    "svg": ("", '<svg><image href="{url}"/><use href="{url}#a"/></svg>'),
    "refresh": ('<meta http-equiv="refresh" content="0;url={url}">', ""),
    "base": ('<base href="{url}"><link rel="stylesheet" href="{url}">', ""),
    "canonical": ('<link rel="canonical" href="{url}"><meta property="og:url" content="{url}">', ""),
    "script": ('<script src="{url}"></script><style>@import "{url}";</style>', ""),
    "json": ('<script type="application/ld+json">{{"@context":"{url}","@type":"NewsArticle"}}</script>', ""),
}


@pytest.mark.parametrize("form", PAGES)
def test_a_page_is_read_without_what_it_links_to(tmp_path: Path, trap: Trap, form: str) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(page(*(part.format(url=trap.url) for part in PAGES[form])))
    assert ENGLISH in read(path).text
    assert not trap.asked


@pytest.mark.parametrize("name", ["a.html", "a.xhtml", "a.docx"])
def test_no_document_type_is_fetched(tmp_path: Path, trap: Trap, name: str) -> None:
    kind = f'<!DOCTYPE html SYSTEM "{trap.url}">'
    path = tmp_path / name
    path.write_bytes(word_with(body("", kind)) if name == "a.docx" else kind.encode() + page()[15:])
    assert ENGLISH in read(path).text
    assert not trap.asked


def test_no_template_of_a_document_is_fetched(tmp_path: Path, trap: Trap) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word_with(RELATIONSHIPS.format(url=trap.url).encode(), "word/_rels/document.xml.rels"))
    assert ENGLISH in read(path).text
    assert not trap.asked


def test_nothing_is_fetched_that_front_matter_manifest_or_text_name(tmp_path: Path, trap: Trap) -> None:
    (tmp_path / "manifest.yaml").write_text(f"releases:\n- file: a.md\n  title: '{trap.url}'\n  issuer: '{trap.url}'\n")
    path = tmp_path / "a.md"
    path.write_text(f"---\nsource: {trap.url}\nurl: {trap.url}\n---\n{ENGLISH}\n![x]({trap.url}) See {trap.url} .\n")
    release = read(path)
    assert release.title == trap.url
    extract(release)
    assert not trap.asked


def test_nothing_is_fetched_that_a_curator_cites(tmp_path: Path, trap: Trap) -> None:
    path = tmp_path / "curation.yaml"
    path.write_text(f"rules:\n- add: person\n  name: Ana Vea\n  source: {trap.url}\n  why: {trap.url}\n")
    assert len(load_curation(path).rules) == 1
    assert not trap.asked


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * WHERE {{ SERVICE <{url}> {{ ?s ?p ?o }} }}",
        "SELECT * WHERE {{ SERVICE SILENT <{url}> {{ ?s ?p ?o }} }}",
        "SELECT * WHERE {{ VALUES ?u {{ <{url}> }} SERVICE ?u {{ ?s ?p ?o }} }}",
        "LOAD <{url}>",
        "LOAD SILENT <{url}> INTO GRAPH <http://g/>",
    ],
)
def test_no_query_asks_elsewhere(trap: Trap, query: str) -> None:
    with pytest.raises(RefusedError):
        run(GraphStore(ox.Store(), "http://x/id/"), query.format(url=trap.url))
    assert not trap.asked


def test_from_names_a_graph_and_fetches_none(trap: Trap) -> None:
    rows = run(GraphStore(ox.Store(), "http://x/id/"), f"SELECT * FROM <{trap.url}> WHERE {{ ?s ?p ?o }}")
    assert not len(rows)
    assert not trap.asked


@pytest.mark.parametrize(
    "dump",
    [
        '{{"@context": "{url}", "@id": "http://a/", "p": "x"}}',
        '{{"@context": {{"@import": "{url}"}}, "@id": "http://a/", "p": "x"}}',
        '{{"@context": ["{url}"], "@graph": []}}',
    ],
)
def test_no_context_of_a_dump_is_fetched(tmp_path: Path, trap: Trap, dump: str) -> None:
    path = tmp_path / "a.jsonld"
    path.write_text(dump.format(url=trap.url))
    with pytest.raises(GraphError):
        load(path, tmp_path / "build")
    assert not trap.asked


def test_no_import_of_a_dump_is_fetched(tmp_path: Path, trap: Trap) -> None:
    path = tmp_path / "a.trig"
    path.write_text(f"GRAPH <http://g/> {{ <http://a/> <http://www.w3.org/2002/07/owl#imports> <{trap.url}> }}")
    load(path, tmp_path / "build")
    assert not trap.asked


def test_the_trap_would_tell(trap: Trap) -> None:
    import httpx

    with pytest.raises(httpx.HTTPError):
        httpx.get(trap.url, timeout=0.2)
    assert trap.asked


def test_a_file_that_is_nothing_but_an_address_is_no_release(tmp_path: Path, trap: Trap) -> None:
    path = tmp_path / "a.html"
    path.write_text(trap.url)
    with pytest.raises(ReadError):
        read(path)
    assert not trap.asked
