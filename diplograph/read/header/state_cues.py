"""Counts how a release names each state, by kinds of wording that tell its own state from others'."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from diplograph.read.header import cues
from diplograph.read.header.holders import states_of_holder
from diplograph.read.header.marks import marks_in
from diplograph.read.header.naming import Named, capital_of, named_states
from diplograph.read.header.page import Page
from diplograph.read.header.portfolio import states_of_portfolios
from diplograph.read.header.tongues import states_of_tongues
from diplograph.read.header.when import dateline_place
from diplograph.reference import states

_LONGEST = 20_000
_CONTEXT = 160
_FEW = 3
_OF_MANY = "US"
"""The state whose currency others' releases count in, too."""


def cue_counts(page: Page) -> Mapping[str, Counter[str]]:
    """For each state named in title and prose, by code: how often each cue of ``data/state_cues.tsv`` shows for it."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    text = "\n".join((page.title or "", *page.prose))[:_LONGEST]
    for code, cue in _of_namings(page, text):
        counts[code][cue] += 1
    signs = (*_of_signs(page, text), *_of_language(page, frozenset(counts)), *_of_holders(page))
    for code, cue in signs:
        counts[code][cue] += 1
    return counts


def _of_namings(page: Page, text: str) -> Iterator[tuple[str, str]]:
    title_end = len(page.title or "")
    first_person = len(cues.FIRST_PERSON.findall(text)) > 1
    at_home = is_at_home(page)
    found = list(named_states(text))
    for number, named in enumerate(found):
        if number == 0:
            yield named.code, "first"
        if named.start < title_end:
            yield named.code, "title"
            if _is_of_office(text, named):
                yield named.code, "title-office"
        yield named.code, "mention"
        for cue in _cues_of(text, named, at_home, first_person):
            yield named.code, cue


def _cues_of(text: str, named: Named, at_home: bool, first_person: bool) -> Iterator[str]:
    before = text[max(0, named.start - _CONTEXT) : named.start]
    special = _of_delegation(text, named) or _of_office(text, named, before, at_home) or _as_own(text, named, before)
    if special:
        yield special
        return
    for cue, pattern in cues.BEFORE.items():
        if pattern.search(before):
            yield cue
    for cue, pattern in cues.AFTER.items():
        if pattern.match(text, named.end):
            yield cue
    yield _use(text, named, before, at_home, first_person)


def _of_office(text: str, named: Named, before: str, at_home: bool) -> str | None:
    """How it is named with somebody's office; nothing where it is not."""
    if cues.OTHER.match(text, named.end):
        return "counterpart-beside-plain" if at_home else "counterpart"
    if cues.MONEY.match(text, named.end):
        return "money"
    if cues.HOST.search(before):
        return "accredited-to"
    if doing := _doing_of_officer(text, named, before):
        return doing
    if cues.OFFICE_AFTER.match(text, named.end) or cues.OFFICE_BEFORE.search(before):
        return "office-beside-plain" if at_home else "office"
    return None


_DOINGS = (("receives-envoys", cues.RECEIVES), ("speaks-for", cues.STATES), ("takes-part", cues.TAKES_PART))


def _doing_of_officer(text: str, named: Named, before: str) -> str | None:
    """What an officer of the state does that its own release would tell: receives credentials, issues a statement."""
    if not cues.OFFICE_BEFORE.search(before):
        return None
    return next((cue for cue, pattern in _DOINGS if pattern.match(text, named.end)), None)


def _of_delegation(text: str, named: Named) -> str | None:
    """Whether an office without a state leads the state's delegation: "the Thai delegation, led by the Minister"."""
    led = cues.LED.match(text, named.end)
    office = cues.OFFICE_IN_FULL.match(text, led.end()) if led else None
    return "leads-us" if office and _is_plain(text, office) else None


def _is_of_office(text: str, named: Named) -> bool:
    before = text[max(0, named.start - _CONTEXT) : named.start]
    following = (cues.OTHER, cues.OFFICE_AFTER)
    return any(cue.match(text, named.end) for cue in following) or bool(cues.OFFICE_BEFORE.search(before))


def _as_own(text: str, named: Named, before: str) -> str | None:
    """How the wording says that the release is its own; nothing where it does not."""
    if cues.SPEAKS.search(before) or cues.SAID_BY.search(before):
        return "speaks-for"
    diaspora = named.adjective and cues.DIASPORA.match(text, named.end)
    return "own" if diaspora or cues.ITSELF.search(before) or cues.OWN_TIME.match(text, named.end) else None


def _use(text: str, named: Named, before: str, at_home: bool, first_person: bool) -> str:
    """The part that the name plays in its clause."""
    if cues.RETURN.search(before):
        return "home"
    if cues.ABROAD.search(before) or cues.OF_US.match(text, named.end):
        return "abroad"
    if at_home and cues.JOURNEY.search(before):
        return "journey"
    if cues.ACTS.match(text, named.end) and not cues.LISTED.search(before):
        return "acts-with-us" if first_person else "acts"
    if named.adjective or before.endswith("-"):
        return "adjective"
    found = (cue for cue, pattern in cues.PLACES.items() if pattern.search(before))
    return next(found, "plain")


def is_at_home(page: Page) -> bool:
    """Whether an office stands without a state, as the issuer's own does: any of the title, the first of the prose."""
    titles = cues.OFFICE_IN_FULL.finditer(page.title or "")
    opening = page.prose[0] if page.prose else ""
    first = cues.OFFICE_IN_FULL.search(opening)
    return any(_is_plain(page.title or "", office) for office in titles) or bool(first and _is_plain(opening, first))


def _is_plain(text: str, office: cues.Match) -> bool:
    around = max(0, office.start() - _CONTEXT)  # no more of the text: it may hold thousands of offices
    starts = (around + named.start for named in named_states(text[around : office.end() + _CONTEXT]))
    return not any(
        office.start() <= start < office.end() or cues.OF_STATE.fullmatch(text, office.end(), start) for start in starts
    )


def _of_signs(page: Page, text: str) -> Iterator[tuple[str, str]]:
    """What capitals, currencies and weak marks say."""
    yield from ((mark.owner, "mark") for mark in marks_in(page) if mark.weak and mark.owner in states())
    place = dateline_place(page)
    if place and (code := capital_of(place)):
        yield code, "dateline"
    opening = "\n".join((page.title or "", *page.prose[:1]))
    venues = (_capital(venue[1]) for venue in cues.VENUE.finditer(opening))
    yield from ((code, "venue") for code in dict.fromkeys(venues) if code)
    yield from ((code, "capital") for name in cues.CAPITALISED.finditer(text) if (code := _capital(name[1])))
    for code in dict.fromkeys(money[1] for money in cues.CURRENCY.finditer(text) if money[1] in states()):
        if code != _OF_MANY:
            yield code, "currency"


def _of_language(page: Page, named: frozenset[str]) -> Iterator[tuple[str, str]]:
    """What an unusual portfolio and another language on the page say."""
    opening = "\n".join((page.title or "", *page.prose[:1]))
    yield from ((code, "portfolio") for code in states_of_portfolios(opening, named))
    yield from ((code, "tongue") for code in states_of_tongues("\n".join((*page.head, *page.foot))))


def _of_holders(page: Page) -> Iterator[tuple[str, str]]:
    """What the names of those say whose office stands without a state in title and opening."""
    text = "\n".join((page.title or "", page.opening))
    found = (states_of_holder(office[0]) for office in cues.OFFICE_IN_FULL.finditer(text) if _is_plain(text, office))
    for codes in dict.fromkeys(found):
        if codes:
            cue = "holder" if len(codes) <= _FEW else "holder-of-many"
            yield from ((code, cue) for code in sorted(codes))


def _capital(name: str) -> str | None:
    return capital_of(name) or capital_of(name.split()[0])
