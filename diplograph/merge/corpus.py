"""Brings all records together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from diplograph.identifiers import country_id, digest, mention, split_mention
from diplograph.merge.actors import Actors, Sighting
from diplograph.merge.conflicts import conflicts_of
from diplograph.merge.constraints import NO_CONSTRAINTS, Constraints
from diplograph.merge.engagements import merge_engagements
from diplograph.merge.initiatives import merge_initiatives
from diplograph.merge.intake import codes_in, in_order
from diplograph.merge.known import state_name
from diplograph.merge.mentions import day_of
from diplograph.merge.offices import merge_offices
from diplograph.merge.organizations import merge_organizations
from diplograph.merge.people import merge_people
from diplograph.merge.positions import contributions_of, statements_of
from diplograph.merge.tenures import tenures_of
from diplograph.models import (
    Conflict,
    Contribution,
    Corpus,
    Country,
    Engagement,
    Initiative,
    Office,
    Organization,
    Person,
    ReleaseRecord,
    Statement,
    Tenure,
)

E = TypeVar("E", Person, Organization, Initiative, Engagement)
S = TypeVar("S", Office, Tenure, Conflict, Statement, Contribution)


def merge(records: Iterable[ReleaseRecord], constraints: Constraints = NO_CONSTRAINTS) -> Corpus:
    """One corpus of all records, the same for any order of them; a record given twice counts once.

    ``constraints`` are what a curator decided on mentions (see ``diplograph.curation``).

    Raises:
        RecordError: two different records have one release id, or a record refers to an item that it does not hold.
    """
    ordered = in_order(records)
    found_people, about_people = merge_people(ordered, constraints)
    found_organizations, about_organizations = merge_organizations(ordered, constraints)
    found_initiatives, about_initiatives = merge_initiatives(ordered, constraints)
    days = {one.release.id: day_of(one.release.date) for one in ordered}
    people, organizations = apart(found_people, days), apart(found_organizations, days)
    initiatives = apart(found_initiatives, days)
    actors = _actors(ordered, people, organizations, initiatives)
    held = merge_offices(ordered, actors.entities, organizations, people)
    tenures = [tenure for one in held for tenure in tenures_of(one)]
    actors.sightings = _sightings(tenures)
    found_engagements, about_engagements = merge_engagements(ordered, actors, constraints)
    engagements = apart(found_engagements, days)
    _know(actors, engagements)
    decisions = [*about_people, *about_organizations, *about_initiatives, *about_engagements]
    return Corpus(
        records=ordered,
        people=people,
        offices=_sorted(one.office for one in held),
        tenures=_sorted(tenures),
        conflicts=_sorted(conflict for one in held for conflict in conflicts_of(one)),
        countries=_countries(ordered, organizations),
        organizations=organizations,
        initiatives=initiatives,
        engagements=engagements,
        statements=_sorted(one for record in ordered for one in statements_of(record, actors)),
        contributions=_sorted(one for record in ordered for one in contributions_of(record, actors)),
        decisions=tuple(sorted(decisions, key=lambda one: (one.kind, one.a, one.b))),
    )


def apart(entities: Iterable[E], days: Mapping[str, str]) -> tuple[E, ...]:
    """The entities sorted by id; of those of one id, the one told first keeps it, and others are told apart from it.

    ``days`` gives the day of each release.
    """
    found: dict[str, list[E]] = defaultdict(list)
    for entity in entities:
        found[entity.id].append(entity)
    told_apart = [one for namesakes in found.values() for one in _told_apart(namesakes, days)]
    return tuple(sorted(told_apart, key=lambda one: one.id))


def _sorted(entities: Iterable[S]) -> tuple[S, ...]:
    return tuple(sorted(entities, key=lambda one: one.id))


def _told_apart(namesakes: list[E], days: Mapping[str, str]) -> Iterator[E]:
    if len(namesakes) == 1:
        yield namesakes[0]
        return
    told = [(min((days[split_mention(ref)[0]], ref) for ref in one.mentions), one) for one in namesakes]
    told.sort(key=lambda pair: pair[0])
    yield told[0][1]
    for (_, ref), one in told[1:]:
        yield one.model_copy(update={"id": f"{one.id}~{digest(ref, length=8)}"})


def _actors(
    records: Sequence[ReleaseRecord],
    people: Iterable[Person],
    organizations: Iterable[Organization],
    initiatives: Iterable[Initiative],
) -> Actors:
    actors = Actors()
    for person in people:
        _enter(actors, person.id, person.label, person.mentions)
        if person.country:
            actors.countries[person.id] = person.country
    for organization in organizations:
        _enter(actors, organization.id, organization.name, organization.mentions)
    for initiative in initiatives:
        _enter(actors, initiative.id, initiative.name, initiative.mentions)
    for code in {code for record in records for code in codes_in(record)}:
        actors.labels[country_id(code)] = state_name(code)
    return actors


def _know(actors: Actors, engagements: Iterable[Engagement]) -> None:
    for one in engagements:
        _enter(actors, one.id, one.label, one.mentions)


def _enter(actors: Actors, entity: str, label: str, mentions: Iterable[str]) -> None:
    actors.labels[entity] = label
    actors.entities.update(dict.fromkeys(mentions, entity))


def _sightings(tenures: Iterable[Tenure]) -> dict[tuple[str, str], list[Sighting]]:
    found: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
    for tenure in tenures:
        for seen in tenure.attestations:
            found[tenure.person, seen.release].append(Sighting(tenure.id, seen))
    return dict(found)


def _countries(records: Sequence[ReleaseRecord], organizations: Iterable[Organization]) -> tuple[Country, ...]:
    """Every state that a record names, or that somebody or something is of, also where none of its releases says so."""
    mentions: dict[str, list[str]] = defaultdict(list)
    for record in records:
        for code in codes_in(record):
            mentions[code] += [mention(record.release.id, code)] if code in record.countries else []
    for organization in organizations:
        if organization.country:
            mentions.setdefault(organization.country, [])
    return tuple(
        Country(id=country_id(code), code=code, name=state_name(code), mentions=tuple(mentions[code]))
        for code in sorted(mentions)
    )
