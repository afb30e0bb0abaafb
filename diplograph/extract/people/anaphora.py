"""Tells whom "the Prime Minister", "his Turkish counterpart" or "our High Commissioner" means."""

from __future__ import annotations

from collections.abc import Sequence

from diplograph.extract.context import Context
from diplograph.extract.people.identity import Person
from diplograph.extract.people.namings import Naming
from diplograph.extract.offices.phrases import Claim
from diplograph.models import OfficeStatus

_GENERIC = frozenset(("a", "an", "its", "their", "my"))


def resolve_offices(context: Context, people: list[Person], unnamed: Sequence[Naming]) -> list[Person]:
    """Give each naming by office alone to the person it means; those who are nobody yet known become people."""
    found = list(people)
    for naming in sorted(unnamed, key=lambda n: n.start):
        if naming.plural or naming.article in _GENERIC or not naming.claims:
            continue
        person = _holder(context, found, naming)
        if person is None and _is_somebody(context, naming):
            person = Person(country=naming.country or _state(context, naming))
            found.append(person)
        if person is not None:
            _take(person, naming)
    return sorted(found, key=lambda p: min(n.start for n in p.namings))


def _take(person: Person, naming: Naming) -> None:
    if not person.namings:
        person.add(naming)
        return
    person.namings.append(naming)
    person.namings.sort(key=lambda n: n.start)


def _state(context: Context, naming: Naming) -> str | None:
    codes = [c.of for c in naming.claims if c.of and len(c.of) == 2]
    if codes:
        return codes[0]
    return context.issuer_country


def _holder(context: Context, people: Sequence[Person], naming: Naming) -> Person | None:
    claim = naming.claims[0]
    fitting = [p for p in people if _fits(p, claim, naming)]
    if not fitting:
        return None
    return max(fitting, key=lambda p: _likelihood(context, p, claim, naming))


def _fits(person: Person, claim: Claim, naming: Naming) -> bool:
    state = naming.country or (claim.of if claim.of and len(claim.of) == 2 else None)
    if state and person.country != state:
        return False
    held = [c for c in person.claims if c.status is claim.status or claim.status is OfficeStatus.CURRENT]
    if claim.status is not OfficeStatus.CURRENT:
        held = [c for c in held if c.status is claim.status]
    trial = Person(claims=held)
    return trial.holds(claim.title) or trial.holds(claim.title, loosely=True)


def _likelihood(context: Context, person: Person, claim: Claim, naming: Naming) -> tuple[bool, bool, bool, int]:
    """A whole title by whoever has it; then the issuer's own; then the one last spoken of."""
    own = person.country == context.issuer_country
    before = [n.start for n in person.namings if n.start < naming.start]
    current = any(c.status is claim.status and (person_title(c, claim)) for c in person.claims)
    return current, own, bool(before), max(before, default=-person.namings[0].start)


def person_title(held: Claim, said: Claim) -> bool:
    """Whether an office held has just the title said."""
    return held.title.casefold() == said.title.casefold()


def _is_somebody(context: Context, naming: Naming) -> bool:
    """Whether an office that nobody named holds is a person of their own, not a kind of official."""
    claim = naming.claims[0]
    if claim.weak or context.key(naming.end) in ("'s", "'", "’") and context.key(naming.end + 1) == "office":
        return False
    if naming.article in ("the", "our") and (naming.country or claim.of or context.words[claim.start].capital):
        return True
    return naming.country is not None and naming.article is None
