"""Names of initiatives that no capitalised head noun gives away: resolutions, anniversaries, levels of relations, quotations."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from diplograph.extract.lexemes import Lexeme
from diplograph.resources import word_list

_RESOLUTION = re.compile(
    r"\b(?:(?:(?:UN|U\.N\.|United Nations) )?(?:Security Council|General Assembly) |(?:UN|UNSC|UNGA) )?"
    r"[Rr]esolutions? (?:A/RES/|A/|ES-)?\d[\d/]*(?: \((?:19|20)\d\d\))?"
    r"|\bUN(?:SC|GA)R \d+(?: \((?:19|20)\d\d\))?"
)
_ORDINAL = (
    r"(?:\d+(?:st|nd|rd|th)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)?-?(?:first|second|third|fourth|fifth|sixth"
    r"|seventh|eighth|ninth|tenth|twentieth|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth|hundredth|"
    r"twenty-fifth|centenary)|golden|silver|diamond)"
)
_ANNIVERSARY = re.compile(
    rf"\b{_ORDINAL} (?:anniversary|jubilee|year) of (?:the |our |their )?(?:establishment of |normali[sz]ation of )?(?:the |our |their )?"
    r"(?:official |formal |bilateral |mutual )?(?:diplomatic|bilateral|official|friendship|friendly|partnership|cooperation|dialogue)"
    r"(?: (?:relations(?:hip)?|ties|partnership|cooperation|and cooperation|links))?",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"\b(?:(?:all-weather|comprehensive|global|special|enhanced|privileged|integral|multidimensional|upgraded|extensive|"
    r"cooperative|future-oriented) (?:and )?)*strategic (?:and [a-z]+ |cooperative |cooperation )?partnership\b"
)
_QUOTED = re.compile(r"[“\"‘]([^“”\"‘’\n]{4,90})[”\"’]")


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words ``start`` to ``end`` (exclusive) are the name of an initiative of the kind."""

    start: int
    end: int
    kind: str


def pattern_names(text: str, words: list[Lexeme]) -> Iterator[Pattern]:
    """All such names; some may overlap."""
    starts = [w.first for w in words]
    for expression, kind in ((_RESOLUTION, "document"), (_ANNIVERSARY, "programme"), (_LEVEL, "partnership")):
        for match in expression.finditer(text):
            yield _pattern(starts, match.start(), match.end(), kind)
    for match in _QUOTED.finditer(text):
        quoted = _pattern(starts, match.start(1), match.end(1), "programme")
        kind = _quoted_kind(words, quoted)
        if kind:
            yield Pattern(quoted.start, quoted.end, kind)


def _pattern(starts: list[int], first: int, last: int, kind: str) -> Pattern:
    return Pattern(bisect_left(starts, first), bisect_left(starts, last), kind)


def _quoted_kind(words: list[Lexeme], quoted: Pattern) -> str | None:
    """The kind of what is named in quotation marks, none where they hold words that were said."""
    if quoted.end - quoted.start < 2:
        return None
    after = words[quoted.end].key if quoted.end < len(words) else ""
    nearby = [words[i].key for i in range(max(0, quoted.start - 3), quoted.start)]
    kinds = _noun_kinds()
    named = next((kinds[k] for k in (after, *reversed(nearby)) if k in kinds), None)
    if named == "none":
        return None
    long = [w for w in words[quoted.start : quoted.end] if len(w.text) > 3]
    titled = len(long) > 1 and all(w.capital or w.numeral for w in long)
    return named or ("programme" if titled else None)


@cache
def _noun_kinds() -> dict[str, str]:
    rows = (line.split("\t") for line in word_list("extract", "quoted_name_nouns.tsv"))
    return {noun: kind for noun, kind in rows}
