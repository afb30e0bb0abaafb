"""The words that names are looked for in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from diplograph.extract.lexemes import Lexeme
from diplograph.extract.name_heads import Head
from diplograph.resources import word_list

HYPHENS = frozenset({"-", "–", "‑", "—", "/"})
_APOSTROPHES = frozenset({"’ ", "' "})
_DASHES = frozenset({" – ", " - ", "– ", " –", " — "})


@dataclass(frozen=True, slots=True)
class Grounds:
    """The words that a name is looked for in, and what is known of them.

    ``states`` and ``adjectives`` hold the words that name states, ``known`` those of names that the reference knows,
    ``places`` and ``people`` those that the language model takes for places and for persons.
    """

    words: list[Lexeme]
    states: frozenset[int]
    known: frozenset[int]
    adjectives: frozenset[int]
    places: frozenset[int]
    people: frozenset[int]
    heads: Callable[[int], Head | None] = field(repr=False)

    def joined(self, i: int) -> bool:
        """Whether word ``i`` follows the one before it with a blank, a hyphen or a plural's apostrophe only."""
        return self.words[i].gap == " " or self.hyphened(i) or self.owned(i)

    def hyphened(self, i: int) -> bool:
        """Whether a hyphen or dash stands before word ``i``."""
        gap = self.words[i].gap
        return gap in HYPHENS or (gap in _DASHES and {i - 1, i} <= self.states | self.known)

    def owned(self, i: int) -> bool:
        """Whether word ``i`` follows an owner in the plural: "Foreign Ministers’ Dialogue"."""
        return self.words[i].gap in _APOSTROPHES and self.words[i - 1].key in owners()


@cache
def owners() -> frozenset[str]:
    """Words for those who own in the plural what is named after them: "Ministers’"."""
    return frozenset(word_list("extract", "owners.txt"))
