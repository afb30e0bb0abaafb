"""Works and talks whose noun is in lower case: "Tavira-Lagos railway", "Rogun dam", "rail link between … and …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from diplograph.extract.lexemes import Lexeme
from diplograph.extract.name_patterns import Pattern, no_modifiers, only_states, pattern
from diplograph.resources import word_list

_NAME = r"[A-Z][\w’']{1,40}"
_PLACE = rf"{_NAME}(?: {_NAME}){{0,2}}"
_LOWER = r"(?: [a-z][a-z-]{1,40}){0,3}"
_LINE = r"(?:railway|railroad|rail line|motorway|highway|pipeline|interconnector|interconnection|corridor|power line)"
_PAIR = re.compile(
    rf"\b{_NAME}(?: {_NAME})?[-–](?:{_NAME}[-–])?{_PLACE}{_LOWER} (?P<noun>{_LINE}|road|bridge|dialogue)\b"
)
_WORK = r"project|pipeline|dam|hydropower plant|power plant|power station|interconnector"
_PROJECT = re.compile(rf"\b{_PLACE}(?P<between>{_LOWER}) (?P<noun>{_WORK})\b")
_CARRIED = r"rail(?:way)?|road|gas|oil|power|electricity|fibre-optic"
_LINK = re.compile(
    rf"\b(?:new )?(?:{_CARRIED}) (?:link|line|connection|pipeline|interconnection)"
    rf" (?:between {_PLACE} and {_PLACE}|from {_PLACE} to {_PLACE})"
)
_HARBOUR = r"container|deep-sea|deep-water|deepwater|cruise|dry|inland"
_PORT = re.compile(rf"\b(?:new )?(?:{_HARBOUR}) (?:port|terminal) (?:at|in|of) {_PLACE}")


def works(text: str, words: list[Lexeme], starts: list[int]) -> Iterator[Pattern]:
    """All of them; ``starts`` are the first characters of the words."""
    for match in _PAIR.finditer(text):
        yield pattern(starts, match.start(), match.end(), "framework" if match["noun"] == "dialogue" else "project")
    for match in _PROJECT.finditer(text):
        found = pattern(starts, match.start(), match.end(), "project")
        named = _named(words, found)
        if named is not None and _vague().isdisjoint(match["between"].split()):
            yield named
    for expression in (_LINK, _PORT):
        for match in expression.finditer(text):
            yield pattern(starts, match.start(), match.end(), "project")


@cache
def _vague() -> frozenset[str]:
    return frozenset(word_list("extract", "no_words_of_works.txt"))


def _named(words: list[Lexeme], found: Pattern) -> Pattern | None:
    """The pattern from its first word that makes a name; none where no word does."""
    start = found.start
    while start < found.end and words[start].capital and words[start].key in no_modifiers():
        start += 1
    modifiers = [w for w in words[start : found.end] if w.capital]
    if not modifiers or only_states(modifiers) or not words[start].capital:
        return None
    return Pattern(start, found.end, found.kind)
