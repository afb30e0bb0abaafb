"""Offices: who holds, held or will hold what."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from diplograph.extract.cite import cite
from diplograph.extract.context import Context, context_of, is_state
from diplograph.extract.cue_words import cue_words
from diplograph.extract.offices.comparison import may_stand_for, same
from diplograph.extract.offices.holding_states import may_have
from diplograph.extract.offices.listed import listed_offices
from diplograph.extract.offices.phrases import Claim
from diplograph.extract.offices.terms import Term, terms_of
from diplograph.extract.offices.told import told_offices
from diplograph.extract.people.inference import give_predecessors
from diplograph.extract.people.person import Person
from diplograph.models import OfficeEntry

NAME = "diplograph_offices"
_HEADS_OF_STATE = cue_words("heads_of_state")


@Language.component(
    NAME,
    assigns=["doc._.offices", "doc._.people"],
    requires=["doc._.people"],
)
def offices(doc: Doc) -> Doc:
    """Offices: who holds, held or will hold what."""
    context = context_of(doc)
    people: list[Person] = doc.user_data.get("people", [])
    terms = terms_of(context, people)
    _claim_told(context, people, terms)
    give_predecessors(context, people)
    doc._.people = [
        entry if entry.country else entry.model_copy(update={"country": person.country})
        for entry, person in zip(doc._.people, people, strict=True)
    ]
    doc._.offices = [e for p in people for e in _entries(context, p, terms.get(p.ref, []))]
    return doc


def _claim_told(context: Context, people: list[Person], terms: dict[str, list[Term]]) -> None:
    """Give people the offices that verbs tell; those of nobody's and no body's are of the issuer's state."""
    for person in people:
        person.claim(t.claim for t in terms.get(person.ref, ()) if t.claim not in person.claims)
    for person, claim in [*told_offices(context, people), *listed_offices(context, people)]:
        person.claim([claim])
        if person.country is None and (claim.of is None or is_state(claim.of)):
            person.country = claim.of or context.issuer_country


def _entries(context: Context, person: Person, terms: list[Term]) -> Iterator[OfficeEntry]:
    """The offices of a person."""
    person.claims = _possible(person)
    for claims in _distinct(person):
        yield _entry(context, person, claims, [t for t in terms if t.claim in claims])


def _possible(person: Person) -> list[Claim]:
    """The claims, less such as the person's state has not: a Latin American "Chancellor" is its foreign minister."""
    country = person.country or ""
    held = [c for c in person.claims if c.of or c.head not in _HEADS_OF_STATE or may_have(country, c.title)]
    return held or person.claims


def _distinct(person: Person) -> list[list[Claim]]:
    """The claims of each office of a person, the fullest wording first."""
    found: list[list[Claim]] = []
    for claim in sorted(
        person.claims, key=lambda c: (c.rank, c.weak, -len(c.title.split()), c.title.isupper(), c.start)
    ):
        known = next((f for f in found if _says_less(claim, f[0])), None)
        if known is not None:
            known.append(claim)
        elif not (found and (claim.weak or claim.rank)):
            found.append([claim])
    return sorted(found, key=lambda f: f[0].start)


def _says_less(claim: Claim, known: Claim) -> bool:
    if claim.status is not known.status:
        return False
    begins = known.title.casefold().startswith((f"{claim.title.casefold()} for ", f"{claim.title.casefold()} of "))
    return begins or same(claim.title, known.title) or may_stand_for(claim.title, known.title)


def _entry(context: Context, person: Person, claims: list[Claim], terms: list[Term]) -> OfficeEntry:
    fullest = claims[0]
    words = context.words
    return OfficeEntry(
        person=person.ref,
        title=fullest.title,
        of=fullest.of or next((c.of for c in claims if c.of), None) or person.country,
        status=fullest.status,
        start=next((t.start for t in terms if t.start), None),
        as_of=next((t.as_of for t in terms if t.as_of), None),
        evidence=tuple(cite(context.doc, words[c.start].start, words[c.end - 1].end) for c in claims),
    )
