"""The names of bodies, initiatives and occasions in a document: known ones, and unknown ones by their structure.

Of names that overlap the longest stands, so that a body is not found inside the name of an initiative.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Doc

from diplograph.extract.extensions import CountryForm
from diplograph.extract.gazetteer import Found, Gazetteer
from diplograph.extract.known_names import known_names
from diplograph.extract.lexemes import Lexeme, fold, lexemes, split
from diplograph.extract.name_heads import Head, Sort, name_heads
from diplograph.extract.name_spans import Grounds, end_of_name, start_of_name
from diplograph.extract.pattern_names import pattern_names
from diplograph.read.prose import BlockKind
from diplograph.reference import ReferenceEntry, Scheme
from diplograph.resources import word_list

_SHOUTED_HEADS = frozenset({"ministry", "department", "office"})
_HEADLINE = 0.75
_LONGEST_HEADING = 60


@dataclass(frozen=True, slots=True)
class ProperName:
    """Words ``start`` to ``end`` (exclusive) are a name, its head noun at word ``head``.

    ``acronym`` is the word that gives its acronym in brackets; ``known`` the reference's entry. ``weak`` marks one in a
    headline, where capitals say little.
    """

    start: int
    end: int
    sort: Sort
    kind: str
    head: int
    acronym: int | None = None
    known: ReferenceEntry | None = None
    weak: bool = False


def proper_names(doc: Doc) -> list[ProperName]:
    """All names of a document, none inside another of a longer name, in their order; computed once a document."""
    found: list[ProperName] | None = doc.user_data.get("proper_names")
    if found is None:
        words = lexemes(doc)
        known = list(known_names().find(words))
        candidates = [*_known(words, known), *_issuer(doc, words), *_patterned(doc, words)]
        candidates += _built(doc, words, frozenset(i for p in known for i in range(p.start, p.end)))
        named = [_read_on(words, _with_acronym(words, n)) for n in _longest(words, candidates)]
        acronyms = {n.acronym for n in named}
        found = doc.user_data["proper_names"] = [n for n in named if n.start not in acronyms]
    return found


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
        entry = place.value
        if _part_of_a_title(words, place.end):
            continue
        sort = Sort.ORGANIZATION if entry.scheme is Scheme.ORGANIZATION else Sort.INITIATIVE
        yield ProperName(place.start, place.end, sort, entry.kind, place.start, known=entry)


def _part_of_a_title(words: list[Lexeme], end: int) -> bool:
    """Whether it only stands in a portfolio ("CARICOM Affairs") or a state's style ("Commonwealth of …")."""
    if end >= len(words) or words[end].gap != " ":
        return False
    return words[end].key == "affairs" or (words[end - 1].key == "commonwealth" and words[end].key == "of")


def _built(doc: Doc, words: list[Lexeme], known: frozenset[int]) -> Iterator[ProperName]:
    """The names that are built on a head noun."""
    ground = _grounds(doc, words, known)
    headlines = _headlines(doc, words)
    i = 0
    while i < len(words):
        place = name_heads().at(words, i)
        if place is None:
            i += 1
            continue
        name = _around(ground, place.start, place.end, place.value)
        shouted = words[i].shouted and words[i].key not in _SHOUTED_HEADS
        if name is not None and not shouted and not _is_person(doc, words, name):
            yield replace(name, weak=name.start in headlines)
        i = place.end


def _names_alone(head: Lexeme) -> bool:
    """Whether the head noun is a name by itself: "the Senate"."""
    return not head.shouted and head.text in _lone_heads()


def _is_person(doc: Doc, words: list[Lexeme], name: ProperName) -> bool:
    """Whether the language model takes all of a short name for a person's: a surname may be a head noun, too."""
    if words[name.end - 1].key not in _surnames() or name.end - name.start > 3:
        return False
    return all(t.ent_type_ == "PERSON" for t in doc[words[name.start].start : words[name.end - 1].end])


def _grounds(doc: Doc, words: list[Lexeme], known: frozenset[int]) -> Grounds:
    tokens = {t for c in doc._.countries if c.form is CountryForm.NAME for t in range(c.start, c.end)}
    states = frozenset(i for i, w in enumerate(words) if w.start in tokens)

    def head(i: int) -> Head | None:
        place = name_heads().at(words, i)
        return place.value if place else None

    qualifying = {t for c in doc._.countries if c.form is CountryForm.ADJECTIVE for t in range(c.start, c.end)}
    adjectives = frozenset(i for i, w in enumerate(words) if w.start in qualifying)
    return Grounds(words, states, known, adjectives, head)


def _around(ground: Grounds, start: int, end: int, head: Head) -> ProperName | None:
    """The name around the head noun, or none where another noun after it is the head."""
    words = ground.words
    if start in ground.states or (end < len(words) and ground.joined(end) and _goes_on(ground, end)):
        return None
    first = start_of_name(ground, start)
    if head.kind == "ministry" and first > 1 and words[first - 1].key == "'s" and first - 2 in ground.states:
        first = _start_of_state(ground, first - 2)
    last = end_of_name(ground, end, head, words[end - 1].key)
    if first == start and last == end and end - start < 2 and not _names_alone(words[start]):
        return None
    if words[first].numeral and head.kind == "project":
        return None
    sort = head.sort
    if sort is Sort.MECHANISM:
        numbered = any(w.numeral or w.key in _ordinals() for w in words[first:start])
        sort = Sort.OCCASION if numbered else Sort.INITIATIVE
    if _folded(words[first:last]) in _generic():
        return None
    return ProperName(first, last, sort, head.kind, start)


def _start_of_state(ground: Grounds, i: int) -> int:
    """The first word of the state's name that ends with word ``i``: "South Korea’s Foreign Ministry"."""
    while i - 1 in ground.states and ground.joined(i):
        i -= 1
    return i


def _goes_on(ground: Grounds, end: int) -> bool:
    """Whether a capitalised word follows that belongs to the same name."""
    word = ground.words[end]
    if not word.capital or word.numeral or word.text in _titles() or word.shouted or end in ground.states:
        return False
    return not (word.text.isupper() and len(word.text) <= 4)


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


def _owns(words: list[Lexeme], part: ProperName | None, whole: ProperName) -> bool:
    """Whether ``whole`` is named in ``part`` as what it is a part of: "Liaison Office of the Japan Foundation"."""
    if part is None or not (part.sort is whole.sort is Sort.ORGANIZATION) or part.known or whole.start <= part.head + 1:
        return False
    before = words[whole.start - 1].key
    return before == "of" or (before == "the" and words[whole.start - 2].key == "of")


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


_YEAR = re.compile(r"(?:19|20)\d\d")
_ROMAN = frozenset({"i", "ii", "iii", "iv", "v", "vi"})
_OPENINGS = frozenset({"(", "(“", '("', "(‘", "(the"})


def _acronym_like(text: str) -> bool:
    return sum(c.isupper() for c in text) >= 2


def _headlines(doc: Doc, words: list[Lexeme]) -> frozenset[int]:
    """The words of headings that are set in title case, where a capital letter says little."""
    prose = doc._.prose
    text_kinds = (BlockKind.ITEM, BlockKind.PARAGRAPH)
    headings = [b for b in prose.blocks if b.kind not in text_kinds and prose.text[b.end - 1] != "."]
    ends = {b.start: b.end for b in headings}
    found: set[int] = set()
    end = 0
    for i, word in enumerate(words):
        if word.gap is None:
            end = ends.get(word.first, 0)
            block = [w for w in words[i : i + _LONGEST_HEADING] if w.last <= end]
            end = end if _in_title_case(block) else 0
        if word.last <= end:
            found.add(i)
    return frozenset(found)


def _in_title_case(words: list[Lexeme]) -> bool:
    long = [w for w in words if len(w.text) > 3 and not w.numeral]
    return len(words) > 3 and sum(w.capital for w in long) >= _HEADLINE * len(long)


def _folded(words: list[Lexeme]) -> tuple[str, ...]:
    return tuple(w.key for w in words)


@cache
def _generic() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(fold(w) for _, w in split(line)) for line in word_list("extract", "generic_names.txt"))


@cache
def _ordinals() -> frozenset[str]:
    return frozenset(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "next",
        ]
    )


@cache
def _lone_heads() -> frozenset[str]:
    return frozenset(word_list("extract", "heads_that_name_alone.txt"))


@cache
def _surnames() -> frozenset[str]:
    return frozenset(fold(name) for name in word_list("extract", "heads_as_surnames.txt"))


@cache
def _titles() -> frozenset[str]:
    return frozenset(word_list("extract", "person_titles.txt"))
