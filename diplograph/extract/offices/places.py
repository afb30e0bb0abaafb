"""Where a title names a place: the town that somebody heads, the city where a consul sits."""

from __future__ import annotations

from diplograph.extract.context import Context
from diplograph.extract.dates.words import MONTHS
from diplograph.extract.offices.portfolios import body_end

_LONGEST_CITY = 3
_DIVISIONS = frozenset(("province", "prefecture", "county", "state", "region", "district", "municipality", "oblast"))
_SHORTEST_NAMED = 3
"""A place and a name have three words at least."""


def seat_end(context: Context, i: int) -> int | None:
    """The end of the place or house at word ``i`` that somebody heads, before a name: "Mayor of Bergen | Jane Doe"."""
    end = capitalised_end(context, i)
    if end is None or end - i < _SHORTEST_NAMED:
        return end
    division = next((n + 1 for n in range(i + 1, end) if context.key(n) in _DIVISIONS), end)
    city = min(context.cities.get(i, end), division)
    if i < city < end:
        return city
    return next((n for n in range(i + 1, end - 1) if all(m in context.persons for m in range(n, end))), end)


def capitalised_end(context: Context, i: int) -> int | None:
    """The end of the capitalised words at word ``i``, up to four."""
    at = i
    while at - i < 4 and not (context.opens(at) and at > i) and at < len(context.words) and context.words[at].capital:
        at += 1
    return at if at > i else None


def place_end(context: Context, i: int) -> int | None:
    """The end of the city where a consul or envoy sits, its province and state with it: "Galway, Connacht, Ireland"."""
    if context.key(i) == "the" and (state := context.state_after(i)):
        return state.end
    if context.opens(i) or not context.words[i].capital or i in context.bodies or body_end(context, i):
        return None
    if context.key(i) in MONTHS:
        return None
    run = capitalised_end(context, i) or i + 1
    told = context.key(run) == "," and run - i <= _LONGEST_CITY and _state_end(context, _province_end(context, run))
    if told:
        return told
    end = context.cities.get(i, i + 1)
    within = end - i == 2 and not context.opens(end) and context.words[end].capital
    city = end if within or (end == run and end - i <= _LONGEST_CITY) else i + 1
    province = _province_end(context, city)
    return province if context.cities.get(city + 1) == province else city


def _province_end(context: Context, comma: int) -> int:
    """Past the name, of capitalised words and particles, that a comma parts from a city's; or just ``comma``."""
    at = comma + 1
    if context.key(comma) != "," or context.opens(at):
        return comma
    if (namesake := context.states.get(at)) is not None:
        return namesake.end if _state_end(context, namesake.end) else comma
    while not context.opens(at) and at - comma <= _LONGEST_CITY + 1:
        particle = context.key(at) in ("del", "de", "do", "of") and at > comma + 1
        if not (context.words[at].capital or (particle and capitalised_end(context, at + 1))):
            break
        at += 1
    return at


def _state_end(context: Context, comma: int) -> int | None:
    """The end of the state that a comma parts from a place."""
    state = context.state_after(comma + 1) if context.key(comma) == "," and not context.opens(comma + 1) else None
    return state.end if state and not state.adjective else None
