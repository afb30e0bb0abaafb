"""The words that titles of office are made of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from diplograph.extract.phrases import PhraseTable
from diplograph.extract.words import Word, key
from diplograph.models import OfficeStatus
from diplograph.resources import table, word_list


@dataclass(frozen=True, slots=True)
class Head:
    """The last word of a title of office and how titles are built on it."""

    plural: bool
    traits: frozenset[str]
    singular: str


@cache
def heads() -> dict[str, Head]:
    """The last words of titles, by key."""
    found: dict[str, Head] = {}
    for row in table("extract", "office_heads.tsv"):
        traits = frozenset(row[2].split())
        if row[1] != "-":
            found.setdefault(key(row[1]), Head(True, traits, row[0]))
        found.setdefault(key(row[0]), Head(False, traits, row[0]))
    return found


@cache
def modifiers() -> frozenset[str]:
    """Words before the last word of a title that make it another rank or office."""
    return frozenset(key(w) for w in word_list("extract", "office_modifiers.txt"))


@cache
def portfolios() -> frozenset[str]:
    """Words of portfolios."""
    return frozenset(key(w) for w in word_list("extract", "portfolios.txt"))


@cache
def phrases() -> PhraseTable[str]:
    """Titles known in full, and those of several holders: "Ambassadors Extraordinary and Plenipotentiary"."""
    known = word_list("extract", "office_phrases.txt")
    plurals = {head.singular: word for word, head in heads().items() if head.plural}
    several = (p.replace(first, plurals[first].capitalize(), 1) for p in known if (first := p.split()[0]) in plurals)
    return PhraseTable((p, p) for p in (*known, *several))


@cache
def abbreviations() -> dict[str, str]:
    """Abbreviated titles, in capitals, with what they stand for."""
    return {row[0]: row[1] for row in table("extract", "office_abbreviations.tsv")}


@cache
def statuses() -> PhraseTable[OfficeStatus]:
    """Words that say when an office is held."""
    rows = table("extract", "office_status.tsv")
    return PhraseTable((row[0], OfficeStatus(row[1])) for row in rows)


def head(word: Word) -> Head | None:
    """The word as the last of a title."""
    return heads().get(word.key)


def in_title(word: Word) -> bool:
    """Whether the word may stand inside a title, before its last word."""
    return word.key in modifiers() or word.key in portfolios()
