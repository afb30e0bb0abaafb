from __future__ import annotations

import pyoxigraph as ox
import pytest

from diplograph.graph import GraphStore
from diplograph.resources import ontology_dir
from tests.ontology.conftest import PREFIXES, Facts, full
from tests.ontology.test_fields import corpus

DG = PREFIXES["dg"]
DESCRIBING = tuple(PREFIXES[prefix] for prefix in ("owl", "rdf", "rdfs"))
"""The vocabularies that the ontology itself is written in, and that need no word about their use."""


@pytest.fixture(scope="module")
def graph() -> GraphStore:
    return GraphStore.of(corpus())


@pytest.fixture(scope="module")
def used(graph: GraphStore) -> set[str]:
    """Every property, and every class of something, in the graph."""
    reference = graph.names.graph("reference").value
    own = set(_ontology_triples())
    found = set()
    for quad in graph.quads():
        if quad.graph_name == ox.NamedNode(reference) and quad.triple in own:
            continue
        found.add(quad.predicate.value)
        if quad.predicate.value == full("rdf:type") and isinstance(quad.object, ox.NamedNode):
            found.add(quad.object.value)
    return found


def _ontology_triples() -> list[ox.Triple]:
    path = str(ontology_dir() / "diplograph.ttl")
    return [quad.triple for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE)]


def own_terms(ontology: Facts) -> Facts:
    return {iri: facts for iri, facts in ontology.items() if iri.startswith(DG)}


def test_every_term_has_a_label_and_a_comment(ontology: Facts) -> None:
    for iri, facts in own_terms(ontology).items():
        assert len(facts[full("rdfs:label")]) == 1, iri
        assert len(facts[full("rdfs:comment")]) == 1, iri
        assert facts[full("rdfs:comment")][0].endswith("."), iri


def test_every_property_has_its_domain_and_range(ontology: Facts) -> None:
    for iri, facts in own_terms(ontology).items():
        if full("owl:Class") in facts[full("rdf:type")]:
            continue
        assert full("rdfs:domain") in facts or full("schema:domainIncludes") in facts, iri
        assert full("rdfs:range") in facts or full("schema:rangeIncludes") in facts, iri
        assert len(facts.get(full("rdfs:domain"), [])) <= 1, iri


def test_every_term_of_the_graph_is_in_the_ontology(ontology: Facts, used: set[str]) -> None:
    others = {iri for iri in used if not iri.startswith(DESCRIBING)}
    explained = {iri for iri in ontology if full("skos:scopeNote") in ontology[iri] or iri.startswith(DG)}
    assert {iri for iri in others - explained if not _describes(iri)} == set()


def _describes(iri: str) -> bool:
    """Whether the term is one that vocabularies and datasets are described with, in these files as everywhere."""
    described = {"http://purl.org/dc/terms/description", "http://purl.org/dc/terms/conformsTo"}
    return iri in described or iri.startswith((PREFIXES["skos"], "http://rdfs.org/ns/void#"))


def test_every_term_of_the_ontology_is_in_the_graph_or_marked_as_vocabulary(ontology: Facts, used: set[str]) -> None:
    terms = {iri for iri in ontology if iri.startswith(DG) or full("skos:scopeNote") in ontology[iri]}
    abstract = {DG + "Mention", "http://xmlns.com/foaf/0.1/Agent"}
    marked = {iri for iri in ontology if full("owl:AnnotationProperty") in ontology[iri].get(full("rdf:type"), [])}
    assert terms - used - marked - abstract == set()


def test_an_abstract_class_has_kinds_below_it(ontology: Facts) -> None:
    above = {parent for facts in ontology.values() for parent in facts.get(full("rdfs:subClassOf"), [])}
    assert {DG + "Mention", "http://xmlns.com/foaf/0.1/Agent"} <= above


def test_every_class_has_its_shape(ontology: Facts) -> None:
    shapes = (ontology_dir() / "shapes.ttl").read_text("utf-8")
    # A reference entry is checked where it is read, a mention and an agent are one of their kinds.
    checked_elsewhere = {"ReferenceEntry", "Mention"}
    classes = {
        iri.removeprefix(DG) for iri, f in own_terms(ontology).items() if full("owl:Class") in f[full("rdf:type")]
    }
    assert {name for name in classes if f"sh:targetClass dg:{name} ;" not in shapes} == checked_elsewhere


def test_every_dg_term_of_the_shapes_is_in_the_ontology(ontology: Facts) -> None:
    parsed = ox.parse(path=str(ontology_dir() / "shapes.ttl"), format=ox.RdfFormat.TURTLE)
    named = {q.object.value for q in parsed if isinstance(q.object, ox.NamedNode)}
    assert {iri for iri in named if iri.startswith(DG)} - set(ontology) == set()
