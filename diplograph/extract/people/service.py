"""Tells which state somebody serves where their office does not say."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from diplograph.extract.context import Context
from diplograph.extract.people.identity import Person
from diplograph.extract.people.namings import Naming
from diplograph.extract.offices.comparison import same
from diplograph.models import OfficeStatus

_TALKING = frozenset(
    "met meets meet called call calls talks discussions discussion meeting spoke speaks conversation call "
    "conferred congratulated phoned telephoned greeted welcomed".split()
)
_REACH = 9


@dataclass(slots=True)
class States:
    """The states that a document names, in the order of the text, and the people who serve them."""

    context: Context
    starts: list[int]
    codes: list[str]

    def foreign_before(self, at: int) -> str | None:
        """The state other than the issuer's that was last named before word ``at``, in the same block if one was."""
        issuer = self.context.issuer_country
        for n in range(bisect_left(self.starts, at) - 1, -1, -1):
            if self.codes[n] != issuer:
                return self.codes[n]
        return self.foremost_foreign()

    def foremost_foreign(self) -> str | None:
        """The state other than the issuer's that is named most often, the first of several."""
        counted = Counter(c for c in self.codes if c != self.context.issuer_country)
        return max(counted, key=lambda c: counted[c]) if counted else None


def states_of(context: Context, people: Sequence[Person] = ()) -> States:
    """The states named in a document and those of the people known to serve one."""
    named = [(i, s.code) for i, s in context.states.items()]
    served = [(n.start, p.country) for p in people if p.country for n in p.namings]
    both = sorted((i, c) for i, c in [*named, *served] if c)
    return States(context, [i for i, _ in both], [c for _, c in both])


def serve_states(context: Context, people: Sequence[Person]) -> None:
    """Give each office-holder the state served: as told, by style, or as the text around leads to expect."""
    for person in people:
        person.country = person.country or _told(context, person)
    states = states_of(context, people)
    for person in people:
        if person.country is None and _serves_a_state(person):
            person.country = _expected(states, people, person)


def _told(context: Context, person: Person) -> str | None:
    codes = [c.of for c in person.claims if c.of and len(c.of) == 2]
    if codes:
        return codes[0]
    if any(n.article == "our" for n in person.namings):
        return context.issuer_country
    return next((n.style_country for n in person.namings if n.style_country), None)


def _serves_a_state(person: Person) -> bool:
    return any(c.of is None or len(c.of) == 2 for c in person.claims)


def _expected(states: States, people: Sequence[Person], person: Person) -> str | None:
    context = states.context
    first = next((n for n in person.namings if n.claims), person.namings[0])
    if context.issuer_country is None:
        return states.foreign_before(first.start) if any(c.ministerial for c in person.claims) else None
    if _is_taken(people, person, context.issuer_country) or _is_met(context, first):
        return states.foreign_before(first.start) or context.issuer_country
    return context.issuer_country


def _is_taken(people: Sequence[Person], person: Person, country: str) -> bool:
    """Whether another person holds the same office of the state."""
    current = [c for c in person.claims if c.status is OfficeStatus.CURRENT and not c.weak]
    return any(
        same(c.title, other.title)
        for p in people
        if p is not person and p.country == country
        for other in p.claims
        for c in current
        if other.status is OfficeStatus.CURRENT and not other.weak
    )


def _is_met(context: Context, naming: Naming) -> bool:
    """Whether the words before tell that somebody met the person."""
    for n in range(naming.start - 1, max(naming.start - _REACH, -1), -1):
        if context.words[n].key in (",", ".", ";") or context.words[n + 1].opens:
            return False
        if context.words[n].key in _TALKING:
            return True
    return False
