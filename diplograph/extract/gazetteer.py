"""Finds known names in a document, the longest first, in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from diplograph.extract.lexemes import Lexeme, fold, split

T = TypeVar("T")
_JOINTS = frozenset(" -–—‑‐’'/\"“”‘.")
_LONGEST_ACRONYM = 8


@dataclass(frozen=True, slots=True)
class _Part:
    """A word of a known name: how it is looked up, whether its case counts, whether a comma may stand before it."""

    key: str
    text: str
    exact: bool
    comma: bool

    def fits(self, lexeme: Lexeme) -> bool:
        if self.exact:
            return lexeme.text.replace(".", "") == self.text.replace(".", "")
        return lexeme.key == self.key and (lexeme.capital or not self.text[0].isupper())


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """Lexemes ``start`` to ``end`` (exclusive) are a known name; ``value`` is what it stands for."""

    start: int
    end: int
    value: T


class Gazetteer(Generic[T]):
    """Known names with a value each.

    A word that the name writes with a capital needs one in the text; one written in capitals throughout, such as an
    acronym, is met in capitals only, and ``ambiguous`` ones ("WHO", "US") not in a heading of capitals.
    """

    def __init__(self, names: Iterable[tuple[str, T]], ambiguous: Iterable[str] = ()) -> None:
        self._ambiguous = frozenset(ambiguous)
        self._by_first: dict[str, list[tuple[tuple[_Part, ...], T]]] = {}
        for name, value in names:
            parts = tuple(_part(gap, word) for gap, word in split(name))
            self._by_first.setdefault(parts[0].key, []).append((parts, value))
        for candidates in self._by_first.values():
            candidates.sort(key=lambda c: -len(c[0]))

    def at(self, words: list[Lexeme], i: int) -> Found[T] | None:
        """The longest name that starts at word ``i``."""
        candidates = self._by_first.get(words[i].key)
        if candidates is None:
            return None
        second = words[i + 1].key if i + 1 < len(words) else None
        for parts, value in candidates:
            if (len(parts) == 1 or parts[1].key == second) and self._stands(parts, words, i):
                return Found(i, i + len(parts), value)
        return None

    def find(self, words: list[Lexeme]) -> Iterator[Found[T]]:
        """All names, none inside another."""
        i = 0
        while i < len(words):
            found = self.at(words, i)
            if found is None:
                i += 1
                continue
            yield found
            i = found.end

    def _stands(self, parts: tuple[_Part, ...], words: list[Lexeme], i: int) -> bool:
        if i + len(parts) > len(words) or not parts[0].fits(words[i]):
            return False
        if len(parts) == 1:
            return not (words[i].shouted and words[i].text in self._ambiguous)
        return all(p.fits(words[i + n]) and _joined(words[i + n], p) for n, p in enumerate(parts) if n)


def _part(gap: str, word: str) -> _Part:
    exact = (word.isupper() and len(word) > 1 and len(word) <= _LONGEST_ACRONYM) or (word.isupper() and "." in word)
    return _Part(fold(word), word, exact, "," in gap or "(" in gap)


def _joined(word: Lexeme, part: _Part) -> bool:
    """Whether nothing but blanks and hyphens, or the name's own comma, stands before the word."""
    if word.gap is None:
        return False
    return all(c in _JOINTS or (part.comma and c in ",()") for c in word.gap)
