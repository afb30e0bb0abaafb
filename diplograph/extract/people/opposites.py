"""Tells who "his Thai counterpart" is, and that counterparts hold the same office."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from diplograph.extract.context import Context
from diplograph.extract.offices.comparison import meaning
from diplograph.extract.offices.phrases import Claim
from diplograph.extract.people.counterpart_lists import listed_counterparts
from diplograph.extract.people.naming import Naming
from diplograph.extract.people.person import Person
from diplograph.extract.people.timeline import Timeline
from diplograph.models import OfficeStatus


def give_counterparts(context: Context, people: list[Person], unnamed: Sequence[Naming]) -> list[Person]:
    """Give counterparts their offices, and namings as counterpart their people; the people, new ones included."""
    opposites = _Opposites(context, people)
    for person in people:
        for naming in [n for n in person.namings if n.counterpart]:
            if not person.offices:
                opposites.give_office(person, naming)
    for naming in unnamed:
        if naming.counterpart:
            opposites.resolve(naming)
    for naming, codes in listed_counterparts(context):
        opposites.enter_listed(naming, codes)
    return opposites.people


def main_office(person: Person | None) -> Claim | None:
    """The office by which somebody is called: a ministerial one, else the first."""
    held = [] if person is None else [c for c in person.offices.values() if _is_main(c)]
    ministerial = [c for c in held if c.ministerial]
    diplomatic = [c for c in ministerial if "foreign" in meaning(c.title)[1]]
    return next(iter(diplomatic or ministerial or held), None)


def _is_national(person: Person) -> bool:
    """Whether somebody may have counterparts: an official of a state, or of whom no office is known."""
    return person.country is not None or not person.offices


def _is_main(claim: Claim) -> bool:
    return claim.status is OfficeStatus.CURRENT and not claim.rank and not claim.weak


def _usual(title: str) -> str:
    """The title as another state's is called: any minister in charge of foreign affairs is a foreign minister."""
    ranks, words = meaning(title.replace("of State and ", "of "))
    return "Foreign Minister" if not ranks and {"foreign", "minister"} <= words else title


class _Opposites:
    """The people of a release, as counterparts of one another."""

    def __init__(self, context: Context, people: Sequence[Person]) -> None:
        self.people = list(people)
        self._context = context
        self._timeline = Timeline(people)

    def give_office(self, person: Person, naming: Naming) -> None:
        """Let the person hold the office of whose counterpart they are called."""
        held = main_office(self._subject(person, naming))
        if held is not None:
            person.claim([_same_for(held, person.country, naming)])

    def resolve(self, naming: Naming) -> None:
        """Give a naming as counterpart to a person, a new one if need be."""
        subject = self._subject(None, naming)
        held = main_office(subject)
        others = [p for p in self.people if p is not subject and naming.country in (None, p.country)]
        known = [p for p in others if p.offices and p.first < naming.start]
        known = known or [p for p in others if held and naming.country and p.form and p.holds(_usual(held.title))]
        if known:
            guest = self._context.key(naming.end - 1) in ("guest", "host", "interlocutor")
            fit = _prominence if guest else partial(_fit, held)
            max(known, key=lambda p: fit(p, naming.start)).place(naming)
        elif held is not None and naming.country is not None:
            self._enter(naming, held, naming.country)

    def enter_listed(self, naming: Naming, codes: Sequence[str]) -> None:
        """Enter a counterpart of each state that has no such officer yet."""
        held = main_office(self._subject(None, naming))
        for code in codes:
            known = any(p.country == code and (office := main_office(p)) and office.ministerial for p in self.people)
            if held is not None and held.ministerial and not known:
                self._enter(replace(naming, plural=False), held, code)

    def _enter(self, naming: Naming, held: Claim, code: str) -> None:
        person = Person(country=code)
        person.place(naming)
        person.claim([_same_for(held, code, naming)])
        self.people.append(person)

    def _subject(self, person: Person | None, naming: Naming) -> Person | None:
        """Whose counterpart is meant: of "my", the issuer's; else the first of the sentence or the one before."""
        if naming.article in ("my", "our"):
            issuer = self._context.issuer_country
            own = (p for p in self.people if p is not person and p.country == issuer and p.offices)
            return next(own, None)
        start = self._context.sentence(naming.start)[0]
        before = self._context.sentence(start - 1)[0] if start else 0
        for first, last in ((start, naming.start), (before, start)):
            places = self._timeline.between(first, last)
            found = next((p.person for p in places if p.person is not person and _is_national(p.person)), None)
            if found is not None:
                return found
        return self._timeline.before(naming.start, person)


def _same_for(held: Claim, of: str | None, naming: Naming) -> Claim:
    return replace(held, title=_usual(held.title), of=of, start=naming.start, end=naming.end)


def _prominence(person: Person, at: int) -> tuple[bool, bool, int]:
    """Who was named most before."""
    return False, False, bisect_left(person.starts, at)


def _fit(held: Claim | None, person: Person, at: int) -> tuple[bool, bool, int]:
    """Whoever was called a counterpart, then who holds the same office, then who was named last before."""
    called = any(n.counterpart for n in person.namings)
    alike = held is not None and person.holds(_usual(held.title))
    before = person.last_before(at)
    return called, alike, -1 if before is None else before
