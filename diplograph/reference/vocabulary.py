"""Reads the SKOS vocabularies of ``ontology/vocabulary/`` into plain concepts."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from diplograph.errors import OntologyError
from diplograph.resources import ontology_dir

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_WEAK_LABEL = "https://w3id.org/diplograph/ontology#weakLabel"


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of a vocabulary, in the order of its file.

    ``key`` is the last part of its IRI, the value that the closed lists use. ``names`` are its preferred and other
    names, ``cues`` the words that show it in a text, ``weak_cues`` those that show it only where nothing else does.
    """

    iri: str
    key: str
    label: str
    definition: str
    names: tuple[str, ...]
    cues: tuple[str, ...]
    weak_cues: tuple[str, ...]


@cache
def vocabulary(name: str) -> tuple[Concept, ...]:
    """The concepts of ``ontology/vocabulary/NAME.ttl``.

    Raises:
        OntologyError: the file is absent or is not Turtle, or a concept of it has no label.
    """
    path = ontology_dir() / "vocabulary" / f"{name}.ttl"
    properties = _properties(path)
    concepts = (s for s, p in properties.items() if f"{_SKOS}Concept" in p[_RDF_TYPE])
    return tuple(_concept(path, subject, properties[subject]) for subject in concepts)


def _properties(path: Path) -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    try:
        for triple in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            found[str(getattr(triple.subject, "value", ""))][triple.predicate.value].append(
                str(getattr(triple.object, "value", ""))
            )
    except (OSError, SyntaxError) as error:
        raise OntologyError(f"{path} cannot be read as Turtle: {error}; mend it or reinstall diplograph") from error
    return found


def _concept(path: Path, iri: str, properties: dict[str, list[str]]) -> Concept:
    preferred = properties[f"{_SKOS}prefLabel"]
    if not preferred:
        raise OntologyError(f"{path}: <{iri}> has no skos:prefLabel: add one")
    return Concept(
        iri=iri,
        key=iri.rsplit("/", 1)[-1],
        label=preferred[0],
        definition=" ".join(properties[f"{_SKOS}definition"]),
        names=(*preferred, *properties[f"{_SKOS}altLabel"]),
        cues=tuple(properties[f"{_SKOS}hiddenLabel"]),
        weak_cues=tuple(properties[_WEAK_LABEL]),
    )
