"""Phrases that carry a name on beside its head's prepositions: "in the Field of …", "to Reduce …"."""

from __future__ import annotations

from functools import cache

from diplograph.extract.lexemes import Lexeme
from diplograph.resources import word_list

_FIELDS = frozenset({"field", "fields", "area", "areas", "sphere"})


def to_an_aim(words: list[Lexeme], i: int) -> bool:
    """Whether "to Reduce" or the like starts at word ``i``."""
    return words[i].key == "to" and words[i + 1].capital and words[i + 1].key in _aims()


def in_the_field(words: list[Lexeme], i: int) -> bool:
    """Whether "in the Field of" starts at word ``i``."""
    return words[i].key == "in" and over_field(words, i + 1) > i + 1


def over_field(words: list[Lexeme], i: int) -> int:
    """Over "the Field of", which takes a name on to its subject."""
    phrase = [w.key for w in words[i : i + 3]]
    if len(phrase) == 3 and phrase[0] == "the" and phrase[1] in _FIELDS and phrase[2] == "of":
        return i + 3
    return i


@cache
def _aims() -> frozenset[str]:
    return frozenset(word_list("extract", "aims_in_names.txt"))
