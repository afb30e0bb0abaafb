"""Tells which state somebody serves where their office does not say."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from diplograph.extract.context import Context, is_state
from diplograph.extract.cue_words import cue_words
from diplograph.extract.offices.comparison import meaning
from diplograph.extract.offices.holding_states import may_have, only_states
from diplograph.extract.people.counterparts import counterpart_end
from diplograph.extract.people.encounters import accompanied_state, coordinated_state, met_by_state, shared_state
from diplograph.extract.people.naming import Naming
from diplograph.extract.people.person import Person
from diplograph.extract.people.sides import side_state
from diplograph.extract.people.state_trail import StateTrail
from diplograph.models import OfficeStatus
from diplograph.reference import reference
from diplograph.reference.name_families import states_of_name

_CROWNED = cue_words("heads_of_state")
_MANY_TONGUES = cue_words("states_of_many_tongues")
_BRANCHES = cue_words("branches_of_bodies")


def serve_states(context: Context, people: Sequence[Person]) -> None:
    """Give each office-holder the state served: as told, by style, or as the text around leads to expect."""
    for person in people:
        person.country = person.country or _told(context, person)
    trail = StateTrail(context, people)
    foreign_excellencies = _excellencies_are_foreign(context, people)
    for person in people:
        if person.country is None and _serves_a_state(context, person):
            person.country = _expected(trail, person, foreign_excellencies)
            trail.note(person)


def _told(context: Context, person: Person) -> str | None:
    codes = [c.of for c in person.offices.values() if is_state(c.of)]
    if codes:
        return codes[0]
    if any(n.article == "our" for n in person.namings):
        return context.issuer_country
    return next((n.style_country for n in person.namings if n.style_country), None)


def _serves_a_state(context: Context, person: Person) -> bool:
    offices = person.offices.values()
    if context.issuer_country is None and not any(c.ministerial or c.head in _CROWNED for c in offices):
        return False
    return any(not c.of or is_state(c.of) or _is_national(context, c.of) for c in offices)


def _is_national(context: Context, body: str) -> bool:
    if any(b.intergovernmental and b.name == body for b in context.bodies.values()):
        return False
    return not _is_branch(body.split())


def _is_branch(words: Sequence[str]) -> bool:
    """Whether a body is an international one's house in a country: "EU | Delegation", "Council of Europe | Office"."""
    at = next((n for n, word in enumerate(words) if n and word.casefold() in _BRANCHES), None)
    return at is not None and any(" ".join(words[:n]) in _international() for n in range(1, at + 1))


@cache
def _international() -> frozenset[str]:
    return frozenset(form for entry in reference() if entry.kind == "intergovernmental" for form in entry.forms)


def _expected(trail: StateTrail, person: Person, foreign_excellencies: bool) -> str | None:
    issuer = trail.context.issuer_country
    first = next((n for n in person.namings if n.claims), person.namings[0])
    taken = trail.holding_the_same(person)
    if first.among is not None:
        if first.claims[0].status is OfficeStatus.FORMER and issuer and _may_serve(person, issuer):
            return issuer
        return _among_several(trail, first, taken)
    if side := side_state(trail.context, first):
        return side
    if shared := coordinated_state(trail, first) or shared_state(trail, first):
        return shared
    if issuer and any(c.posted == issuer for c in first.claims):
        taken.add(issuer)
    taken |= {code for code in trail.in_order() if not _may_serve(person, code)}
    taken |= _states_of_counterparts(trail.context, first)
    return _by_name(trail, person, taken, _by_place(trail, person, first, taken, foreign_excellencies))


def _by_name(trail: StateTrail, person: Person, taken: AbstractSet[str], guess: str | None) -> str | None:
    """The state guessed, or another that the document names where the person's name speaks for that and not for it."""
    states = states_of_name(_printed_name(trail.context, person))
    if not states or guess in states or guess in _MANY_TONGUES:
        return guess
    told = [code for code in trail.in_order() if code in states and code not in taken]
    return trail.before(person.first, set(trail.in_order()) - set(told)) if told else guess


def _printed_name(context: Context, person: Person) -> tuple[str, ...]:
    """The words of the fullest naming."""
    names = [n.name for n in person.namings if n.name is not None]
    fullest = max(names, key=lambda n: n.end - n.start, default=None)
    return tuple(w.text for w in context.words[fullest.start : fullest.end]) if fullest else ()


def _by_place(
    trail: StateTrail, person: Person, first: Naming, taken: AbstractSet[str], foreign_excellencies: bool
) -> str | None:
    """The state that the text around somebody leads to expect: the issuer's, or that of whom it meets."""
    issuer = trail.context.issuer_country
    abroad = trail.before(first.start, taken | {issuer or ""}) or _sole_state(person) or issuer
    if issuer is None:
        return abroad
    if issuer not in taken and _heads_the_issuer(trail.context, person):
        return issuer
    foreign = any(n.counterpart for n in person.namings) or (foreign_excellencies and first.excellency)
    if foreign or issuer in taken or not _may_serve(person, issuer):
        return abroad
    if guide := accompanied_state(trail, first):
        return guide
    return abroad if met_by_state(trail, first) == issuer else issuer


def _states_of_counterparts(context: Context, naming: Naming) -> set[str]:
    """The states whose officer is called a counterpart of whom the sentence begins with: "Doe met his Thai host"."""
    start, end = context.sentence(naming.start)
    if naming.start > start + 1 or naming.counterpart:
        return set()
    told = (counterpart_end(context, n) for n in range(naming.full_end, end) if context.key(n) in ("his", "her"))
    return {found[1] for found in told if found and found[1]}


def _may_serve(person: Person, code: str) -> bool:
    return all(may_have(code, c.title) for c in person.offices.values())


def _sole_state(person: Person) -> str | None:
    """The one state that has the person's office."""
    found = {code for c in person.offices.values() for code in only_states(c.title)}
    return next(iter(found)) if len(found) == 1 else None


def _among_several(trail: StateTrail, naming: Naming, taken: set[str]) -> str | None:
    """The state of one of those named together: the next in the text that none of the others has."""
    at = naming.claims[0].start
    given = {
        p.person.country
        for p in trail.timeline.between(at - 1, naming.start)
        if p.naming.among is not None and p.naming.claims[0].start == at
    }
    return next((code for code in trail.in_order() if code not in taken | given), None)


def _heads_the_issuer(context: Context, person: Person) -> bool:
    """Whether somebody is the minister of what the issuing ministry has in its name, beyond mere foreign affairs."""
    _, own = meaning(context.issuer or "")
    titles = [meaning(c.title)[1] for c in person.offices.values() if c.ministerial]
    return any(len(words) > 2 and len(words - own) == 1 for words in titles)


def _excellencies_are_foreign(context: Context, people: Sequence[Person]) -> bool:
    """Whether the release gives "H.E." to foreigners and not to its own people."""
    own = [p for p in people if p.country == context.issuer_country]
    foreign = [p for p in people if p.country not in (None, context.issuer_country)]
    return bool(own) and not any(_is_excellency(p) for p in own) and any(_is_excellency(p) for p in foreign)


def _is_excellency(person: Person) -> bool:
    return any(n.excellency for n in person.namings)
