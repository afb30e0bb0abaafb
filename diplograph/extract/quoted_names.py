"""Names in quotation marks, and titles in them that name no initiative: “Clean Fjords” programme, theme “Growth”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from diplograph.extract.lexemes import Lexeme
from diplograph.extract.name_heads import Sort, name_heads
from diplograph.extract.name_patterns import Pattern, pattern
from diplograph.resources import word_list

_QUOTED = re.compile(r"[“\"‘]([^“”\"‘’\n]{4,90})[”\"’](?!\w)|(?<!\w)'([A-Z][^“”\"‘’'\n]{3,60})'(?!\w)")
_NONE, _TITLE = "none", "title"
_NEAR = 3
_ARTICLES = frozenset({"a", "an", "the"})
_CALLED = frozenset({"titled", "entitled", "called", "named", "dubbed"})
"""What a noun may have between itself and its name: "a programme entitled “Clean Fjords”"."""
_OF_SPEECH = frozenset(
    {"we", "our", "us", "you", "your", "i", "my", "he", "she", "they", "it", "said", "is", "are", "was", "were", "that"}
)
"""Words of what is quoted because it was said."""


def quoted_names(text: str, words: list[Lexeme], starts: list[int]) -> Iterator[Pattern]:
    """The initiatives named in quotation marks; ``starts`` are the words' first characters."""
    for quoted in _quotations(text, starts):
        named = _quoted_kind(words, quoted)
        if named:
            yield Pattern(quoted.start, quoted.end, named)


def titled_words(text: str, words: list[Lexeme]) -> frozenset[int]:
    """The words of titles of books, themes and the like, in which head nouns name nothing."""
    titles = (q for q in _quotations(text, [w.first for w in words]) if _kind_beside(words, q) == _TITLE)
    return frozenset(i for title in titles for i in range(title.start, title.end))


def _quotations(text: str, starts: list[int]) -> Iterator[Pattern]:
    for match in _QUOTED.finditer(text):
        yield pattern(starts, *match.span(match.lastindex or 1), "programme")


def _quoted_kind(words: list[Lexeme], quoted: Pattern) -> str | None:
    """The kind of what is named in quotation marks, none where they hold words that were said."""
    if _is_one_word(words[quoted.start : quoted.end]) or any(
        w.key in _OF_SPEECH for w in words[quoted.start : quoted.end]
    ):
        return None
    named = _kind_beside(words, quoted)
    if named != _TITLE and words[quoted.start].capital and (kind := _own_kind(words, quoted)):
        return kind
    return None if named in (_NONE, _TITLE) else named


def _kind_beside(words: list[Lexeme], quoted: Pattern) -> str | None:
    """What the nearest telling noun beside the quotation says of it."""
    kinds = noun_kinds()
    after = words[quoted.end].key if quoted.end < len(words) else ""
    if after not in kinds and quoted.end + 1 < len(words) and words[quoted.end + 1].gap == " ":
        after = words[quoted.end + 1].key if not words[quoted.end + 1].capital else after
    nearby = [words[i].key for i in range(max(0, quoted.start - _NEAR), quoted.start)]
    if len(nearby) > 1 and nearby[-1] in _CALLED and nearby[-2] in kinds:
        nearby.pop()
    return next((kinds[k] for k in (after, *reversed(nearby)) if k in kinds), None)


def _is_one_word(quoted: list[Lexeme]) -> bool:
    """Whether it is a word by itself, a compound in lower case too: “hard-line” policy."""
    return len(quoted) < 2 or not any(w.capital or w.numeral or w.gap == " " for w in quoted[1:])


def _own_kind(words: list[Lexeme], quoted: Pattern) -> str | None:
    """The kind of what begins with its own noun, or does so after a colon: "Vision for a …", "Fjords: A Plan for …"."""
    start = next((i for i in range(quoted.start + 1, quoted.end) if words[i].gap == ": "), quoted.start)
    place = name_heads().at(words, start + (words[start].key in _ARTICLES))
    if place is None or place.value.sort is not Sort.INITIATIVE or place.end >= quoted.end:
        return None
    return place.value.kind if words[place.end].key in ("of", "for", "on") else None


@cache
def noun_kinds() -> dict[str, str]:
    """The kinds that nouns beside a name make it, by the nouns."""
    rows = (line.split("\t") for line in word_list("extract", "quoted_name_nouns.tsv"))
    return dict(rows)
