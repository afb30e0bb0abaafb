"""Whose an initiative is: two states', a body's; in its name, or in the release that names it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from diplograph.merge.initiative_names import InitiativeName, read_initiative, tells_field
from diplograph.merge.mentions import Mention
from diplograph.merge.names import is_acronym
from diplograph.models import EngagementStatus, InitiativeEntry, ReleaseRecord
from diplograph.reference import organizations

InitiativeMention = Mention[InitiativeEntry]
_SEVERAL = 3
"""Releases in which a name stands alone before it is taken for that of the body that has one of the name."""

Core = tuple[str, ...]


def bodies_of(records: Iterable[ReleaseRecord]) -> frozenset[str]:
    """The acronyms of bodies, in the reference data and in the records."""
    known = {name for entry in organizations() for name in entry.acronyms}
    return frozenset(known | {name for record in records for name in _acronyms(record)})


def owners_of(mentions: Iterable[InitiativeMention], bodies: frozenset[str]) -> dict[str, str]:
    """Whose the initiative of each mention is, such as ``@jp+@kh``, ``ASEAN``; the release's id where not told."""
    told = [(one, read_initiative(one.item.name, one.item.kind, bodies)) for one in mentions]
    of_bodies: dict[str, set[str]] = defaultdict(set)
    for one, name in told:
        if name.bodies and not name.states:
            for trait in _traits(one, name):
                of_bodies[trait].add(name.owner)
    only = _only_of_bodies(name for _, name in told)
    return {one.ref: _owner(one, name, of_bodies, only) for one, name in told}


def _only_of_bodies(names: Iterable[InitiativeName]) -> frozenset[Core]:
    """The cores that tell a field, stand without an owner in several releases and are never said to be states'."""
    told = list(names)
    of_states = {name.core for name in told if name.states}
    bare = Counter(name.core for name in told if name.common and not name.owner)
    return frozenset(core for core in bare if bare[core] >= _SEVERAL and core not in of_states and tells_field(core))


def _traits(one: InitiativeMention, name: InitiativeName) -> Iterator[str]:
    """What tells whose an initiative is where its name does not: the acronym, the rest of the name."""
    yield from (f"{other} {name.edition}" for other in one.item.names if is_acronym(other))
    yield " ".join((*name.core, name.edition))


def _owner(
    one: InitiativeMention, name: InitiativeName, of_bodies: Mapping[str, set[str]], only: frozenset[Core]
) -> str:
    if name.bodies or len(name.states) > 1:
        return name.owner
    parties = _parties(one.record)
    if name.states:
        return parties if name.states[0] in parties.split("+") else name.owner
    named = _acronyms(one.record)
    for trait in _traits(one, name):
        found = of_bodies.get(trait, set())
        here = found & named or (found if name.core in only or _of_no_pair(trait, parties) else set())
        if len(here) == 1:
            return min(here)
    return parties


def _of_no_pair(trait: str, parties: str) -> bool:
    """Whether an acronym tells what is meant, or the release is not about two states."""
    return is_acronym(trait.split(" ")[0]) or not parties.startswith("@")


def _parties(record: ReleaseRecord) -> str:
    """The two states that a release is about, as ``@jp+@kh``; the release's id where it is not about two."""
    if len(record.countries) == 2:
        return _states(record.countries)
    issuer = record.release.issuer_country
    sides = Counter(code for code in _sides(record) if code != issuer).most_common(2)
    if issuer and sides and (len(sides) == 1 or sides[0][1] > sides[1][1]):
        return _states((issuer, sides[0][0]))
    return record.release.id


def _acronyms(record: ReleaseRecord) -> set[str]:
    return {name for one in record.organizations for name in (one.name, *one.names) if is_acronym(name)}


def _sides(record: ReleaseRecord) -> Iterator[str]:
    """The states of those who take part in what the release reports, as often as they do."""
    of = {one.id: one.country for one in record.people}
    for engagement in record.engagements:
        if engagement.status is not EngagementStatus.RECALLED:
            found = (of.get(part.who, part.who) for part in engagement.participants)
            yield from (code for code in found if code and len(code) == 2 and code.isupper())


def _states(codes: Iterable[str]) -> str:
    return "+".join(sorted(f"@{code.lower()}" for code in codes))
