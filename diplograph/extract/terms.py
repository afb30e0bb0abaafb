"""Finds the terms of a vocabulary in a document, the longest first, whatever their case, number and hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from spacy.tokens import Doc

from diplograph.extract.cite import printed_text

V = TypeVar("V")

_PARTS = re.compile(r"\w+(?:'\w+)?|[^\w\s]")
_SMALLER_PARTS = re.compile(r"\d+|[^\W\d]+(?:'\w+)?|[^\w\s]")  # "5G" is two tokens in some texts
_JOINERS = frozenset("-‐‑–")
_POSSESSIVES = ("'s", "'")


@dataclass(frozen=True, slots=True)
class Term(Generic[V]):
    """Tokens ``start`` to ``end`` (exclusive) are a term with this value."""

    start: int
    end: int
    value: V


class _Node(Generic[V]):
    """A place in the tree of terms: what may follow, and what ends here (for any case, for capitals only)."""

    __slots__ = ("capitals", "next", "value")

    def __init__(self) -> None:
        self.next: dict[str, _Node[V]] = {}
        self.value: V | None = None
        self.capitals: V | None = None


class TermIndex(Generic[V]):
    """Terms with a value each; the first of two equal terms counts. One without small letters matches capitals only."""

    def __init__(self, entries: Iterable[tuple[str, V]]) -> None:
        self._root: _Node[V] = _Node()
        for term, value in entries:
            self._add(term, value)

    def _add(self, term: str, value: V) -> None:
        plain = term.replace("’", "'")
        for parts in dict.fromkeys((tuple(_PARTS.findall(plain)), tuple(_SMALLER_PARTS.findall(plain)))):
            self._add_parts(parts, term, value)

    def _add_parts(self, parts: tuple[str, ...], term: str, value: V) -> None:
        node = self._root
        for part in parts:
            if part not in _JOINERS:
                node = node.next.setdefault(normal(part), _Node())
        if term.upper() == term:
            node.capitals = value if node.capitals is None else node.capitals
        else:
            node.value = value if node.value is None else node.value

    def find(self, doc: Doc, start: int, end: int) -> Iterator[Term[V]]:
        """The terms in tokens ``start`` to ``end`` (exclusive), none inside another, in their order."""
        at = start
        text = printed_text(doc)
        while at < end:
            found = self._longest(doc, text, at, end)
            if found is None:
                at += 1
            else:
                yield found
                at = found.end

    def _longest(self, doc: Doc, printed: str, start: int, end: int) -> Term[V] | None:
        node = self._root
        best: Term[V] | None = None
        capitals = True
        for i in range(start, end):
            text = doc[i].text
            if text in _JOINERS and i > start:
                continue
            following = _follow(node, text)
            if following is None:
                break
            node = following
            word = printed[doc[i].idx : doc[i].idx + len(text)]
            capitals = capitals and word.upper() == word
            value = node.capitals if capitals and node.capitals is not None else node.value
            if value is not None:
                best = Term(start, i + 1, value)
        return best


def _follow(node: _Node[V], text: str) -> _Node[V] | None:
    """The place after a token, which may be several parts of a term: "COVID-19" is two."""
    following = node.next.get(normal(text))
    if following is None and "-" in text and len(text) > 1:
        for part in filter(None, text.split("-")):
            following = (following or node).next.get(normal(part))
            if following is None:
                return None
    return following


@lru_cache(maxsize=1 << 16)
def normal(word: str) -> str:
    """The form by which a word is compared: lower case, straight apostrophe, singular by its look."""
    word = word.casefold().replace("’", "'")
    for ending in _POSSESSIVES:
        word = word.removesuffix(ending) or word
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
