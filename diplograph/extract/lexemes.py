"""The words of a document as names are made of them: ``ASEAN-Japan`` is two, ``U.S.`` one, ``Japan’s`` two.

Names are looked up in the prose as printed, so that a capital letter still tells a name from a word.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?|['’][sS]\b|\w+(?:[&’'](?![sS]\b)\w+)*|&")
_LETTERS_WITHOUT_MARKS = str.maketrans({"đ": "d", "Đ": "d", "ø": "o", "ł": "l", "ı": "i", "ʻ": "'", "’": "'", "‘": "'"})
_SHOUTED = 0.85
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)\S[^\s@]*@\S[^\s.]*\.\S+")


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A word of a name: ``first`` to ``last`` are its characters in the prose, ``start`` to ``end`` its tokens.

    ``gap`` is what stands between it and the word before (blanks as they are), ``None`` where a block begins with it.
    ``shouted`` says whether its block is in capitals throughout, where a capital letter says nothing.
    """

    text: str
    key: str
    gap: str | None
    first: int
    last: int
    start: int
    end: int
    shouted: bool

    @property
    def capital(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.text[0].isupper()

    @property
    def numeral(self) -> bool:
        """Whether it starts with a digit: ``2025``, ``3rd``."""
        return self.text[0].isdigit()


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The form that a word is looked up by: lower case, without accents and stops."""
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS_WITHOUT_MARKS))
    return "".join(c for c in plain if not unicodedata.combining(c)).replace(".", "").casefold() or text


def split(text: str) -> list[tuple[str, str]]:
    """The words of a name, each with what stands before it."""
    parts, at = [], 0
    for match in _WORD.finditer(text):
        parts.append((text[at : match.start()], match.group()))
        at = match.end()
    return parts


def lexemes(doc: Doc) -> list[Lexeme]:
    """The words of a document, in their order; computed once a document."""
    known: list[Lexeme] | None = doc.user_data.get("lexemes")
    if known is None:
        known = doc.user_data["lexemes"] = list(_lexemes(doc))
    return known


def _lexemes(doc: Doc) -> Iterator[Lexeme]:
    text = doc._.prose.text
    starts = [token.idx for token in doc]
    addresses = {i for m in _ADDRESS.finditer(text) for i in range(m.start(), m.end())}
    for block in doc._.prose.blocks:
        shouted = _shouted(text[block.start : block.end])
        gap_start: int | None = None
        for match in _WORD.finditer(text, block.start, block.end):
            first, last = match.span()
            if first in addresses:
                continue
            gap = None if gap_start is None else _one_line(text[gap_start:first])
            start, end = bisect_right(starts, first) - 1, bisect_right(starts, last - 1)
            yield Lexeme(match.group(), fold(match.group()), gap, first, last, start, end, shouted)
            gap_start = last


def _one_line(gap: str) -> str:
    return " " if gap.isspace() else gap


def _shouted(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 3 and sum(c.isupper() for c in letters) > _SHOUTED * len(letters)
