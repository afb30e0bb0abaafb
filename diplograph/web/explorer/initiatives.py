"""The initiatives that somebody took positions on, as lines of a list."""

from __future__ import annotations

from dataclasses import dataclass

from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.dated import entities
from diplograph.web.explorer.lines import Named, named, words
from diplograph.web.explorer.listed import Part, part_of
from diplograph.web.explorer.sources import Source, sources_of


@dataclass(frozen=True, slots=True)
class InitiativeLine:
    """An initiative: how many positions were taken on it, first and last day, and where one of them stands."""

    thing: Named
    kind: str
    many: int
    first: str
    last: str
    sources: tuple[Source, ...]


async def initiatives_part(asking: Asking, query: str, iri: str) -> Part[InitiativeLine]:
    """The part of the initiatives of somebody that a request asks for, those spoken of most first."""
    part = part_of(asking, await asking.kept(query, entity=iri, entities=entities(asking.request)), "initiatives")
    sources = await sources_of(asking, [value(row, "one") for row in part.lines])
    lines = [
        InitiativeLine(
            named(asking.request, row, "thing", "name") or Named(""),
            words(value(row, "kind")),
            int(value(row, "many")),
            value(row, "first"),
            value(row, "last"),
            sources.get(value(row, "one"), ()),
        )
        for row in part.lines
    ]
    return Part(lines, part.pages, part.total)
