"""Tells which body published a release, and of which state it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from diplograph.read.header.country import likely_country
from diplograph.read.header.marks import marks_in
from diplograph.read.header.naming import capital_of, named_states, states_in
from diplograph.read.header.page import Page
from diplograph.read.letterhead import body_of_dateline, is_dateline, names_body, plain_name
from diplograph.reference import ReferenceEntry, organizations, states

Issuer = tuple[str | None, str | None]
_BODY = re.compile(
    r"(?:\b(?:federal\s+)?(?:ministry|department|secretariat\s+of\s+state)\s+(?:of|for)\b|^embassy\b|^permanent\s+mission\b)"
    r"[^|●•]*",
    re.I,
)
_MISSION = re.compile(
    r"(?:\w+\s+){0,2}(?:embassy|high\s+commission|consulate|permanent\s+(?:mission|representation))\b", re.I
)
_FOREIGN = re.compile(r"\b(?:foreign|external|international\s+(?:relations|affairs))\b", re.I)
_PARTS = re.compile(r"\s+[●•|]\s+|\s+and\s+the\s+rt\s+hon\b", re.I)
_ADDRESS = re.compile(r",[^,]*,.*\d|,[^,]*\b(?:building|street|avenue|road|floor)\b.*", re.I)
_CHIEF = (
    r"(?:(?:Deputy|Assistant|Under)[- ]?\s*)?(?:Secretary[- ]General|Chairperson|Chairman|Director[- ]General|Executive"
    r"\s+Secretary|High\s+Representative|President|Spokes(?:man|person|woman)\s+for\s+the\s+Secretary[- ]General)"
)
_HOLDER = r"(?:(?:Mr|Mrs|Ms|Dr)\.\s+)?(?:[A-Z][\w’'-]+\s+){1,3}[A-Z][\w’'-]+,\s+(?:the\s+)?"
_NAME = r"((?:[A-Z][\w-]*|of|the|and|for)(?:\s+(?:[A-Z][\w-]*|of|the|and|for)){0,7})"
_INTERNATIONAL_OFFICE = re.compile(
    rf"\W*(?:(?:Joint\s+)?Statement\s+(?:of|by)\s+(?:the\s+)?)?(?:The\s+|H\.?E\.?\s+|{_HOLDER})?"
    rf"(?:{_CHIEF}\s+of\s+(?:the\s+)?{_NAME}|([A-Z]{{2,8}})\s+{_CHIEF})"
)
_ISSUED_BY = re.compile(r"^issued\s+by\s+", re.I)
_BEHALF = re.compile(r"\bdistributed\s+by\b.{0,80}?\bon\s+behalf\s+of\s+(?:the\s+)?(?P<body>[^\n]{4,160})", re.I)
_LABELLED = re.compile(
    r"^\W*(?i:(?:press|news|media)\s+(?:release|statement)|source|(?:issued|published|released)\s+by|publisher|author)\s*:\s*"
    r"(?P<body>(?:(?:the|[A-Z][\w.&’'-]*)\s+){0,5}(?:Government|Ministry|Department|Office|Embassy|Presidency|Secretariat|Cabinet)\b"
    r"(?:\s+(?:[A-Z][\w’'-]*|of|the|and|for|in)){0,8})\W*$"
)
_HOUSE = re.compile(
    r"\W*(?P<body>(?:(?:Government|Presidency)(?=\s+of\b)|Office\s+of\s+the\s+(?:President|Prime\s+Minister)"
    r"|Royal\s+(?:\w+\s+)?Court|State\s+House|(?:President|Prime\s+Minister)['’]s\s+Office|Cabinet\s+Office"
    r"|Presidential\s+(?:Office|Administration))(?:\s+of\s+[^,()|]{3,60}?)?)(?:\s+\([A-Z][\w .'’-]+\))?\W*",
    re.I,
)
"""A government, or the office of its head."""
_PEOPLE = re.compile(r"(?<=n)(s)(?=\s+(?:Abroad|Residing|Living)\b)", re.I)
_SMALL = frozenset(("of", "and", "for", "the", "in", "to", "de"))
_KINDS = ("ministry", "government", "intergovernmental")
_DEFAULT = "Ministry of Foreign Affairs of {}"
_LETTERHEAD_WORDS = 14


def issuer(page: Page, site: str | None = None) -> Issuer:
    """The full name of the publishing body, and its state's code; nulls where nothing supports a guess."""
    page = _as_distributed(page)
    printed = _ministry(page)
    known = (
        _by_site(site) or _seated(page, _printed(page)) or _marked(page) or (None if printed else _international(page))
    )
    if known is not None and known.country is None:
        return known.label, None
    country = known.country if known else _country(page, printed)
    if known is not None and (printed is None or known.kind != "ministry" or not _adds(printed, known)):
        return known.label, country
    if country is None:
        return printed, None
    house = _house(page) if printed is None else None
    return (_of_state(house, country) if house else _full_name(printed, country)), country


def _house(page: Page) -> str | None:
    """The government, or the office of its head, whose name a line of the letterhead is."""
    found = (_HOUSE.fullmatch(line) for line in _letterhead(page))
    return next((_cased(line["body"]) for line in found if line), None)


def _of_state(house: str, country: str) -> str:
    """The name with the state in it: "Office of the President | of Ruritania"."""
    return (
        house if any(found.code == country for found in named_states(house)) else f"{house} of {_state_form(country)}"
    )


def _as_distributed(page: Page) -> Page:
    """The page with the body whose release a press agency says that it is above all else."""
    lines = (*page.foot, *page.head)
    found = (m["body"] for wording in (_BEHALF, _LABELLED) for line in lines if (m := wording.search(line)))
    body = next(found, None)
    if body is None:
        return page
    names = reversed([part.strip(" .,–-") for part in body.split(":")])
    return replace(page, above=(", ".join(names), *page.above))


def _adds(printed: str, known: ReferenceEntry) -> bool:
    """Whether a printed ministry's name says another name than the one known."""
    return _FOREIGN.search(printed) is not None and not any(
        plain_name(printed) in plain_name(form) for form in known.forms
    )


@cache
def _known() -> dict[str, ReferenceEntry]:
    """The bodies that publish releases, by each of their names."""
    entries = [entry for entry in organizations() if entry.kind in _KINDS]
    return {plain_name(form): entry for entry in reversed(entries) for form in entry.forms if len(form) > 3}


def _by_site(site: str | None) -> ReferenceEntry | None:
    """The body of that site's name or host."""
    if site is None:
        return None
    host = site.casefold().removeprefix("www.")
    for entry in organizations():
        home = re.sub(r"^https?://(?:www\.)?|/$", "", entry.homepage or "")
        if home and (host == home or host.endswith("." + home)):
            return entry
    return _known().get(plain_name(site))


def _printed(page: Page) -> ReferenceEntry | None:
    """The known body whose name a line of the letterhead or the signature is; a part of one before the whole."""
    found: list[ReferenceEntry] = []
    for line in (*_letterhead(page), *(part for trail in page.trails for part in re.split(r"\s[>»›→/|]\s", trail))):
        names = (line, *_PARTS.split(line))
        found += [entry for name in names if (entry := _known().get(plain_name(_ISSUED_BY.sub("", name))))]
    ids = {entry.id for entry in found}
    return next((entry for entry in found if entry.parent in ids), found[0] if found else None)


def _seated(page: Page, known: ReferenceEntry | None) -> ReferenceEntry | None:
    """The body, unless another state or its capital in the letterhead says that it is that state's of the same name."""
    if known is None or known.kind != "ministry":
        return known
    stated = _stated_above(page) or {_seat(page)}
    return known if known.country in stated or stated == {None} else None


def _letterhead(page: Page) -> list[str]:
    lines = [line for line in (*page.above, *page.below) if len(line.split()) <= _LETTERHEAD_WORDS]
    return [name for line in lines if (name := body_of_dateline(line) if is_dateline(line) else line)]


def _marked(page: Page) -> ReferenceEntry | None:
    """The body, or the foreign ministry of the state, whose own wording the release surely has."""
    stated = _stated_above(page)
    owners = (mark.owner for mark in marks_in(page) if not mark.weak)
    owner = next((o for o in owners if not stated or o in stated or o not in states()), None)
    if owner is None:
        return None
    return _foreign_ministry(owner) or next((e for e in organizations() if e.id == owner), None)


def _stated_above(page: Page) -> set[str | None]:
    """The states that the letterhead names with a body or by their official names."""
    return {code for line in page.above if names_body(line) for code in states_in(line)}


def _international(page: Page) -> ReferenceEntry | None:
    """The international body whose chief officer title or opening begin with: "The Secretary-General of ASEAN"."""
    for text in (page.title, *page.prose[:2]):
        office = _INTERNATIONAL_OFFICE.match(text or "")
        words = (office[1] or office[2]).split() if office else []
        for end in range(len(words), 0, -1):
            entry = _international_bodies().get(plain_name(" ".join(words[:end])))
            if entry is not None:
                return entry
    return None


@cache
def _international_bodies() -> dict[str, ReferenceEntry]:
    entries = [entry for entry in organizations() if entry.kind == "intergovernmental"]
    return {plain_name(form): entry for entry in reversed(entries) for form in entry.forms}


@cache
def _foreign_ministry(country: str) -> ReferenceEntry | None:
    """The entry of the state's foreign ministry, the present one where a former one has its own."""
    ours = [e for e in organizations() if e.country == country and e.kind == "ministry"]
    return min(ours, key=lambda e: (e.homepage is None, len(e.label), e.id), default=None)


def _ministry(page: Page) -> str | None:
    """The ministry or mission that letterhead or signature name; a foreign ministry before others."""
    found = [name for lines in (page.above, page.below) for name in _bodies(lines)]
    return next((name for name in found if _FOREIGN.search(name)), found[0] if found else None)


def _bodies(lines: Iterable[str]) -> list[str]:
    found: list[str] = []
    for line in lines:
        match = _BODY.search(line)
        if match:
            found.append(_cased(_ADDRESS.sub("", match[0])))
        elif found and re.match(r"(?:and|of|for)\b", line, re.I) and len(line.split()) <= _LETTERHEAD_WORDS:
            found[-1] += " " + _cased(line, first=False)
    return [name for name in found if not is_dateline(name)]


def _cased(name: str, first: bool = True) -> str:
    """A name printed in capitals, in the case of names."""
    name = " ".join(name.split()).strip(" ,.:;-–")
    if not name.isupper():
        return name
    words = [word.lower() if word.lower() in _SMALL else _capital(word) for word in name.split()]
    return " ".join([_capital(words[0]) if first else words[0], *words[1:]])


def _capital(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))


def _country(page: Page, printed: str | None) -> str | None:
    """The state of a release without a known issuer: its letterhead's, else the one that it speaks for."""
    for line in _letterhead(page):
        stated = states_in(line) or [found.code for found in named_states(line)]
        if stated and line[0].isalnum():
            return stated[0 if _MISSION.match(line) else -1]
    borne = [found.code for found in named_states(_PEOPLE.sub("", printed or ""))]
    if borne:
        return borne[-1]
    if printed and not _MISSION.match(printed) and (seat := _seat(page)):
        return seat
    among = _bearing(printed) if printed else frozenset()
    return likely_country(page, among) or (likely_country(page) if among else None)


def _seat(page: Page) -> str | None:
    """The state whose capital letterhead or signature name as where the ministry is: "Ministry …, Lima"."""
    places = (part.strip(" .") for line in _letterhead(page) for part in re.split(r"[,\n]", line))
    return next((code for place in places if (code := capital_of(place)) and not states_in(place)), None)


def _bearing(printed: str) -> frozenset[str]:
    """The states whose foreign ministry bears a name that a state's follows; none where that is most states' name."""
    start = plain_name(printed) + " of "
    codes = (e.country for e in organizations() for form in e.forms if e.country and plain_name(form).startswith(start))
    return frozenset() if start.strip() == plain_name(_DEFAULT.format("")) else frozenset(codes)


def _full_name(printed: str | None, country: str) -> str:
    """The name of a state's ministry with the state in it, as the reference data write it if they know it."""
    ministry = _foreign_ministry(country)
    if printed is None:
        return ministry.label if ministry else _DEFAULT.format(states()[country].label)
    if _MISSION.match(printed):
        return printed if list(named_states(printed)) else _MISSION.sub(rf"\g<0> of {states()[country].label}", printed)
    name = _without_state(printed, country)
    if name is None or any(f.code == country and f.start for f in named_states(name)):
        return printed
    for full in (name, f"{name} of {_state_form(country)}"):
        entry = _known().get(plain_name(full))
        if entry is not None and entry.country == country:
            return _fuller(entry, full)
    return f"{name} of {_state_form(country)}"


def _fuller(entry: ReferenceEntry, printed: str) -> str:
    """The name as printed where it says more than the usual one ("… and Regional Integration"), else the usual one."""
    form = next(form for form in entry.forms if plain_name(form) == plain_name(printed))
    return form if set(plain_name(form).split()) > set(plain_name(entry.label).split()) else entry.label


def _without_state(printed: str, country: str) -> str | None:
    """The ministry's name before the state's; none where they cannot be parted."""
    found = next((f for f in named_states(printed) if f.code == country and not f.adjective), None)
    if found is None:
        return printed
    before = re.sub(r"[\s,(–-]*(?:\bof)?(?:\s+the)?[\s,(–-]*$", "", printed[: found.start])
    return before or None


def _state_form(country: str) -> str:
    """A state's name as its ministry's name has it."""
    state, ministry = states()[country], _foreign_ministry(country)
    names = {plain_name(name) for name in (*state.names, state.label)}
    tails = (m[1] for m in re.finditer(r"\bof (?=(.+))", ministry.label)) if ministry else ()
    return next((tail for tail in tails if plain_name(tail) in names), state.label)
