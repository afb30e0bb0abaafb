"""People: every individual, once, with the forms that name them and the words that stand for them."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from diplograph.extract.cite import cite
from diplograph.extract.context import Context, context_of
from diplograph.extract.extensions import Mention, MentionKind
from diplograph.extract.offices.portfolios import trim_bodies
from diplograph.extract.people.anaphora import resolve_offices
from diplograph.extract.people.contacts import contacts
from diplograph.extract.people.groups import group_mentions
from diplograph.extract.people.identity import people_named
from diplograph.extract.people.inference import (
    give_bodies,
    give_officers_bodies,
    give_predecessors,
    join_surname_to_office,
)
from diplograph.extract.people.initials import initials_of_offices
from diplograph.extract.people.loose_names import (
    covered_words,
    names_by_model,
    names_in_office,
    repeated_names,
)
from diplograph.extract.people.naming import Naming
from diplograph.extract.people.namings import namings
from diplograph.extract.people.opposites import give_counterparts
from diplograph.extract.people.person import Person
from diplograph.extract.people.pronouns import pronoun_mentions
from diplograph.extract.people.service import serve_states
from diplograph.models import PersonEntry

NAME = "diplograph_people"


@Language.component(
    NAME,
    assigns=["doc._.people", "doc._.mentions"],
    requires=["doc._.countries", "doc._.organizations"],
)
def people(doc: Doc) -> Doc:
    """People: every individual, once, with the forms that name them and the words that stand for them."""
    context = context_of(doc)
    trim_bodies(context)
    found = list(namings(context))
    if shortened := initials_of_offices(context, found):
        context.abbreviations |= shortened
        found = list(namings(context))
    found += list(contacts(context, found))
    found += list(names_by_model(context, found))
    found += list(names_in_office(context, found))
    known = people_named(context, found)
    covered = covered_words(found)
    for person, naming in list(repeated_names(context, known, covered)):
        person.add(naming)
    give_officers_bodies(context, known)
    serve_states(context, known)
    unnamed = [n for n in found if n.name is None]
    known = give_counterparts(context, known, unnamed)
    known = join_surname_to_office(resolve_offices(context, known, unnamed))
    give_predecessors(context, known)
    give_bodies(context, known)
    known.sort(key=lambda p: p.first)
    _number(known)
    doc.user_data["people"] = known
    doc._.people = [_entry(context, p) for p in known]
    doc._.mentions = [*doc._.mentions, *_mentions(context, known)]
    doc._.mentions = [*doc._.mentions, *pronoun_mentions(context, known)]
    doc._.mentions = [*doc._.mentions, *group_mentions(context, known)]
    return doc


def _number(people: list[Person]) -> None:
    for n, person in enumerate(people, start=1):
        person.ref = f"p{n}"


def _mentions(context: Context, people: list[Person]) -> list[Mention]:
    words = context.words
    return [
        Mention(words[n.start].start, words[n.end - 1].end, (p.ref,), MentionKind.PERSON)
        for p in people
        for n in p.namings
    ]


@dataclass(frozen=True, slots=True)
class _Printed:
    text: str
    naming: Naming


def _entry(context: Context, person: Person) -> PersonEntry:
    printed = _printed(context, person)
    name = max(printed, key=lambda p: _fullness(p)).text if printed else None
    names = dict.fromkeys(p.text for p in printed if p.text != name)
    return PersonEntry(
        id=person.ref,
        name=name,
        names=tuple(names),
        known_as=tuple(dict.fromkeys(_known_as(context, person))),
        country=person.country,
        evidence=tuple(cite(context.doc, s, e) for s, e in dict.fromkeys(_places(context, person))),
    )


def _fullness(printed: _Printed) -> tuple[int, bool, int]:
    words = [w for w in printed.text.split() if len(w.rstrip(".")) > 1]
    letters = sum(c.isalpha() for c in printed.text)
    return len(words), printed.naming.titled and bool(printed.naming.claims or printed.naming.styled), letters


def _printed(context: Context, person: Person) -> list[_Printed]:
    return [_Printed(context.text(n.name.start, n.name.end), n) for n in person.namings if n.name]


def _known_as(context: Context, person: Person) -> list[str]:
    return [context.text(n.start, n.end) for n in person.namings if n.name is None]


def _places(context: Context, person: Person) -> list[tuple[int, int]]:
    return [(context.words[n.start].start, context.words[n.end - 1].end) for n in person.namings]
