"""What each release tells of one engagement, read from the graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import pyoxigraph as ox

from diplograph.graph.store import GraphStore
from diplograph.models import PartialDate
from diplograph.query.fill import fill
from diplograph.query.lookup import Found
from diplograph.query.rows import Rows
from diplograph.query.run import run

_ACCOUNTS = """
SELECT ?engagement ?account ?release ?issuer ?title ?told ?name ?kind ?status ?mode ?start ?end ?place ?count ?moved
WHERE {
  ?engagement dg:account ?account .
  ?account prov:hadPrimarySource ?source ; dg:kind ?type ; dg:status ?stage .
  ?source dcterms:identifier ?release .
  OPTIONAL { ?source dg:issuerName ?issuer }
  OPTIONAL { ?source dcterms:title ?title }
  OPTIONAL { ?account dg:told ?told }
  OPTIONAL { ?account foaf:name ?name }
  OPTIONAL { ?account dg:mode ?way }
  OPTIONAL { ?account schema:startDate ?start }
  OPTIONAL { ?account schema:endDate ?end }
  OPTIONAL { ?account schema:location/rdfs:label ?place }
  OPTIONAL { ?account dg:count ?count }
  OPTIONAL { ?account dg:movedFrom/schema:startDate ?moved }
  BIND(STRAFTER(STR(?type), "engagement-kind/") AS ?kind)
  BIND(STRAFTER(STR(?stage), "engagement-status/") AS ?status)
  BIND(STRAFTER(STR(?way), "mode/") AS ?mode)
}
ORDER BY ?told ?release
"""
_PARTICIPANTS = """
SELECT DISTINCT ?engagement ?account ?who ?label ?side ?role ?office WHERE {
  ?engagement dg:account ?account .
  ?account dg:toldParticipant ?part .
  ?part dg:who ?named ; dg:role ?played .
  OPTIONAL { ?named oa:hasBody ?body }
  BIND(COALESCE(?body, ?named) AS ?who)
  ?who rdfs:label ?label .
  OPTIONAL { ?who dg:country/rdfs:label ?side }
  OPTIONAL { ?attestation dg:holder ?named ; dcterms:title ?office ; dg:status office-status:current }
  BIND(STRAFTER(STR(?played), "role/") AS ?role)
}
ORDER BY ?account ?label ?office
"""
_STATEMENTS = """
SELECT DISTINCT ?engagement ?account ?statement ?speaker ?speaking ?side ?stance ?about ?subject ?quote WHERE {
  ?engagement dg:account/prov:hadPrimarySource ?source .
  ?engagement dg:account ?account . ?account prov:hadPrimarySource ?source .
  ?statement a dg:Statement ; prov:hadPrimarySource ?source ; dg:speaker ?speaker ; dg:stance ?position ;
    schema:about ?about ; dg:quote ?quote .
  ?speaker rdfs:label ?speaking .
  OPTIONAL { ?speaker dg:country/rdfs:label ?side }
  OPTIONAL { ?about rdfs:label|skos:prefLabel ?known }
  BIND(COALESCE(?known, STR(?about)) AS ?subject)
  BIND(STRAFTER(STR(?position), "stance/") AS ?stance)
}
ORDER BY ?account ?statement ?speaking ?subject
"""
_PREFIX = "PREFIX office-status: <https://w3id.org/diplograph/vocabulary/office-status/>\n"


Told = Mapping[str, object]
"""A row of an answer by its columns, None where it has nothing."""


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who took part: ``who`` is an IRI, ``side`` the name of the state, the own name of a state or body."""

    who: str
    label: str
    side: str
    role: str
    offices: tuple[str, ...] = ()

    @property
    def is_side(self) -> bool:
        """Whether it is a state or body that is named, and no person."""
        return self.label == self.side


@dataclass(frozen=True, slots=True)
class Position:
    """What one side says of one thing: ``about`` is an IRI."""

    side: str
    stance: str
    about: str
    subject: str
    quote: str


@dataclass(slots=True)
class AccountTold:
    """What one release tells of an engagement.

    ``facts`` holds what is told of name, kind, status, dates and place; ``positions`` what is said about the engagement
    and, where the release reports it, what the sides say in that release.
    """

    iri: str
    release: str
    issuer: str | None
    title: str | None
    told: PartialDate | None
    facts: dict[str, str]
    participants: dict[str, Participant] = field(default_factory=dict)
    positions: list[Position] = field(default_factory=list)

    @property
    def reports(self) -> bool:
        """Whether the release reports the engagement, so that what the participants say in it was said there."""
        return self.facts["status"] == "held"

    @property
    def sides(self) -> set[str]:
        """The states and bodies that took part, by name."""
        return {one.side for one in self.participants.values()}


def accounts_of(graph: GraphStore, engagement: Found) -> list[AccountTold]:
    """The accounts of an engagement in the order in which they were told."""
    asked = (_ask(graph, text, engagement).to_dicts() for text in (_ACCOUNTS, _PARTICIPANTS, _STATEMENTS))
    return accounts_from(engagement.iri, *asked)


def accounts_from(
    engagement: str, accounts: Iterable[Told], participants: Iterable[Told], statements: Iterable[Told]
) -> list[AccountTold]:
    """The accounts of an engagement, given by its IRI, in the order of ``accounts``, put together from rows.

    ======================================================================= ============================================
    ``account release issuer title told name kind status mode start end``   one row an account, in order
    ``place count moved``
    ``account who label side role office``                                  one row a participant and office held then
    ``account statement speaking side stance about subject quote``          what is said in the release of an account
    ======================================================================= ============================================
    """
    told = {one.iri: one for one in _told(accounts)}
    for row in participants:
        _take_part(told[str(row["account"])].participants, row)
    sides = {side for account in told.values() for side in account.sides}
    for row in statements:
        side = str(row["side"] or row["speaking"])
        account = told[str(row["account"])]
        if row["about"] == engagement or (account.reports and side in sides):
            subject = (str(row["about"]), str(row["subject"]))
            account.positions.append(Position(side, str(row["stance"]), *subject, str(row["quote"])))
    return list(told.values())


def _ask(graph: GraphStore, text: str, engagement: Found) -> Rows:
    return run(graph, fill(_PREFIX + text, {"engagement": ox.NamedNode(engagement.iri)})).without("engagement")


_FACTS = ("name", "kind", "status", "mode", "start", "end", "place", "count", "moved")


def _told(rows: Iterable[Told]) -> Iterator[AccountTold]:
    for row in rows:
        yield AccountTold(
            iri=str(row["account"]),
            release=str(row["release"]),
            issuer=None if row["issuer"] is None else str(row["issuer"]),
            title=None if row["title"] is None else str(row["title"]),
            told=None if row["told"] is None else PartialDate(str(row["told"])),
            facts={fact: str(row[fact]) for fact in _FACTS if row[fact] is not None},
        )


def _take_part(known: dict[str, Participant], row: Told) -> None:
    who, label = str(row["who"]), str(row["label"])
    before = known[who].offices if who in known else ()
    office = (str(row["office"]),) if row["office"] else ()
    known[who] = Participant(who, label, str(row["side"] or label), str(row["role"]), before + office)
