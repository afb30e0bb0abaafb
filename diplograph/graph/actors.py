"""People, offices, tenures, states, organizations and initiatives as RDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

import pyoxigraph as ox

from diplograph.graph.namespaces import DCTERMS, DG, FOAF, OA, ORG, PROV, RDFS, SCHEMA, SKOS, A
from diplograph.graph.terms import Names, Node, Triple, concept, date, days, facts, many, text, truth
from diplograph.models import Attestation, Country, Initiative, Office, OfficeStatus, Organization, Person, Tenure
from diplograph.reference import initiatives, organizations


def person(one: Person, names: Names) -> Iterator[Triple]:
    """An individual."""
    node = names.entity(one.id)
    yield from facts(
        node,
        (A, FOAF.Person),
        (RDFS.label, text(one.label)),
        (FOAF.name, text(one.name)),
        *many(SKOS.altLabel, (text(name) for name in one.names if name != one.name)),
        *many(DG.knownAs, map(text, one.known_as)),
        (DG.country, names.country(one.country)),
    )
    yield from meant_by(node, one.mentions, names)
    for ref in one.inferred:
        yield from facts(names.mention(ref), (DG.inferred, truth(True)))


def country(one: Country, names: Names) -> Iterator[Triple]:
    """A state, which acts and has offices, too."""
    node = names.entity(one.id)
    yield from facts(
        node,
        (A, SCHEMA.Country),
        (A, ORG.FormalOrganization),
        (RDFS.label, text(one.name)),
        (FOAF.name, text(one.name)),
        (SKOS.notation, text(one.code)),
    )
    yield from meant_by(node, one.mentions, names)


def organization(one: Organization, names: Names) -> Iterator[Triple]:
    """A named body."""
    node = names.entity(one.id)
    yield from _named(one, node, ORG.Organization)
    known = _references().get(("organization", one.reference))
    yield from facts(node, (DG.country, names.country(one.country)), (SKOS.exactMatch, known))
    yield from meant_by(node, one.mentions, names)


def initiative(one: Initiative, names: Names) -> Iterator[Triple]:
    """An initiative."""
    node = names.entity(one.id)
    yield from _named(one, node, DG.Initiative)
    yield from facts(node, (SKOS.exactMatch, _references().get(("initiative", one.reference))))
    yield from meant_by(node, one.mentions, names)


def office(one: Office, names: Names) -> Iterator[Triple]:
    """An office, whoever holds it. Its mentions mean the tenures, so that it is only derived from them."""
    yield from facts(
        names.entity(one.id),
        (A, ORG.Post),
        (RDFS.label, text(one.label)),
        (DCTERMS.title, text(one.title)),
        *many(SKOS.altLabel, (text(title) for title in one.titles if title != one.title)),
        (ORG.postIn, names.entity_or_none(one.of)),
        (DG.ofName, text(one.of_name)),
        *many(PROV.wasDerivedFrom, map(names.mention, one.mentions)),
    )


def tenure(one: Tenure, names: Names) -> Iterator[Triple]:
    """That a person holds an office, and who says so."""
    node = names.entity(one.id)
    yield from facts(
        node,
        (A, ORG.Membership),
        (RDFS.label, text(one.label)),
        (ORG.member, names.entity(one.person)),
        (DG.office, names.entity(one.office)),
        (DG.firstSeen, date(one.first_seen)),
        (DG.lastSeen, date(one.last_seen)),
        *days(one.first_seen, one.last_seen),
        (ORG.memberDuring, names.interval(one.first_seen, one.last_seen)),
        (SCHEMA.startDate, date(one.start)),
        (SCHEMA.endDate, date(one.end)),
    )
    for told in one.attestations:
        yield from _attestation(told, node, names)


def holds(person: str, office: str, names: Names) -> Iterator[Triple]:
    """The short way from somebody to an office, however often it was theirs."""
    return facts(names.entity(person), (ORG.holds, names.entity(office)))


def held(tenures: Iterable[Tenure]) -> Iterator[tuple[str, str]]:
    """Who holds or held which office, each once: not who is to hold it."""
    told = (one for one in tenures if any(told.status is not OfficeStatus.INCOMING for told in one.attestations))
    yield from dict.fromkeys((one.person, one.office) for one in told)


def meant_by(entity: Node, mentions: Iterable[str], names: Names) -> Iterator[Triple]:
    """That mentions mean an entity, and that it rests on them."""
    for ref in mentions:
        yield from facts(names.mention(ref), (OA.hasBody, entity))
        yield from facts(entity, (PROV.wasDerivedFrom, names.mention(ref)))


def _attestation(told: Attestation, tenure: Node, names: Names) -> Iterator[Triple]:
    node = names.mention(told.mention)
    yield from facts(tenure, (DG.attestation, node), (PROV.wasDerivedFrom, node))
    yield from facts(node, (OA.hasBody, tenure), (DCTERMS.date, date(told.date)), *days(told.date, None))
    if told.inferred:
        yield from facts(node, (DG.inferred, truth(True)))


def _named(one: Organization | Initiative, node: Node, kind: Node) -> Iterator[Triple]:
    return facts(
        node,
        (A, kind),
        (RDFS.label, text(one.name)),
        (FOAF.name, text(one.name)),
        *many(SKOS.altLabel, (text(name) for name in one.names if name != one.name)),
        (DG.kind, concept(one.kind)),
    )


@cache
def _references() -> dict[tuple[str, str | None], Node]:
    """The IRIs of the reference data by what they are and their keys."""
    known = (("organization", organizations()), ("initiative", initiatives()))
    return {(what, entry.id): ox.NamedNode(entry.iri) for what, entries in known for entry in entries}
