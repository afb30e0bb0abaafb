"""Tells which state a release is of, where its letterhead does not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from diplograph.read.header.contact import states_of_contacts
from diplograph.read.header.marks import marks_in
from diplograph.read.header.naming import Named, capital_of, named_states
from diplograph.read.header.page import Page
from diplograph.read.header.when import dateline_place
from diplograph.reference import StateKind, states

_LONGEST = 20_000
_LEAST = 2.0
_LEAST_AMONG = 1.0
_SUBJECT = re.compile(
    r"\s+(?:will|would|has|is|was|and\s+its|also|strongly|firmly|fully|deeply|remains|[a-z]{3,}(?:s|ed))\b(?!\s+of\b)"
)
_ITSELF = re.compile(r"(?:represent(?:s|ed|ing)?|on\s+behalf\s+of|our\s+country,?)\s+(?:the\s+)?$", re.I)
_OWN_TIME = re.compile(r"\s+(?:standard\s+)?time\b", re.I)
_OTHER = re.compile(r"\s+(?:counterpart|colleague|side's|guests?|delegation\s+led)\b", re.I)
_OFFICES = (
    r"(?:Minister|Secretary|President|Chancellor|Premier|Ambassador|Representative|Envoy|FM|PM|King|Sultan|Emir|Amir"
    r"|Spokesperson|Undersecretary)"
)
_OFFICE_AFTER = re.compile(rf"\s+(?:[A-Z][\w.-]+\s+){{0,3}}{_OFFICES}\b")
_OFFICE_BEFORE = re.compile(rf"\b{_OFFICES}\b[^.;]{{0,90}}\bof\s+(?:the\s+)?(?:[A-Z]\w+\s+of\s+(?:the\s+)?)?$")
_OFFICE_OF_SOMEBODY = re.compile(
    rf"\b(?:[A-Z][\w-]+\s+){{0,2}}{_OFFICES}(?:\s+(?:of|for)\s+[A-Z]\w+(?:\s+Affairs)?,?)?\s+(?=[A-Z]|[a-z]+ed\b|met\b|held\b)"
)
_FIRST_PERSON = re.compile(r"\b(?:we|our|us|ours)\b", re.I)
_DESTINATION = re.compile(r"\b(?:visit(?:s|ed|ing)?\s+(?:to\s+)?|trip\s+to|travel(?:s|led)?\s+to)\s*(?:the\s+)?$", re.I)
_CONTEXT = 160
_ADJACENT = 30
_IN_TITLE = 1.0
_IN_OPENING = 0.5
_WEAK_MARK = 3.0
_CAPITAL = 2.5
_CONTACT = 8.0
_HOST = re.compile(r"\b[Aa]mbassador(?:-designate)?\s+of\b[^.;]{0,90}\bto\s+(?:the\s+)?(?:[A-Z]\w+\s+of\s+)?$")
_MONEY = re.compile(r"\s?\$|\s+[Dd]ollars?\b")


def likely_country(page: Page, among: frozenset[str] = frozenset()) -> str | None:
    """The state that a release speaks for, judged by how it names states; ``among`` limits the choice if given."""
    scores: dict[str, float] = defaultdict(float)
    for code, weight in (*_namings(page), *_signs(page)):
        scores[code] += weight
    ranked = sorted((-score, code) for code, score in scores.items() if _may_issue(code, among))
    least = _LEAST_AMONG if among else _LEAST
    return ranked[0][1] if ranked and -ranked[0][0] >= least else None


def _may_issue(code: str, among: frozenset[str]) -> bool:
    """Whether it is a state, and one of those among which the choice is."""
    return code in among if among else states()[code].kind is StateKind.STATE


def _namings(page: Page) -> Iterator[tuple[str, float]]:
    """Each naming of a state in title and prose, with its weight."""
    text = "\n".join((page.title or "", *page.prose))[:_LONGEST]
    title_end = len(page.title or "")
    opening_end = title_end + 1 + len(page.prose[0] if page.prose else "")
    found = list(named_states(text))
    first_person = len(_FIRST_PERSON.findall(text)) > 1
    at_home = _has_plain_office(text[:opening_end], found)
    for named in found:
        place = _IN_TITLE if named.start < title_end else _IN_OPENING if named.start < opening_end else 0.0
        told_of = _is_told_of(text, named)
        yield named.code, _weight(text, named, first_person, at_home) + (0.0 if told_of else place)


def _is_told_of(text: str, found: Named) -> bool:
    """Whether it is named for its office or as a destination, which also a counterpart's state is."""
    before = text[max(0, found.start - _CONTEXT) : found.start]
    office = _OFFICE_AFTER.match(text, found.end) or _OFFICE_BEFORE.search(before)
    return bool(office or _DESTINATION.search(before) or _OTHER.match(text, found.end))


def _has_plain_office(opening: str, found: Sequence[Named]) -> bool:
    """Whether somebody's office stands there without a state, as the issuer's own does."""
    for office in _OFFICE_OF_SOMEBODY.finditer(opening):
        line = range(opening.rfind("\n", 0, office.start()) + 1, opening.find("\n", office.end()) % (len(opening) + 1))
        near = range(max(office.start() - _ADJACENT, line.start), min(office.end() + _ADJACENT, line.stop))
        if not any(named.start in near or named.end in near for named in found):
            return True
    return False


def _signs(page: Page) -> Iterator[tuple[str, float]]:
    """What datelines of a capital and weak marks say."""
    for mark in marks_in(page):
        if mark.weak:
            yield mark.owner, _WEAK_MARK
    contacts = "\n".join((*page.head, *page.foot))
    for state in dict.fromkeys(states_of_contacts(contacts)):
        yield state, _CONTACT
    place = dateline_place(page)
    code = capital_of(place) if place else None
    if code:
        yield code, _CAPITAL


def _weight(text: str, found: Named, first_person: bool, at_home: bool) -> float:
    """What one naming says for the state's being the release's own.

    ``at_home`` says that offices of the own state go without its name, so that those with a state's are others'.
    """
    before = text[max(0, found.start - _CONTEXT) : found.start]
    if _OTHER.match(text, found.end):
        return -3.0
    if _MONEY.match(text, found.end):
        return 0.0
    if _HOST.search(before):
        return 2.0
    if _OFFICE_AFTER.match(text, found.end) or _OFFICE_BEFORE.search(before):
        return -2.0 if at_home else 1.0
    if found.adjective:
        return 0.7
    if _ITSELF.search(before) or _OWN_TIME.match(text, found.end):
        return 4.0
    if _SUBJECT.match(text, found.end):
        return 4.0 if first_person else 2.0
    return 0.3 if _DESTINATION.search(before) else 1.0
