"""Who of one state met whom of another, and which side's releases tell of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.counterparts import with_path
from diplograph.web.explorer.dated import Dated, entities
from diplograph.web.explorer.lines import Named, named

_AT_ONCE = 500
"""So many engagements a query is about at most."""


@dataclass(frozen=True, slots=True)
class Encounter:
    """That two people were in the same engagements that were held: how often, first and last; where that is listed."""

    one: Named
    other: Named
    many: int
    first: str
    last: str
    link: str


@dataclass(frozen=True, slots=True)
class Tellers:
    """Engagements by whose releases tell of them: only those of one of two states, those of both, or of neither."""

    first: tuple[Dated, ...]
    second: tuple[Dated, ...]
    both: tuple[Dated, ...]
    neither: tuple[Dated, ...]


async def encounters(asking: Asking, engagements: Sequence[Dated], a: str, b: str) -> tuple[Encounter, ...]:
    """Who of state ``a`` was with whom of state ``b``, the most frequent first."""
    there: dict[str, dict[str, list[str]]] = {}
    names: dict[str, Named] = {}
    for part in _parts(engagements):
        bound = {"things": part, "a": a, "b": b, "entities": entities(asking.request)}
        for row in await asking.quietly("people-there", **bound):
            who = value(row, "who")
            names[who] = named(asking.request, row, "who", "name") or Named(who)
            there.setdefault(value(row, "thing"), {}).setdefault(value(row, "state"), []).append(who)
    met: dict[tuple[str, str], list[Dated]] = {}
    for one in engagements:
        sides = there.get(one.iri, {})
        for pair in sorted(
            {(mine, theirs) for mine in sides.get(a, ()) for theirs in sides.get(b, ()) if mine != theirs}
        ):
            met.setdefault(pair, []).append(one)
    request = asking.request
    found = [
        Encounter(names[mine], names[theirs], len(those), *_span(those), with_path(request, mine, theirs))
        for (mine, theirs), those in met.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.many, one.one.name, one.other.name)))


async def tellers(asking: Asking, engagements: Sequence[Dated], a: str, b: str) -> Tellers:
    """Which engagements only the releases of one of two states tell of."""
    told: dict[str, set[str]] = {}
    for part in _parts(engagements):
        for row in await asking.quietly("tellers", things=part):
            told.setdefault(value(row, "thing"), set()).add(value(row, "state"))
    by_teller: Mapping[tuple[bool, bool], list[Dated]] = {
        (ours, yours): [] for ours in (True, False) for yours in (True, False)
    }
    for one in engagements:
        states = told.get(one.iri, set())
        by_teller[a in states, b in states].append(one)
    return Tellers(
        tuple(by_teller[True, False]),
        tuple(by_teller[False, True]),
        tuple(by_teller[True, True]),
        tuple(by_teller[False, False]),
    )


def _parts(engagements: Sequence[Dated]) -> list[list[str]]:
    iris = sorted(one.iri for one in engagements)
    return [iris[start : start + _AT_ONCE] for start in range(0, len(iris), _AT_ONCE)]


def _span(those: Sequence[Dated]) -> tuple[str, str]:
    spans = [one.span for one in those if one.earliest]
    return min((start for start, _ in spans), default=""), max((end for _, end in spans), default="")
