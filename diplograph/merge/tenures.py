"""Who held which office when, as far as releases attest it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from diplograph.identifiers import tenure_id
from diplograph.merge.mentions import day_of
from diplograph.merge.offices import Holding, OfficeHeld
from diplograph.merge.sightings import sighting
from diplograph.models import Attestation, PartialDate, Tenure


def tenures_of(held: OfficeHeld) -> list[Tenure]:
    """One tenure for everybody who is said to hold, to have held or to be about to hold the office."""
    by_person = holdings_by_person(held.holdings)
    return [_tenure(held, person, by_person[person]) for person in sorted(by_person)]


def holdings_by_person(holdings: Iterable[Holding]) -> dict[str, list[Holding]]:
    """What is told of each holder."""
    found: dict[str, list[Holding]] = defaultdict(list)
    for one in holdings:
        found[one.person].append(one)
    return found


def seen(holdings: Iterable[Holding]) -> Iterator[tuple[Holding, PartialDate]]:
    """When somebody is seen in office by name; what is inferred is no sighting."""
    for one in holdings:
        date = None if one.inferred else sighting(one.entry, one.record)
        if date:
            yield one, date


def _tenure(held: OfficeHeld, person: str, holdings: list[Holding]) -> Tenure:
    sightings = sorted((date for _, date in seen(holdings)), key=day_of)
    starts = [one.entry.start for one in holdings if one.entry.start]
    return Tenure(
        id=tenure_id(person, held.office.id),
        label=held.office.label,
        person=person,
        office=held.office.id,
        attestations=tuple(map(_attestation, holdings)),
        first_seen=sightings[0] if sightings else None,
        last_seen=max(sightings, key=lambda date: date.latest) if sightings else None,
        start=max(starts, key=lambda date: (len(date), date)) if starts else None,
    )


def _attestation(one: Holding) -> Attestation:
    return Attestation(
        mention=one.ref,
        release=one.record.release.id,
        status=one.entry.status,
        date=one.entry.as_of or one.record.release.date,
        start=one.entry.start,
        inferred=one.inferred,
    )
