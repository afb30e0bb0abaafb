"""The initiatives that somebody took positions on, as lines of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.dated import Dated
from diplograph.web.explorer.lines import Named, named, words
from diplograph.web.explorer.listed import Part, part_of
from diplograph.web.explorer.sources import Source, sources_of
from diplograph.web.explorer.views import Stances
from diplograph.web.places import entity_iri


@dataclass(frozen=True, slots=True)
class InitiativeLine:
    """An initiative: how many positions were taken on it, first and last day, and where the last of them stands."""

    thing: Named
    kind: str
    many: int
    first: str
    last: str
    sources: tuple[Source, ...]


async def initiatives_part(asking: Asking, stances: Stances, positions: Sequence[Dated]) -> Part[InitiativeLine]:
    """The part of the initiatives that positions are about that a request asks for, those spoken of most first."""
    initiatives = entity_iri(asking.request, "initiative/")
    said = {
        thing: sorted({one for those in taken.values() for one in those})
        for thing, taken in stances.items()
        if thing.startswith(initiatives)
    }
    part = part_of(asking, sorted(said, key=lambda thing: (-len(said[thing]), thing)), "initiatives")
    rows = await asking.quietly("objects", things=sorted(part.lines)) if part.lines else ()
    told = {value(row, "thing"): row for row in rows}
    days = {one.iri: one.earliest for one in positions}
    latest = {thing: max(said[thing], key=lambda one: (days.get(one, ""), one)) for thing in part.lines}
    sources = await sources_of(asking, latest.values())
    lines = [
        InitiativeLine(
            named(asking.request, told.get(thing, {}), "thing", "name") or Named(words(thing)),
            words(value(told.get(thing, {}), "kind")),
            len(said[thing]),
            min((days[one] for one in said[thing] if days.get(one)), default=""),
            days.get(latest[thing], ""),
            sources.get(latest[thing], ()),
        )
        for thing in part.lines
    ]
    return Part(lines, part.pages, part.total)
