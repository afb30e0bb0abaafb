"""Phrases that a head noun of initiatives ends and that name none: "UN Convention", "Health Policy", "New Year"."""

from __future__ import annotations

from functools import cache

from diplograph.extract.inflection import verb_forms
from diplograph.extract.lexemes import fold
from diplograph.extract.name_grounds import Grounds
from diplograph.resources import word_list

_BEFORE = 10
_AFTER = 8
_CEREMONIES = frozenset({"awards", "prizes"})
"""What is one occasion where it is numbered or dated: "4th Lake Awards"."""
_POLICIES = frozenset({"policy"})
_KINDS_OF_YEARS = frozenset({"new", "fiscal", "financial", "calendar", "academic", "school"})
_TAILS_OF_YEARS = frozenset({"of", "for"})


def names_no_initiative(ground: Grounds, first: int, start: int, last: int) -> bool:
    """Whether words ``first`` to ``last``, whose head noun starts at ``start``, name no initiative."""
    head = ground.words[start].key
    if head == "year":
        return _is_any_year(ground, first, start, last)
    if head in _CEREMONIES and ground.words[first].numeral:
        return True
    if head in _listed("places_if_not_built.txt") and not _is_being_built(ground, first, last):
        return True
    if last > start + 1 or first == start:
        return False
    if head in _listed("heads_that_need_more.txt") and _only_owners(ground, first, start):
        return True
    return head in _POLICIES and all(w.text in _portfolios() for w in ground.words[first:start])


def _is_any_year(ground: Grounds, first: int, start: int, last: int) -> bool:
    """Whether it is a time and no commemorative year: "New Year", "Fiscal Year 2023", "the Year in Review"."""
    if last > start + 2 and ground.words[start + 1].key in _TAILS_OF_YEARS:
        return False
    named = ground.states | ground.adjectives | ground.known
    if first == start or ground.words[start - 1].key in _KINDS_OF_YEARS:
        return True
    return first + 1 == start and first not in named


def _is_being_built(ground: Grounds, first: int, last: int) -> bool:
    """Whether the words around tell of works or of money for them: else it is where something happens."""
    words = ground.words
    begin, end = first, last
    while begin > max(0, first - _BEFORE) and words[begin].gap is not None:
        begin -= 1
    while end < min(len(words), last + _AFTER) and words[end].gap is not None:
        end += 1
    return any(w.key in _building() for w in (*words[begin:first], *words[last:end]))


def _only_owners(ground: Grounds, first: int, start: int) -> bool:
    """Whether only one state or body is named before the head noun; two that a hyphen joins make a name."""
    naming = ground.states | ground.adjectives | ground.known
    alone = not any(ground.hyphened(i) for i in range(first + 1, start + 1))
    return alone and all(i in naming for i in range(first, start))


@cache
def _building() -> frozenset[str]:
    words = word_list("extract", "building_words.txt")
    return frozenset(form for w in words for form in verb_forms(w)) | frozenset(words)


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in word_list("extract", name))


@cache
def _portfolios() -> frozenset[str]:
    return frozenset(word_list("extract", "portfolios.txt"))
