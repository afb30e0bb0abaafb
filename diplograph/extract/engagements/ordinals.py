"""Reads ordinals: an occasion's number in its series."""

from __future__ import annotations

import re

from spacy.tokens import Token

_FIGURES = re.compile(r"(\d{1,3})(?:st|nd|rd|th)", re.IGNORECASE)
_UNITS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
_TEENS = [
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_TENS = {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "inaugural": 1}
_ROUND = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_WORDS = {word: n for n, word in enumerate([*_UNITS, *_TEENS], 1)} | _TENS
_WORDS |= {f"{ten}-{unit}": n + i for ten, n in _ROUND.items() for i, unit in enumerate(_UNITS, 1)}


ORDINAL_WORDS = tuple(_WORDS)
"""The ordinals in words, those of two words with a hyphen included."""


def ordinal(token: Token) -> int | None:
    """The number of "24th" or "twenty-fourth"; null for any other word."""
    return ordinal_of(token.text)


def ordinal_of(word: str) -> int | None:
    """The number of an ordinal in words or figures; null for any other word."""
    match = _FIGURES.fullmatch(word)
    return int(match[1]) if match else _WORDS.get(word.casefold())
