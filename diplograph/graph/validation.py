"""Checks a graph against ``ontology/shapes.ttl`` (SHACL)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox
import rdflib
from pyshacl import validate as run_shacl
from rdflib.namespace import RDF, SH

from diplograph.errors import OntologyError
from diplograph.graph.namespaces import DCTERMS, DG, OA, PROV, RDFS, A
from diplograph.graph.store import GraphStore
from diplograph.graph.terms import Node
from diplograph.resources import ontology_dir

_CLASSES = (A, RDFS.subClassOf)


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """Something in the graph that breaks a rule.

    ``file`` and ``sentence`` are the release's file (its id where that is not known) and the sentence that the broken
    fact rests on, empty where it rests on none. ``node`` is the IRI of what is wrong, ``path`` the property,
    ``value`` the value at fault, empty where one is missing.
    """

    file: str
    sentence: str
    node: str
    path: str
    value: str
    message: str

    def __str__(self) -> str:
        at = f"{self.path}: {self.value}" if self.value else self.path
        where = f"{self.file or 'graph'}: " + (f"“{self.sentence}”: " if self.sentence else "")
        return f"{where}{self.message} ({self.node}{f' {at}' if at else ''})"


def validate(graph: GraphStore) -> list[Violation]:
    """What breaks the shapes, sorted by file; an empty list if the graph conforms.

    Raises:
        OntologyError: ``shapes.ttl`` is malformed.
    """
    conforms, report, _ = run_shacl(
        _as_rdflib(graph), shacl_graph=_shapes(), inference="none", advanced=False, meta_shacl=False
    )
    if conforms:
        return []
    if not isinstance(report, rdflib.Graph):
        raise OntologyError(f"shapes.ttl cannot be applied: {report}: correct it")
    return sorted({_violation(graph, report, result) for result in report.subjects(RDF.type, SH.ValidationResult)})


def _as_rdflib(graph: GraphStore) -> rdflib.Graph:
    """The union of all named graphs; of the reference data only what is of which class, since no shape is on it."""
    reference = graph.names.graph("reference")
    triples = (q.triple for q in graph.quads() if q.graph_name != reference or q.predicate in _CLASSES)
    text = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES)
    return rdflib.Graph().parse(io.BytesIO(text or b""), format="nt")


def _shapes() -> rdflib.Graph:
    path = ontology_dir() / "shapes.ttl"
    try:
        return rdflib.Graph().parse(path, format="turtle")
    except (SyntaxError, OSError) as error:
        raise OntologyError(f"{path}: no valid Turtle: correct it, or reinstall diplograph") from error


def _violation(graph: GraphStore, report: rdflib.Graph, result: rdflib.term.Node) -> Violation:
    node = _said(report, result, SH.focusNode)
    file, sentence = _place(graph.store, node)
    return Violation(
        file=file,
        sentence=sentence,
        node=node,
        path=_said(report, result, SH.resultPath),
        value=_said(report, result, SH.value),
        message=_said(report, result, SH.resultMessage),
    )


def _said(report: rdflib.Graph, result: rdflib.term.Node, predicate: rdflib.URIRef) -> str:
    value = report.value(result, predicate)
    return "" if value is None or isinstance(value, rdflib.BNode) else str(value)


def _place(store: ox.Store, iri: str) -> tuple[str, str]:
    """The file and the sentence that a node rests on."""
    node = ox.NamedNode(iri)
    release = next(_releases(store, node), None)
    spoken = next(_sentences(store, node), "")
    if release is None:
        return "", spoken
    source = _first(store, release, DCTERMS.source) or _first(store, release, DCTERMS.identifier)
    return (source.value if source else release.value), spoken


def _near(store: ox.Store, node: Node) -> Iterator[Node]:
    """The node itself, what it is derived from, and what points at it inside a release."""
    yield node
    yield from _objects(store, node, PROV.wasDerivedFrom)
    for pointer in (DG.toldParticipant, DG.movedFrom, OA.hasTarget, OA.hasSelector, DG.compares, DG.participation):
        yield from (
            quad.subject
            for quad in store.quads_for_pattern(None, pointer, node, None)
            if isinstance(quad.subject, ox.NamedNode)
        )
    yield from _objects(store, node, DG.compares)


def _releases(store: ox.Store, node: Node) -> Iterator[Node]:
    if _first(store, node, DCTERMS.identifier):
        yield node
    for near in _near(store, node):
        for predicate in (PROV.hadPrimarySource, OA.hasSource, DCTERMS.isPartOf):
            yield from _objects(store, near, predicate)


def _sentences(store: ox.Store, node: Node) -> Iterator[str]:
    for near in _near(store, node):
        for span in (near, *_objects(store, near, OA.hasTarget)):
            for sentence in (span, *_objects(store, span, DG.inSentence)):
                text = _first(store, sentence, DG.text)
                if text:
                    yield text.value


def _objects(store: ox.Store, node: Node, predicate: Node) -> Iterator[Node]:
    for quad in store.quads_for_pattern(node, predicate, None, None):
        if isinstance(quad.object, ox.NamedNode):
            yield quad.object


def _first(store: ox.Store, node: Node, predicate: Node) -> ox.Literal | None:
    found = (quad.object for quad in store.quads_for_pattern(node, predicate, None, None))
    return min((value for value in found if isinstance(value, ox.Literal)), key=str, default=None)
