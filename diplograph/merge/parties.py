"""Who took part in an occasion, by the state or body that each stood for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from diplograph.identifiers import country_id
from diplograph.merge.actors import Actors
from diplograph.merge.person_names import PersonName, agreement, read_name
from diplograph.models import EngagementEntry, EngagementKind, ReleaseRecord, Role

_UNNAMED = "/unnamed/"


@dataclass(slots=True)
class Parties:
    """The named persons of each party, none where only the party is told.

    ``visitors`` and ``hosts`` are parties. ``implied`` are those that an account of less than two does not tell:
    the state that it took place in, and that of the issuer. ``labels`` are the names of all persons.
    """

    people: dict[str, set[str]] = field(default_factory=dict)
    implied: set[str] = field(default_factory=set)
    visitors: set[str] = field(default_factory=set)
    hosts: set[str] = field(default_factory=set)
    labels: Mapping[str, str] = field(default_factory=dict)

    def add(self, other: Parties) -> None:
        """Take in what another account tells."""
        for party, people in other.people.items():
            self.people.setdefault(party, set()).update(people)
        self.implied |= other.implied
        self.visitors |= other.visitors
        self.hosts |= other.hosts
        self.labels = other.labels

    def named(self) -> Iterator[str]:
        """All named persons, sorted."""
        return iter(sorted({person for people in self.people.values() for person in people}))


def parties_of(record: ReleaseRecord, item: EngagementEntry, state: str | None, actors: Actors) -> Parties:
    """The parties of an engagement; ``state`` is that in which it took place, which a visit is to."""
    found = Parties(labels=actors.labels)
    for one in item.participants:
        who = actors.resolve(record, one.who)
        party = _party(who, actors)
        named = who.startswith("person/") and _UNNAMED not in who
        found.people.setdefault(party, set()).update([who] if named else ())
        (found.visitors if one.role is Role.VISITOR else found.hosts if one.role is Role.HOST else set()).add(party)
    if item.kind is EngagementKind.VISIT and state and len(found.people) < 2:
        found.people.setdefault(country_id(state), set())
        found.hosts.add(country_id(state))
    if len(found.people) < 2:
        found.implied = {country_id(code) for code in (state, record.release.issuer_country) if code}
    return found


def _party(who: str, actors: Actors) -> str:
    """The state that somebody stands for; of whoever stands for none, that one itself."""
    side = actors.side(who)
    return country_id(side) if side else who


def cross_visits(a: Parties, b: Parties) -> bool:
    """Whether one is a visit in the other's opposite direction."""
    return not a.visitors & b.visitors and bool(a.visitors & b.hosts or b.visitors & a.hosts)


def shared(a: Parties, b: Parties) -> list[str]:
    """The parties that both name, sorted."""
    return sorted(a.people.keys() & b.people.keys())


def implied(a: Parties, b: Parties) -> set[str]:
    """The parties that one of two accounts implies and the other names or implies, too."""
    both = (a.implied | a.people.keys()) & (b.implied | b.people.keys())
    return both - (a.people.keys() & b.people.keys())


def may_be_one(a: Parties, b: Parties, party: str) -> bool:
    """Whether a person of one and a person of the other on a side may bear one name, though told apart as people."""
    names = (_names(each, each.people[party]) for each in (a, b))
    ours, theirs = map(list, names)
    return any(agreement(one, other) for one in ours for other in theirs)


def _names(of: Parties, people: Iterable[str]) -> Iterator[PersonName]:
    return (read_name(of.labels[person]) for person in sorted(people))


def missing(a: Parties, b: Parties) -> set[str]:
    """The parties that one names and the other neither names nor implies."""
    return a.people.keys() - b.people.keys() - b.implied
