"""Under which keys an occasion is found by accounts that may tell of it, so that no account is compared with all.

A key is of few occasions: a series' name and a year, a person and a month, two parties and a day. Dates that reach over
many months are looked up by the year.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import combinations

from diplograph.merge.choose import Span
from diplograph.merge.tellings import Telling
from diplograph.models import EngagementKind, EngagementStatus

_EXACT_DAYS = 8
_EXACT_MONTHS = 3
_NEIGHBOURING = 1
"""Days by which two accounts of one occasion may differ."""
_FEW_PARTIES = 4
_MANY_PEOPLE = 12
_FAR_YEARS = 3
_COARSE = frozenset(
    {
        EngagementKind.VISIT,
        EngagementKind.SUMMIT,
        EngagementKind.MINISTERIAL,
        EngagementKind.CONFERENCE,
        EngagementKind.CEREMONY,
    }
)
"""Kinds that are often told of by the year only."""


def keys_of(one: Telling) -> Iterator[str]:
    """The keys under which an account puts its occasion."""
    yield from _by_name(one)
    spans = [span for span in (one.when or one.implied, one.moved_from) if span]
    for span in spans:
        yield from _by_person(one, span)
        yield from _by_parties(one, span)


def looked_up_by(one: Telling) -> Iterator[str]:
    """The keys under which an account looks for others' occasions.

    What is told by day and as past is not compared with what was on other days of the month: vaguer accounts come
    later, and find it under their own keys.
    """
    if not one.when or one.moved_from or one.item.status is EngagementStatus.PLANNED or not _is_exact(one.when):
        yield from keys_of(one)
        yield from wider_keys_of(one)
        return
    yield from _by_name(one)
    for day in _days(one.when, _NEIGHBOURING):
        yield from (f"{known} {day}" for known in (*one.parties.named(), *pairs_of(one)))


def wider_keys_of(one: Telling) -> Iterator[str]:
    """Further keys under which an account looks for others' occasions: of years around, or of any year."""
    if not one.when:
        yield from (f"name {name.key}" for name in one.names if name.telling)
    elif one.item.status is EngagementStatus.PLANNED or one.moved_from:
        first, last = one.when[0].earliest.year, one.when[1].latest.year
        series = [_series(one, name.key, name.telling) for name in one.names]
        series += [f"{one.item.kind} {pair}" for pair in pairs_of(one)] if one.item.kind in _COARSE else []
        for year in range(first - _FAR_YEARS, last + _FAR_YEARS + 1):
            yield from (f"{known} {year}" for known in series)


def _series(one: Telling, key: str, telling: bool) -> str:
    """The name of a series; one that many have is that of its parties."""
    return (
        f"name {key}"
        if telling
        else f"name {key} of {'+'.join(sorted(one.parties.people.keys() | one.parties.implied)[:_FEW_PARTIES])}"
    )


def _by_name(one: Telling) -> Iterator[str]:
    span = one.when or one.implied
    years = range(span[0].earliest.year, span[1].latest.year + 1) if span else ()
    for name in one.names:
        series = _series(one, name.key, name.telling)
        if name.telling:
            yield series
        if name.number:
            yield f"{series} #{name.number}"
        for year in years:
            yield f"{series} {year}"
    numbers = {name.number for name in one.names if name.number}
    for number in sorted(numbers):
        for pair in pairs_of(one):
            yield f"#{number} {pair}"


def _by_person(one: Telling, span: Span) -> Iterator[str]:
    months = list(months_of(span))
    people = list(one.parties.named())[:_MANY_PEOPLE]
    exact = list(_days(span)) if _is_exact(span) else []
    for person in people:
        yield from (f"{person} {day}" for day in exact)
        if len(months) <= _EXACT_MONTHS:
            yield from (f"{person} {month}" for month in months)
        if one.item.kind in _COARSE:
            yield from (f"{person} {year}" for year in _years(span))


def _by_parties(one: Telling, span: Span) -> Iterator[str]:
    if _is_exact(span):
        for day in _days(span):
            yield from (f"{pair} {day}" for pair in pairs_of(one))
    months = list(months_of(span))
    if len(months) <= _EXACT_MONTHS:
        yield from (f"{pair} {month}" for pair in pairs_of(one) for month in months)
    if one.item.kind in _COARSE:
        yield from (f"{one.item.kind} {pair} {year}" for pair in pairs_of(one) for year in _years(span))


def pairs_of(one: Telling) -> Iterator[str]:
    """Each two parties; of many, of the first ones only."""
    parties = sorted(one.parties.people.keys() | one.parties.implied)[:_FEW_PARTIES]
    return ("+".join(pair) for pair in combinations(parties, 2))


def _is_exact(span: Span) -> bool:
    return (span[1].latest - span[0].earliest).days < _EXACT_DAYS


def _days(span: Span, around: int = 0) -> Iterator[dt.date]:
    """The days of a span, and so many before and after it."""
    first, last = span[0].earliest, span[1].latest
    return (first + dt.timedelta(days=n) for n in range(-around, (last - first).days + 1 + around))


def months_of(span: Span) -> Iterator[str]:
    """The months that a span reaches over, as ``2021-05``."""
    first, last = span[0].earliest, span[1].latest
    for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield f"{number // 12:04d}-{number % 12 + 1:02d}"


def _years(span: Span) -> range:
    return range(span[0].earliest.year, span[1].latest.year + 1)
