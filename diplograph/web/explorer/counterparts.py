"""With whom somebody, or which states a state, had engagements, how often, and from when to when."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.requests import Request

from diplograph.web.answers import Row
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.dated import entities
from diplograph.web.explorer.lines import Named, named
from diplograph.web.explorer.listed import Part, part_of
from diplograph.web.places import entity_path, root_of, tail


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Who was there too: how often, first and last; ``link`` leads to the engagements."""

    who: Named
    state: Named | None
    many: int
    first: str
    last: str
    link: str


async def met(asking: Asking, iri: str) -> Part[Counterpart]:
    """With whom a person or organization was in engagements that were held, the most frequent first."""
    rows = await asking.kept("met", entity=iri, entities=entities(asking.request))
    part = part_of(asking, rows, "met")
    lines = [
        _counterpart(asking.request, row, with_path(asking.request, iri, value(row, "other"))) for row in part.lines
    ]
    return Part(lines, part.pages, part.total)


async def counterparts(asking: Asking, iri: str) -> Part[Counterpart]:
    """With which states a state was in engagements that were held, the most frequent first."""
    rows = await asking.kept("counterparts", entity=iri, entities=entities(asking.request))
    part = part_of(asking, rows, "counterparts")
    lines = [
        _counterpart(asking.request, row, pair_path(asking.request, iri, value(row, "other"))) for row in part.lines
    ]
    return Part(lines, part.pages, part.total)


def pair_path(request: Request, one: str, other: str) -> str:
    """Where the page of two states is."""
    a, b = sorted((tail(request, one), tail(request, other)))
    return f"{root_of(request)}/pair?{urlencode({'a': a, 'b': b}, safe='/')}"


def with_path(request: Request, one: str, other: str) -> str:
    """Where the engagements are that somebody had with somebody else."""
    asked = urlencode({"with": tail(request, other)}, safe="/")
    return f"{entity_path(request, 'page', one)}?{asked}#engagements"


def _counterpart(request: Request, row: Row, link: str) -> Counterpart:
    who = named(request, row, "other", "name") or Named("")
    state = named(request, row, "state", "state_name")
    return Counterpart(who, state, int(value(row, "many")), value(row, "first"), value(row, "last"), link)
