"""Finds the holders of an office who are named together: "Presidents Doe, Roe and Poe"."""

from __future__ import annotations

from dataclasses import replace

from diplograph.extract.context import Context, is_state
from diplograph.extract.offices.listed_states import listed_states
from diplograph.extract.offices.phrases import singular
from diplograph.extract.people.naming import Before, Naming, naming_of
from diplograph.extract.people.personal_names import name_at
from diplograph.extract.people.styles import styles_at

_BEFORE_NAMES = frozenset(("-", "–", "—", ",", ":"))


def several(context: Context, i: int, before: Before) -> list[Naming]:
    """The holders of an office named together: "Presidents Doe, Roe and Poe"."""
    if beside_states := _each_beside_a_state(context, i, before):
        return beside_states
    first = before.claims[-1].of
    at = _past_of_both(context, before.phrases[-1].end)
    states, at = listed_states(context, at, first) if first is not None and is_state(first) else ([], at)
    comma = context.key(at) == ","
    at, start = at + comma, i
    found: list[Naming] = []
    claims = [singular(c) for c in before.claims]
    while not context.opens(at):
        styling = styles_at(context.words, at)
        name = None if context.opens(styling.end) else name_at(context, styling.end, titled=not comma)
        if name is None:
            break
        single = Before(name.end, claims, styles=[styling] if styling.end > at else [], among=len(found))
        found.append(naming_of(context, start, name.end, name, single))
        start = at = _past_link(context, found[-1].full_end)
        if at == found[-1].full_end:
            break
    if len(found) == len(states):
        found = [_of_state(n, code) for n, code in zip(found, states, strict=True)]
    return found if len(found) > 1 else [naming_of(context, i, before.end, None, before)]


def _each_beside_a_state(context: Context, i: int, before: Before) -> list[Naming]:
    """The holders whose states stand before their names: "the Ministers of Japan Doe, of Peru, Roe, and Chile Poe"."""
    code, at, start = before.claims[-1].of, before.phrases[-1].end, i
    claims = [singular(c) for c in before.claims]
    found: list[Naming] = []
    while code is not None and is_state(code) and not context.opens(at):
        at += context.key(at) in _BEFORE_NAMES
        styling = styles_at(context.words, at)
        name = None if context.opens(styling.end) else name_at(context, styling.end, titled=True)
        if name is None:
            break
        styles = [styling] if styling.end > at else []
        single = Before(name.end, claims, styles=styles, among=len(found))
        found.append(_of_state(naming_of(context, start, name.end, name, single), code))
        start = _past_link(context, found[-1].full_end)
        state = None if start == found[-1].full_end else context.state_after(start + (context.key(start) == "of"))
        code, at = (state.code, state.end) if state and not state.adjective else (None, start)
    return found if len(found) > 1 else []


def _of_state(naming: Naming, code: str) -> Naming:
    """The naming, of the state that stands at its place in a list of states."""
    return replace(naming, claims=tuple(replace(c, of=code) for c in naming.claims), country=code)


def _past_of_both(context: Context, at: int) -> int:
    """Past "of both countries"."""
    if context.key(at) == "of" and context.key(at + 1) in ("both", "the"):
        while not context.opens(at) and context.words[at].text.islower():
            at += 1
    return at


def _past_link(context: Context, at: int) -> int:
    links = 0
    while context.key(at + links) in (",", "and", "&") and links < 2 and not context.opens(at + links):
        links += 1
    return at + links
