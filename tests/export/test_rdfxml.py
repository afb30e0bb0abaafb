"""RDF/XML: the union of all named graphs, for tools that read nothing else."""

from __future__ import annotations

import io

import pyoxigraph as ox
import pytest
import rdflib
from lxml import etree

from diplograph.export import FORMATS
from diplograph.graph import GraphStore
from tests.export.nasty import CONTROL, QUOTES, RIGHT_TO_LEFT


def written(graph: GraphStore) -> bytes:
    out = io.BytesIO()
    FORMATS["rdfxml"].write(graph, out)
    return out.getvalue()


@pytest.mark.parametrize("name", ["memory", "folder", "told"])
def test_both_libraries_read_the_same_triples(request: pytest.FixtureRequest, name: str) -> None:
    graph: GraphStore = request.getfixturevalue(name)
    content = written(graph)
    assert {quad.triple for quad in ox.parse(content, format=ox.RdfFormat.RDF_XML)} == {
        quad.triple for quad in graph.quads()
    }
    turtle = io.BytesIO()
    FORMATS["turtle"].write(graph, turtle)
    assert set(rdflib.Graph().parse(data=content, format="xml")) == set(
        rdflib.Graph().parse(data=turtle.getvalue(), format="turtle")
    )


def test_what_xml_cannot_hold_is_replaced_and_all_else_kept(odd: GraphStore) -> None:
    content = written(odd)
    etree.fromstring(content)
    read = {quad.object.value for quad in ox.parse(content, format=ox.RdfFormat.RDF_XML) if quad.object}
    assert {QUOTES, RIGHT_TO_LEFT, CONTROL.replace("\x07", "\ufffd")} <= read
    assert CONTROL not in read


@pytest.mark.parametrize("form", ["turtle", "trig", "nquads"])
def test_the_other_forms_keep_odd_text_as_it_is(odd: GraphStore, form: str) -> None:
    out = io.BytesIO()
    FORMATS[form].write(odd, out)
    forms = {"turtle": ox.RdfFormat.TURTLE, "trig": ox.RdfFormat.TRIG, "nquads": ox.RdfFormat.N_QUADS}
    read = {quad.triple for quad in ox.parse(out.getvalue(), format=forms[form])}
    assert read == {quad.triple for quad in odd.quads()}
    assert CONTROL in {str(triple.object.value) for triple in read if isinstance(triple.object, ox.Literal)}
