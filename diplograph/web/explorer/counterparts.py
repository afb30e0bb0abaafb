"""With whom somebody, or which states a state, had engagements, how often, and from when to when."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.requests import Request

from diplograph.web.answers import Row
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.dated import entities
from diplograph.web.explorer.lines import Named, named
from diplograph.web.explorer.listed import Part, part_of
from diplograph.web.places import entity_iri, entity_path, root_of, tail


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
    return await _part(asking, rows, "met", lambda other: with_path(asking.request, iri, other))


async def counterparts(asking: Asking, iri: str) -> Part[Counterpart]:
    """With which states a state was in engagements that were held, the most frequent first."""
    rows = await asking.kept("counterparts", entity=iri, entities=entities(asking.request))
    states = entity_iri(asking.request, "country/")
    others = [row for row in rows if value(row, "other").startswith(states) and value(row, "other") != iri]
    return await _part(asking, others, "counterparts", lambda other: pair_path(asking.request, iri, other))


async def _names(asking: Asking, others: Sequence[str]) -> Mapping[str, Row]:
    told = await asking.quietly("objects", things=sorted(set(others))) if others else ()
    return {value(row, "thing"): row for row in told}


async def _part(asking: Asking, rows: Sequence[Row], parameter: str, link: Callable[[str], str]) -> Part[Counterpart]:
    part = part_of(asking, rows, parameter)
    names = await _names(asking, [value(row, "other") for row in part.lines])
    lines = [_counterpart(asking.request, row, names.get(value(row, "other"), {}), link) for row in part.lines]
    return Part(lines, part.pages, part.total)


def pair_path(request: Request, one: str, other: str) -> str:
    """Where the page of two states is."""
    a, b = sorted((tail(request, one), tail(request, other)))
    return f"{root_of(request)}/pair?{urlencode({'a': a, 'b': b}, safe='/')}"


def with_path(request: Request, one: str, other: str) -> str:
    """Where the engagements are that somebody had with somebody else."""
    asked = urlencode({"with": tail(request, other)}, safe="/")
    return f"{entity_path(request, 'page', one)}?{asked}#engagements"


def _counterpart(request: Request, row: Row, told: Row, link: Callable[[str], str]) -> Counterpart:
    other = value(row, "other")
    who = named(request, told, "thing", "name") or Named(tail(request, other))
    state = named(request, told, "state", "state_name")
    return Counterpart(who, state, int(value(row, "many")), value(row, "first"), value(row, "last"), link(other))
