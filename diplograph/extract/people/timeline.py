"""The order in which people are named."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass

from diplograph.extract.people.naming import Naming
from diplograph.extract.people.person import Person


@dataclass(frozen=True, slots=True)
class Place:
    """That a person is named at word ``start``."""

    start: int
    person: Person
    naming: Naming


class Timeline:
    """All places where people are named, in the order of the text."""

    def __init__(self, people: Iterable[Person]) -> None:
        self.places = sorted((Place(n.start, p, n) for p in people for n in p.namings), key=lambda x: x.start)
        self._starts = [p.start for p in self.places]
        self._by_end = {p.naming.full_end: p for p in self.places}

    def add(self, person: Person, naming: Naming) -> None:
        """Take in a further naming."""
        place = Place(naming.start, person, naming)
        insort(self.places, place, key=lambda x: x.start)
        insort(self._starts, naming.start)
        self._by_end[naming.full_end] = place

    def between(self, start: int, end: int) -> list[Place]:
        """The places in words ``start`` to ``end`` (exclusive)."""
        return self.places[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def before(self, at: int, but: Person | None = None) -> Person | None:
        """The person named last before word ``at``, other than ``but``."""
        n = bisect_left(self._starts, at) - 1
        while n >= 0 and self.places[n].person is but:
            n -= 1
        return self.places[n].person if n >= 0 else None

    def ending_at(self, end: int) -> Place | None:
        """The place whose naming, apposition included, ends right before word ``end``."""
        return self._by_end.get(end)
