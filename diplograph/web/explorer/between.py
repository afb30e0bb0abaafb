"""What two states had with each other: the engagements of both, and the time between them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from diplograph.web.explorer.dated import Dated


@dataclass(frozen=True, slots=True)
class Gap:
    """A time without any engagement: its days, the last thing before and the first after it."""

    days: int
    before: Dated
    after: Dated


def of_both(ours: Sequence[Dated], theirs: Iterable[Dated]) -> tuple[Dated, ...]:
    """What stands in both lists, in the order of the first; held where it was for both."""
    known = {one.iri: one for one in theirs}
    return tuple(replace(one, held=one.held and known[one.iri].held) for one in ours if one.iri in known)


def longest_gap(engagements: Iterable[Dated]) -> Gap | None:
    """The longest time between engagements that were held; one dated by its year or month counts as lasting so long.

    None where there are none after each other. Of several as long, the first.
    """
    held = [one for one in engagements if one.held and one.earliest]
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
