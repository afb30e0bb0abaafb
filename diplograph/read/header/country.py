"""Tells which state a release is of, where its letterhead does not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from diplograph.read.header import cues
from diplograph.read.header.contact import states_of_contacts
from diplograph.read.header.marks import marks_in
from diplograph.read.header.naming import Named, capital_of, named_states
from diplograph.read.header.page import Page
from diplograph.read.header.when import dateline_place
from diplograph.reference import StateKind, states

_LONGEST = 20_000
_LEAST = 2.0
_LEAST_AMONG = 1.0
_PLAIN, _PLAIN_AT_MOST = 1.0, 3.0
_CONTEXT = 160
_IN_TITLE = 1.0
_IN_OPENING = 0.5
_FIRST_NAMED = 0.5
_WEAK_MARK = 3.0
_CAPITAL = 2.5
_CAPITAL_AS_VENUE = 1.5
_OWN_CURRENCY = 2.0
_DIASPORA_OF_OWN = 4.0
_SPEAKS_FOR, _SPEAKS = 6.0, 4.0
_CONTACT = 8.0


def likely_country(page: Page, among: frozenset[str] = frozenset()) -> str | None:
    """The state that a release speaks for, judged by how it names states; ``among`` limits the choice if given."""
    scores: dict[str, float] = defaultdict(float)
    plain: dict[str, float] = defaultdict(float)
    for code, weight in _namings(page):
        (plain if weight == _PLAIN else scores)[code] += weight
    for code, weight in _signs(page):
        scores[code] += weight
    for code, weight in plain.items():
        scores[code] += min(weight, _PLAIN_AT_MOST)
    ranked = sorted((-score, code) for code, score in scores.items() if _may_issue(code, among))
    least = _LEAST_AMONG if among or _is_at_home(page) else _LEAST
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
    first_person = len(cues.FIRST_PERSON.findall(text)) > 1
    at_home = _is_at_home(page)
    if found:
        yield found[0].code, _FIRST_NAMED
    for named in found:
        place = _IN_TITLE if named.start < title_end else _IN_OPENING if named.start < opening_end else 0.0
        told_of = _is_told_of(text, named)
        yield named.code, _weight(text, named, first_person, at_home) + (0.0 if told_of else place)


def _is_told_of(text: str, found: Named) -> bool:
    """Whether it is named for its office, as a destination or a topic, which also another's state is."""
    before = text[max(0, found.start - _CONTEXT) : found.start]
    office = cues.OFFICE_AFTER.match(text, found.end) or cues.OFFICE_BEFORE.search(before)
    topic = cues.DESTINATION.search(before) or cues.STRIFE.search(before)
    return bool(office or topic or cues.OTHER.match(text, found.end))


def _is_at_home(page: Page) -> bool:
    """Whether an office stands without a state, as the issuer's own does: any of the title, the first of the prose."""
    titles = cues.OFFICE_IN_FULL.finditer(page.title or "")
    opening = page.prose[0] if page.prose else ""
    first = cues.OFFICE_IN_FULL.search(opening)
    return any(_is_plain(page.title or "", office) for office in titles) or bool(first and _is_plain(opening, first))


def _is_plain(text: str, office: re.Match[str]) -> bool:
    return not any(
        office.start() <= named.start < office.end() or cues.OF_STATE.fullmatch(text, office.end(), named.start)
        for named in named_states(text[: office.end() + _CONTEXT])
    )


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
    told = "\n".join((page.title or "", *page.prose[:1]))
    venues = (capital_of(venue[1]) or capital_of(venue[1].split()[0]) for venue in cues.VENUE.finditer(told))
    for state in dict.fromkeys(found for found in venues if found):
        yield state, _CAPITAL_AS_VENUE
    prose = "\n".join((page.title or "", *page.prose))[:_LONGEST]
    for state in dict.fromkeys(money[1] for money in cues.CURRENCY.finditer(prose) if money[1] in states()):
        if state != "US":
            yield state, _OWN_CURRENCY


def _weight(text: str, found: Named, first_person: bool, at_home: bool) -> float:
    """What one naming says for the state's being the release's own.

    ``at_home`` says that offices of the own state go without its name, so that those with a state's are others'.
    """
    before = text[max(0, found.start - _CONTEXT) : found.start]
    if cues.OTHER.match(text, found.end):
        return -3.0
    if cues.MONEY.match(text, found.end):
        return 0.0
    if cues.HOST.search(before):
        return 2.0
    if cues.OFFICE_AFTER.match(text, found.end) or cues.OFFICE_BEFORE.search(before):
        return -2.0 if at_home else 1.0
    if own := _as_own(text, found, before):
        return own
    if found.adjective or before.endswith("-"):
        return 0.7
    if cues.ABROAD.search(before):
        return -2.0
    if cues.ACTS.match(text, found.end) and not cues.LISTED.search(before):
        return 4.0 if first_person else 2.0
    return 0.3 if cues.DESTINATION.search(before) or cues.STRIFE.search(before) else _PLAIN


def _as_own(text: str, found: Named, before: str) -> float:
    """What it weighs where the wording says whose the release is; else nothing."""
    if found.adjective and cues.DIASPORA.match(text, found.end):
        return _DIASPORA_OF_OWN
    if cues.SPEAKS.search(before):
        return _SPEAKS_FOR
    return _SPEAKS if cues.ITSELF.search(before) or cues.OWN_TIME.match(text, found.end) else 0.0
