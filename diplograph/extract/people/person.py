"""Somebody whom a release speaks of, as far as it is known while it is read."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass, field

from diplograph.extract.offices.comparison import may_stand_for, same
from diplograph.extract.offices.phrases import Claim
from diplograph.extract.people.naming import Naming
from diplograph.models import OfficeStatus

Form = tuple[str, ...]
"""The folded words of a name."""


@dataclass(slots=True, eq=False)
class Person:
    """Somebody, and all namings of them, in the order of the text. ``form`` is their fullest name.

    ``offices`` holds each wording of an office once, ``claims`` all places that tell of one.
    """

    form: Form = ()
    namings: list[Naming] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    offices: dict[tuple[str, OfficeStatus], Claim] = field(default_factory=dict)
    country: str | None = None
    genders: set[str] = field(default_factory=set)
    ref: str = ""

    @property
    def first(self) -> int:
        """The word at which the person is first named."""
        return self.starts[0]

    def add(self, naming: Naming) -> None:
        """Take a naming for this person's, with all that it tells."""
        self.place(naming)
        self.genders |= naming.genders
        self.claim(naming.claims)
        self.country = self.country or naming.country

    def place(self, naming: Naming) -> None:
        """Take a naming for this person's, whatever it tells."""
        insort(self.namings, naming, key=lambda n: n.start)
        insort(self.starts, naming.start)

    def claim(self, claims: Iterable[Claim]) -> None:
        """Note offices of the person."""
        for claim in claims:
            self.claims.append(claim)
            self.offices.setdefault((claim.title, claim.status), claim)

    def last_before(self, at: int) -> int | None:
        """The word before word ``at`` at which the person was last named."""
        n = bisect_left(self.starts, at)
        return self.starts[n - 1] if n else None

    def holds(self, title: str, *, loosely: bool = False, status: OfficeStatus | None = None) -> bool:
        """Whether the person has an office of that title, or one that it may stand for; of the status, if any."""
        compare = may_stand_for if loosely else same
        return any(compare(title, c.title) for c in self.offices.values() if status in (None, c.status))
