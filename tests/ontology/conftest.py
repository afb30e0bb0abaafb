from __future__ import annotations

from pathlib import Path

import pytest

from diplograph.graph.reference import read_turtle
from diplograph.resources import ontology_dir

PREFIXES = {
    "dg": "https://w3id.org/diplograph/ontology#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}

Facts = dict[str, dict[str, list[str]]]
"""Values by subject and predicate."""


def full(name: str) -> str:
    """The IRI of a prefixed name."""
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def facts_of(*files: Path) -> Facts:
    """What Turtle files say."""
    found: Facts = {}
    for file in files:
        for subject, predicate, value in read_turtle(file):
            found.setdefault(subject.value, {}).setdefault(predicate.value, []).append(value.value)
    return found


@pytest.fixture(scope="session")
def ontology() -> Facts:
    """What ``diplograph.ttl`` says."""
    return facts_of(ontology_dir() / "diplograph.ttl")


@pytest.fixture(scope="session")
def vocabulary() -> Facts:
    """What the vocabularies say."""
    return facts_of(*sorted((ontology_dir() / "vocabulary").glob("*.ttl")))
