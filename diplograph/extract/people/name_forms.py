"""Compares forms of a name: orders, initials, short forms and spellings."""

from __future__ import annotations

from functools import cache

from rapidfuzz.distance import Levenshtein

from diplograph.reference.name_words import fold
from diplograph.resources import table

_LONG = 14


def is_short_form(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether each word of ``short`` is a word of ``full`` or the initial of one, each used once, one at least whole.

    Words are folded ones.
    """
    rest = list(full)
    whole = 0
    for word in sorted(short, key=len, reverse=True):
        found = _take(word, rest)
        if found is None:
            return False
        whole += found
    return whole > 0


def _take(word: str, rest: list[str]) -> int | None:
    """Take a word out of ``rest``: 1 for a whole word, 0 for an initial, null for none."""
    if word in rest:
        rest.remove(word)
        return int(len(word) > 1)
    for other in rest:
        if (len(word) == 1 and other.startswith(word)) or (len(other) == 1 and word.startswith(other)):
            rest.remove(other)
            return 0
    return None


def same_words(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names have the same words, in any order."""
    return sorted(a) == sorted(b)


def spelt_alike(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether the words of one, run together, spell the other or its last ones: "El Karim", "Elkarim"."""
    short, full = sorted((a, b), key=lambda n: len("".join(n)))
    joined = "".join(short)
    if len(joined) < 6:
        return False
    tails = {"".join(full[n:]) for n in range(len(full))}
    return any(_alike(joined, t) for t in tails)


def sound(name: str) -> str:
    """A name in one of the spellings that it may have where it is transcribed: "Shoukry", "Shukri"."""
    return name.replace("ou", "u").replace("oo", "u").replace("ee", "i").replace("y", "i")


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    rows = table("extract", "nicknames.tsv")
    return {fold(short): frozenset(fold(f) for f in full.split()) for short, full in rows}


def by_nickname(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names differ only in a short given name ("Liz" for "Elizabeth")."""
    if a[1:] != b[1:] or len(a) < 2:
        return False
    return b[0] in _nicknames().get(a[0], ()) or a[0] in _nicknames().get(b[0], ())


def _alike(a: str, b: str) -> bool:
    if a[0] == b[0] and sound(a) == sound(b):
        return True
    allowed = 1 if max(len(a), len(b)) < _LONG else 2
    return a[0] == b[0] and Levenshtein.distance(a, b, score_cutoff=allowed) <= allowed
