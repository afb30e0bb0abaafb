"""The page of an engagement: who was there, what became of it, what each release tells, what was said and given."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from diplograph.web.answers import Row
from diplograph.web.explorer.accounts import accounts_of
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.dated import in_order
from diplograph.web.explorer.engagement_near import around
from diplograph.web.explorer.lines import Named, local, named, words
from diplograph.web.explorer.listed import Part, contributions_part, part_of, positions_part
from diplograph.web.explorer.paging import Pages, shown, window
from diplograph.web.explorer.sources import Source, sources_of
from diplograph.web.places import entity_path

_LONG = 50


@dataclass(frozen=True, slots=True)
class Head:
    """What stands of an engagement: dates as they are told, ``earliest`` and ``latest`` the days that they can mean."""

    label: str
    names: tuple[str, ...]
    kind: str
    kind_name: str
    status: str
    mode: str
    start: str
    end: str
    earliest: str
    latest: str
    place: Named | None
    where: str
    count: str


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody's part: in which role, for which side, in which offices, and whether only expected."""

    who: Named
    role: str
    side: Named | None
    offices: tuple[Named, ...]
    expected: bool
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A step in the life of an engagement: what is told, on which day, by which release; a plan that was given up."""

    stage: str
    told: str
    start: str
    end: str
    former: str
    release: Named
    issuer: str
    sources: tuple[Source, ...]


async def read_engagement(asking: Asking, iri: str) -> Mapping[str, Any]:
    """What the page of an engagement shows."""
    known, parts, releases = await asyncio.gather(
        asking.rows("engagement", entity=iri),
        asking.rows("engagement-parts", entity=iri),
        asking.quietly("engagement-releases", entity=iri),
    )
    head, reports = _head(asking, known), [value(row, "release") for row in releases]
    participants, (steps, pages), accounts, said, given, near = await asyncio.gather(
        _participants(asking, parts),
        _steps(asking, iri),
        accounts_of(asking, iri),
        _said(asking, iri, reports, parts),
        _given(asking, reports, parts),
        around(asking, iri, head.earliest if _is_day(head.start) else "", head.latest, head.where, parts),
    )
    agreed, positions = said
    return {
        "head": head,
        "participants": participants,
        "steps": steps,
        "step_pages": pages,
        "accounts": accounts,
        "agreed": agreed,
        "positions": positions,
        "given": given,
        "near": near,
    }


def _is_day(date: str) -> bool:
    return len(date) == len("2021-03-04")


def _head(asking: Asking, rows: Sequence[Row]) -> Head:
    row = rows[0] if rows else {}
    label, start, end = value(row, "label"), value(row, "start"), value(row, "end")
    names = {value(one, name) for one in rows for name in ("name", "other_name")} - {"", label}
    return Head(
        label,
        tuple(sorted(names)),
        local(value(row, "kind")),
        words(value(row, "kind")),
        local(value(row, "status")),
        words(value(row, "mode")),
        start,
        end if end != start else "",
        value(row, "earliest"),
        value(row, "latest"),
        named(asking.request, row, "where", "place"),
        value(row, "where"),
        value(row, "count"),
    )


async def _participants(asking: Asking, rows: Sequence[Row]) -> Part[Participant]:
    by_part = {value(row, "part"): row for row in rows}
    part = part_of(asking, list(by_part), "participants", _LONG)
    held, sources = await asyncio.gather(
        asking.rows("engagement-offices", things=list(part.lines)) if part.lines else _nothing(),
        sources_of(asking, part.lines),
    )
    offices: dict[str, list[Named]] = {}
    for row in held:
        if office := named(asking.request, row, "office", "title"):
            offices.setdefault(value(row, "part"), []).append(office)
    lines = [
        _participant(asking, by_part[one], tuple(offices.get(one, ())), sources.get(one, ())) for one in part.lines
    ]
    return Part(lines, part.pages, part.total)


async def _nothing() -> Sequence[Row]:
    return ()


def _participant(asking: Asking, row: Row, offices: tuple[Named, ...], sources: tuple[Source, ...]) -> Participant:
    return Participant(
        named(asking.request, row, "who", "name") or Named(""),
        words(value(row, "role")),
        named(asking.request, row, "side", "side_name"),
        offices,
        local(value(row, "came")) == "planned",
        sources,
    )


async def _steps(asking: Asking, iri: str) -> tuple[Sequence[Step], Pages]:
    part = window(asking.request, "steps")
    rows = await asking.rows("engagement-steps", entity=iri, first=part.first, many=part.many)
    lines, pages = shown(asking.request, part, list({value(row, "step"): row for row in rows}.items()))
    sources = await sources_of(asking, [step for step, _ in lines])
    return [_step(asking, row, sources.get(step, ())) for step, row in lines], pages


def _step(asking: Asking, row: Row, sources: tuple[Source, ...]) -> Step:
    release = value(row, "release")
    title = value(row, "title") or local(release)
    was = [value(row, "was_start"), value(row, "was_place") and f"in {value(row, 'was_place')}"]
    start, end = value(row, "start"), value(row, "end")
    return Step(
        local(value(row, "stage")),
        value(row, "told"),
        start,
        end if end != start else "",
        " ".join(word for word in was if word),
        Named(title, entity_path(asking.request, "page", release), "release"),
        value(row, "issuer"),
        sources,
    )


async def _said(asking: Asking, iri: str, releases: Sequence[str], parts: Sequence[Row]) -> tuple[Part[Any], Part[Any]]:
    """What was agreed, and what else was said: of the engagement, or by a side of it where a release reports it."""
    about, said = await asyncio.gather(
        asking.rows("engagement-about", entity=iri),
        asking.rows("engagement-said", things=list(releases)) if releases else _nothing(),
    )
    rows = [*about, *_by_sides(said, parts)]
    agreed = in_order(row for row in rows if local(value(row, "stance")) == "agree")
    others = in_order(row for row in rows if local(value(row, "stance")) != "agree")
    return await asyncio.gather(positions_part(asking, agreed, "agreed"), positions_part(asking, others, "positions"))


async def _given(asking: Asking, releases: Sequence[str], parts: Sequence[Row]) -> Part[Any]:
    rows = await asking.rows("engagement-given", things=list(releases)) if releases else ()
    return await contributions_part(asking, in_order(_by_sides(rows, parts)), "given")


def _by_sides(rows: Sequence[Row], parts: Sequence[Row]) -> list[Row]:
    """Those in which somebody acts who took part, or who is of a side that did."""
    there = {value(row, name) for row in parts for name in ("who", "side")} - {""}
    return [row for row in rows if {value(row, "party"), value(row, "state")} & there]
