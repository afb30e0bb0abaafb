"""Counts of right, predicted and gold items, and the figures made of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Section(StrEnum):
    """What is scored: the sections of a record, and an engagement's slots beside its being found."""

    PEOPLE = "people"
    OFFICES = "offices"
    ORGANIZATIONS = "organizations"
    COUNTRIES = "countries"
    INITIATIVES = "initiatives"
    ENGAGEMENTS = "engagements"
    ENGAGEMENT_SLOTS = "engagement_slots"
    STATEMENTS = "statements"
    CONTRIBUTIONS = "contributions"


@dataclass(frozen=True, slots=True)
class SectionScore:
    """Counts of one section over all releases; precision, recall and F1 lie between 0 and 1."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """The share of the predicted items that are right."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold items that were found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Report:
    """The scores by section, and a line for each missed or spurious item."""

    sections: dict[Section, SectionScore]
    errors: tuple[str, ...]

    @property
    def record_f1(self) -> float:
        """The plain mean of the F1 of the sections that hold anything, so that each weighs the same."""
        used = [s.f1 for s in self.sections.values() if s.gold or s.predicted]
        return sum(used) / len(used) if used else 0.0


@dataclass(slots=True)
class Tally:
    """Adds up one release after another."""

    right: Counter[Section] = field(default_factory=Counter)
    predicted: Counter[Section] = field(default_factory=Counter)
    gold: Counter[Section] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def add(self, section: Section, right: int, predicted: int, gold: int) -> None:
        """Add the counts of one release."""
        self.right[section] += right
        self.predicted[section] += predicted
        self.gold[section] += gold

    def note(self, where: str, missed: Iterable[str], spurious: Iterable[str]) -> None:
        """Keep a line for each item that was missed or is spurious."""
        self.errors += [f"{where}: missed {item}" for item in missed]
        self.errors += [f"{where}: spurious {item}" for item in spurious]

    def report(self) -> Report:
        """The scores of all that was added."""
        scores = {s: SectionScore(self.right[s], self.predicted[s], self.gold[s]) for s in Section}
        return Report(scores, tuple(self.errors))
