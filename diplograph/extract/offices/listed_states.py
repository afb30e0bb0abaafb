"""States listed after an office in the plural: "the Ambassadors of Norway, Japan and Peru"."""

from __future__ import annotations

from diplograph.extract.context import Context

_LINKS = frozenset((",", "،", "and", "&"))


def listed_states(context: Context, at: int, first: str) -> tuple[list[str], int]:
    """The states of a list that begins with ``first`` and goes on at word ``at``, and where the list ends."""
    found = [first]
    while (start := _past_links(context, at)) > at and (state := context.state_after(start)) and not state.adjective:
        found.append(state.code)
        at = state.end
    return list(dict.fromkeys(found)), at


def _past_links(context: Context, at: int) -> int:
    while at < len(context.words) and not context.opens(at) and context.key(at) in _LINKS:
        at += 1
    return at
