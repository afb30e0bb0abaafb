"""Which titles are one office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from diplograph.identifiers import country_id, mention, office_id, organization_id
from diplograph.merge.mentions import day_of
from diplograph.merge.names import name_key
from diplograph.merge.titles import Title, read_ministry, read_title
from diplograph.models import Office, OfficeEntry, Organization, Person, ReleaseRecord
from diplograph.reference import states

_ENTITIES = ("country/", "organization/")


@dataclass(frozen=True, slots=True)
class Holding:
    """An entry of a record's offices: whose office it is, which, and the merged person who is said to hold it.

    ``owner`` is the id of a state or body, or bare words where no entity is called so, empty where nothing is told.
    """

    ref: str
    entry: OfficeEntry
    record: ReleaseRecord
    owner: str
    title: Title
    person: str
    inferred: bool

    @property
    def key(self) -> tuple[str, str]:
        """Equal for all wordings of one office."""
        return self.owner if self.owner.startswith(_ENTITIES) else name_key(self.owner), self.title.key

    @property
    def told(self) -> tuple[str, str]:
        """A sort key: the earliest release first."""
        return day_of(self.record.release.date), self.ref


@dataclass(frozen=True, slots=True)
class OfficeHeld:
    """An office with all that is told of its holders, the earliest first; ``single``: one holds it at a time."""

    office: Office
    holdings: tuple[Holding, ...]
    single: bool


def merge_offices(
    records: Sequence[ReleaseRecord],
    entities: Mapping[str, str],
    organizations: Iterable[Organization],
    people: Iterable[Person],
) -> list[OfficeHeld]:
    """The offices that the records name, one for all wordings of a title of each state or body.

    ``entities`` leads from mentions to the ids of merged entities.
    """
    bodies = _bodies(organizations)
    inferred = {ref for one in people for ref in one.inferred}
    found: dict[tuple[str, str], list[Holding]] = defaultdict(list)
    for record in records:
        countries = {one.id: one.country for one in record.people}
        for number, entry in enumerate(record.offices, 1):
            title, of = read_ministry(entry.title, entry.of) or (entry.title, entry.of or countries[entry.person])
            who = mention(record.release.id, entry.person)
            one = Holding(
                ref=mention(record.release.id, f"f{number}"),
                entry=entry,
                record=record,
                owner=_owner(record, of, entities, bodies),
                title=read_title(title, of if of in states() or not of else None),
                person=entities[who],
                inferred=who in inferred,
            )
            found[one.key].append(one)
    return [_office(sorted(found[key], key=lambda one: one.told)) for key in sorted(found)]


def _bodies(organizations: Iterable[Organization]) -> dict[str, str]:
    """The id of the only organization of each name."""
    found: dict[str, set[str]] = defaultdict(set)
    for organization in organizations:
        for name in organization.names:
            found[name_key(name)].add(organization.id)
    return {key: ids.pop() for key, ids in found.items() if len(ids) == 1}


def _owner(record: ReleaseRecord, of: str | None, entities: Mapping[str, str], bodies: Mapping[str, str]) -> str:
    if not of:
        return ""
    if of in states():
        return country_id(of)
    key = name_key(of)
    for organization in record.organizations:
        if key in map(name_key, (organization.name, *organization.names)):
            return entities[mention(record.release.id, organization.id)]
    return bodies.get(key, of)


def _office(holdings: list[Holding]) -> OfficeHeld:
    first = holdings[0]
    resolved = first.owner if first.owner.startswith(_ENTITIES) else None
    key = resolved or (organization_id(first.owner) if first.owner else None)
    of = first.entry.of or (first.owner.removeprefix("country/") if resolved else None)
    office = Office(
        id=office_id(first.title.key, key),
        label=f"{first.entry.title} ({of})" if of else first.entry.title,
        title=first.entry.title,
        titles=tuple(dict.fromkeys(one.entry.title for one in holdings)),
        of=resolved,
        of_name=None if resolved or not first.owner else first.owner,
        mentions=tuple(sorted(one.ref for one in holdings)),
    )
    return OfficeHeld(office, tuple(holdings), first.title.single and bool(first.owner))
