"""Reads ``ontology/reference/*.ttl``: the organizations, ministries and initiatives that the program knows by name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from diplograph.errors import OntologyError
from diplograph.models import InitiativeKind, OrganizationKind
from diplograph.resources import ontology_dir

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_DG = "https://w3id.org/diplograph/ontology#"
_VOCABULARY = "https://w3id.org/diplograph/vocabulary/"
_NAMING = {f"{_DG}kind", f"{_SKOS}prefLabel"}
_PARENTS = ("http://www.w3.org/ns/org#subOrganizationOf", "http://purl.org/dc/terms/isPartOf")


class Scheme(StrEnum):
    """The vocabulary that an entry's kind is of."""

    ORGANIZATION = "organization-kind"
    INITIATIVE = "initiative-kind"


_KINDS = {
    Scheme.ORGANIZATION: frozenset(k.value for k in OrganizationKind),
    Scheme.INITIATIVE: frozenset(k.value for k in InitiativeKind),
}


@dataclass(frozen=True, slots=True)
class ReferenceEntry:
    """A known organization or initiative.

    ``id`` is the last part of ``iri``. ``names`` holds the other names and short forms, ``acronyms`` its notations;
    ``country`` is the code of the state that it is a body of, ``parent`` the id of what it is part of, ``homepage`` the
    address of its site.
    """

    id: str
    iri: str
    scheme: Scheme
    kind: str
    label: str
    names: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    country: str | None = None
    parent: str | None = None
    homepage: str | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        """Label, names and acronyms."""
        return (self.label, *self.names, *self.acronyms)


_Facts = dict[str, list[str]]


@cache
def reference(folder: Path | None = None) -> tuple[ReferenceEntry, ...]:
    """All entries of ``ontology/reference/`` or of another folder of such files, in the order of their IRIs.

    Raises:
        OntologyError: a file is no Turtle, an entry lacks its name or kind, or two entries have one IRI.
    """
    entries: dict[str, ReferenceEntry] = {}
    for path in sorted((folder or ontology_dir() / "reference").glob("*.ttl")):
        for entry in _entries(path):
            if entry.iri in entries:
                raise OntologyError(f"{_where(path, entry.id)}: {entry.id!r} stands in two files: keep one")
            entries[entry.iri] = entry
    return tuple(entries[iri] for iri in sorted(entries))


def organizations() -> tuple[ReferenceEntry, ...]:
    """The known organizations and ministries."""
    return tuple(e for e in reference() if e.scheme is Scheme.ORGANIZATION)


def initiatives() -> tuple[ReferenceEntry, ...]:
    """The known initiatives."""
    return tuple(e for e in reference() if e.scheme is Scheme.INITIATIVE)


def _entries(path: Path) -> Iterable[ReferenceEntry]:
    facts: dict[str, _Facts] = defaultdict(lambda: defaultdict(list))
    try:
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            value = quad.object.value if isinstance(quad.object, ox.NamedNode | ox.Literal) else ""
            facts[getattr(quad.subject, "value", "")][quad.predicate.value].append(value)
    except SyntaxError as error:
        raise OntologyError(f"{path}, line {error.lineno}: no valid Turtle: {error.msg}: correct the line") from error
    return [_entry(path, iri, known) for iri, known in facts.items() if _NAMING & known.keys()]


def _entry(path: Path, iri: str, facts: _Facts) -> ReferenceEntry:
    name = _local(iri)
    labels = facts[f"{_SKOS}prefLabel"]
    if len(labels) != 1:
        raise OntologyError(f"{_where(path, name)}: {name!r} has {len(labels)} skos:prefLabel: give it one")
    scheme, kind = _kind(path, name, facts[f"{_DG}kind"])
    return ReferenceEntry(
        id=name,
        iri=iri,
        scheme=scheme,
        kind=kind,
        label=labels[0],
        names=tuple(facts[f"{_SKOS}altLabel"]),
        acronyms=tuple(facts[f"{_SKOS}notation"]),
        country=next(iter(facts[f"{_DG}country"]), None),
        parent=next((_local(p) for term in _PARENTS for p in facts[term]), None),
        homepage=next(iter(facts["http://xmlns.com/foaf/0.1/homepage"]), None),
    )


def _kind(path: Path, name: str, values: list[str]) -> tuple[Scheme, str]:
    for value in values:
        scheme, _, kind = value.removeprefix(_VOCABULARY).partition("/")
        if scheme in _KINDS and kind in _KINDS[Scheme(scheme)]:
            return Scheme(scheme), kind
    raise OntologyError(
        f"{_where(path, name)}: {name!r} needs a dg:kind of {_VOCABULARY}organization-kind/ or initiative-kind/"
    )


def _local(iri: str) -> str:
    return re.split(r"[/#]", iri)[-1]


def _where(path: Path, name: str) -> str:
    """The file and, where the entry's name is found in it, the line."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if re.search(rf"[:/#]{re.escape(name)}\b", line):
            return f"{path}, line {number}"
    return str(path)
