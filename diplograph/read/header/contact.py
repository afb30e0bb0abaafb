"""Tells a release's state by the sites, mail addresses and telephone numbers that it gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from diplograph.reference import StateKind, states
from diplograph.resources import word_list

_OFFICIAL = (
    r"(?:gov|gob|gouv|go|govt|gub|government|mfa|mofa|mfaic|minbuza|diplo\w{0,20}|foreign|um|regeringen|president)"
)
_HOST = re.compile(rf"\b(?:[\w-]{{1,40}}\.){{0,4}}{_OFFICIAL}\.(?:[a-z]{{3}}\.)?(?P<state>[a-z]{{2}})\b(?!\.\w)", re.I)
_AMERICAN = re.compile(r"\b(?:[\w-]{1,40}\.){1,4}(?:gov|mil)\b(?!\.\w)", re.I)
_TELEPHONE = re.compile(r"(?<![\w+])\+\s?\(?(?P<code>\d{1,3})\)?(?=(?:[\s().-]*\d){6})")
_HOME_NUMBERS = {
    "AU": re.compile(r"(?<![\d+])(?:\(0[2378]\)|0[2378])\s\d{4}\s\d{4}\b|(?<![\d+])04\d\d\s\d{3}\s\d{3}\b")
}
"""How states write the numbers of their own telephones that no other state writes so."""
_DOMAINS = {"uk": "GB"}


def states_of_contacts(text: str) -> Iterator[str]:
    """The codes of the states whose official sites and telephone numbers ``text`` gives, in its order by sort."""
    for match in _HOST.finditer(text):
        domain = match["state"].lower()
        code = _DOMAINS.get(domain, domain.upper())
        if code in states() and states()[code].kind is StateKind.STATE:
            yield code
    if _AMERICAN.search(text):
        yield "US"
    yield from (code for code, pattern in _HOME_NUMBERS.items() if pattern.search(text))
    for match in _TELEPHONE.finditer(text):
        digits = match["code"]
        found = next((_calling_codes()[digits[:n]] for n in (3, 2) if digits[:n] in _calling_codes()), None)
        if found is not None:
            yield found


@cache
def _calling_codes() -> dict[str, str]:
    return dict(line.split("\t") for line in word_list("read", "calling_codes.tsv"))
