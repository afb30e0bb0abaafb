"""Tells from the words of a name which states its bearers are mostly from."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from diplograph.reference.name_words import fold
from diplograph.resources import table

_SHORTEST_STEM = 2
_LONGEST_ENDING = 8

States = frozenset[str]


@lru_cache(maxsize=4096)
def states_of_name(words: tuple[str, ...]) -> States:
    """The states that all telling words of a name point to; none where no word tells, or they contradict one another.

    Words are printed ones. One word by itself tells too little.
    """
    if len(words) < 2:
        return frozenset()
    told = [states for word in words if (states := _states_of_word(word))]
    return frozenset.intersection(*told) if told else frozenset()


def _states_of_word(word: str) -> States:
    wholes, endings, letters = _marks()
    for letter in word.casefold():
        if letter in letters:
            return letters[letter]
    folded = fold(word)
    if folded in wholes:
        return wholes[folded]
    longest = min(_LONGEST_ENDING, len(folded) - _SHORTEST_STEM)
    return next((endings[end] for n in range(longest, 1, -1) if (end := folded[-n:]) in endings), frozenset())


@cache
def _marks() -> tuple[dict[str, States], dict[str, States], dict[str, States]]:
    """The states that whole words, endings and letters tell of."""
    groups: dict[str, States] = {}
    wholes: dict[str, States] = {}
    endings: dict[str, States] = {}
    letters: dict[str, States] = {}
    for cell, told in table("reference", "name_families.tsv"):
        if cell.endswith(" ="):
            groups[f"+{cell[:-2]}"] = frozenset(told.split())
            continue
        states = _joined(groups.get(part, frozenset((part,))) for part in cell.split())
        for mark in told.split():
            kind = letters if mark[0] == "*" else endings if mark[0] == "-" else wholes
            name = mark[1:] if mark[0] == "*" else fold(mark)
            kind[name] = kind.get(name, frozenset()) | states
    return wholes, endings, letters


def _joined(parts: Iterable[States]) -> States:
    return frozenset().union(*parts)
