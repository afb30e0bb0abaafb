"""Long lists of dated things, by day: what is shown of one is a part of it, or a year, or how many each year has."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from starlette.requests import Request

from diplograph.web.answers import Row, Value, pool_of
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.failures import BAD_REQUEST, RequestError


@dataclass(frozen=True, slots=True)
class Dated:
    """A thing by its IRI, and the first day that its dates can mean (empty: none told).

    Where it was looked up, ``latest`` is the last such day, and ``held`` says of an engagement that it took place and
    that both who are asked for were there.
    """

    iri: str
    earliest: str = ""
    latest: str = ""
    held: bool = False

    @property
    def year(self) -> int | None:
        """The year that it is counted in."""
        return int(self.earliest[:4]) if self.earliest else None

    @property
    def span(self) -> tuple[str, str]:
        """The first and the last date, as precise as the days show them to be: a whole month or year by its name."""
        return partial(self.earliest, self.latest)


def partial(earliest: str, latest: str) -> tuple[str, str]:
    """The dates that two days bound: the year or month where they are its first and last, else the days."""
    if earliest[4:] == "-01-01" and latest == f"{earliest[:4]}-12-31":
        return earliest[:4], earliest[:4]
    if earliest[7:] == "-01" and earliest[:7] == latest[:7] and _ends_month(latest):
        return earliest[:7], earliest[:7]
    return earliest, latest


def _ends_month(day: str) -> bool:
    return (dt.date.fromisoformat(day) + dt.timedelta(days=1)).day == 1


async def dated(asking: Asking, query: str, **bound: Value) -> tuple[Dated, ...]:
    """What a query lists as ``?thing`` and ``?earliest``, the latest first."""
    return in_order(await asking.kept(query, entities=entities(asking.request), **bound))


def in_order(rows: Iterable[Row]) -> tuple[Dated, ...]:
    """Each thing of rows once, the latest first and what has no date last."""
    found = {value(row, "thing"): value(row, "earliest") for row in rows}
    by_id = sorted(found.items())
    return tuple(Dated(iri, day) for iri, day in sorted(by_id, key=lambda one: one[1], reverse=True))


class Counted(Protocol):
    """What is counted in a year; None: in none."""

    @property
    def year(self) -> int | None:
        """The year."""


def by_year(things: Iterable[Counted]) -> Mapping[int, int]:
    """How many things each year has, from the first year to the last, also those that have none."""
    counted = Counter(one.year for one in things if one.year is not None)
    years = [year for year in counted if year is not None]
    return {year: counted[year] for year in range(min(years), max(years) + 1)} if years else {}


def asked_year(request: Request) -> int | None:
    """The year that a request narrows its list to; None: all.

    Raises:
        RequestError: it is no year.
    """
    asked = request.query_params.get("year", "")
    if asked and not (asked.isascii() and asked.isdigit() and len(asked) == 4):
        raise RequestError(BAD_REQUEST, f"{asked!r} is no year: take four digits, such as 2021")
    return int(asked) if asked else None


def of_year(things: Sequence[Dated], year: int | None) -> Sequence[Dated]:
    """Those of a year; all where none is asked for."""
    return things if year is None else [one for one in things if one.year == year]


def entities(request: Request) -> str:
    """The IRI of the named graph of what stands: a list is quicker from one graph than from all."""
    return f"{pool_of(request).base}graph/entities"
