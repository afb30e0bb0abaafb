"""The words of a document as a reader of names sees them: ``H.E.``, ``Al-Jubeir`` and ``O’Brien`` are one word each."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from spacy.tokens import Doc

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?"  # H.E.  U.S.A
    r"|Ph\.D\."
    r"|[^\W\d_]\.(?=[\s,;)]|[^\W\d_])"  # S.
    r"|[A-Z][a-z]\.(?=[A-Z][a-z])"  # Ch.Doe
    r"|(?:Mr|Mrs|Ms|Dr|Prof|Hon|Jr|Sr|St|Gen|Lt|Col|Maj|Brig|Capt|Cdr|Cmdr|Adm|Amb|Sen|Rep|Gov|Rev|Ma|Md|Mohd|Atty|Pol|Msgr|Hj|Pte|Smt|Engr?|Min|Pres|Sec|Hr|Mt|Rt|Rtd|Retd|Ret|Mag|Mgr|Lic|Sra|Ing|Arch|Adv|Bc|JUDr|MUDr|PhDr|RNDr|Dipl)\."
    r"|['’]s\b"
    r"|(?i:then|ex)-(?=[^\W\d_])"
    r"|-(?:elect|designate)\b"
    r"|\w+(?:(?:[-‐‑](?!(?:elect|designate)\b)|['’](?!s\b))\w+)*"
    r"|\S"
)


class Word(NamedTuple):
    """A word: ``first`` to ``last`` are its characters, ``start`` to ``end`` the tokens that hold it (both exclusive).

    ``key`` is the form it is looked up by: lower case, straight apostrophes, no closing stop. ``opens`` says whether
    a sentence or block starts with it, ``capital`` whether it starts with a capital letter.
    """

    text: str
    key: str
    first: int
    last: int
    start: int
    end: int
    opens: bool
    capital: bool


def key(text: str) -> str:
    """The form that a word is looked up by."""
    return text.rstrip(".").replace("’", "'").casefold() or text


def split(text: str) -> list[str]:
    """The words of a bare text, for the entries of word lists."""
    return [m.group() for m in _WORD.finditer(text)]


def words_of(doc: Doc) -> list[Word]:
    """The words of a document, punctuation marks among them, in their order; computed once a document."""
    known: list[Word] | None = doc.user_data.get("words")
    if known is None:
        known = doc.user_data["words"] = _words(doc)
    return known


def _words(doc: Doc) -> list[Word]:
    starts: list[int] = []
    openings: set[int] = set()
    for token in doc:
        starts.append(token.idx)
        if token.is_sent_start:
            openings.add(token.idx)
    words: list[Word] = []
    end = 0
    for match in _WORD.finditer(doc.text):
        first, last = match.span()
        start = bisect_right(starts, first, lo=end and end - 1) - 1
        end = bisect_right(starts, last - 1, lo=start)
        text = match.group()
        words.append(Word(text, key(text), first, last, start, end, first in openings, text[0].isupper()))
    return words


def at_token(words: list[Word], token: int) -> int:
    """The index of the word that holds the token, or of the first one after it."""
    return bisect_left(words, token + 1, key=_end)


def _end(word: Word) -> int:
    return word.end
