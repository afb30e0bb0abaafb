"""The RDF terms of the graph: nodes for ids, concepts for kinds, literals for values."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache

import pyoxigraph as ox

from diplograph.errors import GraphError
from diplograph.graph.namespaces import (
    DG,
    XSD,
)
from diplograph.identifiers import (
    DEFAULT_BASE,
    ONTOLOGY,
    VOCABULARY,
    concept_iri,
    country_id,
    evidence_iri,
    iri,
    mention_iri,
    slug,
)
from diplograph.models import (
    ContributionStatus,
    DecisionVerdict,
    EngagementKind,
    EngagementStage,
    EngagementStatus,
    InitiativeKind,
    Mode,
    OfficeStatus,
    OrganizationKind,
    PartialDate,
    Role,
    Stance,
    Topic,
)
from diplograph.reference.states import states

Node = ox.NamedNode
Object = ox.NamedNode | ox.Literal
Fact = tuple[ox.NamedNode, Object | None]
"""A predicate and its object; None where nothing is known."""

Triple = tuple[Node, Node, Object]
"""Subject, predicate and object: pyoxigraph's own triples copy their terms, and so would the quads made of them."""


ONTOLOGY_IRI = ox.NamedNode(ONTOLOGY.removesuffix("#"))

_SCHEMES: dict[type[StrEnum], str] = {
    OrganizationKind: "organization-kind",
    InitiativeKind: "initiative-kind",
    EngagementKind: "engagement-kind",
    EngagementStage: "engagement-stage",
    EngagementStatus: "engagement-status",
    Mode: "mode",
    Role: "role",
    OfficeStatus: "office-status",
    Stance: "stance",
    ContributionStatus: "contribution-status",
    Topic: "topic",
    DecisionVerdict: "decision-verdict",
}
_DATATYPES = {"day": XSD.date, "month": XSD.gYearMonth, "year": XSD.gYear}
_BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]*[/#:]|[A-Za-z][A-Za-z0-9+.-]*:")


@dataclass(frozen=True, slots=True)
class Names:
    """Makes the nodes of one graph: every id becomes an IRI under ``base``.

    Raises:
        GraphError: the base is no absolute IRI that ends with ``/``, ``#`` or ``:``.
    """

    base: str = DEFAULT_BASE

    def __post_init__(self) -> None:
        if not _BASE.fullmatch(self.base):
            raise GraphError(f"{self.base!r} is no base for ids: give an absolute IRI that ends with / or # or :")

    def entity(self, entity: str) -> Node:
        """The node of an entity's id; a topic (``topic/maritime``) is a concept."""
        return _entity(entity, self.base)

    def entity_or_none(self, entity: str | None) -> Node | None:
        """The same, nothing for nothing."""
        return None if entity is None else self.entity(entity)

    def country(self, code: str | None) -> Node | None:
        """The node of a state, by its code."""
        return None if code is None else self.entity(country_id(code))

    def mention(self, ref: str) -> Node:
        """The node of a mention ``R#p1``."""
        return _mention(ref, self.base)

    def span(self, release: str, start: int, end: int) -> Node:
        """The node of a stretch of a release's text."""
        return ox.NamedNode(evidence_iri(release, start, end, self.base))

    def graph(self, name: str) -> Node:
        """The name of a named graph: ``entities``, ``release/R``."""
        return self.entity(f"graph/{name}")

    def place(self, place: str | None) -> Node | None:
        """The node of a place: a state where it is a code, else one for each printed name."""
        if place is None:
            return None
        return self.country(place) if is_country(place) else self.entity(f"place/{slug(place)}")

    def interval(self, start: PartialDate | None, end: PartialDate | None) -> Node | None:
        """The node of a span of time, None where neither date is known."""
        if start is None and end is None:
            return None
        return self.entity(f"interval/{start or 'open'}/{end or 'open'}")


@lru_cache(maxsize=1 << 16)
def _entity(entity: str, base: str) -> Node:
    """One node for all triples that an entity is in, which are many."""
    return ox.NamedNode(VOCABULARY + entity if entity.startswith("topic/") else iri(entity, base))


@lru_cache(maxsize=1 << 16)
def _mention(ref: str, base: str) -> Node:
    return ox.NamedNode(mention_iri(ref, base))


def is_country(place: str) -> bool:
    """Whether the words for a place are a state's code."""
    return place in states()


def concept(value: StrEnum | None) -> Node | None:
    """The concept of a value of a closed list."""
    return None if value is None else _concept(type(value), value.value)


@cache
def _concept(kind: type[StrEnum], value: str) -> Node:
    return ox.NamedNode(concept_iri(_SCHEMES[kind], value))


def text(value: str | None) -> ox.Literal | None:
    """A plain string."""
    return None if value is None else ox.Literal(value)


def number(value: float | None) -> ox.Literal | None:
    """A whole number as integer, another as decimal."""
    if value is None:
        return None
    return ox.Literal(value) if isinstance(value, int) else ox.Literal(f"{Decimal(str(value)):f}", datatype=XSD.decimal)


def truth(value: bool) -> ox.Literal:
    """A yes or no."""
    return ox.Literal(value)


def date(value: PartialDate | None) -> ox.Literal | None:
    """A date as ``xsd:date``, ``xsd:gYearMonth`` or ``xsd:gYear``, as precise as it is."""
    return None if value is None else _dated(value)


@lru_cache(maxsize=1 << 14)
def _dated(value: PartialDate) -> ox.Literal:
    return ox.Literal(str(value), datatype=_DATATYPES[value.precision])


def days(start: PartialDate | None, end: PartialDate | None) -> tuple[Fact, Fact]:
    """The earliest and the latest day that a span can mean; one without an end ends when it begins."""
    last = end or start
    return (DG.earliest, _day(start.earliest) if start else None), (DG.latest, _day(last.latest) if last else None)


@lru_cache(maxsize=1 << 14)
def _day(value: dt.date) -> ox.Literal:
    return ox.Literal(value.isoformat(), datatype=XSD.date)


def many(predicate: Node, values: Iterable[Object | None]) -> Iterator[Fact]:
    """One fact for each value."""
    return ((predicate, value) for value in values)


def facts(subject: Node, *known: Fact) -> Iterator[Triple]:
    """The triples of a subject; what is not known is left out."""
    return ((subject, predicate, value) for predicate, value in known if value is not None)
