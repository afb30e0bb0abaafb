"""Offices and who held them when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from diplograph.identifiers import country_id, mention, office_id, organization_id, tenure_id
from diplograph.merge.mentions import day_of
from diplograph.merge.names import name_key, without_links
from diplograph.models import (
    Attestation,
    Office,
    OfficeEntry,
    OfficeStatus,
    Organization,
    PartialDate,
    ReleaseRecord,
    Tenure,
)
from diplograph.reference import states

_ENTITIES = ("country/", "organization/")


@dataclass(frozen=True, slots=True)
class _Held:
    """One entry of a record's offices, and what it is resolved to."""

    ref: str
    entry: OfficeEntry
    record: ReleaseRecord
    owner: str
    person: str

    @property
    def key(self) -> tuple[str, str]:
        owner = self.owner if self.owner.startswith(_ENTITIES) else name_key(self.owner)
        return owner, name_key(self.entry.title)

    @property
    def told(self) -> tuple[str, str]:
        return day_of(self.record.release.date), self.ref


def merge_offices(
    records: Sequence[ReleaseRecord], entities: Mapping[str, str], organizations: Iterable[Organization]
) -> tuple[list[Office], list[Tenure]]:
    """The offices that the records name, one for each title of each state or body, and everybody's tenures.

    ``entities`` leads from mentions to the ids of merged entities.
    """
    bodies = _bodies(organizations)
    held = defaultdict(list)
    for record in records:
        for number, entry in enumerate(record.offices, 1):
            owner = _owner(record, entry.of, entities, bodies)
            person = entities[mention(record.release.id, entry.person)]
            one = _Held(mention(record.release.id, f"f{number}"), entry, record, owner, person)
            held[one.key].append(one)
    groups = [sorted(held[key], key=lambda one: one.told) for key in sorted(held)]
    offices = [_office(group) for group in groups]
    return offices, [
        tenure for office, group in zip(offices, groups, strict=True) for tenure in _tenures(office, group)
    ]


def _bodies(organizations: Iterable[Organization]) -> dict[str, str]:
    """The id of the only organization of each name."""
    found: dict[str, set[str]] = defaultdict(set)
    for organization in organizations:
        for name in organization.names:
            found[name_key(name)].add(organization.id)
    return {key: ids.pop() for key, ids in found.items() if len(ids) == 1}


def _owner(record: ReleaseRecord, of: str | None, entities: Mapping[str, str], bodies: Mapping[str, str]) -> str:
    """The id of what the office is of, or the bare words where no entity is called so; empty where nothing is told."""
    if not of:
        return ""
    if of in states():
        return country_id(of)
    for organization in record.organizations:
        if name_key(of) in map(name_key, (organization.name, *organization.names)):
            return entities[mention(record.release.id, organization.id)]
    return bodies.get(name_key(of), of)


def _office(held: list[_Held]) -> Office:
    owner, title = held[0].owner, held[0].entry.title
    resolved = owner if owner.startswith(_ENTITIES) else None
    key = resolved or (organization_id(owner) if owner else None)
    of_name = None if resolved or not owner else owner
    whose = held[0].entry.of
    return Office(
        id=office_id(without_links(title), key),
        label=f"{title} ({whose})" if whose else title,
        title=title,
        titles=tuple(dict.fromkeys(one.entry.title for one in held)),
        of=resolved,
        of_name=of_name,
        mentions=tuple(sorted(one.ref for one in held)),
    )


def _tenures(office: Office, held: list[_Held]) -> list[Tenure]:
    holders: dict[str, list[_Held]] = defaultdict(list)
    for one in held:
        holders[one.person].append(one)
    return [_tenure(office, person, holders[person]) for person in sorted(holders)]


def _tenure(office: Office, person: str, held: list[_Held]) -> Tenure:
    attestations = tuple(_attestation(one) for one in held)
    sightings = sorted((date for one in held if (date := _sighting(one))), key=day_of)
    starts = [one.entry.start for one in held if one.entry.start]
    return Tenure(
        id=tenure_id(person, office.id),
        label=office.label,
        person=person,
        office=office.id,
        attestations=attestations,
        first_seen=sightings[0] if sightings else None,
        last_seen=max(sightings, key=lambda date: date.latest) if sightings else None,
        start=max(starts, key=lambda date: (len(date), date)) if starts else None,
    )


def _attestation(one: _Held) -> Attestation:
    return Attestation(
        mention=one.ref,
        release=one.record.release.id,
        status=one.entry.status,
        date=one.entry.as_of or one.record.release.date,
        start=one.entry.start,
    )


def _sighting(one: _Held) -> PartialDate | None:
    """The date on which somebody is seen in office: of a former one only a date that the text gives."""
    if one.entry.as_of and one.entry.status is not OfficeStatus.INCOMING:
        return one.entry.as_of
    return one.record.release.date if one.entry.status is OfficeStatus.CURRENT else None
