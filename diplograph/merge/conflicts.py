"""Where releases give an office that one person holds to several at once."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from diplograph.identifiers import conflict_id, tenure_id
from diplograph.merge.offices import Holding, OfficeHeld
from diplograph.merge.sightings import Days, between, first_day
from diplograph.merge.tenures import holdings_by_person, seen
from diplograph.models import Conflict, PartialDate

_CLOSE = 183
"""Days between two sightings of a holder up to which another's in between contradicts them: nobody returns so soon."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """The days, as ordinals, on which a person is seen in office, and by which mentions, in the same order."""

    person: str
    days: Days
    refs: tuple[str, ...]


def conflicts_of(held: OfficeHeld) -> list[Conflict]:
    """One conflict for each two of whom one is seen in an office of one holder while the other holds it."""
    if not held.single:
        return []
    holders = [_seen(person, those) for person, those in sorted(holdings_by_person(held.holdings).items())]
    pairs = combinations([one for one in holders if one.days], 2)
    return [found for a, b in pairs if (found := _conflict(held, a, b))]


def _seen(person: str, holdings: Iterable[Holding]) -> _Seen:
    told = sorted((first_day(date), one.ref) for one, date in seen(holdings) if date.precision == "day")
    return _Seen(person, tuple(day for day, _ in told), tuple(ref for _, ref in told))


def _conflict(held: OfficeHeld, a: _Seen, b: _Seen) -> Conflict | None:
    if a.days[0] > b.days[-1] or b.days[0] > a.days[-1]:
        return None
    found = sorted({*_contradictions(a, b), *_contradictions(b, a)})
    if not found:
        return None
    tenures = sorted(tenure_id(one.person, held.office.id) for one in (a, b))
    return Conflict(
        id=conflict_id(*tenures),
        label=f"Two holders of one office: {held.office.label}",
        office=held.office.id,
        tenures=tuple(tenures),
        start=_date(found[0][0]),
        end=_date(found[-1][0]),
        mentions=tuple(sorted({ref for _, ref in found} | set(_around(a, found)) | set(_around(b, found)))),
    )


def _contradictions(a: _Seen, b: _Seen) -> Iterator[tuple[int, str]]:
    """The sightings of one on days on which the other is in office."""
    for day, ref in zip(a.days, a.refs, strict=True):
        if between(day, b.days, _CLOSE):
            yield day, ref


def _around(one: _Seen, found: list[tuple[int, str]]) -> Iterator[str]:
    """The last sighting up to the first contradiction, and the first from the last one on."""
    before, after = bisect_right(one.days, found[0][0]), bisect_left(one.days, found[-1][0])
    if before:
        yield one.refs[before - 1]
    if after < len(one.refs):
        yield one.refs[after]


def _date(day: int) -> PartialDate:
    return PartialDate(dt.date.fromordinal(day).isoformat())
