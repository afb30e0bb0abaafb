"""Tells which state somebody serves where their office does not say."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from diplograph.extract.context import Context, is_state
from diplograph.extract.cue_words import cue_words
from diplograph.extract.offices.comparison import meaning, quite_the_same
from diplograph.extract.offices.holding_states import may_have, only_states
from diplograph.extract.offices.phrases import Claim
from diplograph.extract.people.identity import Person
from diplograph.extract.people.namings import Naming
from diplograph.models import OfficeStatus

_REACH = 9
_SENTENCES_BACK = 6
_PRONOUNS = frozenset(("he", "she", "i"))
_TALKING = cue_words("talking")
_PREPOSITIONS = cue_words("prepositions")
_INTRANSITIVE = cue_words("after_intransitives")
_MEETING = cue_words("meeting")
_COORDINATED = frozenset(("and", ",", "&"))


@dataclass(slots=True)
class States:
    """The states that a document names or whose people it names, in the order of the text."""

    context: Context
    people: Sequence[Person]
    places: list[tuple[int, str]] = field(default_factory=list)
    shared: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        named = [(i, s.code) for i, s in self.context.states.items()]
        named += list(self.context.capitals.items())
        named += [(n.start, p.country) for p in self.people if p.country for n in p.namings]
        self.places = sorted(named)

    def note(self, person: Person) -> None:
        """Take the places where a person is named, whose state is now known."""
        if person.country:
            self.places = sorted([*self.places, *((n.start, person.country) for n in person.namings)])

    def before(self, at: int, barred: frozenset[str]) -> str | None:
        """The state not barred that was last named before word ``at``, else the one named most often."""
        for n in range(bisect_left(self.places, (at, "")) - 1, -1, -1):
            if self.places[n][1] not in barred:
                return self.places[n][1]
        return self.foremost(barred)

    def foremost(self, barred: frozenset[str]) -> str | None:
        """The state not barred that is named most often, the first of several."""
        counted = Counter(code for _, code in self.places if code not in barred)
        return counted.most_common(1)[0][0] if counted else None

    def in_order(self) -> list[str]:
        """All states named, each once, the issuer's first."""
        own = [self.context.issuer_country] if self.context.issuer_country else []
        return list(dict.fromkeys([*own, *(code for _, code in self.places)]))


def serve_states(context: Context, people: Sequence[Person]) -> None:
    """Give each office-holder the state served: as told, by style, or as the text around leads to expect."""
    for person in people:
        person.country = person.country or _told(context, person)
    states = States(context, people)
    foreign_excellencies = _excellencies_are_foreign(context, people)
    for person in people:
        if person.country is None and _serves_a_state(context, person):
            person.country = _expected(states, person, foreign_excellencies)
            states.note(person)


def _told(context: Context, person: Person) -> str | None:
    codes = [c.of for c in person.claims if is_state(c.of)]
    if codes:
        return codes[0]
    if any(n.article == "our" for n in person.namings):
        return context.issuer_country
    return next((n.style_country for n in person.namings if n.style_country), None)


def _serves_a_state(context: Context, person: Person) -> bool:
    if context.issuer_country is None and not any(c.ministerial or c.head in _CROWNED for c in person.claims):
        return False
    return any(not c.of or is_state(c.of) or _is_national(context, c.of) for c in person.claims)


_CROWNED = cue_words("heads_of_state")


def _is_national(context: Context, body: str) -> bool:
    return not any(b.intergovernmental and b.name == body for b in context.bodies.values())


def _expected(states: States, person: Person, foreign_excellencies: bool) -> str | None:
    context, issuer = states.context, states.context.issuer_country
    first = next((n for n in person.namings if n.claims), person.namings[0])
    taken = _holding_the_same(states.people, person)
    if first.among is not None:
        return next((c for c in states.in_order() if c not in taken | _given_with(states, first)), None)
    if shared := _coordinated_state(states, first):
        return shared
    taken |= {code for code in states.in_order() if not _may_serve(person, code)}
    barred = frozenset(taken | {issuer}) if issuer else frozenset(taken)
    if issuer and issuer not in taken and _heads_the_issuer(context, person):
        return issuer
    counterpart = any(n.counterpart for n in person.namings)
    if (
        issuer is None
        or issuer in taken
        or counterpart
        or not _may_serve(person, issuer)
        or (foreign_excellencies and first.excellency)
    ):
        return states.before(first.start, barred) or _sole_state(person) or issuer
    if guide := _accompanied(states, first):
        return guide
    partner = _meets(states, first)
    if partner is not None and partner == issuer:
        return states.before(first.start, barred) or issuer
    return issuer


def _may_serve(person: Person, code: str) -> bool:
    return all(may_have(code, c.title) for c in person.claims)


def _sole_state(person: Person) -> str | None:
    """The one state that has the person's office."""
    found = {code for c in person.claims for code in only_states(c.title)}
    return next(iter(found)) if len(found) == 1 else None


def _accompanied(states: States, naming: Naming) -> str | None:
    """The state of whoever the person is told to accompany: "Doe, accompanied by the Foreign Minister, Roe"."""
    context = states.context
    before = context.key(naming.start - 2)
    passive = context.key(naming.start - 1) == "by" and before in ("accompanied", "joined", "flanked")
    if not passive and context.key(naming.start - 1) not in ("accompanying", "accompanies", "accompanied"):
        return None
    start = context.sentence(naming.start)[0]
    named = [(n.start, p) for p in states.people for n in p.namings if start <= n.start < naming.start]
    return max(named, key=lambda b: b[0])[1].country if named else None


def _given_with(states: States, naming: Naming) -> set[str]:
    """The states given to those named together with the person before."""
    told = [
        p
        for p in states.people
        for n in p.namings
        if n.among is not None and n.claims[0].start == naming.claims[0].start
    ]
    return {p.country for p in told if p.country}


def _heads_the_issuer(context: Context, person: Person) -> bool:
    """Whether somebody is the minister of what the issuing ministry has in its name, beyond mere foreign affairs."""
    _, own = meaning(context.issuer or "")
    titles = [meaning(c.title)[1] for c in person.claims if c.ministerial]
    return any(len(words) > 2 and len(words - own) == 1 for words in titles)


def _holding_the_same(people: Sequence[Person], person: Person) -> set[str]:
    """The states in which others hold the same office."""
    wanted = [c for c in person.claims if _is_whole(c)]
    return {
        p.country
        for p in people
        if p is not person and p.country
        for other in p.claims
        if _is_whole(other) and any(quite_the_same(c.title, other.title) for c in wanted)
    }


def _is_whole(claim: Claim) -> bool:
    return claim.status is OfficeStatus.CURRENT and not claim.weak and claim.head not in _MANY


_MANY = cue_words("offices_of_many")


def _coordinated_state(states: States, naming: Naming) -> str | None:
    """The state before the first of several: "Japanese Prime Minister Doe and Foreign Minister Roe"."""
    context = states.context
    if context.key(naming.start - 1) not in _COORDINATED:
        return None
    for person in states.people:
        for other in person.namings:
            adjacent = other.full_end == naming.start - 1 and other.full_end == other.end
            if adjacent and other.claims and (other.country or other.start in states.shared):
                states.shared.add(naming.start)
                return person.country
    return None


def _meets(states: States, naming: Naming) -> str | None:
    """The state of whom a sentence tells to meet the person named; null if it tells no such thing."""
    context = states.context
    start = context.sentence(naming.start)[0]
    if _presides_with_another(context, start, naming) or _talks_with_the_one_before(states, naming):
        return context.issuer_country
    for n in range(naming.start - 1, max(naming.start - _REACH, start - 1), -1):
        if context.words[n].key in (".", ";", "between", "invitation", "greetings"):
            return None
        if context.words[n].key in _TALKING:
            return _subject_state(states, start, n)
    return None


def _presides_with_another(context: Context, start: int, naming: Naming) -> bool:
    """Whether somebody before shares the chair with the person: "co-chaired by Doe and Roe"."""
    keys = [context.words[n].key for n in range(start, naming.start)]
    return context.key(naming.start - 1) == "and" and any(k.startswith("co-chair") for k in keys)


def _talks_with_the_one_before(states: States, naming: Naming) -> bool:
    """Whether the person and the issuer's, named just before, are told to meet: "President Doe and King Roe spoke"."""
    context = states.context
    verb = naming.full_end
    if context.key(naming.start - 1) != "and" or context.opens(verb) or context.key(verb) not in _MEETING:
        return False
    if context.key(verb + 1) not in _INTRANSITIVE and not context.opens(verb + 1):
        return False
    before = (p for p in states.people for n in p.namings if n.full_end == naming.start - 1)
    return any(p.country == context.issuer_country for p in before)


def _subject_state(states: States, start: int, verb: int) -> str | None:
    """The state of whoever is the first actor before a verb; a pronoun is the first actor of the sentence before."""
    context, end = states.context, verb
    for _ in range(_SENTENCES_BACK):
        if any(context.words[n].text == "I" for n in range(start, end)):
            return context.issuer_country
        named = _first_named(states, start, end)
        pronoun = next((n for n in range(start, end) if context.key(n) in _PRONOUNS), None)
        if named and (pronoun is None or named[0] <= pronoun):
            return named[1].country
        if pronoun is None or start == 0:
            return context.issuer_country if pronoun is not None else None
        start, end = context.sentence(start - 1)[0], start
    return context.issuer_country


def _first_named(states: States, start: int, end: int) -> tuple[int, Person] | None:
    context = states.context
    found = (
        (n.start, p)
        for p in states.people
        for n in p.namings
        if start <= n.start < end and context.key(n.start - 1) not in _PREPOSITIONS
    )
    return min(found, key=lambda f: f[0], default=None)


def _excellencies_are_foreign(context: Context, people: Sequence[Person]) -> bool:
    """Whether the release gives "H.E." to foreigners and not to its own people."""
    own = [p for p in people if p.country == context.issuer_country]
    foreign = [p for p in people if p.country not in (None, context.issuer_country)]
    return bool(own) and not any(_is_excellency(p) for p in own) and any(_is_excellency(p) for p in foreign)


def _is_excellency(person: Person) -> bool:
    return any(n.excellency for n in person.namings)
