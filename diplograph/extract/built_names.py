"""Unknown names that are built on a head noun: "Ministry of …", "… Action Plan 2025"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from diplograph.extract.city_names import city_names
from diplograph.extract.extensions import CountryForm
from diplograph.extract.known_names import known_names
from diplograph.extract.lexemes import Lexeme, fold, split
from diplograph.extract.name_grounds import Grounds
from diplograph.extract.name_heads import Head, Sort, name_heads
from diplograph.extract.name_lists import start_of_list
from diplograph.extract.name_sorts import sort_of
from diplograph.extract.name_spans import end_of_name, start_of_name
from diplograph.extract.no_initiatives import names_no_initiative
from diplograph.extract.proper_name import ProperName
from diplograph.read.prose import BlockKind
from diplograph.reference import Scheme
from diplograph.resources import word_list

_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)", re.IGNORECASE)
_BUILT = frozenset(
    {"correctional", "detention", "processing", "medical", "health", "enrichment", "storage", "training", "military"}
)
"""Facilities that are buildings, not funds."""
_WHERE_ONE_IS = frozenset({"airport", "port", "terminal", "station", "bridge"})
_AT = frozenset({"at", "near", "from", "outside"})
_PURPOSE = frozenset({"for"})
"""After a name known whole it tells what an officer is in charge of: "Envoy of the European Union for …"."""
_PREPOSITIONS = frozenset({"against", "for", "of", "on", "in", "to", "and", "between", "towards"})
"""They may have capitals within a title: "Declaration Against …"."""
_SIDES = frozenset({"party", "parties"})
_SHOUTED_HEADS = frozenset({"ministry", "department", "office"})
_HEADLINE = 0.75
_LONGEST_HEADING = 60


def built_names(doc: Doc, words: list[Lexeme], known: frozenset[int]) -> Iterator[ProperName]:
    """The names that are built on a head noun; ``known`` are the words of names that the reference knows."""
    ground = _grounds(doc, words, known)
    headlines = _headlines(doc, words)
    i = 0
    while i < len(words):
        city = city_names().at(words, i)
        if city is not None:
            i = city.end
            continue
        place = name_heads().at(words, i)
        if place is None:
            i += 1
            continue
        name = _around(ground, place.start, place.end, place.value)
        if name is not None and not _is_shouted(words, name) and not _is_person(doc, words, name):
            yield replace(name, weak=name.start in headlines)
        i = place.end


def _is_shouted(words: list[Lexeme], name: ProperName) -> bool:
    """Whether capitals throughout keep it from being told from the words around; they do not where it fills a line."""
    if not words[name.head].shouted or words[name.head].key in _SHOUTED_HEADS:
        return False
    begins = words[name.start].gap is None or ":" in (words[name.start].gap or "")
    ends = name.end == len(words) or words[name.end].gap is None
    return not (begins and ends and name.sort is Sort.ORGANIZATION)


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
    places, people = _entities(doc, words, {"GPE", "LOC", "FAC"}), _entities(doc, words, {"PERSON"})
    return Grounds(words, states, known, adjectives, places, people, head)


def _entities(doc: Doc, words: list[Lexeme], labels: set[str]) -> frozenset[int]:
    return frozenset(i for i, word in enumerate(words) if doc[word.start].ent_type_ in labels)


def _around(ground: Grounds, start: int, end: int, head: Head) -> ProperName | None:
    """The name around the head noun, or none where another noun after it is the head."""
    words = ground.words
    if start in ground.states or (end < len(words) and ground.joined(end) and _goes_on(ground, end)):
        return None
    first = start_of_list(words, start_of_name(ground, start), end - 1)
    if head.kind == "ministry" and first > 1 and words[first - 1].key == "'s" and first - 2 in ground.states:
        first = _start_of_state(ground, first - 2)
    whole = end - first > 1 and all(n in ground.known for n in range(first, end))
    reach = replace(head, tail=head.tail - _PURPOSE) if whole else head
    last = end_of_name(ground, end, reach, words[end - 1].key)
    if first == start and last == end and end - start < 2 and not _names_alone(words[start]):
        return None
    if whole and last == end and _is_known(words, first, last):
        return None
    if _is_no_name(ground, first, start, last, head):
        return None
    sort, kind = sort_of(ground, first, start, end, head)
    return ProperName(first, last, sort, kind, start)


def _is_known(words: list[Lexeme], first: int, last: int) -> bool:
    """Whether the reference knows a body by just these words: what follows is no part of its name."""
    place = known_names().at(words, first)
    return place is not None and place.end == last and place.value.scheme is Scheme.ORGANIZATION


def _is_no_name(ground: Grounds, first: int, start: int, last: int, head: Head) -> bool:
    """Whether it only counts ("14 Projects"), is a side ("the Kenyan Party"), a region, or a phrase that names none."""
    words = ground.words
    if words[first].numeral and head.kind == "project" and not _ORDINAL.fullmatch(words[first].text):
        return True
    if words[start].key == "road" and last - first < 3:
        return True
    if words[last - 1].key in _WHERE_ONE_IS and _is_where(words, first):
        return True
    if words[start].key == "administration" and last == start + 1 and _is_government(ground, first, start):
        return True
    if words[start].key == "presidency" and _is_turn(ground, first, start, last):
        return True
    if head.sort is Sort.INITIATIVE and names_no_initiative(ground, first, start, last):
        return True
    if words[start].key == "facility" and first < start and words[start - 1].key in _BUILT:
        return True
    if first < start and words[start].key in _SIDES and all(i in ground.adjectives for i in range(first, start)):
        return True
    if last < len(words) and words[last].key == "between":
        return False
    return _is_region(ground, first, start, last) or _folded(words[first:last]) in _generic()


def _is_government(ground: Grounds, first: int, start: int) -> bool:
    """Whether it is named after who leads it: "Doe Administration"."""
    named = range(first, start)
    pair = len(named) == 2 and ground.hyphened(start - 1) and not {*named} & (ground.known | ground.adjectives)
    return bool(named) and (pair or all(i in ground.people for i in named))


def _is_where(words: list[Lexeme], first: int) -> bool:
    """Whether something happens at what is named: "received at the Bergen International Airport"."""
    before = first - 1 if first and words[first - 1].key == "the" else first
    return before > 0 and words[before].gap == " " and words[before - 1].key in _AT


def _is_turn(ground: Grounds, first: int, start: int, last: int) -> bool:
    """Whether it is a state's turn to preside over a body, no office: "G20 Presidency", "Presidency of the Council"."""
    known = any(i in ground.known for i in (*range(first, start), *range(start + 1, last)))
    owned = first > 0 and ground.words[first - 1].key == "'s"
    return known or owned


def _is_region(ground: Grounds, first: int, start: int, last: int) -> bool:
    """Whether it is where something happens: "in the Arauca Department"."""
    words = ground.words
    if words[start].key != "department" or (first, last) != (start - 1, start + 1) or first < 2:
        return False
    within = [words[first - 2].key, words[first - 1].key] == ["in", "the"]
    return within and words[first].text not in _portfolios()


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
    if word.key in _PREPOSITIONS:
        return False
    return not (word.text.isupper() and len(word.text) <= 4)


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
def _portfolios() -> frozenset[str]:
    return frozenset(word_list("extract", "portfolios.txt"))


@cache
def _lone_heads() -> frozenset[str]:
    return frozenset(word_list("extract", "heads_that_name_alone.txt"))


@cache
def _surnames() -> frozenset[str]:
    return frozenset(fold(name) for name in word_list("extract", "heads_as_surnames.txt"))


@cache
def _titles() -> frozenset[str]:
    return frozenset(word_list("extract", "person_titles.txt"))
