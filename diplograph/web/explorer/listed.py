"""The parts of lists that a page shows: engagements, positions and contributions, each with the way to the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from diplograph.web.answers import Row
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.between import looked_up, of_both
from diplograph.web.explorer.chart import Bars, bars
from diplograph.web.explorer.dated import Dated, asked_year, by_year, dated, of_year
from diplograph.web.explorer.lines import (
    ContributionLine,
    EngagementLine,
    Named,
    Note,
    PositionLine,
    contribution_lines,
    engagement_lines,
    local,
    named,
    position_lines,
    words,
)
from diplograph.web.explorer.paging import Pages, shown, window
from diplograph.web.failures import NOT_FOUND, RequestError
from diplograph.web.places import entity_iri

LINES = 20
"""So many lines of each list a page shows that has several."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """The part of a list that is shown, and how many lines the whole has."""

    lines: Sequence[T]
    pages: Pages
    total: int


@dataclass(frozen=True, slots=True)
class Engagements:
    """The engagements of a page: a part of them, and all by year in a chart.

    They may be narrowed to a ``year``, and to those that were held ``beside`` somebody else.
    """

    part: Part[EngagementLine]
    chart: Bars | None
    year: int | None
    beside: Named | None
    total: int
    undated: int


def part_of(asking: Asking, those: Sequence[T], parameter: str, size: int = LINES) -> Part[T]:
    """The part of a list that a request asks for."""
    asked = window(asking.request, parameter, size)
    lines, pages = shown(asking.request, asked, those[asked.first : asked.first + asked.many], len(those))
    return Part(lines, pages, len(those))


async def engagements_part(asking: Asking, those: Sequence[Dated], iri: str) -> Engagements:
    """The part of the engagements of an entity that a request asks for, with the parts that it had in them."""
    year, beside = asked_year(asking.request), asking.request.query_params.get("with", "")
    narrowed, other = await _beside(asking, those, iri, beside) if beside else (those, None)
    part = part_of(asking, of_year(narrowed, year), "engagements", 25)
    iris = [one.iri for one in part.lines]
    lines = await engagement_lines(asking, iris, await _notes(asking, iris, iri))
    undated = sum(1 for one in those if one.year is None)
    return Engagements(Part(lines, part.pages, part.total), bars(by_year(those)), year, other, len(those), undated)


async def _beside(asking: Asking, those: Sequence[Dated], of: str, entity: str) -> tuple[Sequence[Dated], Named]:
    """Those that were held and that somebody else, given by id, was in, too; and who that is.

    Raises:
        RequestError: the graph knows nobody of that id.
    """
    iri = entity_iri(asking.request, entity)
    rows = await asking.quietly("objects", things=[iri])
    if not rows:
        raise RequestError(NOT_FOUND, f"the graph says nothing of {iri}: look for its name")
    theirs = await dated(asking, "party-engagements", entity=iri)
    other = named(asking.request, rows[0], "thing", "name") or Named(entity)
    both = await looked_up(asking, of_both(those, theirs), of, iri)
    return [one for one in both if one.held], other


async def positions_part(asking: Asking, those: Sequence[Dated], parameter: str = "positions") -> Part[PositionLine]:
    """The part of positions that a request asks for."""
    part = part_of(asking, those, parameter)
    return Part(await position_lines(asking, [one.iri for one in part.lines]), part.pages, part.total)


async def contributions_part(asking: Asking, those: Sequence[Dated], parameter: str) -> Part[ContributionLine]:
    """The part of contributions that a request asks for."""
    part = part_of(asking, those, parameter)
    return Part(await contribution_lines(asking, [one.iri for one in part.lines]), part.pages, part.total)


async def _notes(asking: Asking, engagements: Sequence[str], iri: str) -> Mapping[str, Sequence[Note]]:
    """What each engagement's line says of the part that an entity, its people or its holders had in it."""
    found: dict[str, list[Note]] = {}
    rows = await asking.rows("parts", things=sorted(engagements), entity=iri) if engagements else ()
    for row in sorted(rows, key=lambda one: (value(one, "name"), value(one, "part"))):
        notes = found.setdefault(value(row, "thing"), [])
        notes += [note for note in _part_notes(asking, row, iri) if note not in notes]
    return found


def _part_notes(asking: Asking, row: Row, iri: str) -> list[Note]:
    """Who, where that is not the entity itself; in what role, office and whether only expected."""
    who, role, came = value(row, "who"), local(value(row, "role")), local(value(row, "came"))
    office = named(asking.request, row, "office", "office_name")
    notes = []
    if who != iri:
        notes.append(
            Note("" if role == "participant" else f"{words(role)}:", named(asking.request, row, "who", "name"))
        )
    elif role != "participant":
        notes.append(Note(f"as {words(role)}"))
    if office and value(row, "office") != iri:
        notes.append(Note("as", office))
    if came == "planned" and local(value(row, "status")) == "held":
        notes.append(Note("expected to take part"))
    return notes
