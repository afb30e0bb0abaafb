"""Tells from the words around somebody whom they meet or accompany, and so whose side they are on."""

from __future__ import annotations

from diplograph.extract.context import Context
from diplograph.extract.cue_words import cue_words
from diplograph.extract.offices.comparison import quite_the_same
from diplograph.extract.people.naming import Naming
from diplograph.extract.people.state_trail import StateTrail
from diplograph.extract.people.timeline import Place

_REACH = 9
_NEAR = 4
_SENTENCES_BACK = 6
_LONGEST_LIST = 12
_PRONOUNS = frozenset(("he", "she"))
_TALKING = cue_words("talking")
_PREPOSITIONS = cue_words("prepositions")
_INTRANSITIVE = cue_words("after_intransitives")
_MEETING = cue_words("meeting")
_COORDINATED = frozenset(("and", ",", "&"))
_ACCOMPANYING = frozenset(("accompanied", "accompanies", "accompanying"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_WITH = frozenset(("accompanied", "joined", "flanked"))
_NO_MEETING = frozenset((".", ";", "between", "invitation", "greetings"))


def accompanied_state(trail: StateTrail, naming: Naming) -> str | None:
    """The state of whoever the person is told to accompany: "Doe, accompanied by the Foreign Minister, Roe"."""
    context = trail.context
    before = context.key(naming.start - 1)
    verb = naming.full_end + (context.key(naming.full_end) in (",", "also"))
    verb += context.key(verb) in ("also", "who")
    if context.key(verb) in _ACCOMPANYING and not context.opens(verb):
        following = trail.timeline.between(verb + 1, min(verb + _REACH, context.sentence(naming.start)[1]))
        return (
            following[0].person.country
            if following
            else context.issuer_country
            if context.key(verb + 1) == "me"
            else None
        )
    if before in ("accompanying", "accompanies", "accompanied"):
        named = trail.timeline.between(context.sentence(naming.start)[0], naming.start)
        return named[-1].person.country if named else None
    return _guided_state(trail, naming)


def _guided_state(trail: StateTrail, naming: Naming) -> str | None:
    """The state of whoever is "accompanied by" those among whom the person is named; "he" is whom one spoke of."""
    context = trail.context
    start = context.sentence(naming.start)[0]
    by = next((n for n in range(naming.start - 1, start, -1) if context.key(n) in (";", *_WITH)), start)
    if context.key(by) not in _WITH or context.key(by + 1) != "by":
        return None
    if any(context.doc[context.words[n].start].tag_ in _FINITE for n in range(by + 1, naming.start)):
        return None
    named = trail.timeline.between(start, by)
    if named:
        return named[-1].person.country
    pronoun = any(context.key(n) in _PRONOUNS for n in range(start, by))
    before = trail.timeline.between(context.sentence(start - 1)[0], start) if pronoun and start else []
    return before[0].person.country if before else None


def coordinated_state(trail: StateTrail, naming: Naming) -> str | None:
    """The state before the first of several: "Japanese Prime Minister Doe and Foreign Minister Roe"."""
    place = trail.timeline.ending_at(naming.start - 1)
    if place is None or trail.context.key(naming.start - 1) not in _COORDINATED:
        return None
    other = place.naming
    stated = other.country is not None or other.start in trail.shared
    if not stated or not other.claims or other.full_end != other.end:
        return None
    trail.shared.add(naming.start)
    return place.person.country


def shared_state(trail: StateTrail, naming: Naming) -> str | None:
    """The state after the second of two: "President Doe and Foreign Minister Roe of Japan"."""
    context, link = trail.context, naming.full_end
    if any(context.key(n).startswith("co-chair") for n in range(max(0, naming.start - _NEAR), naming.start)):
        return None
    if (
        context.key(link) not in ("and", "&")
        or context.opens(link)
        or not naming.claims
        or naming.full_end != naming.end
    ):
        return None
    place = next(iter(trail.timeline.between(link + 1, link + 2)), None)
    if place is None or not place.naming.claims or context.key(place.naming.end) != "of":
        return None
    same = any(quite_the_same(a.title, b.title) for a in naming.claims for b in place.naming.claims)
    return None if same else place.naming.country


def met_by_state(trail: StateTrail, naming: Naming) -> str | None:
    """The state of whom a sentence tells to meet the person named; null if it tells no such thing."""
    context = trail.context
    start = context.sentence(naming.start)[0]
    if _presides_with_another(context, start, naming) or _talks_with_the_one_before(trail, naming):
        return context.issuer_country
    first = _first_listed(trail, naming).start
    for n in range(first - 1, max(first - _REACH, start - 1), -1):
        if context.key(n) in _NO_MEETING:
            return None
        if context.key(n) in _TALKING:
            return _subject_state(trail, start, n)
    return None


def _first_listed(trail: StateTrail, naming: Naming) -> Naming:
    """Who is named first in the list that somebody stands in: "met with | President Doe, Minister Roe and …"."""
    first = naming
    for _ in range(_LONGEST_LIST):
        at = first.start - 1
        while at > 0 and trail.context.key(at) in _COORDINATED and not trail.context.opens(at):
            at -= 1
        place = None if at == first.start - 1 else trail.timeline.ending_at(at + 1)
        if place is None or not place.naming.claims or place.naming.start >= first.start:
            return first
        first = place.naming
    return first


def _presides_with_another(context: Context, start: int, naming: Naming) -> bool:
    """Whether somebody before shares the chair with the person: "co-chaired by Doe and Roe"."""
    if context.key(naming.start - 1) != "and":
        return False
    return any(context.key(n).startswith("co-chair") for n in range(start, naming.start))


def _talks_with_the_one_before(trail: StateTrail, naming: Naming) -> bool:
    """Whether the person and the issuer's, named just before, are told to meet: "President Doe and King Roe spoke"."""
    context, verb = trail.context, naming.full_end
    if context.key(naming.start - 1) != "and" or context.opens(verb) or context.key(verb) not in _MEETING:
        return False
    if context.key(verb + 1) not in _INTRANSITIVE and not context.opens(verb + 1):
        return False
    place = trail.timeline.ending_at(naming.start - 1)
    return place is not None and place.person.country == context.issuer_country


def _subject_state(trail: StateTrail, start: int, verb: int) -> str | None:
    """The state of whoever is the first actor before a verb; a pronoun is the first actor of the sentence before."""
    context, end = trail.context, verb
    for _ in range(_SENTENCES_BACK):
        if any(context.words[n].text == "I" for n in range(start, end)):
            return context.issuer_country
        named = _first_named(trail, start, end)
        pronoun = next((n for n in range(start, end) if context.key(n) in _PRONOUNS), None)
        if named and (pronoun is None or named.start <= pronoun):
            return named.person.country
        if pronoun is None or start == 0:
            return context.issuer_country if pronoun is not None else None
        start, end = context.sentence(start - 1)[0], start
    return context.issuer_country


def _first_named(trail: StateTrail, start: int, end: int) -> Place | None:
    """The first place in words ``start`` to ``end`` that no preposition governs."""
    places = trail.timeline.between(start, end)
    return next((p for p in places if trail.context.key(p.start - 1) not in _PREPOSITIONS), None)
