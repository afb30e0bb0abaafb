"""What an account tells of an occasion, and what several accounts of one occasion tell together, ready to compare."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from diplograph.identifiers import mention
from diplograph.merge.actors import Actors
from diplograph.merge.choose import Span, days, span
from diplograph.merge.names import initials, is_acronym
from diplograph.merge.occasion_names import NameForm, name_form
from diplograph.merge.parties import Parties, parties_of
from diplograph.merge.places import state_of
from diplograph.models import EngagementEntry, EngagementKind, EngagementStatus, Mode, PartialDate, ReleaseRecord

_REPORTED = dt.timedelta(days=10)
"""An undated occasion that a release reports took place at most so long before it."""
_ANNOUNCED = dt.timedelta(days=366)
"""An undated occasion that a release announces takes place at most so long after it."""


@dataclass(frozen=True, slots=True)
class Telling:
    """An engagement of one record.

    ``when`` is the span of its dates, ``moved_from`` that of the plan it gives up; ``implied`` the span that the date
    of the release implies where it has no date.
    """

    ref: str
    item: EngagementEntry
    record: ReleaseRecord
    when: Span | None
    moved_from: Span | None
    implied: Span | None
    names: tuple[NameForm, ...]
    parties: Parties

    @property
    def told(self) -> PartialDate | None:
        """The date of the release."""
        return self.record.release.date

    @property
    def precision(self) -> tuple[int, int, str]:
        """A sort key: what is dated most exactly first, what was held before what was planned."""
        length = days(self.when) if self.when else 1 << 20
        return length, list(EngagementStatus).index(self.item.status), self.ref


def tellings_of(record: ReleaseRecord, actors: Actors) -> Iterable[Telling]:
    """The engagements of a record."""
    bodies = _bodies(record, actors)
    for item in record.engagements:
        former = item.moved_from
        when = span(item.start, item.end)
        yield Telling(
            ref=mention(record.release.id, item.id),
            item=item,
            record=record,
            when=when,
            moved_from=span(former.start, former.end) if former else None,
            implied=None if when else _implied(item.status, record.release.date),
            names=tuple(dict.fromkeys(_forms(item, bodies))),
            parties=parties_of(record, item, state_of(item.place) if item.place else None, actors),
        )


def _bodies(record: ReleaseRecord, actors: Actors) -> dict[str, str]:
    """What acronyms stand for in a record: its organizations' printed names, else the names they have elsewhere."""
    found: dict[str, str] = {}
    for body in record.organizations:
        printed = (body.name, *body.names)
        found.update((initials(name), name) for name in printed if not is_acronym(name) and initials(name))
        label = actors.labels[actors.resolve(record, body.id)]
        if not is_acronym(label):
            found.update((name, label) for name in printed if is_acronym(name) and name not in found)
    return found


def _forms(item: EngagementEntry, bodies: Mapping[str, str]) -> Iterator[NameForm]:
    """Each name, and each with the acronyms that only this release's bodies explain spelled out."""
    summit = item.kind is EngagementKind.SUMMIT
    for name in (item.name, *item.names):
        if name:
            yield name_form(name, summit)
            yield name_form(name, summit, tuple((word, bodies[word]) for word in name.split() if word in bodies))


def _implied(status: EngagementStatus, told: PartialDate | None) -> Span | None:
    if told is None or status is EngagementStatus.RECALLED:
        return None
    if status is EngagementStatus.HELD:
        return _dated(told.earliest - _REPORTED, told.latest)
    return _dated(told.earliest, told.latest + _ANNOUNCED)


def _dated(first: dt.date, last: dt.date) -> Span:
    return PartialDate(first.isoformat()), PartialDate(last.isoformat())


@dataclass(slots=True)
class Occasion:
    """What the accounts told so far say of one occasion; the first account is the most exact."""

    refs: list[str] = field(default_factory=list)
    releases: set[str] = field(default_factory=set)
    names: list[NameForm] = field(default_factory=list)
    kinds: list[EngagementKind] = field(default_factory=list)
    when: list[Span] = field(default_factory=list)
    moved_from: list[Span] = field(default_factory=list)
    implied: list[Span] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    modes: list[Mode] = field(default_factory=list)
    planned_on: PartialDate | None = None
    held_by: PartialDate | None = None
    states: list[str] = field(default_factory=list)
    count: int | None = None
    only_planned: bool = True
    parties: Parties = field(default_factory=Parties)

    def add(self, one: Telling) -> None:
        """Take in an account."""
        if not self.refs:
            self.count = one.item.count
        self.refs.append(one.ref)
        self.releases.add(one.record.release.id)
        _enter(self.names, *one.names)
        _enter(self.kinds, one.item.kind)
        _enter(self.when, one.when)
        _enter(self.moved_from, one.moved_from)
        _enter(self.implied, one.implied)
        _enter(self.places, one.item.place)
        _enter(self.modes, one.item.mode)
        _enter(self.states, one.record.release.issuer_country)
        self.parties.add(one.parties)
        self._hear(one.item.status, one.told)

    def _hear(self, status: EngagementStatus, told: PartialDate | None) -> None:
        """The last release that announces it and the first that tells of it as past."""
        if status is EngagementStatus.PLANNED:
            self.planned_on = max((d for d in (self.planned_on, told) if d), key=lambda d: d.earliest, default=None)
        elif status is not EngagementStatus.CANCELLED:
            self.only_planned = False
            self.held_by = min((d for d in (self.held_by, told) if d), key=lambda d: d.latest, default=None)


def _enter(known: list, *values: object) -> None:  # type: ignore[type-arg]
    known += [value for value in dict.fromkeys(values) if value is not None and value not in known]
