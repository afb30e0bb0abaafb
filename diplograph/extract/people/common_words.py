"""Tells ordinary nouns and adjectives, by which no person is called: "Protection", "Lessons", "Medical"."""

from __future__ import annotations

from functools import cache

from diplograph.extract.words import key
from diplograph.resources import word_list

_ENDINGS = (
    *("tion", "tions", "sion", "sions", "ments", "ology", "ologies", "ality", "alities", "ility", "ilities"),
    *("ivity", "ivities", "urity", "ersity", "ersities", "ority", "orities", "isms"),
)
_SHORTEST = 8
"""The endings of shorter words are those of names, too: "Tesion"."""
_MENT = 9
"""Names end in "-ment", too: Clement."""
_NAMES = frozenset(("clements",))


@cache
def _listed() -> frozenset[str]:
    return frozenset(key(w) for w in word_list("extract", "common_words.txt"))


def is_common(word: str) -> bool:
    """Whether the word, by its key, is of a kind of things, and so no part of a person's name."""
    if word in _listed():
        return True
    if len(word) < _SHORTEST or word in _NAMES:
        return False
    return word.endswith(_ENDINGS) or (len(word) >= _MENT and word.endswith("ment"))
