"""Finds where things happen: cities and countries after "in", "at" and "to", and buildings that tell their city."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from diplograph.extract.cite import printed
from diplograph.extract.engagements.lexicon import VENUES
from diplograph.extract.engagements.text_places import places_of
from diplograph.extract.extensions import CountryForm, CountryMention, MentionKind
from diplograph.extract.neighbours import tag_at
from diplograph.reference import states
from diplograph.resources import word_list

_NEVER = frozenset(w.casefold() for w in word_list("extract", "never_places.txt"))
_BUILDINGS = frozenset(word_list("extract", "building_nouns.txt"))
_PREPOSITIONS = frozenset(("in", "at", "to", "into", "near"))
_JOINERS = frozenset(("-", "–", "/", "and", "&", "'s", "’s"))
_TOWNS = frozenset(("town", "city", "capital", "village", "province", "island"))
_VISIT_FORMS = frozenset(("visit", "visits", "visited", "visiting"))
_LEAVING = frozenset(("leave", "leaves", "left", "leaving", "depart", "departs", "departed", "departing", "bound"))
_LEAD_WORDS = ("of", "for", *sorted(_PREPOSITIONS), *sorted(_VISIT_FORMS))
_LEADS = re.compile(rf"(?<!\w)(?:{'|'.join(_LEAD_WORDS)})(?!\w)", re.IGNORECASE)
_PROPER = frozenset(("NNP", "NNPS"))
_LOWER_NOUN = frozenset(("NN", "NNS", "NNP", "NNPS"))
_PLACE_ENTITIES = frozenset(("GPE", "LOC", "FAC"))
_VENUE_PATTERN = re.compile("|".join(re.escape(v) for v in VENUES), re.IGNORECASE)
_VENUES = {venue.casefold(): city for venue, city in VENUES.items()}


@dataclass(frozen=True, slots=True)
class Place:
    """Tokens ``start`` to ``end`` (exclusive) tell a place: ``name`` is a city as printed, or a country's code.

    ``country`` is its code where it is known; ``to`` says whether one goes there ("a visit to Hanoi").
    """

    start: int
    end: int
    name: str
    country: str | None
    to: bool = False

    @property
    def is_country(self) -> bool:
        """Whether the place is known as a country only."""
        return self.name == self.country


def place_of_name(doc: Doc, start: int, end: int) -> Place | None:
    """The city that an occasion is named after: "the Turku Harbour Conference"."""
    at = next((t.i for t in doc[start:end] if t.text[0].isupper() and t.lower_ != "the"), end)
    for last in range(min(at + 3, end), at, -1):
        name = printed(doc, at, last)
        if _plain(name) in cities() or all(t.ent_type_ == "GPE" for t in doc[at:last]):
            code = _state_of(name)
            if last < end and doc[last].text not in _JOINERS and not _is_state(doc, at):
                return Place(at, last, name, code)
    return None


def _is_state(doc: Doc, at: int) -> bool:
    return any(m.start <= at < m.end for m in doc._.countries if m.form is not CountryForm.CAPITAL)


def places(doc: Doc) -> list[Place]:
    """All places of a document in textual order."""
    countries = {m.start: m for m in doc._.countries}
    actors = _actor_tokens(doc)
    found = []
    for token in places_of(doc).words(_LEADS):
        if token.lower_ not in ("of", "for") or _names_town(token) or _is_bound(token) or _is_tour(token):
            found += _after(doc, token, countries, actors)
    found += _venues(doc)
    return sorted(found, key=lambda p: p.start)


def _is_bound(token: Token) -> bool:
    """Whether "for" leads to where one goes: "left today for Turku"."""
    before = token.doc[max(0, token.i - 3) : token.i]
    return token.lower_ == "for" and any(t.lower_ in _LEAVING for t in before)


def _has_article(doc: Doc, at: int) -> bool:
    """Whether a capitalised article belongs to a city's name: "in The Hague"."""
    return at > 1 and doc[at - 1].text == "The" and not doc[at - 1].is_sent_start


def _names_town(token: Token) -> bool:
    """Whether "of" leads to a town's name: "in her home town of Turku"."""
    return token.lower_ == "of" and token.i > 0 and token.nbor(-1).lower_ in _TOWNS


def _is_tour(token: Token) -> bool:
    """Whether "of" leads to where a tour goes: "a tour of Chile and Peru"."""
    return token.lower_ == "of" and token.i > 0 and token.nbor(-1).lower_ in ("tour", "tours")


def _after(doc: Doc, lead: Token, countries: dict[int, CountryMention], actors: frozenset[int]) -> list[Place]:
    """The place that a preposition or "visit" leads to, and those that "and" adds to it."""
    to = lead.lower_ in ("to", "into", "for") or lead.lower_ in _VISIT_FORMS or _is_tour(lead)
    if lead.lower_ == "visiting" and tag_at(doc, lead.i + 1) in ("NNS", "NNPS"):
        return []
    found: list[Place] = []
    if lead.lower_ in _VISIT_FORMS and doc[lead.i + 1 : lead.i + 3].text.casefold() == "the country":
        home = doc._.release.issuer_country
        return [Place(lead.i + 1, lead.i + 3, home, home, to)] if home is not None else []
    at = _skip_article(doc, lead.i + 1)
    sure = lead.lower_ == "at" or at > lead.i + 1
    while (place := _place_at(doc, at, countries, actors, to, sure)) is not None:
        found.append(place)
        at = place.end
        if at < len(doc) and doc[at].text == "," and at + 1 < len(doc):
            at += 1
        if at < len(doc) and doc[at].lower_ == "and":
            at += 1
        if at == place.end:
            break
        at = _skip_article(doc, at)
    return found


def _skip_article(doc: Doc, at: int) -> int:
    while at < len(doc) and doc[at].lower_ in ("the", "today", "both"):
        at += 1
    return at


def _place_at(
    doc: Doc, at: int, countries: dict[int, CountryMention], actors: frozenset[int], to: bool, sure: bool
) -> Place | None:
    if at >= len(doc):
        return None
    country = _country_at(doc, at, countries)
    if country is not None:
        return _of_country(doc, at, country, to)
    end = _known_city(doc, at) or _city_end(doc, at, actors)
    if end is None or (sure and doc[at].ent_type_ != "GPE" and _known_city(doc, at) is None):
        return None
    last, code = _country_after(doc, end, countries)
    name = printed(doc, at - _has_article(doc, at), end)
    return Place(at, last, name, code or _state_of(name), to)


@cache
def cities() -> dict[str, str]:
    """The states by their capitals and other well-known cities."""
    known = dict(line.split("\t") for line in word_list("extract", "cities.tsv"))
    capitals = {capital: state.code for state in states().values() for capital in state.capitals}
    return {_plain(name): code for name, code in (known | capitals).items()}


def _state_of(city: str) -> str | None:
    """The state of a well-known city."""
    code = cities().get(_plain(city))
    return None if code == "-" else code


def _plain(city: str) -> str:
    return city.casefold().replace("’", "").replace("'", "")


def _country_at(doc: Doc, at: int, countries: dict[int, CountryMention]) -> CountryMention | None:
    """The state named at ``at``, its form ("Republic of") skipped."""
    for i in range(at, min(at + 5, len(doc))):
        if i in countries:
            return countries[i]
        if doc[i].lower_ not in ("republic", "kingdom", "state", "of", "people", "'s", "’s", "democratic", "federal"):
            return None
    return None


def _of_country(doc: Doc, at: int, country: CountryMention, to: bool) -> Place | None:
    if country.form is CountryForm.ADJECTIVE:
        if country.end < len(doc) and doc[country.end].lower_ == "capital":
            capitals = states()[country.code].capitals
            return Place(at, country.end + 1, capitals[0], country.code, to) if capitals else None
        return None
    follower = doc[country.end] if country.end < len(doc) else None
    if follower is not None and follower.tag_ in ("POS", "HYPH"):
        return None
    if country.form is CountryForm.CAPITAL:
        return Place(at, _country_skip(doc, country.end), printed(doc, country.start, country.end), country.code, to)
    return Place(at, country.end, country.code, country.code, to)


def _country_skip(doc: Doc, end: int) -> int:
    """The end of a city with ", D.C." after it."""
    return end + 2 if doc[end : end + 2].text.replace(" ", "") in (",D.C.", ",DC") else end


def _country_after(doc: Doc, end: int, countries: dict[int, CountryMention]) -> tuple[int, str | None]:
    """The state that stands after a city and a comma ("Turku, Finland"), and where it ends."""
    if end + 1 < len(doc) and doc[end].text == ",":
        country = countries.get(end + 1)
        if country is not None and country.form is CountryForm.NAME:
            return country.end, country.code
    return end, None


def _known_city(doc: Doc, at: int) -> int | None:
    """Where the well-known city named at ``at`` ends."""
    if not doc[at].text[0].isupper():
        return None
    for last in range(min(at + 4, len(doc)), at, -1):
        if _plain(printed(doc, at, last)) in cities():
            return None if last < len(doc) and _is_attribute(doc, last) else last
    return None


def _city_end(doc: Doc, at: int, actors: frozenset[int]) -> int | None:
    """Where the city named at ``at`` ends; null where no city is named there."""
    token = doc[at]
    if not token.text[0].isupper() or token.lower_ in _NEVER or at in actors or token.ent_type_ == "DATE":
        return None
    last = at
    while last < len(doc) and _of_city(doc, last, at, actors):
        last += 1
    if last == at or (last < len(doc) and _is_attribute(doc, last)) or doc[last - 1].lower_ in _BUILDINGS:
        return None
    known = any(t.ent_type_ in _PLACE_ENTITIES for t in doc[at:last])
    if not known and doc[last - 1].tag_ == "NNPS":
        return None
    return last if known or last - at <= 2 else None


def _of_city(doc: Doc, i: int, first: int, actors: frozenset[int]) -> bool:
    token = doc[i]
    if i in actors or (token.is_sent_start and i > first):
        return False
    if token.text in ("-", "’", "'") and i > first:
        return i + 1 < len(doc) and doc[i + 1].text[0].isupper() and not token.whitespace_
    return token.text[0].isupper() and token.tag_ in _PROPER and token.ent_type_ != "DATE"


def _is_attribute(doc: Doc, i: int) -> bool:
    """Whether the words before ``i`` only qualify a noun: "in Turku Castle grounds" is not in Turku."""
    token = doc[i]
    return (token.tag_ in ("NN", "NNS") and token.ent_type_ not in ("DATE", "TIME")) or token.tag_ in ("POS", "HYPH")


def _actor_tokens(doc: Doc) -> frozenset[int]:
    kinds = (MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.INITIATIVE, MentionKind.GROUP)
    return frozenset(i for m in doc._.mentions if m.kind in kinds for i in range(m.start, m.end))


def _venues(doc: Doc) -> list[Place]:
    found = []
    text = places_of(doc)
    for match in _VENUE_PATTERN.finditer(text.text):
        span = text.span(match)
        found.append(Place(span.start, span.end, _VENUES[match.group().casefold()], None))
    return found
