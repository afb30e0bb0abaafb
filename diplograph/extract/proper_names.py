"""The names of bodies, initiatives and occasions in a document: known ones, and unknown ones by their structure.

Of names that overlap the longest stands, so that a body is not found inside the name of an initiative.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from spacy.tokens import Doc

from diplograph.extract.built_names import built_names
from diplograph.extract.gazetteer import Found, Gazetteer
from diplograph.extract.known_names import known_names
from diplograph.extract.lexemes import Lexeme, lexemes, split
from diplograph.extract.name_entries import ANNIVERSARIES
from diplograph.extract.name_heads import Sort, name_heads
from diplograph.extract.name_parties import with_parties
from diplograph.extract.name_subjects import subject_names, with_subject
from diplograph.extract.pattern_names import pattern_names
from diplograph.extract.proper_name import ProperName
from diplograph.extract.quoted_names import titled_words
from diplograph.reference import ReferenceEntry, Scheme


def proper_names(doc: Doc) -> list[ProperName]:
    """All names of a document, none inside another of a longer name, in their order; computed once a document."""
    found: list[ProperName] | None = doc.user_data.get("proper_names")
    if found is None:
        words = lexemes(doc)
        known = list(known_names().find(words))
        candidates = [*_known(words, known), *_issuer(doc, words), *_patterned(doc, words)]
        inside = frozenset(i for p in known for i in range(p.start, p.end))
        titled = titled_words(doc._.prose.text, words)
        built = (n for n in built_names(doc, words, inside) if not _in_a_portfolio(words, n.start))
        candidates += (n for n in built if n.sort is not Sort.INITIATIVE or n.start not in titled)
        ends = _ends_by_start(known)
        candidates = [_extended(doc, words, _without_holder(doc, words, n, ends)) for n in candidates]
        candidates += (n for n in subject_names(doc, words) if not {n.start - 1, n.start} <= inside)
        named = [_read_on(words, _with_acronym(words, n)) for n in _longest(words, candidates)]
        named = _with_owners(words, named)
        acronyms = {n.acronym for n in named}
        found = doc.user_data["proper_names"] = [n for n in named if n.start not in acronyms]
    return found


def _extended(doc: Doc, words: list[Lexeme], name: ProperName) -> ProperName:
    """The name with the subject and the parties that follow it."""
    return with_parties(doc, words, with_subject(doc, words, name))


def _issuer(doc: Doc, words: list[Lexeme]) -> Iterator[ProperName]:
    """Where the issuer is named in full, however its name is built."""
    issuer = doc._.release.issuer
    if issuer and split(issuer):
        for place in Gazetteer([(issuer, Sort.ORGANIZATION)]).find(words):
            yield ProperName(place.start, place.end, Sort.ORGANIZATION, "ministry", place.start)


def _patterned(doc: Doc, words: list[Lexeme]) -> Iterator[ProperName]:
    for place in pattern_names(doc._.prose.text, words):
        yield ProperName(place.start, place.end, Sort.INITIATIVE, place.kind, place.start)


def _known(words: list[Lexeme], places: list[Found[ReferenceEntry]]) -> Iterator[ProperName]:
    for place in places:
        if (owner := _owner_of_office(words, place)) is not None:
            place = owner
        if _part_of_a_title(words, place.end) or _in_a_portfolio(words, place.start):
            continue
        entry = place.value
        sort = Sort.ORGANIZATION if entry.scheme is Scheme.ORGANIZATION else Sort.INITIATIVE
        yield ProperName(place.start, place.end, sort, entry.kind, place.start, known=entry)


def _owner_of_office(words: list[Lexeme], place: Found[ReferenceEntry]) -> Found[ReferenceEntry] | None:
    """The body that a name for another starts with where its head is meant: "UN High Commissioner for … | Jane Doe"."""
    named = place.end < len(words) and words[place.end].gap in (" ", ", ") and words[place.end].capital
    if not named or words[place.start].key == "office":
        return None
    title = next((i for i in range(place.start + 1, place.end) if words[i].key in ("high", "commissioner")), None)
    found = None if title is None else known_names().at(words[place.start : title], 0)
    return None if found is None else replace(found, start=place.start, end=place.start + found.end)


def _part_of_a_title(words: list[Lexeme], end: int) -> bool:
    """Whether it only stands in a portfolio ("CARICOM Affairs") or a state's style ("Commonwealth of …")."""
    if end >= len(words) or words[end].gap != " ":
        return False
    if words[end].key in _NAMED_BY_BODIES and words[end].capital:
        return True
    return words[end].key == "affairs" or (words[end - 1].key == "commonwealth" and words[end].key == "of")


def _in_a_portfolio(words: list[Lexeme], start: int) -> bool:
    """Whether it is one of what a minister is in charge of: "Minister of State for Africa, Commonwealth and UN"."""
    i, listed = start, False
    while i > max(0, start - _LONGEST_PORTFOLIO) and words[i].gap in (" ", ", ", " & "):
        i -= 1
        listed = listed or words[i + 1].gap == ", " or words[i].key in ("and", "&")
        if words[i].key in ("for", "of"):
            return listed and _ends_ministerial_title(words, i)
        if not words[i].capital and words[i].key not in ("and", "&", "the"):
            return False
    return False


def _ends_ministerial_title(words: list[Lexeme], i: int) -> bool:
    """Whether a minister's or secretary of state's title goes on at word ``i``."""
    before = [w.key for w in words[max(0, i - 3) : i]]
    return before[-1:] == ["minister"] or before[-2:] == ["of", "state"] or before[-1:] == ["under-secretary"]


def _ends_by_start(known: list[Found[ReferenceEntry]]) -> dict[int, list[int]]:
    ends: dict[int, list[int]] = defaultdict(list)
    for place in known:
        ends[place.start].append(place.end)
    return ends


def _without_holder(doc: Doc, words: list[Lexeme], name: ProperName, known: Mapping[int, list[int]]) -> ProperName:
    """A body's name without that of its officer behind it: "Secretary-General of the Union for Trade | Jane Doe".

    ``known`` gives, by their first words, where the names that the reference knows end.
    """
    if name.sort is not Sort.ORGANIZATION or name.known is not None:
        return name
    ends = [end for i in range(name.start, name.end) for end in known.get(i, ()) if name.head < end < name.end]
    start = name.end
    while start > name.head + 1 and doc[words[start - 1].start].ent_type_ == "PERSON" and words[start - 1].capital:
        start -= 1
    ends += [start] if name.end - start > 1 else []
    holders = [end for end in ends if name.end - end > 1 and all(_is_name_word(words, i) for i in range(end, name.end))]
    return replace(name, end=min(holders)) if holders else name


def _is_name_word(words: list[Lexeme], i: int) -> bool:
    word = words[i]
    plain = word.capital and word.gap == " " and not word.text.isupper() and word.key not in _LINKS
    return plain and name_heads().at(words, i) is None


def _longest(words: list[Lexeme], names: list[ProperName]) -> list[ProperName]:
    """The names of which none overlaps a longer one, save for a body that another body is one of."""
    ranked = sorted(names, key=lambda n: (n.start - n.end, n.known is None, n.start))
    taken: dict[int, ProperName] = {}
    kept = []
    for name in ranked:
        owners = {id(taken[i]) for i in range(name.start, name.end) if i in taken}
        if owners and not (len(owners) == 1 and _owns(words, taken.get(name.start), name)):
            continue
        for i in range(name.start, name.end):
            taken[i] = name
        kept.append(name)
    return sorted(kept, key=lambda n: (n.start, -n.end))


def _with_owners(words: list[Lexeme], names: list[ProperName]) -> list[ProperName]:
    """The names, each that ends with the name of the body that it is a part of with that left out of its core."""
    starts = {n.end: n.start for n in names}
    return [_parted(words, n, starts.get(n.end, n.start)) for n in names]


def _parted(words: list[Lexeme], name: ProperName, owner: int) -> ProperName:
    if owner <= name.head + 1 or name.core is not None:
        return name
    core = owner - 1 if words[owner - 1].key == "of" else owner - 2
    return replace(name, core=core) if core > name.start + 1 else name


def _owns(words: list[Lexeme], part: ProperName | None, whole: ProperName) -> bool:
    """Whether ``whole`` is named in ``part`` as what it is a part of: "Liaison Office of the Japan Foundation"."""
    if part is not None and _is_anniversary(words, part):
        return whole.sort is Sort.INITIATIVE and whole.end == part.end and whole.start > part.start
    if part is None or not (part.sort is whole.sort is Sort.ORGANIZATION) or part.known or whole.start <= part.head + 1:
        return False
    before = words[whole.start - 1].key
    return before == "of" or (before == "the" and words[whole.start - 2].key == "of")


def _is_anniversary(words: list[Lexeme], name: ProperName) -> bool:
    """Whether it is a jubilee of something that has a name of its own: "centenary of | the Treaty of Friendship"."""
    return name.sort is Sort.INITIATIVE and any(w.key in ANNIVERSARIES for w in words[name.start : name.start + 4])


def _with_acronym(words: list[Lexeme], name: ProperName) -> ProperName:
    """The name with the acronym that follows it in brackets."""
    i = name.end
    if i < len(words) and (words[i].gap or "").strip() in _OPENINGS and _acronym_like(words[i].text):
        after = words[i + 1].gap if i + 1 < len(words) else ")"
        if after is None or ")" in after:
            return replace(name, acronym=i)
    return name


def _read_on(words: list[Lexeme], name: ProperName) -> ProperName:
    """The name with what goes on after its acronym: "Master Plan … (ABC) 2025", "Initiative … (ABC) Work Plan IV"."""
    if name.acronym is None or name.acronym + 1 >= len(words) or words[name.acronym + 1].gap != ") ":
        return name
    end = name.acronym + 1
    head = name_heads().at(words, end)
    if head is not None and head.value.sort is Sort.INITIATIVE and name.sort is Sort.INITIATIVE:
        end = head.end
    while end < len(words) and _numbers(words, name, end):
        end += 1
    return replace(name, end=end) if end > name.acronym + 1 else name


def _numbers(words: list[Lexeme], name: ProperName, i: int) -> bool:
    joined = words[i].gap == " " or i - 1 == name.acronym
    return joined and (bool(_YEAR.fullmatch(words[i].text)) or (words[i].key in _ROMAN and words[i].text.isupper()))


_LONGEST_PORTFOLIO = 12
_NAMED_BY_BODIES = frozenset({"resolution", "resolutions"})
_LINKS = frozenset({"of", "for", "and", "on", "the", "in", "to"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_ROMAN = frozenset({"i", "ii", "iii", "iv", "v", "vi"})
_OPENINGS = frozenset({"(", "(“", '("', "(‘", "(the"})


def _acronym_like(text: str) -> bool:
    return sum(c.isupper() for c in text) >= 2
