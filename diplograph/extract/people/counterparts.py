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
    if context.opens(at) or context.key(at) not in _nouns():
        return None
    return _from_state(context, at + 1) or (at + 1, country) if country is None else (at + 1, country)


def _from_state(context: Context, i: int) -> tuple[int, str] | None:
    """Past "from Ruritania" at word ``i``, where a comma and no further state follow: "from Peru, Mr Doe"."""
    state = context.states.get(i + 1) if context.key(i) == "from" and not context.opens(i) else None
    if state is None or state.adjective or context.key(state.end) != "," or state.end + 1 in context.states:
        return None
    return state.end, state.code
