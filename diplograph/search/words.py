"""The words that things are found by, and the full-text queries that find them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from diplograph.identifiers import plain_words
from diplograph.merge.names import is_link, name_key, spellings
from diplograph.search.layout import JOINT, START

_LONGEST_TEXT = 300
MOST_WORDS = 12
"""Of what somebody searches for, no more is looked at: more words than these tell nothing apart."""
_APOSTROPHES = frozenset("'’‘`´")
_PARTED = {ord(mark): " " for mark in _APOSTROPHES}


def indexed(text: str) -> str:
    """The words of a text, in order; then their usual spellings, and those that apostrophes part, where they differ."""
    words = plain_words(text)
    usual = spellings()
    others = dict.fromkeys(usual[word] for word in words if word in usual)
    if not _APOSTROPHES.isdisjoint(text):
        others |= dict.fromkeys(plain_words(text.translate(_PARTED)))
    return " ".join([*words, *(word for word in others if word not in words)])


def joined(texts: Iterable[str]) -> str:
    """The words of several texts."""
    return " ".join(map(indexed, dict.fromkeys(texts)))


def exact(name: str) -> str:
    """The name as one word."""
    return name_key(name).replace(" ", JOINT)


def start(name: str) -> str:
    """The identifying words of a name in order and in their usual spellings, the first one marked."""
    return START + " ".join(spellings().get(word, word) for word in telling(plain_words(name)))


def turns(name: str) -> Iterator[str]:
    """A person's name from each of its words on, since it is not known which of them is told first."""
    words = plain_words(name)
    for at, _ in enumerate(words):
        yield " ".join(words[at:] + words[:at])


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody searches for, as full-text queries; no text is taken for the syntax of queries.

    ``words`` are plain and each is found as the beginning of a word.
    """

    text: str
    words: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Self:
        """What a text asks for: "of", "the" and the like count only where there is nothing else."""
        cut = text[:_LONGEST_TEXT]
        return cls(cut, tuple(dict.fromkeys(telling(plain_words(cut))))[:MOST_WORDS])

    def __bool__(self) -> bool:
        return bool(self.words)

    @property
    def exact(self) -> str:
        """Finds what has this very name."""
        return f"exact : {_quoted(exact(self.text))}"

    @property
    def starts(self) -> str:
        """Finds what has a name that begins so."""
        return f"starts : {_quoted(start(self.text))} *"

    @property
    def phrase(self) -> str:
        """Finds what has these words one after the other."""
        return f"words : {_quoted(' '.join(plain_words(self.text)))} *"

    @property
    def all(self) -> str:
        """Finds what has all of the words."""
        return f"words : ({' AND '.join(map(_beginning, self.words))})"


def _beginning(word: str) -> str:
    """Finds a word that begins so, in either spelling."""
    ways = dict.fromkeys((word, spellings().get(word, word)))
    return f"({' OR '.join(f'{_quoted(way)} *' for way in ways)})"


def telling(words: Sequence[str]) -> list[str]:
    """The words but for "of", "the" and the like, unless there is nothing else."""
    return [word for word in words if not is_link(word)] or list(words)


def _quoted(words: str) -> str:
    """A string in the syntax of full-text queries."""
    return '"' + words.replace('"', '""') + '"'
