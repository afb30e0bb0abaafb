"""What two printed names must have in common to be one."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from diplograph.identifiers import name_slug, slug
from diplograph.resources import word_list

_ACRONYM = re.compile(r"[A-Z][A-Za-z0-9+&-]*[A-Z][A-Za-z0-9+&-]*")
_ROMAN = re.compile(r"[ivx]+")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_KEPT = 1 << 16
"""What was found out of so many names is kept: releases say the same ones again and again."""


def person_key(name: str) -> str:
    """Equal for the names of one person, whatever their order, case and accents."""
    return name_slug(name)


@lru_cache(_KEPT)
def without_links(name: str) -> str:
    """The identifying words of a name as printed: plain, in one spelling, ordinals in digits, no "of" or "the"."""
    usual = spellings()
    plain = (usual.get(word, word) for word in slug(name).split("-"))
    return " ".join(word for word in plain if not is_link(word)) or slug(name)


def is_link(word: str) -> bool:
    """Whether a plain word, such as "of", identifies nothing."""
    return word in _links()


@lru_cache(_KEPT)
def words(name: str) -> tuple[str, ...]:
    """The identifying words of a name, sorted."""
    return tuple(sorted(without_links(name).split()))


@lru_cache(_KEPT)
def name_key(name: str) -> str:
    """Equal for the names of one body, initiative, office or occasion, whatever their order, case and accents."""
    return " ".join(words(name))


def is_generic(name: str) -> bool:
    """Whether a name says only what sort of thing it stands for ("Ministry of Foreign Affairs")."""
    return all(word in generic_words() or word[0].isdigit() for word in words(name))


def is_acronym(name: str) -> bool:
    """Whether a name is one word with at least two capitals ("ASEAN", "PoC")."""
    return _ACRONYM.fullmatch(name) is not None


@lru_cache(_KEPT)
def initials(name: str) -> str:
    """The acronym that a name of three words or more would have: ``RCEP`` for Regional Comprehensive Economic …"""
    first = [word[0] for word in slug(name).split("-") if word not in _links()]
    return "".join(first).upper() if len(first) > 2 else ""


def numbers(name: str) -> str:
    """The figures in a name that tell editions apart: years, ordinals, ``Work Plan IV``; empty where it has none."""
    return " ".join(filter(is_edition, words(name)))


def is_edition(word: str) -> bool:
    """Whether a word of a name, as it is compared, is one of the figures that tell editions apart."""
    return word[0].isdigit() or _ROMAN.fullmatch(word) is not None


def has_ordinal(name: str) -> bool:
    """Whether a name numbers the occasion, and so makes it one of a kind."""
    return any(_ORDINAL.fullmatch(word) for word in words(name))


@cache
def _links() -> frozenset[str]:
    return frozenset(word_list("merge", "link_words.txt"))


@cache
def generic_words() -> frozenset[str]:
    """The words that say what sort of thing a name stands for."""
    return frozenset(word_list("merge", "generic_words.txt"))


@cache
def spellings() -> dict[str, str]:
    """Plain words of several spellings, and ordinals, with the spelling and the digits that they are compared in."""
    rows = (*word_list("merge", "spellings.tsv"), *word_list("merge", "ordinals.tsv"))
    return dict(row.split("\t") for row in rows)
