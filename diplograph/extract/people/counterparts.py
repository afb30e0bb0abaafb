"""Recognizes "his Thai counterpart" and the like."""

from __future__ import annotations

from functools import cache

from diplograph.extract.context import Context
from diplograph.extract.words import key
from diplograph.resources import word_list

_POSSESSIVES = frozenset(("his", "her", "their", "my", "our"))
_SKIPPED = frozenset(("new", "then", "dear", "good"))


@cache
def _nouns() -> frozenset[str]:
    return frozenset(key(w) for w in word_list("extract", "counterpart_nouns.txt"))


def counterpart_end(context: Context, i: int) -> tuple[int, str | None] | None:
    """The end of a phrase for a counterpart that starts at word ``i``, and the state that it names."""
    if context.key(i) not in _POSSESSIVES and not (context.key(i) == "the" and i + 1 in context.states):
        return None
    at, country = i + 1, None
    while not context.opens(at):
        if (state := context.states.get(at)) and country is None:
            at, country = state.end, state.code
        elif context.key(at) in _SKIPPED:
            at += 1
        else:
            break
    return (at + 1, country) if not context.opens(at) and context.key(at) in _nouns() else None
