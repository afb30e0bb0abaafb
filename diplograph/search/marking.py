"""Marks in a text the words that were searched for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from diplograph.identifiers import plain_words
from diplograph.merge.names import spellings
from diplograph.search.words import Wanted

_WORD = re.compile(r"\w+")
_BEFORE, _ELLIPSIS = 60, "…"
"""Characters before the first match that are shown of a text that is cut."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text, and whether it was searched for."""

    text: str
    found: bool


def marked(text: str, wanted: str, longest: int | None = None) -> tuple[Mark, ...]:
    """The text in stretches; one that is longer than ``longest`` characters is cut about the first match."""
    words = Wanted.of(wanted).words
    found = [(word.start(), word.end()) for word in _WORD.finditer(text) if words and _is_wanted(word[0], words)]
    if longest is None or len(text) <= longest:
        return tuple(_stretches(text, 0, len(text), found))
    before = min(_BEFORE, longest // 3)
    start = max(0, min(found[0][0] - before if found else 0, len(text) - longest))
    start = text.find(" ", start) + 1 if start else 0
    end = start + longest if start + longest < len(text) else len(text)
    cut = (Mark(_ELLIPSIS, False),)
    shown = tuple(_stretches(text, start, end, found))
    return (cut if start else ()) + shown + (cut if end < len(text) else ())


def lacking(text: str, wanted: str) -> int:
    """How many of the words that were searched for no word of a text begins with."""
    words = [word for found in _WORD.findall(text) for word in _spelled(plain_words(found))]
    return sum(not any(word.startswith(tuple(_spelled([one]))) for word in words) for one in Wanted.of(wanted).words)


def _is_wanted(word: str, words: tuple[str, ...]) -> bool:
    forms, ways = _spelled(plain_words(word)), tuple(_spelled(words))
    return any(form.startswith(ways) for form in forms)


def _spelled(words: Iterable[str]) -> set[str]:
    """Plain words in each of their spellings."""
    return {form for word in words for form in (word, spellings().get(word, word))}


def _stretches(text: str, start: int, end: int, found: list[tuple[int, int]]) -> Iterator[Mark]:
    at = start
    for first, last in found:
        if first < at or last > end:
            continue
        if first > at:
            yield Mark(text[at:first], False)
        yield Mark(text[first:last], True)
        at = last
    if at < end:
        yield Mark(text[at:end], False)
