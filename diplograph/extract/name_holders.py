"""Cuts the name of whoever heads a body from the end of the body's: "Chairman of the Board of Directors | Jane Doe"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from diplograph.extract.lexemes import Lexeme
from diplograph.extract.name_heads import Sort, name_heads
from diplograph.extract.offices.lexicon import heads, portfolios
from diplograph.extract.people.common_words import is_common
from diplograph.extract.proper_name import ProperName
from diplograph.resources import word_list

_LINKS = frozenset(("of", "for", "on", "and", "&", "the"))
_FEWEST, _MOST = 2, 4
"""How many words the name of a person has."""


def without_holder(doc: Doc, words: list[Lexeme], name: ProperName) -> ProperName:
    """The name of a body less that of a person which ends it, where a title before it tells that somebody heads it."""
    if name.sort is not Sort.ORGANIZATION or name.known is not None or not _is_headed(words, name.start):
        return name
    states = {t for c in doc._.countries for t in range(c.start, c.end)}
    start = name.end
    while start > name.head + 1 and words[start - 1].start not in states and _is_name_like(words, start - 1):
        start -= 1
    parted = _FEWEST <= name.end - start <= _MOST and words[start - 1].key not in _LINKS
    return replace(name, end=start) if parted else name


def _is_headed(words: list[Lexeme], start: int) -> bool:
    """Whether a title goes before: "Chairman of | the Board"."""
    at = start - 1
    while at >= 0 and words[at].key in ("of", "to", "at", "the"):
        at -= 1
    return 0 <= at < start - 1 and words[at].capital and words[at].key in heads()


def _is_name_like(words: list[Lexeme], i: int) -> bool:
    """Whether the word may be a person's: a capitalised one that bodies are not called by."""
    word = words[i]
    if not word.capital or word.text.isupper() or word.numeral or word.gap != " " or name_heads().at(words, i):
        return False
    return word.key not in _of_bodies() and not is_common(word.key)


@cache
def _of_bodies() -> frozenset[str]:
    nouns = {noun.casefold() for noun in word_list("extract", "body_nouns.txt")}
    return frozenset(nouns | portfolios() | heads().keys())
