"""Where releases give an office that one person holds to several at once."""

from __future__ import annotations

from dataclasses import dataclass

from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.dated import entities
from diplograph.web.explorer.lines import Named, named
from diplograph.web.explorer.sources import Source, sources_of
from diplograph.web.places import entity_path

_MOST = 20


@dataclass(frozen=True, slots=True)
class Conflict:
    """A contradiction over an office, from day to day, between people."""

    link: str
    office: Named | None
    start: str
    end: str
    people: tuple[Named, ...]
    sources: tuple[Source, ...]


async def conflicts_of(asking: Asking, iri: str) -> tuple[Conflict, ...]:
    """The conflicts of a person or over an office, in order of time: the first of them where there are many."""
    found: dict[str, Conflict] = {}
    for row in await asking.kept("conflicts", entity=iri, entities=entities(asking.request)):
        thing, person = value(row, "thing"), named(asking.request, row, "person", "person_name")
        known = found[thing].people if thing in found else ()
        found[thing] = Conflict(
            entity_path(asking.request, "page", thing),
            named(asking.request, row, "office", "office_name"),
            value(row, "from"),
            value(row, "to"),
            (*known, person) if person and person not in known else known,
            (),
        )
    first = dict(list(found.items())[:_MOST])
    sources = await sources_of(asking, first)
    return tuple(
        Conflict(one.link, one.office, one.start, one.end, one.people, sources.get(thing, ()))
        for thing, one in first.items()
    )
