"""Mends the case of a text: HAYASHI becomes Hayashi, a heading in capitals a heading; its length stays the same.

The statistical model reads names in capitals badly. Acronyms keep their capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from diplograph.extract.offices.lexicon import abbreviations, heads, modifiers, portfolios
from diplograph.extract.people.common_words import is_common
from diplograph.extract.words import key
from diplograph.read.prose import Prose
from diplograph.reference import initiatives, organizations, states
from diplograph.resources import table, word_list

_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑'’][^\W\d_]+)*")
_DEFINED = re.compile(r"\(\s*[\"“‘']?([A-Z][A-Z&/-]+s?)\b")
_VOWEL = re.compile(r"[AEIOUYÀ-ÆÈ-ÏÒ-ÖØ-ÝĀ-ſẠ-ỹ]")
_PREFIXED = re.compile(r"(?:Mc|Mac|O['’]|D['’]|De|Di|Le|La|Van)(?=[A-Z]{2})")
_PART = re.compile(r"[^\W\d_]+")
_SHOUTED = 0.7
_LONGEST_NAME = 5


def mended_case(prose: Prose) -> str:
    """The text of a prose with family names and headings in capitals written as usual."""
    kept = _acronyms() | set(_DEFINED.findall(prose.text))
    shouted: list[list[re.Match[str]]] = []
    calm: list[list[re.Match[str]]] = []
    for block in prose.blocks:
        words = list(_WORD.finditer(prose.text, block.start, block.end))
        (shouted if _is_shouted(words) else calm).append(words)
    names = {i: m for words in calm for i, m in _family_names(words, kept)}
    known = {m.group() for m in names.values()}
    used = {m.group() for words in calm for m in words if _in_capitals(m.group())} - known
    pieces = [(m, False) for m in names.values()]
    pieces += [(m, False) for words in calm for m in words if m.group() in known and m.start() not in names]
    pieces += [(m, n == 0) for words in shouted for n, m in enumerate(words) if _is_mended(m.group(), kept | used)]
    return _rewritten(prose.text, pieces)


def _rewritten(text: str, pieces: list[tuple[re.Match[str], bool]]) -> str:
    letters = list(text)
    for match, first in pieces:
        word = match.group()
        small = not first and word.lower() in _small_words()
        letters[match.start() : match.end()] = word.lower() if small else _capitalised(word)
    return "".join(letters)


def _capitalised(word: str) -> str:
    """A word with its first letter and those after hyphens and apostrophes large, the others small."""
    if prefix := _PREFIXED.match(word):
        return word[: prefix.end()] + _PART.sub(_capital, word[prefix.end() :])
    return _PART.sub(_capital, word)


def _capital(part: re.Match[str]) -> str:
    text = part.group()
    if part.start() and len(text) == 1:
        return text.lower()
    return text[0] + "".join(_small(c) for c in text[1:])


def _small(letter: str) -> str:
    lower = letter.lower()
    return lower if len(lower) == 1 else letter


def _in_capitals(word: str) -> bool:
    bare = _PREFIXED.sub("", word)
    return len(bare) > 1 and bare.isupper()


def _is_shouted(words: list[re.Match[str]]) -> bool:
    """Whether a block is written in capitals."""
    long = [m.group() for m in words if len(m.group()) > 1]
    capitals = sum(_in_capitals(w) for w in long)
    return capitals > 1 and capitals >= _SHOUTED * len(long)


def _is_mended(word: str, kept: set[str]) -> bool:
    return _in_capitals(word) and word not in kept and bool(_VOWEL.search(word))


def _family_names(words: list[re.Match[str]], kept: set[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """The words in capitals that a style, a title or a name stands before."""
    named, titled = False, False
    for n, match in enumerate(words):
        word = match.group()
        before = words[n - 1] if n else None
        joined = before is not None and _joined(match.string[before.end() : match.start()])
        titled = before is not None and _goes_on_as_title(before.group(), titled)
        announced = before is not None and (
            _announces(before.group()) or (titled and key(before.group()) in _of_titles())
        )
        named = joined and (announced or named)
        if _in_capitals(word) and word not in kept and (named or _stands_beside_title(words, n)):
            yield match.start(), match
        elif not word[0].isupper() and key(word) not in _particles():
            named = False


def _stands_beside_title(words: list[re.Match[str]], n: int) -> bool:
    """Whether the word is of a name that commas part from a title: "Jean DOE, Minister", "Minister, DOE Jean,"."""
    first, last = _run_of_name(words, n)
    if not 1 <= last - first < _LONGEST_NAME:
        return False
    text = words[n].string
    after = words[last + 1 : last + 4]
    if after and text[words[last].end() : after[0].start()].startswith(",") and _begins_title(after):
        return True
    before = words[first - 1] if first else None
    parted = before is not None and text[before.end() : words[first].start()] == ", "
    return parted and before is not None and before.group()[0].isupper() and _is_of_title(before.group())


def _run_of_name(words: list[re.Match[str]], n: int) -> tuple[int, int]:
    """The first and last of the words around ``n`` that may be one person's name, in which no word is a title's."""
    first = last = n
    while first > 0 and n - first < _LONGEST_NAME and _go_together(words[first - 1], words[first]):
        first -= 1
    while last + 1 < len(words) and last - n < _LONGEST_NAME and _go_together(words[last], words[last + 1]):
        last += 1
    given = any(_is_given(words[i].group()) for i in range(first, last + 1))
    return (first, last) if given else (n, n)


def _go_together(word: re.Match[str], following: re.Match[str]) -> bool:
    parts = (word.group(), following.group())
    joined = word.string[word.end() : following.start()] == " "
    return joined and all(p[0].isupper() and not _is_of_title(p) and not _is_of_no_name(key(p)) for p in parts)


def _is_of_no_name(word: str) -> bool:
    return word in _never() or is_common(word)


@cache
def _never() -> frozenset[str]:
    """The words of no name, and those that bodies are called by."""
    return frozenset(key(w) for f in ("never_names.txt", "body_nouns.txt") for w in word_list("extract", f))


def _is_given(word: str) -> bool:
    return word[0].isupper() and not word.isupper()


def _is_of_title(word: str) -> bool:
    return key(word) in _of_titles() or key(word) in heads() or key(word) in modifiers() or key(word) in _announcing()


def _begins_title(words: list[re.Match[str]]) -> bool:
    """Whether one of the words is the last of a title, and those before may be its first."""
    for match in words:
        if key(match.group()) in heads():
            return match.group()[0].isupper()
        if match.group() != "the" and not _is_of_title(match.group()):
            return False
    return False


def _goes_on_as_title(word: str, titled: bool) -> bool:
    """Whether a title that began before goes on with the word, or begins with it."""
    found = heads().get(key(word))
    if found is not None and not found.plural:
        return word[0].isupper()
    return titled and (key(word) in _of_titles() or key(word) in _TITLE_LINKS)


@cache
def _of_titles() -> frozenset[str]:
    """The words of portfolios, and of the states that a title is of."""
    return frozenset(portfolios()) | frozenset(
        key(m.group())
        for state in states().values()
        for form in state.names
        for m in _WORD.finditer(form)
        if m.group()[0].isupper() and key(m.group()) not in _small_words()
    )


_TITLE_LINKS = frozenset(("of", "for", "and", "the"))


def _joined(between: str) -> bool:
    return between.strip() in ("", ".")


def _announces(word: str) -> bool:
    return word[0].isupper() and key(word) in _announcing()


@cache
def _announcing() -> frozenset[str]:
    """The words of styles, and the last words of titles."""
    styles = {key(w.group()) for row in table("extract", "styles.tsv") for w in _WORD.finditer(row[0])}
    return frozenset((styles | {k for k, h in heads().items() if not h.plural}) - _TITLE_LINKS)


@cache
def _particles() -> frozenset[str]:
    return frozenset(word_list("extract", "name_particles.txt"))


@cache
def _small_words() -> frozenset[str]:
    return frozenset(word_list("extract", "small_words.txt"))


@cache
def _acronyms() -> set[str]:
    """Words that stay in capitals wherever they stand."""
    forms = [f for entry in (*organizations(), *initiatives()) for f in entry.forms]
    forms += [f for state in states().values() for f in (*state.names, *state.adjectives)]
    styles = [row[0] for row in table("extract", "styles.tsv") if row[0].isupper()]
    others = [*word_list("extract", "kept_capitals.txt"), *word_list("extract", "style_suffixes.txt"), *abbreviations()]
    return {m.group() for f in (*forms, *styles, *others) for m in _WORD.finditer(f) if _in_capitals(m.group())}
