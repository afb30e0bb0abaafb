"""The states that a document names or whose people it names, in the order of the text."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice

from diplograph.extract.context import Context, is_state
from diplograph.extract.cue_words import cue_words
from diplograph.extract.offices.comparison import quite_the_same
from diplograph.extract.offices.phrases import Claim
from diplograph.extract.people.person import Person
from diplograph.extract.people.timeline import Timeline
from diplograph.models import OfficeStatus

_MANY = cue_words("offices_of_many")
_SECOND = cue_words("seconds_of_offices")
_MOST_COMPARED = 200
_FAR_MORE = 3


class StateTrail:
    """Where states are named, also by those who serve them; and who holds which office of which state."""

    def __init__(self, context: Context, people: Sequence[Person]) -> None:
        self.context = context
        self.timeline = Timeline(people)
        self.shared: set[int] = set()
        self._places = sorted([*((i, s.code) for i, s in context.states.items()), *context.capitals.items()])
        self._counts = Counter(code for _, code in self._places)
        self._holders: dict[str, list[Person]] = {}
        for person in people:
            self.note(person)

    def note(self, person: Person) -> None:
        """Take in somebody whose state is known."""
        if person.country is None:
            return
        for naming in person.namings:
            insort(self._places, (naming.start, person.country))
        self._counts[person.country] += len(person.namings)
        for claim in _whole(person):
            self._holders.setdefault(claim.title, []).append(person)

    def before(self, at: int, barred: AbstractSet[str]) -> str | None:
        """The state not barred that was last named before word ``at``, else the one named most often.

        One that is named far more often outweighs one that an earlier sentence mentions.
        """
        foremost = self.foremost(barred)
        start = self.context.sentence(at)[0]
        for n in range(bisect_left(self._places, (at, "")) - 1, -1, -1):
            place, code = self._places[n]
            if code not in barred:
                outweighed = place < start and self._counts[foremost or code] >= _FAR_MORE * self._counts[code]
                return foremost if outweighed else code
        return foremost

    def foremost(self, barred: AbstractSet[str]) -> str | None:
        """The state not barred that is named most often, the first of several."""
        allowed = [code for code in self.in_order() if code not in barred]
        return max(allowed, key=lambda code: self._counts[code], default=None)

    def in_order(self) -> list[str]:
        """All states named, each once, the issuer's first."""
        own = [self.context.issuer_country] if self.context.issuer_country else []
        return list(dict.fromkeys([*own, *(code for _, code in self._places)]))

    def holding_the_same(self, person: Person) -> set[str]:
        """The states in which others hold the same office."""
        found: set[str] = set()
        for claim in _whole(person):
            for title, holders in islice(self._holders.items(), _MOST_COMPARED):
                if quite_the_same(claim.title, title):
                    found |= {p.country for p in holders if p is not person and p.country}
        return found


def _is_of_a_state(claim: Claim) -> bool:
    return claim.of is None or is_state(claim.of)


def _whole(person: Person) -> Iterable[Claim]:
    """The offices that one person of a state holds at a time."""
    return [
        c
        for c in person.offices.values()
        if c.status is OfficeStatus.CURRENT and not c.weak and not _is_of_many(c) and _is_of_a_state(c)
    ]


def _is_of_many(claim: Claim) -> bool:
    """Whether a state has several such officers at a time: ambassadors, vice ministers."""
    return claim.head in _MANY or claim.title.split(" ")[0].casefold() in _SECOND
