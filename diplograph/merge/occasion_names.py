"""What two names of occasions must have in common to be one occasion's.

"13th ASEM Summit" and "Thirteenth Asia-Europe Summit" are one name here, as are "Consultations between Cambodia and
Japan" and "Cambodian-Japanese Consultation": acronyms of known bodies are spelled out, states stand by their codes,
ordinals in digits, nouns in the singular, and what says no more than that people sat together ("meeting") is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache, lru_cache

from diplograph.merge.known import known_initiative, known_organization, with_state_codes
from diplograph.merge.names import is_acronym, is_generic, without_links
from diplograph.resources import word_list

_WORD = re.compile(r"[A-Za-z0-9]+")
_TWO_PLUS_TWO = re.compile(r"\b(?:2|two)\s*(?:\+|\bplus\b)\s*(?:2|two)\b", re.I)
_PLUS = re.compile(r"\s*(?:\+|\bplus\b)\s*(\d|one|two|three|six)\b", re.I)
_NUMBERED_ACRONYM = re.compile(r"\b(?!COVID)([A-Z]{2,})-?(\d{1,3})\b")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xi": "11"}
_STATE = "@"


class Likeness(Enum):
    """How two names compare, the surest first."""

    NUMBERED = auto()
    """The same words and the same ordinal."""
    SAME = auto()
    """The same words."""
    NEAR = auto()
    """The same words but for what only some spell out: an ordinal, an anniversary, "special"."""
    KINDRED = auto()
    """One says no more than what sort of occasion it is, and the other is of that sort."""
    OTHER = auto()
    """Two names."""
    OTHER_NUMBER = auto()
    """The same words, but another ordinal or year."""


@dataclass(frozen=True, slots=True)
class NameForm:
    """A name of an occasion as it is compared.

    ``words`` are those that tell it from others, ``added`` those that only some tell; ``number`` is its own ordinal,
    not an anniversary's, ``year`` the year in it. ``telling`` says whether the words single out an occasion or
    series: those that are of no sort of occasion do, as do both states with a number or what makes it special.
    """

    text: str
    words: frozenset[str]
    added: frozenset[str]
    number: str | None
    year: str | None
    telling: bool

    @property
    def key(self) -> str:
        """Equal for all names of one series of occasions."""
        return " ".join(sorted(self.words))

    @property
    def special(self) -> bool:
        """Whether the name marks the occasion as out of the ordinary series."""
        return bool(self.added)


@lru_cache(maxsize=1 << 16)
def name_form(name: str, summit: bool = False, bodies: tuple[tuple[str, str], ...] = ()) -> NameForm:
    """The form of a name; that of a ``summit`` has the word, whether it is printed or not.

    ``bodies`` are acronyms of the release and what they stand for.
    """
    words = with_state_codes(_plain(name, bodies))
    added: set[str] = set()
    kept: set[str] = set()
    number = year = None
    for word, following in zip(words, (*words[1:], ""), strict=True):
        ordinal = _number(word, bool(kept))
        if word in _special() or (ordinal and following in _special()):
            added.add(word)
        elif ordinal and number is None:
            number = ordinal
        elif _YEAR.fullmatch(word):
            year = word
        else:
            kept.add(_singular(word))
    kept -= _format()
    if summit:
        kept.add("summit")
    states = sum(word.startswith(_STATE) for word in kept)
    telling = not all(word.startswith(_STATE) or is_generic(word) or word in _sorts() for word in kept)
    telling = telling or (bool(number or added) and states > 1)
    return NameForm(name, frozenset(kept), frozenset(added), number, year, telling)


def compare_names(a: NameForm, b: NameForm) -> Likeness:
    """How two names compare."""
    if a.words == b.words:
        if (a.number and b.number and a.number != b.number) or (a.year and b.year and a.year != b.year):
            return Likeness.OTHER_NUMBER
        if a.number and a.number == b.number:
            return Likeness.NUMBERED
        return Likeness.SAME if a.number == b.number and a.added == b.added else _special_or_numbered(a, b)
    less, more = (a, b) if len(a.words) < len(b.words) else (b, a)
    if not less.words < more.words:
        return Likeness.OTHER
    if a.number and b.number and a.number != b.number:
        return Likeness.OTHER_NUMBER
    return _shorter(less, more)


def _special_or_numbered(a: NameForm, b: NameForm) -> Likeness:
    """A special session is none of the numbered ones."""
    apart = (a.number and b.added and not b.number) or (b.number and a.added and not a.number)
    return Likeness.OTHER if apart else Likeness.NEAR


def _shorter(less: NameForm, more: NameForm) -> Likeness:
    """How a name compares with one that has all its words and more."""
    if all(word.startswith(_STATE) for word in more.words - less.words) and not _has_parties(less):
        if less.number and less.number == more.number:
            return Likeness.NUMBERED
        return Likeness.NEAR if less.telling else Likeness.KINDRED
    return Likeness.OTHER if less.telling else Likeness.KINDRED


def _has_parties(form: NameForm) -> bool:
    """Whether a name says whose occasion it is."""
    return any(word.startswith(_STATE) for word in form.words) or bool(_bodies(form.text))


def _plain(name: str, bodies: Iterable[tuple[str, str]]) -> list[str]:
    """The words of a name in one spelling, acronyms spelled out, "+3" as one word."""
    spelled = _TWO_PLUS_TWO.sub("foreign and defence ministers", name)
    joined = _PLUS.sub(lambda match: f" plus{_CARDINALS.get(match[1].lower(), match[1])}", spelled)
    joined = _NUMBERED_ACRONYM.sub(r"\1 \2", joined)
    for acronym, label in (*bodies, *_bodies(joined)):
        joined = re.sub(rf"\b{acronym}\b", label, joined)
    return without_links(joined).split()


_CARDINALS = {"one": "1", "two": "2", "three": "3", "six": "6"}


def _bodies(name: str) -> list[tuple[str, str]]:
    """The acronyms of known bodies and processes in a name, and what they stand for."""
    found = (
        (word, known_organization(word) or known_initiative(word))
        for word in dict.fromkeys(_WORD.findall(name))
        if is_acronym(word)
    )
    return [(word, known.label) for word, known in found if known]


def _number(word: str, last: bool) -> str | None:
    """The number of an ordinal; of a figure or Roman numeral where it comes after other words ("TICAD 8")."""
    match = _ORDINAL.fullmatch(word)
    if match:
        return match[1]
    if not last:
        return None
    return word if word.isdigit() and len(word) < 3 else _ROMAN.get(word)


def _singular(word: str) -> str:
    plain = word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
    return _variants().get(plain, plain)


@cache
def _variants() -> dict[str, str]:
    return dict(row.split("\t") for row in word_list("merge", "occasion_variants.tsv"))


@cache
def _special() -> frozenset[str]:
    return frozenset(word_list("merge", "special_occasion_words.txt"))


@cache
def _format() -> frozenset[str]:
    return frozenset(word_list("merge", "sitting_words.txt"))


@cache
def _sorts() -> frozenset[str]:
    return frozenset(_singular(word) for word in word_list("merge", "generic_words.txt"))
