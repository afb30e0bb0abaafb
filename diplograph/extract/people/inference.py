"""Concludes offices that a text implies: a predecessor's, and of what body an office is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from diplograph.extract.context import Context, is_state
from diplograph.extract.cue_words import cue_words
from diplograph.extract.offices.phrases import Claim
from diplograph.extract.people.naming import Naming
from diplograph.extract.people.opposites import main_office
from diplograph.extract.people.person import Person
from diplograph.extract.people.timeline import Timeline
from diplograph.extract.phrases import PhraseTable
from diplograph.models import OfficeStatus
from diplograph.resources import word_list

_LONGEST_LINK = 3
_HEADS_OF_BODIES = frozenset(("director general", "director-general", "secretary general", "secretary-general"))


@cache
def _succession() -> PhraseTable[None]:
    return PhraseTable((phrase, None) for phrase in word_list("extract", "succession_phrases.txt"))


def give_predecessors(context: Context, people: Sequence[Person]) -> None:
    """Tell that whoever somebody took over from held the same office before."""
    timeline = Timeline(people)
    for person in people:
        naming = next((n for n in person.namings if n.name and follows_succession(context, n.start)), None)
        if naming is not None and all(c.rank for c in person.claims):
            _succeed(person, timeline.before(naming.start, person), naming)


def _succeed(person: Person, successor: Person | None, naming: Naming) -> None:
    held = main_office(successor) or next((c for c in successor.claims if _is_to_come(c)), None) if successor else None
    if held is not None and successor is not None:
        person.claim([replace(held, status=OfficeStatus.FORMER, start=naming.start, end=naming.end)])
        person.country = person.country or successor.country


def _is_to_come(claim: Claim) -> bool:
    return claim.status is OfficeStatus.INCOMING


def follows_succession(context: Context, at: int) -> bool:
    """Whether the words before word ``at`` say that somebody had an office before: "succeeds | Jane Doe"."""
    for start in range(max(0, at - _LONGEST_LINK), at):
        found = _succession().at(context.words, start)
        if found and found[0] == at:
            return True
    return False


def join_surname_to_office(people: list[Person]) -> list[Person]:
    """Take "Mr. Doe", never introduced, for the one office-holder whom the release leaves unnamed."""
    bare = [p for p in people if len(p.form) == 1 and _is_only_styled(p)]
    unnamed = [p for p in people if not p.form and (len(p.namings) > 1 or _may_be(p, bare))]
    if len(bare) == 1 and bare[0].offices:
        unnamed = [p for p in unnamed if _may_be(p, bare)]
    if len(bare) != 1 or not unnamed:
        return people
    known, holder = bare[0], max(unnamed, key=lambda p: len(p.namings))
    shared = any(known.form[0] in other.form for other in people if other is not known)
    if shared or holder.first > known.first:
        return people
    holder.form = known.form
    for naming in known.namings:
        holder.add(naming)
    return [p for p in people if p is not known]


def _is_only_styled(person: Person) -> bool:
    """Whether no office of the person is known by its whole title: "Mr Doe", "Minister Doe"."""
    if person.offices:
        return all(c.weak and c.ministerial for c in person.offices.values())
    return all(n.styled for n in person.namings)


def _may_be(holder: Person, bare: Sequence[Person]) -> bool:
    """Whether the holder of a ministerial office is of the state of the one called only minister."""
    ministerial = any(c.ministerial and not c.weak for c in holder.offices.values())
    return ministerial and any(p.offices and p.country == holder.country for p in bare)


def give_bodies(context: Context, people: Sequence[Person]) -> None:
    """Say of what an office is where the text does not: the issuing organization's."""
    issuing = _issuing_organization(context)
    for person in people:
        if issuing and person.country is None:
            person.claims = [c if c.of else replace(c, of=issuing) for c in person.claims]


def give_officers_bodies(context: Context, people: Sequence[Person]) -> None:
    """Say of what body a secretary-general and the like is one, where the text has named it right before."""
    stated = {kind: c.of for p in people for c in p.claims if _is_body(c) and (kind := _kind_of_officer(c))}
    for person in people:
        if person.country is None:
            person.claims = [_of_body(context, c, stated) for c in person.claims]
            person.offices = {(c.title, c.status): c for c in reversed(person.claims)}


def of_bodies_near(context: Context, claims: Sequence[Claim], country: str | None) -> tuple[Claim, ...]:
    """The offices of somebody unnamed, a "Director General" taken for that of the body which the sentence names."""
    if country is not None:
        return tuple(claims)
    return tuple(_of_body_in_sentence(context, c) if c.title.casefold() in _HEADS_OF_BODIES else c for c in claims)


def _of_body_in_sentence(context: Context, claim: Claim) -> Claim:
    start = context.sentence(claim.start)[0]
    near = [b for n in range(start, claim.start) if (b := context.bodies.get(n)) and b.intergovernmental]
    return replace(claim, of=near[-1].name) if near and claim.of is None else claim


def _is_body(claim: Claim) -> bool:
    return claim.of is not None and not is_state(claim.of)


def _kind_of_officer(claim: Claim) -> str | None:
    """The officer that a title names, or for whom its holder speaks: "spokesperson for the | Secretary-General"."""
    title = claim.title.casefold().replace(" general", "-general")
    return next((o for o in _officers() if o in title), None)


@cache
def _officers() -> tuple[str, ...]:
    """The longest first."""
    return tuple(sorted(cue_words("officers_of_bodies"), key=lambda o: (-len(o), o)))


def _of_body(context: Context, claim: Claim, stated: dict[str, str | None]) -> Claim:
    kind = _kind_of_officer(claim) if claim.of is None else None
    if kind is None:
        return claim
    start = context.sentence(claim.start)[0]
    before = context.sentence(start - 1)[0] if start else 0
    near = [context.bodies[n] for n in range(before, claim.start) if n in context.bodies]
    last = next((b.name for b in reversed(near) if b.intergovernmental), None)
    return replace(claim, of=stated.get(kind) or last)


def _issuing_organization(context: Context) -> str | None:
    """The intergovernmental body that issues a release of no state: the one named first."""
    if context.issuer_country is not None or not context.issuer:
        return None
    named = sorted((i, b.name) for i, b in context.bodies.items() if b.intergovernmental)
    own = [name for _, name in named if name.casefold() not in context.issuer.casefold() or name == context.issuer]
    return own[0] if own else None
