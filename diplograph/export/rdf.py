"""The whole dataset straight from the store: TriG and N-Quads with its named graphs, RDF/XML as their union."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import BinaryIO

import pyoxigraph as ox

from diplograph.export.exporter import Exporter
from diplograph.export.options import Options
from diplograph.export.xml import NOT_IN_XML
from diplograph.graph.store import GraphStore

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def _write(graph: GraphStore, out: BinaryIO, _: Options, form: ox.RdfFormat) -> None:
    """The quads in an order that only their content decides; memory does not grow with the graph in a folder."""
    if graph.folder is None:
        ox.serialize(graph.sorted_quads(), out, format=form, prefixes=graph.prefixes)
    else:
        graph.store.dump(out, form, prefixes=graph.prefixes)


def _write_xml(graph: GraphStore, out: BinaryIO, _: Options) -> None:
    """The triples of one named graph after the other, in the order of their names."""
    triples = (triple for name in graph.graphs() for triple in _triples(_in_order(graph, name)))
    ox.serialize(triples, out, format=ox.RdfFormat.RDF_XML, prefixes=graph.prefixes)


def _in_order(graph: GraphStore, name: str) -> Iterable[ox.Quad]:
    return graph.sorted_quads(name) if graph.folder is None else graph.quads(name)


def _triples(quads: Iterable[ox.Quad]) -> Iterator[ox.Triple]:
    """The triples; a character that XML cannot hold is replaced, so that the file can be read at all."""
    for quad in quads:
        value = quad.object
        if isinstance(value, ox.Literal) and NOT_IN_XML.search(value.value):
            held = NOT_IN_XML.sub(_REPLACEMENT, value.value)
            value = ox.Literal(held, language=value.language) if value.language else _typed(held, value.datatype)
            yield ox.Triple(quad.subject, quad.predicate, value)
        else:
            yield quad.triple


def _typed(text: str, datatype: ox.NamedNode) -> ox.Literal:
    return ox.Literal(text, datatype=datatype)


TRIG = Exporter("trig", (".trig",), "all named graphs, readable", partial(_write, form=ox.RdfFormat.TRIG))
NQUADS = Exporter("nquads", (".nq",), "all named graphs, one fact a line", partial(_write, form=ox.RdfFormat.N_QUADS))
RDFXML = Exporter("rdfxml", (".rdf",), "the union of all named graphs as RDF/XML", _write_xml)
