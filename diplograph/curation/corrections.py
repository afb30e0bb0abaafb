"""Records without what a curator rejects, and with what was taken for an organization or initiative among its like.

The records themselves stay as they were read; these are only what is merged.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from diplograph.identifiers import mention
from diplograph.models import (
    ContributionEntry,
    Corpus,
    EngagementEntry,
    InitiativeEntry,
    InitiativeKind,
    OrganizationEntry,
    OrganizationKind,
    ReleaseRecord,
    StatementEntry,
)

T = TypeVar("T")


@dataclass
class Corrections:
    """What to leave out and what to move between sections, by mention.

    ``rejected`` grows by what falls with it: the offices of somebody who is no person, positions without a speaker.
    ``numbers`` leads from the mentions of offices, statements and contributions, as they are numbered in a corrected
    record, to those of the record as it was read.
    """

    rejected: set[str] = field(default_factory=set)
    moved: dict[str, OrganizationKind | InitiativeKind] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)

    def corrected(self, records: Iterable[ReleaseRecord]) -> list[ReleaseRecord]:
        """The records to merge in place of these."""
        self.numbers.clear()
        touched = {ref.rpartition("#")[0] for ref in (*self.rejected, *self.moved)}
        return [_Correction(self, one).made() if one.release.id in touched else one for one in records]

    def restored(self, corpus: Corpus) -> Corpus:
        """The corpus with mentions as the records that were read number them."""
        shifted = {new: old for new, old in self.numbers.items() if new != old}
        if not shifted:
            return corpus
        update = {}
        for section in type(corpus).model_fields:
            items = getattr(corpus, section)
            if section not in ("records", "people", "organizations", "initiatives", "countries", "decisions"):
                update[section] = tuple(_renumbered(one, shifted) for one in items)
        return corpus.model_copy(update=update)


@dataclass
class _Correction:
    """The correction of one record."""

    made_by: Corrections
    record: ReleaseRecord

    def made(self) -> ReleaseRecord:
        record, kept = self.record, self._kept
        organizations, initiatives = self._sorted_out()
        gone = {one.id for section in _identified(record) for one in section if self._ref(one.id) in self._rejected}
        actors = gone | {one.id for one in initiatives}
        changed = {
            "people": kept(record.people),
            "organizations": organizations,
            "initiatives": initiatives,
            "engagements": tuple(_engagement(one, actors) for one in kept(record.engagements)),
            "offices": self._numbered("f", record.offices, lambda one: None if one.person in gone else one),
            "statements": self._numbered("s", record.statements, lambda one: _statement(one, actors, gone)),
            "contributions": self._numbered("c", record.contributions, lambda one: _contribution(one, actors, gone)),
        }
        return record.model_copy(update=changed)

    @property
    def _rejected(self) -> set[str]:
        return self.made_by.rejected

    def _ref(self, local: str) -> str:
        return mention(self.record.release.id, local)

    def _kept(self, items: Iterable[Any]) -> tuple[Any, ...]:
        return tuple(one for one in items if self._ref(one.id) not in self._rejected)

    def _sorted_out(self) -> tuple[tuple[OrganizationEntry, ...], tuple[InitiativeEntry, ...]]:
        """The organizations and the initiatives, each with what was among the others."""
        organizations: list[OrganizationEntry] = []
        initiatives: list[InitiativeEntry] = []
        for one in self._kept((*self.record.organizations, *self.record.initiatives)):
            kind = self.made_by.moved.get(self._ref(one.id), one.kind)
            known = {"id": one.id, "name": one.name, "names": one.names, "evidence": one.evidence}
            if isinstance(kind, OrganizationKind):
                organizations.append(OrganizationEntry(**known, kind=kind))
            else:
                initiatives.append(InitiativeEntry(**known, kind=kind))
        return tuple(organizations), tuple(initiatives)

    def _numbered(self, letter: str, items: Sequence[T], corrected: Callable[[T], T | None]) -> tuple[T, ...]:
        """The corrected items of a section whose mentions are numbered; where each stood before is written down."""
        made: list[T] = []
        for number, item in enumerate(items, 1):
            ref = self._ref(f"{letter}{number}")
            one = None if ref in self._rejected else corrected(item)
            if one is None:
                self._rejected.add(ref)
                continue
            made.append(one)
            self.made_by.numbers[self._ref(f"{letter}{len(made)}")] = ref
        return tuple(made)


def _identified(record: ReleaseRecord) -> Iterable[Sequence[Any]]:
    return record.people, record.organizations, record.initiatives, record.engagements


def _engagement(one: EngagementEntry, gone: Collection[str]) -> EngagementEntry:
    return one.model_copy(update={"participants": tuple(part for part in one.participants if part.who not in gone)})


def _statement(one: StatementEntry, no_actors: Collection[str], gone: Collection[str]) -> StatementEntry | None:
    """The statement without who and what is gone; none where nobody speaks, or of nothing, any more."""
    speakers = tuple(who for who in one.speakers if who not in no_actors)
    about = tuple(what for what in one.about if what not in gone)
    if (one.speakers and not speakers) or (one.about and not about):
        return None
    return one.model_copy(update={"speakers": speakers, "about": about})


def _contribution(
    one: ContributionEntry, no_actors: Collection[str], gone: Collection[str]
) -> ContributionEntry | None:
    """The contribution without who and what is gone; none where its only giver is."""
    donors = tuple(who for who in one.donors if who not in no_actors)
    donor = one.donor if one.donor not in no_actors else next(iter(donors), None)
    if one.donor and not donor:
        return None
    recipient = None if one.recipient in no_actors else one.recipient
    purpose = None if one.purpose in gone else one.purpose
    return one.model_copy(update={"donors": donors, "donor": donor, "recipient": recipient, "purpose": purpose})


def _renumbered(one: Any, numbers: Mapping[str, str]) -> Any:
    told = one.model_dump()
    changed = _replaced(told, numbers)
    return one if changed == told else type(one).model_validate(changed)


def _replaced(value: Any, numbers: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return numbers.get(value, value)
    if isinstance(value, dict):
        return {key: _replaced(one, numbers) for key, one in value.items()}
    return [_replaced(one, numbers) for one in value] if isinstance(value, list | tuple) else value
