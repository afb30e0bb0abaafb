"""Tells a state by an unusual portfolio: few states have a "Ministry for Foreign and European Affairs and Trade"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cache

from diplograph.read.header.naming import Named, named_states
from diplograph.reference import organizations

_WORDS = r"(?:[A-Z][\w-]*|and|&|of|the)(?:,?\s+(?:[A-Z][\w-]*|and|&|of|the|with)){0,10}"
_PORTFOLIO = re.compile(rf"\b(?i:minister|ministry|department)\s+(?:of|for)\s+(?P<name>{_WORDS})")
_OWNED = re.compile(r"(?:['’]s?\s+)?(?:[A-Z][\w-]+\s+){0,4}")
_SMALL = frozenset(("the", "and", "of", "for"))
_MOST_OWNERS = 20
_FEW_OWNERS = 5
"""A portfolio that more states have tells little."""
_NEAR = 8


def states_of_portfolios(text: str, named: Collection[str]) -> Iterator[str]:
    """The codes of the states whose foreign ministry has a portfolio that ``text`` names without a state.

    Of a portfolio that many have, only the states that the release has ``named`` count.
    """
    found = list(named_states(text))
    seen: set[str] = set()
    for match in _PORTFOLIO.finditer(text):
        if not _is_owned(text, match, found):
            owners = _owners_of(match["name"])
            seen.update(code for code in owners if len(owners) <= _FEW_OWNERS or code in named)
    yield from sorted(seen)


def _is_owned(text: str, match: re.Match[str], found: list[Named]) -> bool:
    """Whether a state is named with it, before or behind."""
    before = [state for state in found if state.end <= match.start()]
    if before and _OWNED.fullmatch(text, before[-1].end, match.start()):
        return True
    return any(match.start("name") <= state.start <= match.end() + _NEAR for state in found)


def _owners_of(name: str) -> frozenset[str]:
    """The states that have the portfolio with which ``name`` begins: the holder's own name may follow."""
    words = name.split()
    found = (_owners().get(_plain(" ".join(words[:end]))) for end in range(len(words), 1, -1))
    return next((owners for owners in found if owners), frozenset())


@cache
def _owners() -> dict[str, frozenset[str]]:
    """The states by their foreign ministry's portfolio."""
    owners: dict[str, set[str]] = defaultdict(set)
    for entry in organizations():
        if entry.kind == "ministry" and entry.country:
            for form in entry.forms:
                match = _PORTFOLIO.search(form)
                if match:
                    state = next((s.start for s in named_states(match["name"]) if not s.adjective), len(form))
                    owners[_plain(match["name"][:state])].add(entry.country)
    return {name: frozenset(codes) for name, codes in owners.items() if " " in name and len(codes) <= _MOST_OWNERS}


def _plain(portfolio: str) -> str:
    """A portfolio's words that tell it from another, in lower case."""
    return " ".join(w for w in re.findall(r"\w+", portfolio.casefold()) if w not in _SMALL)
