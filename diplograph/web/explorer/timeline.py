"""All engagements in the order of time, by year and month, of a kind, a status or a state."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.chart import Bars, bars
from diplograph.web.explorer.cited import cited
from diplograph.web.explorer.dated import Dated, by_year, dated, entities
from diplograph.web.explorer.lines import EngagementLine, engagement_lines, local, words
from diplograph.web.explorer.occasions import table
from diplograph.web.explorer.once import once
from diplograph.web.explorer.paging import shown, window
from diplograph.web.failures import BAD_REQUEST, RequestError
from diplograph.web.html import render
from diplograph.web.places import entity_iri
from diplograph.web.pool import Pool

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Entry:
    """An engagement by its id; ``earliest`` and ``latest`` are the days that it can have had, empty: unknown."""

    id: str
    kind: str
    status: str
    earliest: str
    latest: str

    @property
    def year(self) -> int | None:
        """The year that it is counted in: that in which it can have begun."""
        return int(self.earliest[:4]) if self.earliest else None

    def lies_in(self, span: str) -> bool:
        """Whether it can have been in a year (``2021``) or a month (``2021-03``)."""
        return bool(self.earliest) and self.earliest[: len(span)] <= span <= self.latest[: len(span)]


@dataclass(frozen=True, slots=True)
class Choice:
    """What a request asks for; empty: anything. ``span`` is a year or a month, ``state`` a code."""

    span: str
    kind: str
    status: str
    state: str

    def has(self, one: Entry) -> bool:
        """Whether an engagement is of the kind and the status."""
        return self.kind in ("", one.kind) and self.status in ("", one.status)

    def to(self, **other: str) -> str:
        """The query of the address that asks for the same but for what is given."""
        told = {name: getattr(self, name) for name in self.__slots__} | other
        return urlencode({name: text for name, text in told.items() if text})


async def engagements(request: Request) -> Response:
    """The engagements that a request asks for, with how many each year has, or each month of the year asked for."""
    asking, choice, part = Asking(request), _choice(request), window(request)
    asking.tell("all-engagements", entities=entities(request))
    everything = await once(request, "engagements", read_engagements)
    known, years = await once(request, ("listed", choice.kind, choice.status), partial(_listed, everything, choice))
    if choice.state:
        there = {one.iri for one in await _of_state(asking, choice.state)}
        known = [one for one in known if entity_iri(request, one.id) in there]
        years = by_year(known)
    found = [one for one in known if one.lies_in(choice.span)] if choice.span else known
    here, pages = shown(request, part, found[part.first : part.first + part.many], len(found))
    lines: Sequence[EngagementLine] = ()
    if here:
        lines = await engagement_lines(asking, [entity_iri(request, one.id) for one in here])
    return render(
        request,
        "engagements.html",
        choice=choice,
        lines=lines,
        pages=pages,
        years=bars(years),
        months=_months(known, choice.span[:4]) if choice.span else None,
        month_names=_MONTHS,
        undated=len(known) - sum(years.values()),
        kinds=_named({one.kind for one in everything}),
        statuses=_named({one.status for one in everything}),
        states=[(local(value(row, "state")), value(row, "name")) for row in await asking.remembered("states")],
        behind=asking.behind,
        cited=cited(request, (one.link for one in lines)),
    )


async def _of_state(asking: Asking, code: str) -> Sequence[Dated]:
    iri = entity_iri(asking.request, f"country/{code}")
    return await dated(asking, "state-engagements", entity=iri)


async def read_engagements(pool: Pool) -> Sequence[Entry]:
    """All of them, the latest first, what has no date last."""
    rows = await table(pool, "all-engagements")
    entries = (Entry(id_, local(kind), local(status), first, last) for id_, kind, status, first, last in rows)
    by_id = sorted({one.id: one for one in entries}.values(), key=lambda one: one.id)
    return sorted(by_id, key=lambda one: (one.earliest, one.latest), reverse=True)


def _choice(request: Request) -> Choice:
    asked = {name: request.query_params.get(name, "") for name in ("span", "kind", "status", "state")}
    _check(asked["span"], r"\d{4}(-(0[1-9]|1[0-2]))?", "neither a year nor a month: take 2021 or 2021-03")
    _check(asked["state"], r"[A-Z]{2}", "no code of a state: take one such as JP")
    _check(asked["kind"], "[a-z-]{1,30}", "no kind of engagement: choose one of the list")
    _check(asked["status"], "[a-z-]{1,30}", "nothing that can become of an engagement: choose from the list")
    return Choice(**asked)


def _check(text: str, wanted: str, complaint: str) -> None:
    if text and not re.fullmatch(wanted, text, re.ASCII):
        raise RequestError(BAD_REQUEST, f"{text!r} is {complaint}")


async def _listed(everything: Sequence[Entry], choice: Choice, _: Pool) -> tuple[Sequence[Entry], Mapping[int, int]]:
    """Those of the kind and the status, and how many each year has: to go through all of them takes a while."""
    known = [one for one in everything if choice.has(one)]
    return known, by_year(known)


def _months(entries: Iterable[Entry], year: str) -> Bars | None:
    """How many began in each month of a year and are known to have begun in that month."""
    sure = (one for one in entries if one.earliest[:4] == year and one.earliest[:7] == one.latest[:7])
    counted = Counter(int(one.earliest[5:7]) for one in sure)
    return bars({month: counted[month] for month in range(1, 13)}) if counted else None


def _named(concepts: Iterable[str]) -> Sequence[tuple[str, str]]:
    return [(one, words(one)) for one in sorted(concepts)]
