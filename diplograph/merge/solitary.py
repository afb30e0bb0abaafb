"""The only occasion that a vague account can mean: last year's visit, where one visit of that year is known.

That no other is known says something only where the releases of the two states reach over the time in question. So
their releases are counted by month; where half of the months have none, a vague account joins nothing.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from diplograph.identifiers import country_id
from diplograph.merge.choose import Span, days, span
from diplograph.merge.judgement import Judgement
from diplograph.merge.occasion_dates import NO_DATE, ONE_OF_TWO_DAYS
from diplograph.merge.occasion_keys import months_of, pairs_of
from diplograph.merge.points import points
from diplograph.merge.tellings import Occasion, Telling
from diplograph.models import EngagementKind, EngagementStatus, PartialDate, ReleaseRecord

REASON = "the only one known of that time"
NO_PERSONS = "which persons met"
_MONTH = 31
_EXACT = 8
"""Days up to which a date leaves nothing to be told apart by what else is known."""
_RECALLED = dt.timedelta(days=3 * 366)
"""An undated occasion that a release recalls took place at most so long before it, as far as it is looked for."""
_COVERED = 0.5
"""The share of months that must have a release of one of the parties."""


def is_vague(one: Telling) -> bool:
    """Whether an account does not tell the day, nor a name that singles out an occasion."""
    exact = one.when is not None and days(one.when) <= _EXACT
    return not exact and not any(name.telling for name in one.names)


def is_dated(occasion: Occasion) -> bool:
    """Whether some account tells the occasion's month."""
    return any(days(when) <= _MONTH for when in occasion.when)


def is_exact(occasion: Occasion) -> bool:
    """Whether some account tells the day, or so short a time that nothing is left open."""
    return any(days(when) <= _EXACT for when in occasion.when)


def around(one: Telling) -> Span | None:
    """The time within which a vague account's occasion is looked for; None where nothing tells it."""
    if one.when or one.implied or one.told is None or one.item.status is not EngagementStatus.RECALLED:
        return one.when or one.implied
    first = PartialDate((one.told.earliest - _RECALLED).isoformat())
    return span(first, PartialDate(one.told.latest.isoformat()))


def suffices(found: Judgement, time: Span) -> bool:
    """Whether what an account does not tell is made good by there being no other occasion that it can mean."""
    table = points()
    waived = {NO_DATE, NO_PERSONS} if found.place or days(time) <= _MONTH else {NO_DATE}
    if found.persons > 1 and found.place:
        waived.add(ONE_OF_TWO_DAYS)
    enough = table.probability(found.points + table.of["dates", "only"]) >= table.same
    return enough and waived.issuperset(found.lacks)


@dataclass(slots=True)
class Archive:
    """In which months each party's state published, by the ids of states."""

    months: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, records: Iterable[ReleaseRecord]) -> Archive:
        """The archive of all records."""
        found = cls()
        for release in (record.release for record in records):
            if release.issuer_country and release.date and release.date.precision != "year":
                found.months[country_id(release.issuer_country)].add(str(release.date)[:7])
        return found

    def covers(self, time: Span, parties: Iterable[str]) -> bool:
        """Whether enough months of a span have releases of some of the parties."""
        asked = list(months_of(time))
        published = set[str]().union(*(self.months.get(party, ()) for party in parties))
        return sum(month in published for month in asked) >= _COVERED * len(asked)


@dataclass(slots=True)
class DatedOccasions:
    """The occasions of known month, by two parties and month; each stands for its whole cluster."""

    by_month: dict[str, list[tuple[EngagementKind, str]]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, occasions: Iterable[Occasion], tellings: Mapping[str, Telling]) -> DatedOccasions:
        """Those of all occasions."""
        found = cls()
        for occasion in filter(is_dated, occasions):
            for ref in occasion.refs:
                one = tellings[ref]
                if one.when and days(one.when) <= _MONTH:
                    for key in _keys(one, one.when):
                        found.by_month[key].append((one.item.kind, ref))
        return found

    def near(self, one: Telling, time: Span, find: Callable[[str], str]) -> list[str]:
        """The clusters of the occasions that an account of such a time may mean by its parties and kind."""
        alike = points().kindred_kinds.get(one.item.kind, frozenset[EngagementKind]()) | {one.item.kind}
        known = (each for key in _keys(one, time) for each in self.by_month.get(key, ()))
        return sorted({find(ref) for kind, ref in known if kind in alike})


def _keys(one: Telling, time: Span) -> Iterator[str]:
    months = list(months_of(time))
    return (f"{pair} {month}" for pair in pairs_of(one) for month in months)
