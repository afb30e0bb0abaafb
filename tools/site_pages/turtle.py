"""The files of ``ontology/``, read as one graph whose terms are called by their prefixed names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from rdflib import Graph
from rdflib.collection import Collection
from rdflib.namespace import RDF, SKOS
from rdflib.term import BNode, Node, URIRef

ROOT = Path(__file__).parents[2]
ONTOLOGY = ROOT / "ontology"
IDS = "https://w3id.org/diplograph/id/"
SCHEMA = "https://schema.org/"


@cache
def ontology() -> Graph:
    """Classes, properties, shapes and vocabularies; not the reference data."""
    graph = Graph(bind_namespaces="none")
    for file in sorted((*ONTOLOGY.glob("*.ttl"), *(ONTOLOGY / "vocabulary").glob("*.ttl"))):
        graph.parse(file, format="turtle")
    return graph


@cache
def short(term: Node | str) -> str:
    """``dg:Account`` for an IRI whose prefix is known, else the IRI."""
    iri = str(term)
    fitting = [(base, prefix) for prefix, base in _prefixes() if iri.startswith(base)]
    if not fitting:
        return iri
    base, prefix = max(fitting, key=lambda one: len(one[0]))
    return f"{prefix}:{iri[len(base) :]}"


@cache
def terms(kind: URIRef) -> tuple[URIRef, ...]:
    """What is of this class and has a name, sorted by its prefixed name."""
    named = {one for one in ontology().subjects(RDF.type, kind) if isinstance(one, URIRef)}
    return tuple(sorted(named, key=short))


def values(term: Node, *properties: URIRef) -> list[Node]:
    """What these properties say of a term, in order of the properties, then sorted; a union is all of its members."""
    return [
        one
        for name in properties
        for value in sorted(ontology().objects(term, name), key=str)
        for one in _members(value)
    ]


def text(term: Node, *properties: URIRef) -> str:
    """What the first of these properties that the term has says of it."""
    return next((str(one) for one in values(term, *properties)), "")


def label(term: Node) -> str:
    """The preferred label of a concept."""
    return text(term, SKOS.prefLabel)


@cache
def _prefixes() -> tuple[tuple[str, str], ...]:
    return ("id", IDS), *((prefix, str(base)) for prefix, base in ontology().namespaces())


def _members(value: Node) -> Iterator[Node]:
    if isinstance(value, BNode) and (value, RDF.first, None) in ontology():
        yield from Collection(ontology(), value)
    else:
        yield value
