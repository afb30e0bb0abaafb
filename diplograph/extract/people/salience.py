"""Who is being spoken of at a place: the people and sides that a group or pronoun there may mean."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter

from diplograph.extract.context import Context
from diplograph.extract.people.person import Person
from diplograph.extract.people.timeline import Timeline
from diplograph.models import OfficeStatus

_LEADING = frozenset(
    ("president", "premier", "chancellor", "king", "queen", "sultan", "emir", "amir", "taoiseach", "emperor")
)


class Salience:
    """The namings of people in a document by place, and the groups met so far."""

    def __init__(self, context: Context, people: list[Person]) -> None:
        self.context = context
        self.people = people
        self.timeline = Timeline(people)
        self._blocks = sorted(context.lines)
        self._groups: list[tuple[int, tuple[str, ...]]] = []
        self._served = Counter({c: n for c, n in _served(people).items() if c != context.issuer_country})

    def note_group(self, at: int, refs: tuple[str, ...]) -> None:
        """Remember that a group was met at word ``at``."""
        self._groups.append((at, refs))

    def sentence(self, at: int) -> tuple[int, int]:
        """The words of the sentence that word ``at`` is in."""
        return self.context.sentence(at)

    def block(self, at: int) -> tuple[int, int]:
        """The words of the block that word ``at`` is in."""
        return _span(self._blocks, at, len(self.context.words))

    def between(self, start: int, end: int) -> list[Person]:
        """The distinct people named in words ``start`` to ``end``, in their order."""
        return list({id(p.person): p.person for p in self.timeline.between(start, end)}.values())

    def members(self, at: int, who: str, noun: str, number: int | None) -> tuple[str, ...]:
        """The refs of the group that a phrase at word ``at`` means; none where that is unsure."""
        if who == "they":
            return self._they(at)
        if who == "sides":
            return self._sides(at)
        people = self._people(at, who, noun, number)
        if len(people) > 1:
            return tuple(p.ref for p in people)
        return self._sides(at) if who == "leaders" else ()

    def _they(self, at: int) -> tuple[str, ...]:
        start = self.sentence(at)[0]
        here = [g for n, g in self._groups if start <= n < at]
        if here:
            return here[0]
        before = self.sentence(start - 1)[0] if start else 0
        earlier = [g for n, g in self._groups if before <= n < start]
        if earlier:
            return earlier[0]
        people = self.between(before, start) if start else []
        return tuple(p.ref for p in people) if len(people) > 1 else ()

    def _people(self, at: int, who: str, noun: str, number: int | None) -> list[Person]:
        fitting = [p for p in self.people if _is(p, who, noun)]
        before = self.between(0, at)
        known = [p for p in fitting if p in before] or fitting
        near = [p for p in self._near(at) if p in known]
        if number and len(near) == number:
            return near
        count = number or self._usual(known, near)
        counts = {id(p): bisect_left(p.starts, at) for p in known}
        chief = sorted(known, key=lambda p: -counts[id(p)])[:count]
        return [p for p in known if p in chief] if len(chief) == count else []

    def _near(self, at: int) -> list[Person]:
        """The people of this sentence so far and of the one before."""
        start = self.sentence(at)[0]
        here = self.between(start, at)
        return here if len(here) > 1 else self.between(self.sentence(start - 1)[0] if start else 0, at)

    def _usual(self, known: list[Person], near: list[Person]) -> int:
        """How many a group without a number has: as the last one of people had."""
        sizes = [len(refs) for _, refs in self._groups if set(refs) <= {p.ref for p in known}]
        return sizes[-1] if sizes else max(len(near), 2)

    def _sides(self, at: int) -> tuple[str, ...]:
        """The states that talk: the issuer's and that of who is spoken of here, else the two named most."""
        issuer = self.context.issuer_country
        foreign = self._counterpart(at, issuer)
        if issuer and foreign:
            return issuer, foreign
        counted = Counter(s.code for s in self.context.states.values())
        return tuple(c for c, _ in counted.most_common(2)) if len(counted) > 1 else ()

    def _counterpart(self, at: int, issuer: str | None) -> str | None:
        start = self.block(at)[0]
        here = [p.country for p in self.between(start, at) if p.country and p.country != issuer]
        if here:
            return here[-1]
        served = self._served
        if served:
            return served.most_common(1)[0][0]
        named = Counter(s.code for s in self.context.states.values() if s.code != issuer)
        return named.most_common(1)[0][0] if named else None


def _served(people: list[Person]) -> Counter[str]:
    """How often the people of each state are named."""
    counted: Counter[str] = Counter()
    for person in people:
        if person.country:
            counted[person.country] += len(person.namings)
    return counted


def _is(person: Person, who: str, noun: str) -> bool:
    current = [c for c in person.claims if c.status is OfficeStatus.CURRENT]
    if who == "ministers":
        return any(c.ministerial and "prime" not in c.title.lower().split()[:1] for c in current)
    if who == "leaders":
        return any(c.head in _LEADING or c.title.lower() in ("prime minister", "crown prince") for c in current)
    return bool(person.claims) and bool(current)


def _span(starts: list[int], at: int, length: int) -> tuple[int, int]:
    n = bisect_right(starts, at) - 1
    start = starts[n] if n >= 0 else 0
    return start, starts[n + 1] if n + 1 < len(starts) else length
