"""Finds the entries of a word list at a place in a document, the longest first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from diplograph.extract.words import Word, key, split

T = TypeVar("T")


class PhraseTable(Generic[T]):
    """Phrases with a value each. A phrase written in capitals only is met in capitals only."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], bool, T]]] = {}
        for phrase, value in entries:
            parts = tuple(key(w) for w in split(phrase))
            self._by_first.setdefault(parts[0], []).append((parts, phrase.isupper(), value))
        for candidates in self._by_first.values():
            candidates.sort(key=lambda c: -len(c[0]))

    @property
    def first_words(self) -> frozenset[str]:
        """The words, by key, that phrases start with."""
        return frozenset(self._by_first)

    def at(self, words: list[Word], i: int) -> tuple[int, T] | None:
        """The end and the value of the longest phrase that starts at word ``i``; none does beyond the last word."""
        if i >= len(words):
            return None
        for parts, capitals, value in self._by_first.get(words[i].key, ()):
            end = i + len(parts)
            met = end <= len(words) and all(words[i + n].key == p for n, p in enumerate(parts))
            if met and (not capitals or all(w.text.isupper() or not w.text.isalpha() for w in words[i:end])):
                return end, value
        return None
