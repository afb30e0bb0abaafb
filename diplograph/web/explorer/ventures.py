"""The initiatives between two states."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from diplograph.web.answers import pool_of
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.dated import entities
from diplograph.web.explorer.lines import Named, named, words
from diplograph.web.explorer.sources import Source, sources_of
from diplograph.web.places import tail


@dataclass(frozen=True, slots=True)
class Venture:
    """An initiative between two states: how many positions both took on it together, and where it is told of."""

    thing: Named
    kind: str
    many: int
    sources: tuple[Source, ...]


async def ventures_of(asking: Asking, joint: Mapping[str, Sequence[str]], a: str, b: str) -> tuple[Venture, ...]:
    """What is known as an initiative of two states, and those that both took a position on together, these first."""
    own = await asking.kept("pair-initiatives", pair=_pair(asking, a, b), entities=entities(asking.request))
    spoken = [thing for thing in joint if tail(asking.request, thing).startswith("initiative/")]
    things = sorted({*(value(row, "thing") for row in own), *spoken})
    if not things:
        return ()
    rows = {value(row, "thing"): row for row in await asking.quietly("objects", things=things)}
    sources = await sources_of(asking, [joint[thing][0] if thing in joint else thing for thing in things])
    found = [
        Venture(
            named(asking.request, rows[thing], "thing", "name") or Named(thing),
            words(value(rows[thing], "kind")),
            len(joint.get(thing, ())),
            sources.get(joint[thing][0] if thing in joint else thing, ()),
        )
        for thing in things
        if thing in rows
    ]
    return tuple(sorted(found, key=lambda one: (-one.many, one.thing.name)))


def _pair(asking: Asking, a: str, b: str) -> str:
    """An IRI that ends as the ids of the initiatives of two states do: with their codes in order."""
    codes = sorted(tail(asking.request, state).rpartition("/")[2].lower() for state in (a, b))
    return f"{pool_of(asking.request).base}initiative/~{'-'.join(codes)}"
