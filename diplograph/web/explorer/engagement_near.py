"""What lies around an engagement: others on its days, and those of the same people before and after."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from diplograph.web.answers import Row, pool_of
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.dated import Dated, in_order
from diplograph.web.explorer.lines import EngagementLine, Named, Note, engagement_lines, local, named

_GATHERINGS = frozenset({"summit", "ministerial", "conference", "visit"})
_LONGEST, _AROUND, _FEW, _MOST = 10, 7, 5, 20
"""Days of an engagement at most, days by which a longer one may begin before it, and how many lines are shown."""


@dataclass(frozen=True, slots=True)
class Around:
    """``one`` and ``other`` are those two whose engagements before and after are told, None where there are no two."""

    same_days: tuple[EngagementLine, ...]
    one: Named | None
    other: Named | None
    before: tuple[EngagementLine, ...]
    after: tuple[EngagementLine, ...]


async def around(asking: Asking, iri: str, first: str, last: str, where: str, parts: Sequence[Row]) -> Around:
    """What lies around an engagement of these days (empty: not known), at a place, of these participations."""
    there = {value(row, "who") for row in parts}
    near, (one, other, before, after) = await asyncio.gather(
        _near(asking, iri, first, last, where, there), _same(asking, iri, first or last, parts)
    )
    return Around(near, one, other, before, after)


async def _near(
    asking: Asking, iri: str, first: str, last: str, where: str, there: set[str]
) -> tuple[EngagementLine, ...]:
    days = _days(first, last)
    if not days:
        return ()
    base = pool_of(asking.request).base
    rows = await asking.rows("engagement-near", spans=[f"{base}interval/{span}" for span in _spans(*days)])
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(value(row, "thing"), []).append(row)
    kept = {
        thing: those
        for thing, those in found.items()
        if thing != iri
        and len({value(row, "who") for row in those} & there) > 1
        and (not where or not value(those[0], "where") or value(those[0], "where") == where)
    }
    notes = {thing: [Note(_relation(those[0], first, last))] for thing, those in kept.items()}
    return await engagement_lines(asking, list(kept)[:_MOST], notes)


def _relation(row: Row, first: str, last: str) -> str:
    """In words how another engagement lies to one of these days."""
    gathering = local(value(row, "kind")) in _GATHERINGS
    if gathering and value(row, "earliest") <= first and last <= value(row, "latest"):
        return "it was on the sidelines of this, or on the same day"
    if first <= value(row, "earliest") and value(row, "latest") <= last and not gathering:
        return "on its sidelines, or on the same day"
    return "at the same time"


def _days(first: str, last: str) -> tuple[dt.date, dt.date] | None:
    if not (first and last):
        return None
    days = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    return days if 0 <= (days[1] - days[0]).days < _LONGEST else None


def _spans(first: dt.date, last: dt.date) -> Iterable[str]:
    """The intervals within the days and those that hold them, as ids have them."""
    days = [first + dt.timedelta(days=n) for n in range(-_AROUND, (last - first).days + _AROUND + 1)]
    for place, start in enumerate(days):
        if first <= start <= last:
            yield f"{start}/open"
        for end in days[place:]:
            if (first <= start and end <= last) or (start <= first and last <= end):
                yield f"{start}/{end}"


async def _same(
    asking: Asking, iri: str, day: str, parts: Sequence[Row]
) -> tuple[Named | None, Named | None, tuple[EngagementLine, ...], tuple[EngagementLine, ...]]:
    pair = _pair(parts)
    if pair is None:
        return None, None, (), ()
    names: Mapping[str, Named | None] = {value(row, "who"): named(asking.request, row, "who", "name") for row in parts}
    rows = await asking.kept("engagement-same", a=pair[0], b=pair[1])
    those = [one for one in in_order(rows) if one.iri != iri and one.earliest and day]
    before = [one for one in those if one.earliest < day][:_FEW]
    after = [one for one in reversed(those) if one.earliest >= day][:_FEW]
    earlier, later = await asyncio.gather(
        engagement_lines(asking, _iris(before)), engagement_lines(asking, _iris(after))
    )
    return names[pair[0]], names[pair[1]], earlier, later


def _iris(those: Iterable[Dated]) -> list[str]:
    return [one.iri for one in those]


def _pair(parts: Sequence[Row]) -> tuple[str, str] | None:
    """The first two participants of different sides: people, where two are named."""
    people = [row for row in parts if "/person/" in value(row, "who")]
    for those in (people, parts):
        for row in those[1:]:
            if value(row, "who") != value(those[0], "who") and _side(row) != _side(those[0]):
                return value(those[0], "who"), value(row, "who")
    return None


def _side(row: Row) -> str:
    return value(row, "side") or value(row, "who")
