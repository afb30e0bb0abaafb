"""Reads the ways to speak of a foreign minister without the title: "the head of the Turkish Foreign Ministry"."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from diplograph.extract.context import Context, StateAt
from diplograph.extract.offices.phrases import Claim, OfficePhrase
from diplograph.extract.phrases import PhraseTable
from diplograph.models import OfficeStatus
from diplograph.resources import data_file

_ARTICLES = frozenset(("the", "our"))
_POSSESSIVES = frozenset(("'s", "’s", "'", "’"))
_TITLE = "Foreign Minister"
_HEAD = "minister"


@dataclass(frozen=True, slots=True)
class _Headed:
    """What somebody heads, up to word ``end``, and the state that it is of."""

    end: int
    state: str | None


def paraphrase_at(context: Context, i: int) -> OfficePhrase | None:
    """The office of a foreign minister told at word ``i`` in other words; null where none is."""
    article = context.key(i) if context.key(i) in _ARTICLES and i not in context.states else None
    at = i + (article is not None)
    owner = _owner(context, at)
    at = owner.end if owner is not None else at
    if (article is None and owner is None) or context.opens(at):
        return None
    found = _head_of(context, at) or _top_diplomat(context, at) or _ministrys_head(context, at)
    if found is None or _goes_on(context, found.end):
        return None
    state = owner.code if owner is not None else found.state
    claim = Claim(
        _titles().get(state or "", _TITLE), state, OfficeStatus.CURRENT, at, found.end, _HEAD, ministerial=True
    )
    return OfficePhrase(i, found.end, (claim,), article, state, capital=False)


def heads_diplomacies(context: Context, i: int) -> int | None:
    """The end of "of the foreign ministries" at word ``i``, after those who head them."""
    if context.key(i) != "of":
        return None
    at = _past(context, i + 1, ("the", "both", "two", "their", "respective"))
    while (state := context.states.get(at)) is not None:
        at = _past(context, state.end, ("and", ","))
    found = None if context.opens(at) else _several().at(context.words, at)
    return found[0] if found else None


def _owner(context: Context, at: int) -> StateAt | None:
    """The state whose possessive or adjective stands at word ``at``, to the end of the possessive."""
    state = context.states.get(at)
    if state is None:
        return None
    end = state.end + (context.key(state.end) in _POSSESSIVES)
    return StateAt(end, state.code, state.adjective)


def _head_of(context: Context, at: int) -> _Headed | None:
    """What is headed at word ``at``: "head of (the) (Turkish) Foreign Ministry (of Turkey)"."""
    if context.key(at) not in _words("heads") or context.key(at + 1) != "of":
        return None
    start = _past(context, at + 2, ("the", "our"))
    owner = _owner(context, start)
    found = _phrase(context, owner.end if owner is not None else start)
    if found is None:
        return None
    end, state = found[0], owner.code if owner is not None else None
    body = context.bodies.get(start)
    if body is not None and body.end > end:
        inside = [context.states[n].code for n in range(end, body.end) if n in context.states]
        return _Headed(body.end, state or next(iter(inside), None))
    named = context.state_after(end + 1) if state is None and context.key(end) == "of" else None
    return _Headed(named.end, named.code) if named is not None else _Headed(end, state)


def _phrase(context: Context, at: int) -> tuple[int, None] | None:
    return None if context.opens(at) else _headed().at(context.words, at)


def _top_diplomat(context: Context, at: int) -> _Headed | None:
    """The first diplomat of a state at word ``at``: "top (Turkish) diplomat"."""
    if context.key(at) not in _words("first"):
        return None
    owner = _owner(context, at + 1)
    noun = owner.end if owner is not None else at + 1
    return _Headed(noun + 1, owner.code if owner is not None else None) if context.key(noun) == "diplomat" else None


def _ministrys_head(context: Context, at: int) -> _Headed | None:
    """Who heads the ministry that stands before: "Foreign Ministry('s) | chief"."""
    found = _phrase(context, at)
    if found is None:
        return None
    end = found[0] + (context.key(found[0]) in _POSSESSIVES)
    return _Headed(end + 1, None) if context.key(end) in _words("heads") and context.key(end + 1) != "of" else None


def _goes_on(context: Context, end: int) -> bool:
    """Whether it is something of the ministry that is headed: "head of the Foreign Ministry | press section"."""
    if context.opens(end):
        return False
    tag = context.doc[context.words[end].start].tag_
    return context.key(end) in _POSSESSIVES or (tag in ("NN", "NNS") and not context.words[end].capital)


def _past(context: Context, at: int, words: tuple[str, ...]) -> int:
    while context.key(at) in words and at not in context.states:
        at += 1
    return at


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(data_file("extract", "heads_of_diplomacy.toml").read_text("utf-8"))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_data()[name])


@cache
def _titles() -> dict[str, str]:
    return dict(_data()["titles"])


@cache
def _headed() -> PhraseTable[None]:
    return PhraseTable((phrase, None) for phrase in _data()["headed"])


@cache
def _several() -> PhraseTable[None]:
    return PhraseTable((phrase, None) for phrase in _data()["headed_by_several"])
