"""Reads a personal name: its words, particles and initials, in any order of family and given name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from diplograph.extract.context import Context
from diplograph.extract.offices.lexicon import head, heads, modifiers, portfolios
from diplograph.extract.people.common_words import is_common
from diplograph.extract.people.styles import is_mere_style, is_style, suffixes
from diplograph.extract.words import Word, key
from diplograph.resources import word_list

_LONGEST = 12
_ARTICLED = re.compile(r"(?:al|el|as|ad|an|ar|ash|at|az|bin)-[^\W\d_]")
_SONS = frozenset(("bin", "ibn", "ibni", "al-marhum"))
_SOVEREIGNS_AS_NAMES = frozenset(("amir", "sultan", "emir"))
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_GIVEN = 2
"""A city's name may be a given name after a title, or the surname after one given name: "Dr. Denzil | Douglas"."""
_STREETS = frozenset(("st", "rd", "ave", "blvd"))


@dataclass(frozen=True, slots=True)
class NameAt:
    """A name in words ``start`` to ``end`` (exclusive)."""

    start: int
    end: int


@cache
def _particles() -> frozenset[str]:
    return frozenset(word_list("extract", "name_particles.txt"))


@cache
def _never() -> frozenset[str]:
    return frozenset(key(w) for w in word_list("extract", "never_names.txt"))


@cache
def _months() -> frozenset[str]:
    return frozenset(key(w) for w in word_list("extract", "months_as_names.txt"))


@cache
def _things() -> frozenset[str]:
    return frozenset(key(w) for w in word_list("extract", "named_things.txt"))


def name_at(context: Context, i: int, *, titled: bool) -> NameAt | None:
    """The name that starts at word ``i``; ``titled`` says that a title or style stands before it.

    What is called after somebody ("Doe Avenue"), a state or a body is no person.
    """
    words, at = context.words, i
    while at < len(words) and at - i < _LONGEST and (at == i or not words[at].opens):
        if not _belongs(context, i, at, titled):
            break
        at += 1
    at = _without_trailing_particles(words, i, at)
    at = _with_suffix(context, at) if at > i else at
    if at == i or _names_a_thing(context, i, at):
        return None
    return NameAt(i, at) if _is_whole(context, i, at, titled) else None


def _belongs(context: Context, start: int, at: int, titled: bool) -> bool:
    word = context.words[at]
    if at in context.places and at not in context.states and not (titled and at - start < _GIVEN):
        return False
    if _is_apostrophe(context, at):
        return at > start
    if word.key in _particles() and (word.text.islower() or at > start or _particle_opens(context, at)):
        return at + 1 < len(context.words)
    son = (at > start and context.key(at - 1) in _SONS) or (titled and context.key(at + 1) in _SONS)
    if not _name_like(word) or (is_never_name(word) and not son) or word.text in suffixes():
        return False
    if word.key in _months() and not ((titled or word.text == "Jan") and _name_like_next(context, at)):
        return False
    if at in context.states and not _is_name_here(context, start, at, titled):
        return False
    if at in context.bodies or at in context.taken:
        return False
    if at == start:
        return (head(word) is None or is_given_name(context, at)) and (not is_style(word) or titled)
    return _may_follow(context, at)


def _is_apostrophe(context: Context, at: int) -> bool:
    """Whether an apostrophe begins a word of a name: "Omar | 'Ali"."""
    words = context.words
    joined = words[at].text in ("'", "’", "‘", "ʻ") and at + 1 < len(words) and words[at].last == words[at + 1].first
    return joined and words[at + 1].capital


def is_never_name(word: Word) -> bool:
    """Whether the word, though capitalised, is never part of a personal name."""
    return (word.key in _never() and not (len(word.text) == 2 and word.text[1] == ".")) or is_common(word.key)


def is_given_name(context: Context, i: int) -> bool:
    """Whether a word for a sovereign is a name here: "Sheikh | Sultan bin Doe", "Foreign Minister | Amir Doe"."""
    known = head(context.words[i])
    if known is None or "surname" not in known.traits or "executive" not in known.traits or context.opens(i + 1):
        return False
    if context.key(i + 1) in _SONS:
        return True
    before = None if i == 0 or context.opens(i) else context.words[i - 1]
    if before is not None and before.key == "," and not context.opens(i - 1):
        return (
            _name_like(context.words[i + 1])
            and _name_like_next(context, i + 1)
            and head(context.words[i - 2]) is not None
        )
    if before is None or not before.capital or not _name_like(context.words[i + 1]):
        return False
    led = head(before)
    return before.key in _BEFORE_GIVEN_NAMES or (led is not None and "ministerial" in led.traits)


_BEFORE_GIVEN_NAMES = frozenset(("sheikh", "shaikh", "shaykh", "prince", "dr", "mr", "eng"))


def _particle_opens(context: Context, at: int) -> bool:
    return at + 1 < len(context.words) and _name_like(context.words[at + 1])


def _may_follow(context: Context, at: int) -> bool:
    """Whether a later word of a name may be this one: of titles and styles only those that are names too."""
    word = context.words[at]
    known = head(word)
    if known is not None and context.key(at - 1) not in _SONS:
        return "surname" in known.traits and (word.key in _SOVEREIGNS_AS_NAMES or not _name_like_next(context, at))
    if is_mere_style(word):
        return False
    return not (word.key in modifiers() and head_follows(context, at))


def head_follows(context: Context, at: int) -> bool:
    """Whether the words after ``at`` go on as a title."""
    for n in range(at + 1, min(at + 4, len(context.words))):
        if head(context.words[n]) is not None and context.words[n].capital:
            return True
        if context.words[n].key not in modifiers():
            return False
    return False


def _name_like_next(context: Context, at: int) -> bool:
    return not context.opens(at + 1) and _name_like(context.words[at + 1])


def _name_like(word: Word) -> bool:
    text = word.text
    if _ARTICLED.match(text):
        return True
    return text[0].isupper() and (not text.isupper() or len(text) < 3 or "." in text)


def _is_name_here(context: Context, start: int, at: int, titled: bool) -> bool:
    """A state's name is a person's where a style or title stands before and another name after, or a name before."""
    state = context.states[at]
    if state.adjective or state.end != at + 1:
        return False
    if at == start:
        return titled and _name_like_next(context, at) and head(context.words[at + 1]) is None
    surname = context.key(at - 1) in _particles() or {at - 1, at} <= context.persons
    return not _name_like_next(context, at) and surname


def _without_trailing_particles(words: list[Word], start: int, at: int) -> int:
    while at > start and words[at - 1].text.islower() and not _ARTICLED.match(words[at - 1].text):
        at -= 1
    return at


def _with_suffix(context: Context, at: int) -> int:
    """Past ", Jr." or "III" at word ``at``."""
    if context.opens(at):
        return at
    if context.key(at) in _SUFFIXES:
        return at + 1
    if context.key(at) == "," and context.key(at + 1) in _SUFFIXES:
        return at + 2
    return at


def _names_a_thing(context: Context, start: int, end: int) -> bool:
    """Whether a place, an award … is named after somebody here: "King Doe International Airport"."""
    if start > 0 and not context.opens(start) and context.key(start - 1) in _openers():
        return True
    at = start + 1
    while not context.opens(at) and at < end + 6:
        if context.key(at) in _things():
            return True
        if at >= end and not (context.words[at].capital and context.key(at) in portfolios()):
            return False
        at += 1
    return False


@cache
def _openers() -> frozenset[str]:
    return frozenset(key(w) for w in word_list("extract", "named_after_openers.txt"))


def is_named_thing(context: Context, i: int) -> bool:
    """Whether a thing called after somebody is named at word ``i``, after a title: "the King | Doe Airport"."""
    at = i
    while not context.opens(at) and context.words[at].capital and at - i < _LONGEST:
        if context.key(at) in _things() and at > i:
            return True
        at += 1
    return False


def _is_whole(context: Context, start: int, end: int, titled: bool) -> bool:
    """Whether the words make a name: one that is not a lone initial, and without a title two words at least."""
    long = [n for n in range(start, end) if len(context.words[n].text.rstrip(".")) > 1]
    if not long or (not titled and context.key(start) in ("st", "saint")) or context.key(end - 1) in _STREETS:
        return False
    if end - start == 1 and context.key(start) in portfolios() and context.key(start - 1) in heads():
        return False
    return titled or end - start > 1
