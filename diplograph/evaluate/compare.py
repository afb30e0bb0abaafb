"""Compares predicted records with gold ones, section by section."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from diplograph.evaluate.actors import Actors, actor_likeness
from diplograph.evaluate.occasions import engagement_likeness, slots
from diplograph.evaluate.offices import Held, held, same_office, same_person
from diplograph.evaluate.pairing import Pairs, pair
from diplograph.evaluate.tally import Report, Section, Tally
from diplograph.evaluate.words import LINKS, alike, jaccard, overlap, words
from diplograph.models import (
    ContributionEntry,
    EngagementEntry,
    InitiativeEntry,
    OrganizationEntry,
    ReleaseHeader,
    ReleaseRecord,
    StatementEntry,
)

T = TypeVar("T")


def compare(gold: Iterable[ReleaseRecord], predicted: Iterable[ReleaseRecord]) -> Report:
    """The scores of predicted records; a gold record without a prediction counts as wholly missed.

    Items are paired one to one within a section, the most alike first, and summed over the releases. What may pair:
    people by full name, short form or, unnamed, by office; offices by person, status and title; organizations and
    initiatives by name; engagements by participants, start, kind and name; statements by stance, speakers and objects;
    contributions by donor and by amount or goods.
    """
    by_id = {record.release.id: record for record in predicted}
    tally = Tally()
    for record in gold:
        _Comparison(record, by_id.get(record.release.id) or _empty(record), tally).run()
    return tally.report()


def _empty(record: ReleaseRecord) -> ReleaseRecord:
    return ReleaseRecord(release=ReleaseHeader(id=record.release.id))


@dataclass(slots=True)
class _Comparison:
    """One gold record beside one predicted record."""

    gold: ReleaseRecord
    predicted: ReleaseRecord
    tally: Tally

    def run(self) -> None:
        """Compare all sections; people first, since the others speak of them."""
        paired = self._people()
        ours, theirs = Actors(self.gold), Actors(self.predicted, paired)
        self._things(Section.ORGANIZATIONS, self.gold.organizations, self.predicted.organizations, paired)
        self._things(Section.INITIATIVES, self.gold.initiatives, self.predicted.initiatives, paired)
        self._countries()
        self._engagements(ours, theirs, paired)
        self._statements(ours, theirs)
        self._contributions(ours, theirs)

    def _count(
        self, section: Section, gold: Sequence[T], predicted: Sequence[T], pairs: Pairs, label: Callable[[T], str]
    ) -> None:
        self.tally.add(section, len(pairs), len(predicted), len(gold))
        hit_gold, hit_predicted = {i for i, _ in pairs}, {j for _, j in pairs}
        self.tally.note(
            f"{self.gold.release.id} {section}",
            (label(g) for i, g in enumerate(gold) if i not in hit_gold),
            (label(p) for j, p in enumerate(predicted) if j not in hit_predicted),
        )

    def _people(self) -> dict[str, str]:
        ours, theirs = held(self.gold), held(self.predicted)
        gold, predicted = self.gold.people, self.predicted.people
        pairs = pair(gold, predicted, lambda g, p: same_person(g, p, ours, theirs), 0.5)
        self._count(Section.PEOPLE, gold, predicted, pairs, lambda p: p.name or "somebody unnamed")
        paired = {predicted[j].id: gold[i].id for i, j in pairs}
        self._offices(ours, theirs, paired)
        return paired

    def _offices(self, ours: list[Held], theirs: list[Held], paired: Mapping[str, str]) -> None:
        def likeness(g: Held, p: Held) -> float:
            holder = paired.get(p.office.person) == g.office.person
            return float(holder and g.office.status == p.office.status and same_office(g, p))

        pairs = pair(ours, theirs, likeness, 1.0)
        self._count(Section.OFFICES, ours, theirs, pairs, lambda h: f"{h.office.title} of {h.office.of}")

    def _things(
        self,
        section: Section,
        gold: Sequence[OrganizationEntry | InitiativeEntry],
        predicted: Sequence[OrganizationEntry | InitiativeEntry],
        paired: dict[str, str],
    ) -> None:
        pairs = pair(gold, predicted, alike, 0.75)
        self._count(section, gold, predicted, pairs, lambda thing: thing.name)
        paired.update({predicted[j].id: gold[i].id for i, j in pairs})

    def _countries(self) -> None:
        gold, predicted = set(self.gold.countries), set(self.predicted.countries)
        self.tally.add(Section.COUNTRIES, len(gold & predicted), len(predicted), len(gold))
        where = f"{self.gold.release.id} {Section.COUNTRIES}"
        self.tally.note(where, sorted(gold - predicted), sorted(predicted - gold))

    def _engagements(self, ours: Actors, theirs: Actors, paired: dict[str, str]) -> None:
        gold, predicted = self.gold.engagements, self.predicted.engagements
        pairs = pair(gold, predicted, lambda g, p: engagement_likeness(g, p, ours, theirs), 0.5)
        self._count(Section.ENGAGEMENTS, gold, predicted, pairs, _engagement_label)
        paired.update({predicted[j].id: gold[i].id for i, j in pairs})
        partner = dict(pairs)
        for i, engagement in enumerate(gold):
            self._slots(engagement, predicted[partner[i]] if i in partner else None, ours, theirs)
        for j in set(range(len(predicted))) - set(partner.values()):
            self.tally.add(Section.ENGAGEMENT_SLOTS, 0, len(slots(predicted[j], theirs)), 0)

    def _slots(self, gold: EngagementEntry, predicted: EngagementEntry | None, ours: Actors, theirs: Actors) -> None:
        filled = slots(gold, ours)
        found = slots(predicted, theirs) if predicted else set()
        self.tally.add(Section.ENGAGEMENT_SLOTS, len(filled & found), len(found), len(filled))
        if predicted:
            where = f"{self.gold.release.id} slots of {_engagement_label(gold)}"
            self.tally.note(where, sorted(map(str, filled - found)), sorted(map(str, found - filled)))

    def _statements(self, ours: Actors, theirs: Actors) -> None:
        def likeness(g: StatementEntry, p: StatementEntry) -> float:
            speakers = actor_likeness(g.speakers, p.speakers, ours, theirs)
            about = overlap(ours.keys(g.about), theirs.keys(p.about))
            return (speakers + about) / 2 if g.stance == p.stance and min(speakers, about) >= 0.5 else 0.0

        gold = [s for s in self.gold.statements if not s.embedded]
        optional = [s for s in self.gold.statements if s.embedded]
        predicted = list(self.predicted.statements)
        hits = pair(gold, predicted, likeness, 0.5)
        found = [predicted[j] for _, j in hits]
        rest = [p for j, p in enumerate(predicted) if j not in {j for _, j in hits}]
        forgiven = {j for _, j in pair(optional, rest, likeness, 0.5)}
        counted = found + [p for j, p in enumerate(rest) if j not in forgiven]
        pairs = [(i, n) for n, (i, _) in enumerate(hits)]
        self._count(Section.STATEMENTS, gold, counted, pairs, _statement_label)

    def _contributions(self, ours: Actors, theirs: Actors) -> None:
        def likeness(g: ContributionEntry, p: ContributionEntry) -> float:
            giver = ours.country(g.donor)
            same_giver = ours.key(g.donor) == theirs.key(p.donor) or (
                giver is not None and giver == theirs.country(p.donor)
            )
            return float(same_giver and _same_gift(g, p))

        gold, predicted = self.gold.contributions, self.predicted.contributions
        self._count(Section.CONTRIBUTIONS, gold, predicted, pair(gold, predicted, likeness, 1.0), _contribution_label)


def _same_gift(a: ContributionEntry, b: ContributionEntry) -> bool:
    if a.amount is not None or b.amount is not None:
        return a.amount == b.amount and a.currency == b.currency
    return jaccard(words(a.goods, LINKS), words(b.goods, LINKS)) >= 0.3


def _engagement_label(engagement: EngagementEntry) -> str:
    return f"{engagement.kind} {engagement.name or ''} {engagement.start} ({engagement.status})"


def _statement_label(statement: StatementEntry) -> str:
    return f"{list(statement.speakers)} {statement.stance} {list(statement.about)} “{statement.quote[:60]}”"


def _contribution_label(gift: ContributionEntry) -> str:
    return f"{gift.donor} {gift.amount} {gift.currency} {gift.goods or ''}".strip()
