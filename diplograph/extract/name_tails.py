"""Phrases that carry a name on beside its head's prepositions: "in the Field of …", "to Reduce …"."""

from __future__ import annotations

import re
from functools import cache

from diplograph.extract.lexemes import Lexeme
from diplograph.resources import word_list

_FIELDS = frozenset({"field", "fields", "area", "areas", "sphere"})
_WHEN = frozenset({"on", "in"})
_YEAR = re.compile(r"(?:19|20)\d\d")


def relating_to(words: list[Lexeme], i: int) -> int:
    """The "to" of "relating to" at word ``i``, which takes a name on as "on" does; ``i`` where it does not stand."""
    related = i + 1 < len(words) and words[i].key in ("relating", "related") and words[i + 1].key == "to"
    return i + 1 if related and words[i + 1].gap == " " else i


def is_date(words: list[Lexeme], preposition: int, start: int) -> bool:
    """Whether a number behind the preposition only tells when or how many: "in 2031", "for 20"."""
    if not words[start].numeral:
        return False
    if words[preposition].key in _WHEN:
        return True
    return words[preposition].key == "for" and _YEAR.match(words[start].text) is None


def is_amount(words: list[Lexeme], i: int) -> bool:
    """Whether money is told at word ``i``: "a Line of Credit of | USD 100 million"."""
    return words[i].text in _currencies() and i + 1 < len(words) and words[i + 1].numeral


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


@cache
def _currencies() -> frozenset[str]:
    return frozenset(line.split("\t")[0] for line in word_list("extract", "currencies.tsv")) - {"COP"}
