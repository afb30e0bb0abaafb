"""Concludes offices that a text implies: a counterpart's, a predecessor's, and of what body an office is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from diplograph.extract.context import Context
from diplograph.extract.offices.comparison import meaning
from diplograph.extract.offices.phrases import Claim
from diplograph.extract.people.identity import Person
from diplograph.extract.people.namings import Naming
from diplograph.extract.phrases import PhraseTable
from diplograph.models import OfficeStatus
from diplograph.resources import word_list

_LONGEST_LINK = 3


def give_counterparts(context: Context, people: list[Person], unnamed: Sequence[Naming]) -> None:
    """Tell who "his Thai counterpart" is, named or not, and that they hold the same office as the other."""
    for person in list(people):
        naming = next((n for n in person.namings if n.counterpart), None)
        if naming is not None and not person.claims:
            _give_same_office(context, people, person, naming)
    for naming in unnamed:
        if naming.counterpart:
            _resolve(context, people, naming)


def _give_same_office(context: Context, people: Sequence[Person], person: Person, naming: Naming) -> None:
    held = _office_beside(context, people, person, naming)
    if held is not None:
        person.claims.append(
            replace(held, title=_usual(held.title), of=person.country, start=naming.start, end=naming.end)
        )


def _office_beside(context: Context, people: Sequence[Person], person: Person | None, naming: Naming) -> Claim | None:
    """The office of the one whose counterpart is meant: of "my", the issuer's own; else the sentence's first person."""
    if naming.article in ("my", "our"):
        own = [p for p in people if p is not person and p.country == context.issuer_country and p.claims]
        return _main_office(own[0]) if own else None
    start = context.sentence(naming.start)[0]
    here = [(n.start, p) for p in people if p is not person for n in p.namings if start <= n.start < naming.start]
    other = min(here, key=lambda h: h[0])[1] if here else _before(people, person, naming.start)
    return _main_office(other) if other else None


def _before(people: Sequence[Person], person: Person | None, at: int) -> Person | None:
    """The other person named last before word ``at``."""
    named = [(n.start, p) for p in people if p is not person for n in p.namings if n.start < at]
    return max(named, key=lambda n: n[0])[1] if named else None


def _main_office(person: Person) -> Claim | None:
    held = [c for c in person.claims if c.status is OfficeStatus.CURRENT and not c.rank and not c.weak]
    return next((c for c in held if c.ministerial), held[0] if held else None)


def _usual(title: str) -> str:
    """The title as another state's is called: any minister in charge of foreign affairs is a foreign minister."""
    ranks, words = meaning(title)
    return "Foreign Minister" if not ranks and {"foreign", "minister"} <= words else title


def _resolve(context: Context, people: list[Person], naming: Naming) -> None:
    subject = _before(people, None, naming.start)
    others = [p for p in people if p is not subject and (naming.country is None or p.country == naming.country)]
    held = _office_beside(context, people, None, naming)
    later = [p for p in others if held and naming.country and p.holds(_usual(held.title)) and p.form]
    others = [p for p in others if p.claims and any(n.start < naming.start for n in p.namings)] or later
    if others:
        person = max(others, key=lambda p: _counterpart_fit(p, held, naming.start))
        person.namings = sorted([*person.namings, naming], key=lambda n: n.start)
    elif held is not None and naming.country is not None:
        claim = replace(held, title=_usual(held.title), of=naming.country, start=naming.start, end=naming.end)
        people.append(Person(namings=[naming], claims=[claim], country=naming.country))


def _counterpart_fit(person: Person, held: Claim | None, at: int) -> tuple[bool, bool, int]:
    """Whoever was called a counterpart, then who holds the same office, then who was named last before."""
    called = any(n.counterpart for n in person.namings)
    alike = held is not None and person.holds(_usual(held.title))
    return called, alike, max((n.start for n in person.namings if n.start < at), default=-1)


@cache
def _succession() -> PhraseTable[None]:
    return PhraseTable((phrase, None) for phrase in word_list("extract", "succession_phrases.txt"))


def give_predecessors(context: Context, people: Sequence[Person]) -> None:
    """Tell that whoever somebody took over from held the same office before."""
    for person in people:
        for naming in person.namings:
            if naming.name and not person.claims and _follows_succession(context, naming.start):
                successor = _before(people, person, naming.start)
                held = _main_office(successor) if successor else None
                if held is not None:
                    person.claims.append(replace(held, status=OfficeStatus.FORMER, start=naming.start, end=naming.end))
                    person.country = person.country or (successor.country if successor else None)


def _follows_succession(context: Context, at: int) -> bool:
    for start in range(max(0, at - _LONGEST_LINK), at):
        found = _succession().at(context.words, start)
        if found and found[0] == at:
            return True
    return False


def join_surname_to_office(context: Context, people: list[Person]) -> list[Person]:
    """Take "Mr. Doe", never introduced, for the one office-holder whom the release leaves unnamed."""
    bare = [p for p in people if len(p.form) == 1 and not p.claims and all(n.styled for n in p.namings)]
    bare = [p for p in bare if not any(p.form[0] in other.form for other in people if other is not p)]
    unnamed = [p for p in people if not p.form and len(p.namings) > 1]
    if len(bare) != 1 or not unnamed:
        return people
    holder = max(unnamed, key=lambda p: len(p.namings))
    if holder.namings[0].start > bare[0].namings[0].start:
        return people
    holder.form = bare[0].form
    holder.namings = sorted([*holder.namings, *bare[0].namings], key=lambda n: n.start)
    holder.genders |= bare[0].genders
    return [p for p in people if p is not bare[0]]


def give_bodies(context: Context, people: Sequence[Person]) -> None:
    """Say of what an office is where the text does not: the issuing organization's, or the holder's state."""
    issuing = _issuing_organization(context)
    for person in people:
        if issuing and person.country is None:
            person.claims = [c if c.of else replace(c, of=issuing) for c in person.claims]


def _issuing_organization(context: Context) -> str | None:
    """The intergovernmental body that issues a release of no state: the one named first."""
    if context.issuer_country is not None or not context.issuer:
        return None
    named = sorted((i, b.name) for i, b in context.bodies.items() if b.intergovernmental)
    own = [name for _, name in named if name.casefold() not in context.issuer.casefold() or name == context.issuer]
    return own[0] if own else None
