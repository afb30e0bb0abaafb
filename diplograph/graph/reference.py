"""The ontology, its vocabularies and the reference data as RDF: read from ``ontology/`` as they stand there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from diplograph.errors import OntologyError
from diplograph.graph.namespaces import DG, A
from diplograph.graph.terms import Names
from diplograph.resources import ontology_dir


def reference(names: Names, folder: Path | None = None) -> Iterator[ox.Triple]:
    """All triples of ``diplograph.ttl``, ``vocabulary/`` and ``reference/``, file by file.

    A state stands in these files as its code, since they do not know the base of the graph; here it is its node.
    What ``reference/`` types as an organization or initiative is an entry here, so that a query for organizations
    finds those that a release mentions, not all that are known.

    Raises:
        OntologyError: a file is no Turtle, or has a blank node, which could not be told from others by name.
    """
    return (_with_state(triple, names) for triple in _triples(folder or ontology_dir()))


@cache
def _triples(folder: Path) -> tuple[ox.Triple, ...]:
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


def read_turtle(path: Path) -> Iterator[ox.Triple]:
    """The triples of a Turtle file without blank nodes."""
    try:
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            if isinstance(quad.subject, ox.BlankNode) or isinstance(quad.object, ox.BlankNode):
                raise OntologyError(f"{path}: a blank node at {quad.predicate.value}: give it an IRI")
            yield quad.triple
    except SyntaxError as error:
        raise OntologyError(f"{path}, line {error.lineno}: no valid Turtle: {error.msg}: correct the line") from error
    except OSError as error:
        raise OntologyError(f"{path}: {error.strerror}: reinstall diplograph") from error


def _as_entry(triple: ox.Triple) -> ox.Triple:
    return ox.Triple(triple.subject, A, DG.ReferenceEntry) if triple.predicate == A else triple


def _with_state(triple: ox.Triple, names: Names) -> ox.Triple:
    if triple.predicate != DG.country or not isinstance(triple.object, ox.Literal):
        return triple
    state = names.country(triple.object.value)
    return triple if state is None else ox.Triple(triple.subject, triple.predicate, state)
