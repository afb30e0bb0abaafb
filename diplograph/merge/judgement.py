"""What speaks for and against two accounts telling of one occasion, as far as it was weighed."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Judgement:
    """Points for and against; ``against`` says what rules it out, ``lacks`` what is needed to be sure.

    ``numbered``, ``telling`` and ``alike`` say of the names that they share an ordinal, single out an occasion, and do
    not contradict each other. ``matched`` is the number of sides that agree, ``persons`` that of sides on which a
    person does, ``place`` says that both tell a place, and may mean
    one, ``gap`` is that of days between two dates.
    """

    points: float = 0
    reasons: list[str] = field(default_factory=list)
    against: list[str] = field(default_factory=list)
    lacks: list[str] = field(default_factory=list)
    numbered: bool = False
    telling: bool = False
    alike: bool = False
    matched: int = 0
    persons: int = 0
    place: bool = False
    gap: int = 0

    def count(self, value: float, reason: str) -> None:
        """Take a circumstance into account."""
        self.points += value
        self.reasons.append(reason)
