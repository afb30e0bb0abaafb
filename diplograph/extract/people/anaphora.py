"""Tells whom "the Prime Minister", "his Turkish counterpart" or "our High Commissioner" means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from diplograph.extract.context import Context, is_state
from diplograph.extract.offices.phrases import Claim, singular
from diplograph.extract.people.identity import Person
from diplograph.extract.people.namings import Naming
from diplograph.extract.people.service import States
from diplograph.extract.words import key
from diplograph.models import OfficeStatus
from diplograph.resources import word_list

_VOCATIVES = frozenset(("mr", "mrs", "ms", "madam", "madame", "mister", "dear"))
_GENERIC = frozenset(("a", "an", "its", "their", "my"))


def resolve_offices(context: Context, people: list[Person], unnamed: Sequence[Naming]) -> list[Person]:
    """Give each naming by office alone to the person it means; those who are nobody yet known become people."""
    found = list(people)
    for naming in sorted(unnamed, key=lambda n: n.start):
        if naming.plural:
            found += _pair(context, found, naming)
            continue
        if naming.article in _GENERIC or not naming.claims:
            continue
        person = _holder(context, found, naming)
        if person is None and _is_somebody(context, naming):
            person = Person(country=_state(context, naming))
            found.append(person)
        if person is not None:
            _take(person, naming)
    return found


def _pair(context: Context, people: Sequence[Person], naming: Naming) -> list[Person]:
    """The holders of one office on two sides, "the two Army chiefs", where nobody is known to hold it."""
    claim = singular(naming.claims[0])
    counted = context.key(naming.start - 1) in ("two", "both")
    if not counted or " " not in claim.title or any(p.holds(claim.title) for p in people):
        return []
    states = States(context, people)
    foreign = states.foremost(frozenset((context.issuer_country or "",)))
    if context.issuer_country is None or foreign is None:
        return []
    named = replace(naming, plural=False)
    return [
        Person(namings=[named], claims=[replace(claim, of=code)], country=code)
        for code in (context.issuer_country, foreign)
    ]


def _take(person: Person, naming: Naming) -> None:
    if not person.namings:
        person.add(naming)
        return
    person.namings = sorted([*person.namings, naming], key=lambda n: n.start)
    person.claims += naming.claims[1:]


def _state(context: Context, naming: Naming) -> str | None:
    codes = [c.of for c in naming.claims if is_state(c.of)]
    return naming.country or (codes[0] if codes else None) or naming.style_country or context.issuer_country


def _holder(context: Context, people: Sequence[Person], naming: Naming) -> Person | None:
    claim = naming.claims[0]
    fitting = [p for p in people if _fits(p, claim, naming) and _may_be_meant(context, p, naming)]
    return max(fitting, key=lambda p: _likelihood(context, p, claim, naming), default=None)


def _may_be_meant(context: Context, person: Person, naming: Naming) -> bool:
    """Whether a bare title may mean the person: a foreigner only once named."""
    stated = naming.country or naming.style_country or any(c.of for c in naming.claims)
    own = person.country in (None, context.issuer_country)
    return bool(stated) or own or any(n.start < naming.start for n in person.namings)


def _fits(person: Person, claim: Claim, naming: Naming) -> bool:
    state = naming.country or (claim.of if is_state(claim.of) else None) or naming.style_country
    if state and person.country != state:
        return False
    current = claim.status is OfficeStatus.CURRENT
    held = Person(claims=[c for c in person.claims if current or c.status is claim.status])
    return held.holds(claim.title) or held.holds(claim.title, loosely=True)


def _likelihood(context: Context, person: Person, claim: Claim, naming: Naming) -> tuple[bool, bool, bool, int]:
    """A whole title by whoever has it now; then the issuer's own; then the one last spoken of."""
    own = person.country == context.issuer_country
    before = [n.start for n in person.namings if n.start < naming.start]
    exactly = any(c.status is claim.status and c.title.casefold() == claim.title.casefold() for c in person.claims)
    return exactly, own, bool(before), max(before, default=-person.namings[0].start)


@cache
def _lone_heads() -> frozenset[str]:
    return frozenset(key(w) for w in word_list("extract", "lone_offices.txt"))


def _is_somebody(context: Context, naming: Naming) -> bool:
    """Whether an office that nobody named holds is a person of their own, not a kind of official."""
    claim = naming.claims[0]
    if claim.weak or claim.head in _role_heads() or _names_a_body(context, naming) or _names_a_post(context, naming):
        return False
    lone = " " not in claim.title and not claim.of and naming.country is None
    if lone and claim.head not in _lone_heads():
        return False
    if naming.article in ("the", "our"):
        return bool(naming.country or claim.of or context.words[claim.start].capital)
    styled = naming.styled and context.key(naming.start) not in _VOCATIVES
    return naming.article is None and (naming.country is not None or styled)


@cache
def _role_heads() -> frozenset[str]:
    return frozenset(key(w) for w in word_list("extract", "roles_of_states.txt"))


@cache
def _post_words() -> frozenset[str]:
    return frozenset(word_list("extract", "post_words.txt"))


def _names_a_post(context: Context, naming: Naming) -> bool:
    """Whether the office is spoken of, not its holder: "the post of President", "candidate for Secretary-General"."""
    before = [context.key(n) for n in range(naming.start - 3, naming.start)]
    if before[-1] in ("as", "become", "became", "becomes", "becoming"):
        return True
    return (before[-1] in ("of", "for", "to") and before[-2] in _post_words()) or before[-1] in _post_words()


def _names_a_body(context: Context, naming: Naming) -> bool:
    """Whether the office is part of a body's name: "Office of the President", "the President's Office"."""
    if context.key(naming.start - 1) == "of" and context.key(naming.start - 2) in ("office", "cabinet", "bureau"):
        return True
    return context.key(naming.end) in ("'s", "'", "’") and context.key(naming.end + 1) == "office"
