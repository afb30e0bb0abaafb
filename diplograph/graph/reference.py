"""The ontology, its vocabularies and the reference data as RDF: read from ``ontology/`` as they stand there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from diplograph.errors import OntologyError
from diplograph.graph.namespaces import DG, A
from diplograph.graph.terms import Names, Triple
from diplograph.resources import ontology_dir


def reference(names: Names, folder: Path | None = None) -> Iterator[Triple]:
    """All triples of ``diplograph.ttl``, ``vocabulary/`` and ``reference/``, file by file.

    A state stands in these files as its code, since they do not know the base of the graph; here it is its node.
    What ``reference/`` types as an organization or initiative is an entry here, so that a query for organizations
    finds those that a release mentions, not all that are known.

    Raises:
        OntologyError: a file is no Turtle, or has a blank node, which could not be told from others by name.
    """
    return (_with_state(triple, names) for triple in _triples(folder or ontology_dir()))


@cache
def _triples(folder: Path) -> tuple[Triple, ...]:
    known = folder / "reference"
    return tuple(
        _as_entry(triple) if path.parent == known else triple
        for path in ontology_files(folder)
        for triple in read_turtle(path)
    )


def ontology_files(folder: Path) -> list[Path]:
    """The files of the ontology that are part of every graph; the shapes are not."""
    return [
        folder / "diplograph.ttl",
        *sorted(folder.glob("vocabulary/*.ttl")),
        *sorted(folder.glob("reference/*.ttl")),
    ]


def read_turtle(path: Path) -> Iterator[Triple]:
    """The triples of a Turtle file without blank nodes."""
    try:
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            if not isinstance(quad.subject, ox.NamedNode) or not isinstance(quad.object, ox.NamedNode | ox.Literal):
                raise OntologyError(f"{path}: a blank node at {quad.predicate.value}: give it an IRI")
            yield quad.subject, quad.predicate, quad.object
    except SyntaxError as error:
        raise OntologyError(f"{path}, line {error.lineno}: no valid Turtle: {error.msg}: correct the line") from error
    except OSError as error:
        raise OntologyError(f"{path}: {error.strerror}: reinstall diplograph") from error


def _as_entry(triple: Triple) -> Triple:
    subject, predicate, _ = triple
    return (subject, A, DG.ReferenceEntry) if predicate == A else triple


def _with_state(triple: Triple, names: Names) -> Triple:
    subject, predicate, value = triple
    if predicate != DG.country or not isinstance(value, ox.Literal):
        return triple
    state = names.country(value.value)
    return triple if state is None else (subject, predicate, state)
