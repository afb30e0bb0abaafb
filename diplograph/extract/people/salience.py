"""Who is being spoken of at a place: the people and sides that a group or pronoun there may mean."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass

from diplograph.extract.context import Context
from diplograph.extract.cue_words import cue_words
from diplograph.extract.people.parties import named_parties
from diplograph.extract.people.person import Person
from diplograph.extract.people.timeline import Timeline
from diplograph.models import OfficeStatus

_LEADING = cue_words("leading_offices")
_LEADING_TITLES = cue_words("leading_titles")
_MOST = 6


@dataclass(frozen=True, slots=True)
class Group:
    """A group met at word ``at``: what sort it is of, and its refs."""

    at: int
    who: str
    refs: tuple[str, ...]


class Salience:
    """The namings of people in a document by place, and the groups met so far."""

    def __init__(self, context: Context, people: list[Person]) -> None:
        self.context = context
        self.people = people
        self.timeline = Timeline(people)
        self.parties = named_parties(context)
        self._blocks = sorted(context.lines)
        self._groups: list[Group] = []
        self._classes = {who: [p for p in people if _is(p, who)] for who in ("ministers", "leaders", "people")}
        self._served = _served(people, context.issuer_country)
        self._named = Counter(s.code for s in context.states.values())

    def note_group(self, at: int, who: str, refs: tuple[str, ...]) -> None:
        """Remember that a group was met at word ``at``."""
        self._groups.append(Group(at, who, refs))

    def block(self, at: int) -> tuple[int, int]:
        """The words of the block that word ``at`` is in."""
        n = bisect_right(self._blocks, at) - 1
        start = self._blocks[n] if n >= 0 else 0
        return start, self._blocks[n + 1] if n + 1 < len(self._blocks) else len(self.context.words)

    def between(self, start: int, end: int) -> list[Person]:
        """The distinct people named in words ``start`` to ``end``, in their order."""
        return list({id(p.person): p.person for p in self.timeline.between(start, end)}.values())

    def principal(self) -> Person | None:
        """The issuer's office-holder who is named most, the first of several."""
        own = [p for p in self._classes["people"] if p.country == self.context.issuer_country]
        return max(own, key=lambda p: len(p.starts), default=None)

    def they(self, at: int) -> tuple[str, ...]:
        """Whom "they" means: the first group of this sentence or the one before, else its several people."""
        start = self.context.sentence(at)[0]
        before = self.context.sentence(start - 1)[0] if start else 0
        for first, last in ((start, at), (before, start)):
            found = [g for g in self._groups_since(first) if g.at < last]
            if found:
                return found[-1].refs
        people = self.between(before, start)
        return tuple(p.ref for p in people) if 1 < len(people) <= _MOST else ()

    def _groups_since(self, start: int) -> list[Group]:
        """The groups from word ``start`` on, the last first."""
        found = []
        for group in reversed(self._groups):
            if group.at < start:
                break
            found.append(group)
        return found

    def people_of(self, at: int, who: str, number: int | None, but: Person | None = None) -> tuple[str, ...]:
        """The people of a class, so many if a number is said, that a phrase at word ``at`` means."""
        fitting = [p for p in self._classes[who] if p is not but]
        known = [p for p in fitting if p.first < at] or fitting
        near = [p for p in self._near(at) if p in known]
        if number and len(near) == number:
            return _refs(near)
        if number is None and (earlier := self._earlier(who, known)):
            return earlier
        if len(near) == 1 and number in (None, 2) and (own := self._beside(near[0], known)):
            return own
        count = number or max(len(near), 2)
        chief = sorted(known, key=lambda p: -bisect_left(p.starts, at))[:count]
        return _refs([p for p in known if p in chief]) if len(chief) == count > 1 else ()

    def _earlier(self, who: str, known: list[Person]) -> tuple[str, ...]:
        """The last group of the class, which one without a number repeats."""
        refs = {p.ref for p in known}
        last = next((g for g in reversed(self._groups[-_MOST:]) if g.who == who and set(g.refs) <= refs), None)
        return last.refs if last else ()

    def _beside(self, person: Person, known: list[Person]) -> tuple[str, ...]:
        """The person and the issuer's, in a text that tells of many one by one."""
        own = self.principal()
        many = len({p.country for p in known if p.country}) > 2
        return _refs([own, person]) if own and many and own is not person and own in known else ()

    def _near(self, at: int) -> list[Person]:
        """The people of this sentence so far and of the one before, within the block."""
        start = self.context.sentence(at)[0]
        here = self.between(start, at)
        if len(here) > 1 or start <= self.block(at)[0]:
            return here
        return self.between(self.context.sentence(start - 1)[0], at)

    def sides(self, at: int) -> tuple[str, ...]:
        """The states that talk: the issuer's and that of who is spoken of here, else the two named most."""
        issuer = self.context.issuer_country
        foreign = self._counterpart(at)
        if issuer and foreign:
            return issuer, foreign
        return tuple(code for code, _ in self._named.most_common(2)) if len(self._named) > 1 else ()

    def _counterpart(self, at: int) -> str | None:
        issuer = self.context.issuer_country
        here = [p.country for p in self.between(self.block(at)[0], at) if p.country not in (None, issuer)]
        if here:
            return here[-1]
        for counted in (self._served, self._named):
            code = next((code for code, _ in counted.most_common(2) if code != issuer), None)
            if code:
                return code
        return None


def _refs(people: list[Person]) -> tuple[str, ...]:
    return tuple(p.ref for p in people)


def _served(people: list[Person], issuer: str | None) -> Counter[str]:
    """How often the people of each other state are named."""
    counted: Counter[str] = Counter()
    for person in people:
        if person.country and person.country != issuer:
            counted[person.country] += len(person.namings)
    return counted


def _is(person: Person, who: str) -> bool:
    current = [c for c in person.offices.values() if c.status is OfficeStatus.CURRENT]
    if who == "ministers":
        return any(c.ministerial and c.title.casefold() not in _LEADING_TITLES for c in current)
    if who == "leaders":
        return any(c.head in _LEADING or c.title.casefold() in _LEADING_TITLES for c in current)
    return bool(current)
