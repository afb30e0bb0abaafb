"""Offices that a list says once for all whom it names: "these ambassadors attended: Jane Doe (Peru), John Roe …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from diplograph.extract.context import Context
from diplograph.extract.offices.phrases import Claim, office_phrase_at, singular
from diplograph.extract.people.person import Person

_LONGEST = 120
_INTRODUCTION = 30


def listed_offices(context: Context, people: Sequence[Person]) -> Iterator[tuple[Person, Claim]]:
    """The people with a state and no office of their own, in a list that an office in the plural announces."""
    for person in people:
        if person.claims:
            continue
        naming = person.namings[0]
        country = person.country or _bracketed_state(context, naming.full_end)
        colon = _colon_before(context, naming.start) if country else None
        claim = _announced(context, colon) if colon is not None else None
        if claim is not None:
            yield person, replace(claim, of=country)


def _bracketed_state(context: Context, at: int) -> str | None:
    """The state that stands in brackets at word ``at``."""
    state = context.states.get(at + 1) if context.key(at) == "(" else None
    return state.code if state and context.key(state.end) == ")" else None


def _colon_before(context: Context, at: int) -> int | None:
    """The colon after which the list begins: in the same sentence, or before items on lines of their own."""
    for n in range(at - 1, max(0, at - _LONGEST), -1):
        key = context.key(n)
        if key == ":":
            return n
        if key in (".", "!", "?") and n + 1 not in context.lines:
            return None
    return None


def _announced(context: Context, colon: int) -> Claim | None:
    """The office in the plural that the words before a colon name last."""
    for n in range(colon - 1, max(0, colon - _INTRODUCTION), -1):
        phrase = office_phrase_at(context, n, small=True)
        if phrase is not None and phrase.plural and phrase.end <= colon:
            return singular(phrase.claims[0])
        if context.key(n) == ".":
            return None
    return None
