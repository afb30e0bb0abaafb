"""All that networks are drawn from, read from the graph at once: who was where, when, and who took which position."""

from __future__ import annotations

import asyncio
import csv
import datetime as dt
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from diplograph.web.answers import query_text
from diplograph.web.explorer.asking import Asking, Behind
from diplograph.web.explorer.dated import entities
from diplograph.web.pool import Pool
from diplograph.web.question import Question

_TABLES = ("parts", "sides", "kinds", "days", "counts", "people", "states", "positions")
"""What is read, each by the query of its name."""

Table = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Occasion:
    """An engagement that was held, and who is told to have been there, by id.

    ``first`` and ``last`` are days as ordinals, None where it has no date; ``count`` is how often it took place.
    """

    id: str
    kind: str
    first: int | None
    last: int | None
    count: int
    people: tuple[str, ...]
    states: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """A statement on an initiative: by which state or body, when, and of which stance."""

    side: str
    about: str
    stance: str
    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class Told:
    """All of it. ``home`` is the code of the state that a person serves; ``states`` are names by id."""

    occasions: Sequence[Occasion]
    positions: Sequence[Position]
    home: Mapping[str, str]
    states: Mapping[str, str]


async def read_told(pool: Pool) -> Told:
    """Read it from the graph, in as many queries at once as there are processes."""
    tables = await asyncio.gather(*(table(pool, f"network-{name}") for name in _TABLES))
    return await run_in_threadpool(_told, dict(zip(_TABLES, tables, strict=True)))


def queries_of(request: Request, names: Sequence[str] = _TABLES) -> Sequence[Behind]:
    """The queries by which tables are read, as a page shows them: all, where it may draw another view by itself."""
    asking = Asking(request)
    for name in names:
        asking.tell(f"network-{name}", entities=entities(request))
    return asking.behind


async def table(pool: Pool, name: str, **bound: str | Sequence[str]) -> Table:
    """The rows that a SELECT of ``queries/`` gives, what is an id or a concept without what it begins with."""
    bound["entities"] = f"{pool.base}graph/entities"
    answer = await pool.answer(Question(query_text(name), table="csv", bound=bound))
    text = (await run_in_threadpool(answer.read)).decode()
    return await run_in_threadpool(_rows, text, pool.base)


def pairs(rows: Table) -> dict[str, str]:
    """The second column by the first."""
    return {row[0]: row[1] for row in rows}


def _rows(text: str, base: str) -> Table:
    lines = csv.reader(io.StringIO(text.replace(base, "")))
    next(lines)
    return list(lines)


def _told(tables: Mapping[str, Table]) -> Told:
    states = pairs(tables["states"])
    return Told(
        tuple(_occasions(tables, states)),
        tuple(_positions(tables["positions"])),
        {person: country.rpartition("/")[2] for person, country in tables["people"]},
        states,
    )


def _occasions(tables: Mapping[str, Table], states: Mapping[str, str]) -> Iterator[Occasion]:
    sides = pairs(tables["sides"])
    there: dict[str, set[str]] = defaultdict(set)
    for (part,) in tables["parts"]:
        engagement, _, told = part.partition("#")
        who = told.partition("=")[2]
        there[engagement] |= {who if who.startswith("person/") else "", sides.get(part, who)}
    kinds, counts = pairs(tables["kinds"]), pairs(tables["counts"])
    days = {engagement: (_day(first), _day(last)) for engagement, first, last in tables["days"]}
    for engagement, those in sorted(there.items()):
        first, last = days.get(engagement, (None, None))
        yield Occasion(
            engagement,
            kinds.get(engagement, "").rpartition("/")[2],
            first,
            last,
            int(counts.get(engagement, 1)),
            tuple(sorted(one for one in those if one.startswith("person/"))),
            tuple(sorted(those & states.keys())),
        )


def _positions(rows: Iterable[Sequence[str]]) -> Iterator[Position]:
    """Each position once for each side, however many speak for it."""
    for _, side, about, stance, first, last in sorted({tuple(row) for row in rows}):
        if not side.startswith("person/"):
            yield Position(side, about, stance.rpartition("/")[2], _day(first), _day(last))


def _day(text: str) -> int | None:
    return dt.date.fromisoformat(text).toordinal() if text else None
