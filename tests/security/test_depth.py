"""Depth: what stands in itself a hundred thousand times is refused or read, and ends no process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from diplograph.curation import load_curation
from diplograph.errors import CurationError, DiplographError, QueryError, ReadError
from diplograph.graph import GraphStore, load
from diplograph.graph.sparql.evaluate import evaluate
from diplograph.graph.sparql.wording import MAX_DEPTH
from diplograph.read import read
from fuzz.documents import body, word_with
from tests.security.conftest import ENGLISH, page

DEEP = 100_000


def made(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


PAGES = {
    "divisions": page(body="<div>" * DEEP),
    "bold": page(body="<b>" * DEEP),
    "lists": page(body="<ul><li>" * DEEP),
    "tables": page(body="<table><tr><td>" * 3000),
    "json": page(head=f'<script type="application/ld+json">{"[" * DEEP}</script>'),
}


@pytest.mark.parametrize("content", PAGES.values(), ids=PAGES)
def test_a_deep_page_is_read_or_refused(tmp_path: Path, content: bytes) -> None:
    try:
        assert "Foreign Minister" in read(made(tmp_path, "a.html", content)).text
    except ReadError as error:
        assert "no text in the page" in str(error)


def test_a_page_of_some_depth_is_read(tmp_path: Path) -> None:
    content = page(body="<div>" * 50 + f"<p>{ENGLISH}</p>" + "</div>" * 50)
    assert ENGLISH in read(made(tmp_path, "a.html", content)).text


def test_a_deep_word_document_is_refused(tmp_path: Path) -> None:
    path = made(tmp_path, "a.docx", word_with(body("<w:sdt><w:sdtContent>" * DEEP)))
    with pytest.raises(ReadError, match="damaged or unusual"):
        read(path)


@pytest.mark.parametrize("value", ["[" * DEEP, "{a: " * DEEP, "[\n" * 250])
def test_deep_front_matter_says_nothing(tmp_path: Path, value: str) -> None:
    path = made(tmp_path, "a.txt", f"---\nplace: Strelsau\ntitle: {value}\n---\n{ENGLISH}\n".encode())
    assert read(path).place is None


@pytest.mark.parametrize("value", ["[" * DEEP, "{a: " * DEEP, "\n" + "- " * 5000])
def test_a_deep_manifest_and_a_deep_curation_are_refused(tmp_path: Path, value: str) -> None:
    made(tmp_path, "manifest.yaml", f"releases:\n- file: a.txt\n  title: {value}".encode())
    with pytest.raises(ReadError, match=r"no YAML|list or mapping"):
        read(made(tmp_path, "a.txt", ENGLISH.encode()))
    with pytest.raises(CurationError, match=r"no YAML|holds itself"):
        load_curation(made(tmp_path, "curation.yaml", f"rules:\n- same: {value}".encode()))


@pytest.mark.parametrize("name", ["a.jsonld", "a.trig"])
def test_a_deep_dump_is_refused(tmp_path: Path, name: str) -> None:
    deep = {
        "a.jsonld": b'{"@id":"http://a/","http://p/":' * DEEP,
        "a.trig": b"<http://g/> { <http://a/> <http://p/> " + b"[" * DEEP,
    }
    with pytest.raises(DiplographError, match="malformed"):
        load(made(tmp_path, name, deep[name]), tmp_path / "build")


def test_a_query_of_some_depth_is_answered() -> None:
    store = GraphStore(ox.Store(), "http://x/id/")
    depth = MAX_DEPTH - 2
    assert evaluate(store, f"ASK {{ FILTER({'(' * depth}true{')' * depth}) }}")
    with pytest.raises(QueryError, match="in one another"):
        evaluate(store, f"ASK {{ FILTER({'(' * MAX_DEPTH}true{')' * MAX_DEPTH}) }}")


def test_brackets_in_strings_and_many_values_are_no_depth() -> None:
    store = GraphStore(ox.Store(), "http://x/id/")
    assert evaluate(store, f'ASK {{ FILTER("{"(" * 500}" != "{"{" * 500}") }}')
    values = " ".join(f"<http://x/id/person/{n}>" for n in range(5000))
    assert not evaluate(store, f"ASK {{ VALUES ?x {{ {values} }} ?x ?p ?o }}")


@pytest.mark.parametrize("query", ["brackets", "braces", "negations", "operators", "unions", "patterns"])
def test_no_query_ends_the_process(query: str) -> None:
    """In a process of its own, since the store's parser would take this one along."""
    texts = {
        "brackets": f"ASK {{ FILTER({'(' * 30_000}1{')' * 30_000}) }}",
        "braces": f"ASK {'{' * 30_000}{'}' * 30_000}",
        "negations": f"ASK {{ FILTER({'! ' * 30_000}true) }}",
        "operators": f"ASK {{ FILTER({'1+' * 30_000}1 > 0) }}",
        "unions": f"ASK {{ {'{}UNION' * 30_000}{{}} }}",
        "patterns": f"ASK {{ {'?s ?p ?o.' * 30_000} }}",
    }
    program = (
        "import sys, pyoxigraph as ox\n"
        "from diplograph.errors import QueryError\n"
        "from diplograph.graph import GraphStore\n"
        "from diplograph.graph.sparql.evaluate import evaluate\n"
        "try:\n"
        "    evaluate(GraphStore(ox.Store(), 'http://x/id/'), sys.stdin.read())\n"
        "except QueryError as error:\n"
        "    sys.exit(str(error))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], input=texts[query], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("more than ")
    assert done.stderr.count("\n") == 1
