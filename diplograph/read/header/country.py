"""Tells which state a release is of, where its letterhead does not."""

from __future__ import annotations

import re
from collections import defaultdict

from diplograph.read.header.naming import Named, named_states
from diplograph.read.header.page import Page

_LONGEST = 20_000
_LEAST = 2.0
_SUBJECT = re.compile(
    r"\s+(?:will|would|has|is|was|and\s+its|also|strongly|firmly|fully|deeply|remains|[a-z]{3,}(?:s|ed))\b(?!\s+of\b)"
)
_ITSELF = re.compile(r"(?:represent(?:s|ed|ing)?|on\s+behalf\s+of|our\s+country,?)\s+(?:the\s+)?$", re.I)
_OWN_TIME = re.compile(r"\s+(?:standard\s+)?time\b", re.I)
_OTHER = re.compile(r"\s+(?:counterpart|colleague|side's|guests?|delegation\s+led)\b", re.I)
_OTHER_OFFICE = re.compile(
    r"(?:\b(?:met|meets|meeting|talks|received|receives|with|by|from|invitation\s+of|and|call(?:ed)?\s+on|spoke\s+to)\b[^.;]{0,120})?"
    r"\b(?:minister|secretary|president|ambassador|king|sultan|chancellor|premier)\b[^.;]{0,90}\bof\s+(?:the\s+)?$",
    re.I,
)
_FIRST_PERSON = re.compile(r"\b(?:we|our|us|ours)\b", re.I)
_DESTINATION = re.compile(
    r"\b(?:visit(?:s|ed|ing)?\s+(?:to\s+)?|trip\s+to|travel(?:s|led)?\s+to|ambassador\s+to)\s*(?:the\s+)?$", re.I
)
_CONTEXT = 160


def likely_country(page: Page, among: frozenset[str] = frozenset()) -> str | None:
    """The state that a release speaks for, judged by how it names states; ``among`` limits the choice if given."""
    text = "\n".join((page.title or "", *page.prose))[:_LONGEST]
    scores: dict[str, float] = defaultdict(float)
    first_person = len(_FIRST_PERSON.findall(text)) > 1
    title_end = len(page.title or "")
    opening_end = title_end + 1 + len(page.prose[0] if page.prose else "")
    for found in named_states(text):
        scores[found.code] += _weight(text, found, first_person)
        scores[found.code] += 1.0 if found.start < title_end else 0.5 if found.start < opening_end else 0.0
    ranked = sorted((-score, code) for code, score in scores.items() if not among or code in among)
    return ranked[0][1] if ranked and -ranked[0][0] >= _LEAST else None


def _weight(text: str, found: Named, first_person: bool) -> float:
    """What one naming says for the state's being the release's own."""
    before = text[max(0, found.start - _CONTEXT) : found.start]
    if found.adjective:
        return -3.0 if _OTHER.match(text, found.end) else 0.7
    if _ITSELF.search(before) or _OWN_TIME.match(text, found.end):
        return 4.0
    if _SUBJECT.match(text, found.end):
        return 4.0 if first_person else 2.0
    office = _OTHER_OFFICE.search(before)
    if office:
        return -1.0 if office[0][:1].islower() and not office[0].lower().startswith("minister") else 1.5
    return 0.3 if _DESTINATION.search(before) else 1.0
