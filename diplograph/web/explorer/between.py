"""What two states had with each other: the engagements of both, and the time between them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from diplograph.web.answers import Row
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.dated import Dated, entities

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Gap:
    """A time without any engagement: its days, the last thing before and the first after it."""

    days: int
    before: Dated
    after: Dated


def of_both(ours: Sequence[Dated], theirs: Iterable[Dated]) -> tuple[Dated, ...]:
    """What stands in both lists, in the order of the first."""
    known = {one.iri for one in theirs}
    return tuple(one for one in ours if one.iri in known)


async def looked_up(asking: Asking, common: Sequence[Dated], a: str, b: str) -> tuple[Dated, ...]:
    """Engagements of two, with their last days, and whether they were held with both there."""
    there: dict[str, set[str]] = {}
    latest: dict[str, str] = {}
    for row in await presence(asking, common):
        there.setdefault(value(row, "thing"), set()).update((value(row, "who"), value(row, "side")))
        latest[value(row, "thing")] = value(row, "latest")
    return tuple(
        replace(one, latest=latest.get(one.iri, ""), held=there.get(one.iri, set()) >= {a, b}) for one in common
    )


async def presence(asking: Asking, engagements: Sequence[Dated]) -> list[Row]:
    """A row for each part that somebody had in engagements that were held."""
    graph = entities(asking.request)
    found = [await asking.remembered("presence", things=part, entities=graph) for part in in_parts(engagements)]
    return [row for rows in found for row in rows]


def in_parts(engagements: Sequence[Dated]) -> list[list[str]]:
    """The IRIs of engagements, as many at a time as a query is asked of."""
    iris = sorted(one.iri for one in engagements)
    return [iris[start : start + _AT_ONCE] for start in range(0, len(iris), _AT_ONCE)]


def longest_gap(engagements: Iterable[Dated]) -> Gap | None:
    """The longest time between engagements that were held; one dated by its year or month counts as lasting so long.

    None where there are none after each other. Of several as long, the first.
    """
    held = [one for one in engagements if one.held and one.earliest and one.latest]
    longest: Gap | None = None
    last: Dated | None = None
    for one in sorted(held, key=lambda one: (one.earliest, one.latest, one.iri)):
        if last and one.earliest > last.latest:
            days = (dt.date.fromisoformat(one.earliest) - dt.date.fromisoformat(last.latest)).days
            if longest is None or days > longest.days:
                longest = Gap(days, last, one)
        if last is None or one.latest > last.latest:
            last = one
    return longest
