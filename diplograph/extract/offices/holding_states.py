"""Knows which states have an office, and which have none of the name."""

from __future__ import annotations

from functools import cache

from diplograph.resources import table

_LINKS = frozenset(("of", "for", "and", "the"))


def _words(title: str) -> frozenset[str]:
    """What tells a title from others; a Secretary of State is no State Secretary."""
    told = frozenset(title.casefold().split())
    return told if "secretary of state" in title.casefold() else told - _LINKS


@cache
def _states() -> dict[frozenset[str], tuple[bool, frozenset[str]]]:
    found = {}
    for title, codes in table("extract", "offices_of_states.tsv"):
        parts = codes.split()
        excluded = parts[0] == "not"
        found[_words(title)] = (not excluded, frozenset(parts[1:] if excluded else parts))
    return found


def may_have(code: str, title: str) -> bool:
    """Whether a state may have the office."""
    known = _states().get(_words(title))
    if known is None:
        return True
    included, codes = known
    return (code in codes) is included


def only_states(title: str) -> frozenset[str]:
    """The states that have the office, where they are few; else none."""
    included, codes = _states().get(_words(title), (False, frozenset()))
    return codes if included else frozenset()
