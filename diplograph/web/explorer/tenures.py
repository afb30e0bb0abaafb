"""Who held which office when: the lines of tenures, and their timeline."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from starlette.requests import Request

from diplograph.web.answers import Row
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.attested import MOST_POINTS, Attested, Point, attested_of
from diplograph.web.explorer.chart import Axis, axis
from diplograph.web.explorer.lines import Named, named
from diplograph.web.explorer.sources import Source
from diplograph.web.places import entity_path


@dataclass(frozen=True, slots=True)
class Told:
    """A beginning or an end that a release tells, as precise as it does; where it is drawn, in percent of the width."""

    date: str
    at: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """A point on the timeline."""

    at: float
    point: Point


@dataclass(frozen=True, slots=True)
class Tenure:
    """That somebody holds an office.

    ``first`` and ``last`` are when it is first and last seen, as precise as told; ``left`` and ``width`` where that is
    drawn, in percent of the width. ``start`` and ``end`` are told by releases. ``before`` and ``after`` are the
    nearest other holders that the graph knows. ``many`` counts attestations, ``inferred`` those that are so.
    """

    link: str
    person: Named
    office: Named
    of: Named | None
    first: str
    last: str
    left: float
    width: float
    start: Told | None
    end: Told | None
    points: tuple[Drawn, ...]
    before: Named | None
    after: Named | None
    many: int
    inferred: int
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Tenures on one axis; ``axis`` is None where none of them has a date."""

    tenures: tuple[Tenure, ...]
    axis: Axis | None


async def timeline(
    asking: Asking, tenures: Sequence[str], points: int = MOST_POINTS, neighbours: bool = True
) -> Timeline:
    """The timeline of tenures, given by IRI, in the order given, each with at most so many points."""
    if not tenures:
        return Timeline((), None)
    rows, attested = await asyncio.gather(
        asking.quietly("tenure-lines", things=sorted(tenures)), attested_of(asking, tenures, points)
    )
    said = {value(row, "thing"): row for row in reversed(rows)}
    offices = sorted({value(row, "office") for row in said.values()}) if neighbours else []
    others = await asking.quietly("tenure-neighbours", things=offices) if offices else ()
    scale = axis([*_days(said.values()), *(point.day for one in attested.values() for point in one.points)])
    return Timeline(
        tuple(
            _tenure(asking.request, iri, said[iri], attested.get(iri, Attested()), scale, others)
            for iri in tenures
            if iri in said
        ),
        scale,
    )


def _days(rows: Iterable[Row]) -> list[str]:
    """The days that the axis has room for: of attestations, and of beginnings and ends told."""
    told = [(value(row, name), fill) for row in rows for name, fill in (("start", "-01-01"), ("end", "-01-01"))]
    seen = [value(row, name) for row in rows for name in ("earliest", "latest")]
    return [day for day in seen if day] + [_day(date) for date, _ in told if date]


def _day(date: str) -> str:
    """The first day that a date can mean: of a day, month or year."""
    return (date + "-01-01")[:10] if len(date) < 10 else date[:10]


def _tenure(request: Request, iri: str, row: Row, told: Attested, scale: Axis | None, others: Iterable[Row]) -> Tenure:
    earliest, latest = value(row, "earliest"), value(row, "latest")
    left = scale.at(earliest) if scale and earliest else 0.0
    right = scale.at(latest) if scale and latest else left
    before, after = _neighbours(request, row, others)
    return Tenure(
        entity_path(request, "page", iri),
        named(request, row, "person", "person_name") or Named(""),
        named(request, row, "office", "office_name") or Named(""),
        named(request, row, "of", "of_name"),
        value(row, "first"),
        value(row, "last"),
        left,
        round(right - left, 2),
        _told(row, "start", scale),
        _told(row, "end", scale),
        tuple(Drawn(scale.at(one.day), one) for one in told.points if scale and one.day),
        before,
        after,
        told.many,
        told.inferred,
        tuple(dict.fromkeys(one.source for one in told.points if one.source)),
    )


def _told(row: Row, name: str, scale: Axis | None) -> Told | None:
    date = value(row, name)
    return Told(date, scale.at(_day(date))) if date and scale else None


def _neighbours(request: Request, row: Row, others: Iterable[Row]) -> tuple[Named | None, Named | None]:
    """Who held the office before and after, where the graph attests somebody who was not at the same time."""
    earliest, latest, office = value(row, "earliest"), value(row, "latest"), value(row, "office")
    if not earliest:
        return None, None
    same = [one for one in others if value(one, "office") == office and value(one, "thing") != value(row, "thing")]
    before = [one for one in same if value(one, "latest") < earliest]
    after = [one for one in same if value(one, "earliest") > latest]
    return (
        named(request, max(before, key=lambda one: value(one, "latest")), "person", "person_name") if before else None,
        named(request, min(after, key=lambda one: value(one, "earliest")), "person", "person_name") if after else None,
    )
