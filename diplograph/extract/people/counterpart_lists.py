"""Counterparts named by their states alone: "his counterparts from Kenya and Peru", "his Kenyan and Peruvian …"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from diplograph.extract.context import Context
from diplograph.extract.offices.listed_states import listed_states
from diplograph.extract.people.naming import Naming
from diplograph.extract.words import key
from diplograph.resources import word_list

_POSSESSIVES = frozenset(("his", "her", "my", "our", "their", "the"))
_LINKS = frozenset((",", "and", "&"))
_DASHES = frozenset(("-", "--", "–", "—", ":"))
_REACH = 16


@cache
def _plurals() -> frozenset[str]:
    return frozenset(f"{key(w)}s" for w in word_list("extract", "counterpart_nouns.txt"))


def listed_counterparts(context: Context) -> Iterator[tuple[Naming, list[str]]]:
    """Each phrase for several counterparts whose states are listed, with these."""
    for at, word in enumerate(context.words):
        if word.key not in _plurals():
            continue
        codes, start = _before(context, at)
        if context.key(start - 1) in _POSSESSIVES and (codes := codes or _after(context, at)) and len(codes) > 1:
            yield (
                Naming(start - 1, at + 1, at + 1, article=context.key(start - 1), plural=True, counterpart=True),
                codes,
            )


def _before(context: Context, at: int) -> tuple[list[str], int]:
    """The states whose adjectives end at word ``at``, and where they begin: "his | Kenyan and Peruvian peers"."""
    ends = {context.states[n].end: n for n in range(max(0, at - _REACH), at) if n in context.states}
    codes: list[str] = []
    while at in ends and not context.opens(at):
        at = ends[at]
        codes.insert(0, context.states[at].code)
        start = at
        while context.key(at - 1) in _LINKS and not context.opens(at):
            at -= 1
        if at not in ends:
            return codes, start
    return codes, at


def _after(context: Context, at: int) -> list[str]:
    """The states listed after "from" or "of", or in the same sentence past a dash."""
    if context.key(at + 1) not in ("from", "of"):
        return []
    end = context.sentence(at)[1]
    dashes = (n for n in range(at + 2, min(at + _REACH, end)) if context.key(n) in _DASHES)
    for start in (at + 2, *(n + 1 for n in dashes)):
        state = context.state_after(start) if start < end else None
        if state is not None:
            return listed_states(context, state.end, state.code)[0]
    return []
