"""Where releases give an office that one person holds to several at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import Request

from diplograph.web.answers import Row
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.dated import entities
from diplograph.web.explorer.lines import Named, named
from diplograph.web.explorer.listed import Part, part_of
from diplograph.web.explorer.sources import Source, sources_of
from diplograph.web.places import entity_path


@dataclass(frozen=True, slots=True)
class Conflict:
    """A contradiction over an office, from day to day, between people."""

    link: str
    office: Named | None
    start: str
    end: str
    people: tuple[Named, ...]
    sources: tuple[Source, ...]


async def conflicts_of(asking: Asking, iri: str) -> Part[Conflict]:
    """The conflicts of a person or over an office, in order of time: the part that a request asks for."""
    rows: dict[str, list[Row]] = {}
    for row in await asking.kept("conflicts", entity=iri, entities=entities(asking.request)):
        rows.setdefault(value(row, "thing"), []).append(row)
    part = part_of(asking, list(rows), "conflicts")
    sources = await sources_of(asking, part.lines)
    lines = [_conflict(asking.request, thing, rows[thing], sources.get(thing, ())) for thing in part.lines]
    return Part(lines, part.pages, part.total)


def _conflict(request: Request, thing: str, rows: Sequence[Row], sources: tuple[Source, ...]) -> Conflict:
    people = [named(request, row, "person", "person_name") for row in rows]
    return Conflict(
        entity_path(request, "page", thing),
        named(request, rows[0], "office", "office_name"),
        value(rows[0], "from"),
        value(rows[0], "to"),
        tuple(dict.fromkeys(one for one in people if one)),
        sources,
    )
