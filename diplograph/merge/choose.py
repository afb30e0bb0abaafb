"""Which of several tellings stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from diplograph.models import Account, EngagementStatus, PartialDate
from diplograph.models.dates import PartialDate as Date

E = TypeVar("E", bound=StrEnum)
Span = tuple[PartialDate, PartialDate]


def usual(kinds: Iterable[E]) -> E:
    """The kind told most often; of several, the first in the list of kinds."""
    counted = Counter(kinds)
    order = list(type(next(iter(counted))))
    return min(counted, key=lambda kind: (-counted[kind], order.index(kind)))


def span(start: Date | None, end: Date | None) -> Span | None:
    """A start and an end, one standing in for the other; None where nothing is said."""
    first, last = start or end, end or start
    return (first, last) if first and last else None


def overlap(a: Span, b: Span) -> bool:
    """Whether two spans of partial dates can have a day in common."""
    return a[0].earliest <= b[1].latest and b[0].earliest <= a[1].latest


def days(of: Span) -> int:
    """How many days a span can mean; fewer is more precise."""
    return (of[1].latest - of[0].earliest).days + 1


def dates_of(accounts: Iterable[Account]) -> tuple[PartialDate | None, PartialDate | None]:
    """The start and end that stand: the most precise told that agrees with the latest told.

    ``accounts`` come in the order in which they were told, the latest last. Where an account tells of the occasion as
    past, plans only count as far as they agree with it.
    """
    told = [(one, found) for one in accounts if (found := span(one.start, one.end))]
    if not told:
        return None, None
    past = [(one, found) for one, found in told if one.status in _PAST]
    standing = _most_precise(past or told, (past or told)[-1][1])
    best = _most_precise(told, standing[1])[0]
    return best.start, best.end


_PAST = (EngagementStatus.HELD, EngagementStatus.RECALLED)
_Dated = tuple[Account, Span]


def _most_precise(told: list[_Dated], agreeing: Span) -> _Dated:
    """The account of the most precise dates that agree with a span, of several the one told last."""
    return min(reversed(told), key=lambda pair: days(pair[1]) if overlap(pair[1], agreeing) else 1 << 30)


def status_of(accounts: Iterable[Account]) -> EngagementStatus:
    """The status told last; what is recalled was held, and what was held is not planned again."""
    told = [EngagementStatus.HELD if one.status is EngagementStatus.RECALLED else one.status for one in accounts]
    return EngagementStatus.HELD if EngagementStatus.HELD in told else told[-1]


def place_of(accounts: Iterable[Account]) -> str | None:
    """The place told last, a city before a state's code."""
    told = [one.place for one in accounts if one.place]
    return min(reversed(told), key=lambda place: len(place) == 2 and place.isupper(), default=None)
