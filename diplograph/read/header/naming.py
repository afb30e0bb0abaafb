"""Finds the states named in a text: a quick look-up for headers, not the extraction's recognition of states."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from diplograph.reference import StateKind, states

_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*\.?")

_DOT_ABOVE = "\u0307"
"""What the İ of "TÜRKİYE" leaves behind in lower case."""


@dataclass(frozen=True, slots=True)
class Named:
    """A state named at ``start`` to ``end`` of a text, by its adjective if so marked."""

    code: str
    start: int
    end: int
    adjective: bool


@cache
def _forms() -> dict[str, list[tuple[tuple[str, ...], str, bool]]]:
    """By the first word of a form: its words, the state's code, and whether it is an adjective; the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str, bool]]] = defaultdict(list)
    for code, state in states().items():
        if state.kind is StateKind.FORMER:
            continue
        forms = [(name, False) for name in state.names] + [(adjective, True) for adjective in state.adjectives]
        for form, adjective in forms:
            words = tuple(_plain(word) for word in _WORD.findall(form))
            if words:
                found[words[0]].append((words, code, adjective))
    return {first: sorted(rows, key=lambda row: -len(row[0])) for first, rows in found.items()}


def _plain(word: str) -> str:
    word = word.replace("’", "'").rstrip(".").removesuffix("'s")
    return word.casefold().replace(_DOT_ABOVE, "")


def named_states(text: str) -> Iterator[Named]:
    """The states named in ``text``, in its order."""
    words = [(m.start(), _end(m), _plain(m[0]), m[0][0].isupper()) for m in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        size = 1
        if words[at][3]:
            for form, code, adjective in _forms().get(words[at][2], ()):
                if tuple(word[2] for word in words[at : at + len(form)]) == form:
                    size = len(form)
                    yield Named(code, words[at][0], words[at + size - 1][1], adjective)
                    break
        at += size


def _end(word: re.Match[str]) -> int:
    """Where a word ends, without the full stop of a sentence: "Tonga", but "U.S."."""
    return word.end() - (word[0].find(".") == len(word[0]) - 1)


def states_in(text: str) -> list[str]:
    """The codes of the states named in ``text`` by name, each once, in their order."""
    return list(dict.fromkeys(found.code for found in named_states(text) if not found.adjective))


@cache
def _capitals() -> dict[str, str]:
    rows = ((capital, code) for code, state in states().items() for capital in state.capitals)
    kept: dict[str, str] = {}
    for capital, code in rows:
        if states()[code].kind is StateKind.STATE:
            kept.setdefault(capital.casefold(), code)
    return kept


def capital_of(place: str) -> str | None:
    """The code of the state whose capital the place is."""
    return _capitals().get(place.casefold())
