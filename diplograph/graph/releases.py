"""What one release says, as RDF: the release, its mentions, and the evidence of each."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from diplograph.graph.evidence import proof, sentences
from diplograph.graph.namespaces import DCTERMS, DG, FOAF, OA, PROV, SCHEMA, SKOS, A
from diplograph.graph.terms import Fact, Names, Node, Triple, concept, date, days, facts, is_country, many, number, text
from diplograph.identifiers import mention, release_id
from diplograph.models import (
    ContributionEntry,
    EngagementEntry,
    Evidence,
    Former,
    InitiativeEntry,
    OfficeEntry,
    OrganizationEntry,
    PersonEntry,
    ReleaseRecord,
    StatementEntry,
    Topic,
)


def release(record: ReleaseRecord, names: Names) -> Iterator[Triple]:
    """The triples of a release's own graph."""
    says = _Sayings(record.release.id, names)
    yield from says.header(record)
    yield from sentences(record.release.id, record.sentences, names)
    for person in record.people:
        yield from says.person(person)
    for index, office in enumerate(record.offices, start=1):
        yield from says.office(f"f{index}", office)
    for organization in record.organizations:
        yield from says.organization(organization)
    for code in record.countries:
        yield from says.country(code, record.country_evidence.get(code, ()))
    for initiative in record.initiatives:
        yield from says.initiative(initiative)
    for engagement in record.engagements:
        yield from says.engagement(engagement)
    for index, statement in enumerate(record.statements, start=1):
        yield from says.statement(f"s{index}", statement)
    for index, contribution in enumerate(record.contributions, start=1):
        yield from says.contribution(f"c{index}", contribution)


class _Sayings:
    """Writes the entries of one release's record."""

    def __init__(self, release: str, names: Names) -> None:
        self._release = release
        self._names = names
        self._source = names.entity(release_id(release))

    def header(self, record: ReleaseRecord) -> Iterator[Triple]:
        head = record.release
        yield from facts(
            self._source,
            (A, DG.Release),
            (DCTERMS.identifier, text(head.id)),
            (DCTERMS.title, text(head.title)),
            (DG.issuerName, text(head.issuer)),
            (DG.issuerCountry, self._names.country(head.issuer_country)),
            (DCTERMS.issued, date(head.date)),
            *days(head.date, None),
            (DG.dateline, text(head.place)),
            (DCTERMS.language, text(head.language)),
            (DCTERMS.source, text(head.source)),
            (DG.sha256, text(head.sha256)),
            (SKOS.note, text(record.notes)),
        )
        if head.evidence:
            yield from self._mention("r1", DG.HeaderMention, head.evidence, (OA.hasBody, self._source))

    def person(self, entry: PersonEntry) -> Iterator[Triple]:
        return self._mention(
            entry.id,
            DG.PersonMention,
            entry.evidence,
            (FOAF.name, text(entry.name)),
            *many(SKOS.altLabel, map(text, entry.names)),
            *many(DG.knownAs, map(text, entry.known_as)),
            (DG.country, self._names.country(entry.country)),
        )

    def office(self, local: str, entry: OfficeEntry) -> Iterator[Triple]:
        of = entry.of
        state = self._names.country(of) if of and is_country(of) else None
        return self._mention(
            local,
            DG.Attestation,
            entry.evidence,
            (DG.holder, self._at(entry.person)),
            (DCTERMS.title, text(entry.title)),
            (DG.country, state),
            (DG.ofName, None if state else text(of)),
            (DG.status, concept(entry.status)),
            (SCHEMA.startDate, date(entry.start)),
            (DG.asOf, date(entry.as_of)),
        )

    def organization(self, entry: OrganizationEntry) -> Iterator[Triple]:
        return self._named(entry, DG.OrganizationMention)

    def initiative(self, entry: InitiativeEntry) -> Iterator[Triple]:
        return self._named(entry, DG.InitiativeMention)

    def country(self, code: str, evidence: tuple[Evidence, ...]) -> Iterator[Triple]:
        return self._mention(code, DG.CountryMention, evidence, (DG.country, self._names.country(code)))

    def engagement(self, entry: EngagementEntry) -> Iterator[Triple]:
        parts = [self._at(f"{entry.id}.{n}") for n, _ in enumerate(entry.participants, start=1)]
        former = self._at(f"{entry.id}.moved") if entry.moved_from else None
        yield from self._mention(
            entry.id,
            DG.Account,
            entry.evidence,
            (DG.kind, concept(entry.kind)),
            (FOAF.name, text(entry.name)),
            *many(SKOS.altLabel, map(text, entry.names)),
            (DG.status, concept(entry.status)),
            *self._circumstances(entry),
            (DG.count, number(entry.count)),
            (DG.quote, text(entry.quote)),
            *many(DG.toldParticipant, parts),
            (DG.movedFrom, former),
        )
        for node, part in zip(parts, entry.participants, strict=True):
            told: tuple[Fact, ...] = ((DG.who, self._subject(part.who)), (DG.role, concept(part.role)))
            yield from facts(node, (A, DG.AccountParticipant), *told)
        if former and entry.moved_from:
            yield from facts(former, (A, DG.FormerPlan), *self._circumstances(entry.moved_from))

    def statement(self, local: str, entry: StatementEntry) -> Iterator[Triple]:
        return self._mention(
            local,
            DG.StatementMention,
            entry.evidence,
            *many(DG.saidBy, map(self._subject, entry.speakers)),
            (DG.stance, concept(entry.stance)),
            *many(DG.saidAbout, map(self._subject, entry.about)),
            (DG.quote, text(entry.quote)),
            (DG.embedded, ox.Literal(entry.embedded)),
        )

    def contribution(self, local: str, entry: ContributionEntry) -> Iterator[Triple]:
        donors = dict.fromkeys(donor for donor in (entry.donor, *entry.donors) if donor)
        return self._mention(
            local,
            DG.ContributionMention,
            entry.evidence,
            *many(DG.givenBy, map(self._subject, donors)),
            (DG.givenTo, self._subject(entry.recipient) if entry.recipient else None),
            (DG.givenFor, self._subject(entry.purpose) if entry.purpose else None),
            (SCHEMA.amount, number(entry.amount)),
            (SCHEMA.currency, text(entry.currency)),
            (DG.goods, text(entry.goods)),
            (DG.status, concept(entry.status)),
            (DG.quote, text(entry.quote)),
        )

    def _named(self, entry: OrganizationEntry | InitiativeEntry, kind: Node) -> Iterator[Triple]:
        return self._mention(
            entry.id,
            kind,
            entry.evidence,
            (FOAF.name, text(entry.name)),
            *many(SKOS.altLabel, map(text, entry.names)),
            (DG.kind, concept(entry.kind)),
        )

    def _circumstances(self, entry: EngagementEntry | Former) -> tuple[Fact, ...]:
        return (
            (DG.mode, concept(entry.mode)),
            (SCHEMA.startDate, date(entry.start)),
            (SCHEMA.endDate, date(entry.end)),
            *days(entry.start, entry.end),
            (SCHEMA.location, self._names.place(entry.place)),
        )

    def _mention(self, local: str, kind: Node, evidence: tuple[Evidence, ...], *known: Fact) -> Iterator[Triple]:
        node = self._at(local)
        yield from facts(node, (A, kind), (PROV.hadPrimarySource, self._source), *known)
        yield from proof(node, self._release, evidence, self._names)

    def _at(self, local: str) -> Node:
        return self._names.mention(mention(self._release, local))

    def _subject(self, subject: str) -> Node | None:
        if isinstance(subject, Topic):
            return concept(subject)
        return self._names.country(subject) if is_country(subject) else self._at(subject)
