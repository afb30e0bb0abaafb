"""What the patterns of names share: where they stand, and which words before a noun make no name."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from diplograph.extract.extensions import CountryForm
from diplograph.extract.known_names import known_names
from diplograph.extract.lexemes import Lexeme, fold
from diplograph.extract.state_names import Named, state_names
from diplograph.resources import word_list

_REGIONS = frozenset(
    {"asia", "africa", "pacific", "indo-pacific", "indo", "america", "caribbean", "gulf", "oceania", "eurasia"}
    | {"arctic", "european", "african", "asian", "latin", "eastern", "neighbourhood", "global", "world"}
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words ``start`` to ``end`` (exclusive) are the name of an initiative of the kind."""

    start: int
    end: int
    kind: str


def pattern(starts: list[int], first: int, last: int, kind: str) -> Pattern:
    """The words between two characters; ``starts`` are the words' first characters."""
    return Pattern(bisect_left(starts, first), bisect_left(starts, last), kind)


def only_states(words: list[Lexeme]) -> bool:
    """Whether nothing but states or known bodies qualify the noun ("the Iran agreement"): it is then no name."""
    i = 0
    while i < len(words):
        place = state_names().at(words, i) or known_names().at(words, i)
        if place is None or (isinstance(place.value, Named) and place.value.form is CountryForm.CAPITAL):
            return False
        i = place.end
    return True


def only_portfolios(words: list[Lexeme]) -> bool:
    """Whether nothing but fields of policy qualify the noun ("Business Migration process"); a region names more."""
    return all(w.text in _portfolios() and w.key not in _REGIONS for w in words)


@cache
def _portfolios() -> frozenset[str]:
    return frozenset(word_list("extract", "portfolios.txt"))


@cache
def no_modifiers() -> frozenset[str]:
    """Words in capitals that make no name of a noun in lower case."""
    lists = (word_list("extract", name) for name in ("never_in_names.txt", "vague_modifiers.txt"))
    return frozenset(fold(word) for words in lists for word in words)
