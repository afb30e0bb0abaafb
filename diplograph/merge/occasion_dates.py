"""Whether an account and an occasion can be of one date, and how much that says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from diplograph.merge.choose import Span, days, overlap
from diplograph.merge.judgement import Judgement
from diplograph.merge.points import Points
from diplograph.merge.tellings import Occasion, Telling
from diplograph.models import EngagementKind, EngagementStatus, Mode

_FAR = 3 * 366
"""Days between two dates beyond which even an ordinal does not make them one occasion's."""
_EXACT = 8
"""Days up to which a date is exact enough to measure how far it is from another."""
_SESSIONS = 3
"""Days between two sessions of one occasion, at most; a series comes back later than that."""
_NEAR = 31
_LONG_AGO = 366
"""Days before the report of an undated occasion, from which on it is another that was held."""
_DAY = dt.timedelta(days=1)
DATES_DIFFER = "the dates differ"
NO_DATE = "the date"
ONE_OF_TWO_DAYS = "on which of two days"
STILL_TO_COME = "one was still to come when the other was past"
_PAST = "one was past when the other was still to come"


def weigh_dates(found: Judgement, one: Telling, other: Occasion, table: Points) -> None:
    """Compare the dates, which may be told, given up or only implied by those of the releases."""
    if _moved(one, other):
        found.count(table.of["dates", "rescheduled"], "one was moved from the other's date")
        return
    if one.when and other.when:
        _both_dated(found, one, one.when, other, table)
    else:
        _implied(found, one, other, table)
    if not found.numbered:
        found.against += dict.fromkeys(_untimely(one, other))


def lengths(one: Telling, other: Occasion) -> Iterator[int]:
    """The length in days of the longer of the dates of each pair that can be compared."""
    ours = one.when or one.implied
    for known in other.when or other.implied:
        yield max(days(ours) if ours else 1 << 20, days(known))


def _moved(one: Telling, other: Occasion) -> bool:
    """Whether one account gives up the date that the others have, and no date of both agrees."""
    when, former = one.when, one.moved_from
    if when and any(overlap(when, known) for known in other.when):
        return False
    ours = former is not None and any(overlap(former, known) for known in other.when)
    return ours or (when is not None and any(overlap(when, known) for known in other.moved_from))


def _both_dated(found: Judgement, one: Telling, when: Span, other: Occasion, table: Points) -> None:
    agreeing = [known for known in other.when if overlap(when, known)]
    if agreeing:
        length = min(max(days(when), days(known)) for known in agreeing)
        value = next((value for limit, value in table.within if length <= limit), 0.0)
        found.count(value, f"the dates agree within {length} {'day' if length == 1 else 'days'}")
        return
    gap = found.gap = min(_gap(when, known) for known in other.when)
    exact = [_gap(when, known) for known in other.when if max(days(when), days(known)) <= _EXACT]
    near = min(exact, default=_FAR)
    if found.numbered and gap <= _FAR:
        planned = other.only_planned or one.item.status is EngagementStatus.PLANNED
        found.count(0 if planned else table.of["dates", "two_dates"], DATES_DIFFER)
    elif found.telling and near <= _SESSIONS:
        found.count(table.of["dates", "sessions_apart"], "the dates are a few days apart")
    elif near <= 1 and _across_time_zones(one, other):
        found.count(table.of["dates", "day_apart"], "the dates are a day apart, told from two states")
    elif near <= 1 and _of_other_states(one, other):
        found.lacks.append(ONE_OF_TWO_DAYS)
    else:
        found.against.append(DATES_DIFFER)


def _across_time_zones(one: Telling, other: Occasion) -> bool:
    """Whether two neighbouring days may be one moment: in a talk from afar, told by two states."""
    remote = one.item.kind is EngagementKind.CALL or Mode.VIRTUAL in (one.item.mode, *other.modes)
    return remote and _of_other_states(one, other)


def _of_other_states(one: Telling, other: Occasion) -> bool:
    """Whether a state tells what so far others told."""
    state = one.record.release.issuer_country
    return bool(state) and bool(other.states) and state not in other.states


def _gap(a: Span, b: Span) -> int:
    """The days between two spans that exclude each other; 1 for neighbours."""
    return max((b[0].earliest - a[1].latest).days, (a[0].earliest - b[1].latest).days)


def _implied(found: Judgement, one: Telling, other: Occasion, table: Points) -> None:
    ours = one.when or one.implied
    theirs = other.when or other.implied
    if ours and any(overlap(ours, known) for known in theirs):
        near = min(lengths(one, other)) <= _NEAR
        found.count(table.of["dates", "implied" if near else "implied_ahead"], "told of at that time")
    elif ours and theirs and (one.when or one.item.status is EngagementStatus.HELD):
        found.count(table.of["dates", "implied_apart"], "told of at another time")
        if not found.numbered and min(_gap(ours, known) for known in theirs) > _LONG_AGO:
            found.against.append(DATES_DIFFER)
    elif not found.numbered:
        found.lacks.append(NO_DATE)


def _untimely(one: Telling, other: Occasion) -> Iterator[str]:
    """A release cannot announce what is past, nor tell as past what is to come."""
    told, past = one.told, one.item.status in (EngagementStatus.HELD, EngagementStatus.RECALLED)
    if told and other.when and not past and all(told.earliest > when[1].latest + _DAY for when in other.when):
        yield STILL_TO_COME
    if told and other.when and past and all(told.latest + _DAY < when[0].earliest for when in other.when):
        yield _PAST
    if one.when and other.planned_on and other.planned_on.earliest > one.when[1].latest + _DAY:
        yield STILL_TO_COME
    if one.when and other.held_by and other.held_by.latest + _DAY < one.when[0].earliest:
        yield _PAST
