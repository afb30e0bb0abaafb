"""When two people, and two offices, are the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from diplograph.evaluate.words import LINKS, STYLES, Words, forms, jaccard, words
from diplograph.models import OfficeEntry, OrganizationEntry, OrganizationKind, PersonEntry, ReleaseRecord

_OF_A_STATE = {OrganizationKind.MINISTRY, OrganizationKind.GOVERNMENT, OrganizationKind.OTHER}


@dataclass(frozen=True, slots=True)
class Held:
    """An office and all words by which what it is an office of may be known."""

    office: OfficeEntry
    bodies: frozenset[Words]


def held(record: ReleaseRecord) -> list[Held]:
    """The offices of a record; one of a state's body is also known by that state."""
    by_id = {o.id: o for o in record.organizations}
    by_form = {form: o for o in record.organizations for form in forms(o)}
    countries = {p.id: p.country for p in record.people}
    return [_held(o, by_id.get(o.of or "") or by_form.get(words(o.of)), countries) for o in record.offices]


def _held(office: OfficeEntry, body: OrganizationEntry | None, countries: dict[str, str | None]) -> Held:
    body = body if office.of else None
    bodies = forms(body) if body else frozenset()
    if office.of:
        bodies |= {words(office.of)}
    country = countries.get(office.person)
    if country and (body is None or body.kind in _OF_A_STATE):
        bodies |= {words(country)}
    return Held(office, bodies)


def same_office(a: Held, b: Held) -> bool:
    """Whether both are of one body and most words of their titles agree."""
    one_body = bool(a.bodies & b.bodies) or not (a.bodies or b.bodies)
    return one_body and jaccard(words(a.office.title, LINKS), words(b.office.title, LINKS)) >= 0.6


def same_person(gold: PersonEntry, other: PersonEntry, ours: Sequence[Held], theirs: Sequence[Held]) -> float:
    """1 for the full name, 0.9 for a short form on either side, 0.6 for the office of somebody left unnamed."""
    if gold.name is None:
        mine = [h for h in ours if h.office.person == gold.id]
        others = [h for h in theirs if h.office.person == other.id]
        return 0.6 if any(same_office(a, b) for a in mine for b in others) else 0.0
    if other.name is None:
        return 0.0
    a, b = words(gold.name, STYLES), words(other.name, STYLES)
    if a == b:
        return 1.0
    return 0.9 if a in forms(other, STYLES) or b in forms(gold, STYLES) else 0.0
