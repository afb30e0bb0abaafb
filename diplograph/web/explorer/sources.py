"""The sentences that the lines of a page rest on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from starlette.requests import Request

from diplograph.web.answers import Row
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.places import entity_path, tail


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence, the release that it stands in, and where it is shown highlighted.

    ``number`` counts the sentences of the release from 0; ``start`` and ``end`` are the characters that tell the fact.
    """

    text: str
    number: int
    release: str
    date: str
    link: str
    start: int
    end: int


async def sources_of(asking: Asking, things: Iterable[str]) -> Mapping[str, tuple[Source, ...]]:
    """For each thing, by IRI, the sentences that it was derived from, by date, release and place; none: no key."""
    wanted = sorted(set(things))
    if not wanted:
        return {}
    found: dict[str, dict[tuple[str, str, int], Source]] = {}
    for row in await asking.quietly("sources", things=wanted):
        source = source_of(asking.request, row)
        place = source.date, source.release, source.number
        kept = found.setdefault(value(row, "thing"), {})
        kept[place] = min(kept.get(place, source), source, key=lambda one: (one.start, one.end))
    return {thing: tuple(those[place] for place in sorted(those)) for thing, those in found.items()}


def source_of(request: Request, row: Row) -> Source:
    """The source that a row with release, title, date, number, text, start and end tells."""
    release, number = value(row, "release"), int(value(row, "number"))
    start, end = int(value(row, "start")), int(value(row, "end"))
    link = f"{entity_path(request, 'page', release)}?at={start}-{end}#sentence={number}"
    title = value(row, "title") or tail(request, release)
    return Source(value(row, "text"), number, title, value(row, "date"), link, start, end)
