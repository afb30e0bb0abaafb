"""Escaping: whatever a name holds, each export can be read by what reads its format, and runs nothing."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest

from diplograph.cli.output import as_csv
from diplograph.export import FORMATS, Headers, Options, export_to
from diplograph.export.cells import guarded, unguarded
from diplograph.graph import GraphStore
from diplograph.graph.namespaces import FOAF
from diplograph.query import Found
from fuzz.targets import graph_of

HOSTILE = {
    "markup": ("</title><script>alert(1)</script>", "]]>", '" onload="alert(1)', "<!--"),
    "entities": ("&lt;&#x0;&amp", "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;", "&y;", "%y;"),
    "controls": ("a\x00b", "a\x07b\x1b[2J", "a\ufffeb", "a\x85b\u2028c"),
    "directions": ("\u202eevil\u202c", "\u2066a\u2069", "\ufeffb", "\u200bc"),
    "lines": ("a\nb", "a\r\nTY  - HACK", "a\tb", 'a"b'),
    "formulas": ("=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)"),
    "tex": (r"\input{/etc/passwd}", "}{", "%", "#1 ^^5c ~"),
    "turtle": ('""" . <x:a> <x:b> <x:c> .', "\\u0022", "a\\", "> <x:p> <x:o> . <x:s"),
    "astral": ("😀" * 5, "\U0010ffff", "e\u0301", "한국"),
}
XML = ("graphml", "gexf", "svg", "rdfxml")


@pytest.fixture(scope="module", params=HOSTILE)
def graph(request: pytest.FixtureRequest) -> GraphStore:
    return graph_of(*HOSTILE[request.param])


def written(graph: GraphStore, name: str, options: Options | None = None) -> bytes:
    out = io.BytesIO()
    export_to(graph, out, FORMATS[name], options or Options())
    return out.getvalue()


@pytest.mark.parametrize("name", XML)
def test_xml_is_well_formed_and_names_stay_text(graph: GraphStore, name: str) -> None:
    content = written(graph, name)
    tags = {node.tag.rpartition("}")[2] for node in ElementTree.fromstring(content).iter()}
    assert "script" not in tags
    assert b"<!DOCTYPE" not in content
    assert b"<!ENTITY" not in content


@pytest.mark.parametrize("name", ["turtle", "trig", "nquads"])
def test_rdf_holds_no_more_facts_than_the_graph(graph: GraphStore, name: str) -> None:
    form = {"turtle": ox.RdfFormat.TURTLE, "trig": ox.RdfFormat.TRIG, "nquads": ox.RdfFormat.N_QUADS}[name]
    read = {quad.triple for quad in ox.parse(written(graph, name), form)}
    assert read == {quad.triple for quad in graph.store}


def test_json_and_lines_of_json_are_read(graph: GraphStore) -> None:
    json.loads(written(graph, "jsonld"))
    for line in written(graph, "ftm").decode().split("\n")[:-1]:
        assert json.loads(line)["schema"]


def test_a_page_has_no_script_and_fetches_nothing(graph: GraphStore) -> None:
    node = next(graph.store.quads_for_pattern(None, None, FOAF.Person, None)).subject
    iri = getattr(node, "value", "")
    person = Found(iri, iri.removeprefix(graph.base), "person", "x")
    page = written(graph, "html", Options(entity=person)).decode()
    assert "<script" not in page.lower()
    assert not re.search(r"""<[^>]*\son\w+=""", page)
    assert not re.search(r"""<(?:img|link|iframe|object)[^>]*(?:src|href)=["']?http""", page)


def test_citations_stay_one_field_a_line(graph: GraphStore) -> None:
    ris = written(graph, "ris").decode()
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in ris.split("\r\n") if line)
    assert ris.count("TY  - ") == ris.count("ER  - ") == 1
    bibtex = written(graph, "bibtex").decode()
    assert bibtex.count("@") - bibtex.count("@SUM") == 1
    assert bibtex.count("{") == bibtex.count("}")
    assert not re.search(r"\\(?!text|[$&#%_])", bibtex)


@pytest.mark.parametrize("headers", Headers)
def test_tables_have_a_row_a_thing(graph: GraphStore, headers: Headers) -> None:
    with zipfile.ZipFile(io.BytesIO(written(graph, "csv", Options(headers=headers)))) as archive:
        for file in archive.namelist():
            text = archive.read(file).decode()
            head, *rows = csv.reader(io.StringIO(text, newline=""))
            assert {len(row) for row in rows} <= {len(head)}
            if headers is Headers.GEPHI:
                assert not [cell for row in rows for cell in row if cell[:1] in tuple("=+@\t\r")]


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "'=1", "''@a"])
def test_a_formula_is_guarded_and_given_back(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["Ana", "'Ana", "a=1", "1-2", " =1", ""])
def test_what_is_no_formula_is_left_alone(text: str) -> None:
    assert guarded(text) == text == unguarded(text)


def test_an_answer_for_programs_is_what_it_is() -> None:
    """CSV of answers is what the standard of SPARQL results says: SECURITY.md tells how to open it."""
    rows = [["=1", "+1"], ['a"b', "c\nd"]]
    assert list(csv.reader(io.StringIO(as_csv(["a", "b"], rows), newline=""))) == [["a", "b"], *rows]
