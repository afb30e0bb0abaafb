"""Compares names of people: whether two printed names may be one person's, and how much speaks for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein

from diplograph.identifiers import slug
from diplograph.resources import table

_SHORTEST = 4
"""Letters of a word below which only its exact spelling counts: "Lim" is not "Lym"."""
_TYPO = 6
"""Letters of a word from which on one wrong letter inside it may be a slip."""
_UNSTEADY = frozenset("aeiouh")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name as it is compared: its words in plain letters, in printed order, without particles but for want of others.

    ``family`` is the word that is in capitals while others are not; None where the printing does not tell.
    """

    words: tuple[str, ...]
    family: str | None

    @property
    def key(self) -> tuple[str, ...]:
        """Equal for a name in any order, case and accents, with and without particles."""
        return tuple(sorted(self.words))

    @property
    def full(self) -> bool:
        """Whether it has two words that are more than initials."""
        return sum(len(word) > 1 for word in self.words) > 1


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two names agree: the number of words for each way; see ``data/evidence.toml`` for what each is worth."""

    same: int = 0
    spelling: int = 0
    sound: int = 0
    slip: int = 0
    short: int = 0
    initial: int = 0
    missing: int = 0

    @property
    def certain(self) -> int:
        """The words in which they agree in full."""
        return self.same + self.spelling + self.sound + self.slip + self.short


@lru_cache(maxsize=1 << 17)
def read_name(name: str) -> PersonName:
    """A printed name as it is compared."""
    words = tuple(slug(name).split("-"))
    in_capitals = [slug(word) for word in name.split() if len(word) > 1 and word.isalpha() and word.isupper()]
    family = in_capitals[0] if len(in_capitals) == 1 and not name.isupper() and in_capitals[0] in words else None
    kept = tuple(word for word in words if word == family or word not in _particles())
    if sum(len(word) > 1 for word in kept) < 2 and not _is_family_name(words, kept):
        kept = words
    return PersonName(kept, family)


def agreement(a: PersonName, b: PersonName) -> Agreement | None:
    """How two names agree; None where each has a word that the other contradicts."""
    few, many = sorted((a, b), key=lambda name: (len(name.words), name.words))
    if len(few.words) == 1 and len(many.words) > 1:
        return _lone(few.words[0], many)
    return _agreement(few.words, many.words)


def sound(word: str) -> str:
    """A word in one spelling for each sound, as far as transliterations differ; short words as they are."""
    return word.replace("y", "i") if len(word) < _SHORTEST else _sound(word)


@lru_cache(maxsize=1 << 17)
def skeleton(word: str) -> str:
    """The first letter, the consonants but h and the last vowel of a word's sound: what its transliterations share."""
    plain = sound(word)
    if len(word) < _SHORTEST:
        return plain
    inner = "".join(letter for letter in plain[1:-1] if letter not in _UNSTEADY)
    return plain[0] + inner + plain[-1].replace("h", "")


def first_letters(word: str) -> set[str]:
    """The first letters, by sound, of a word and of what it is a short form of."""
    return {sound(one)[0] for one in (word, *_short_forms().get(word, ()))}


@lru_cache(maxsize=1 << 18)
def _agreement(few: tuple[str, ...], many: tuple[str, ...]) -> Agreement | None:
    common = Counter(few) & Counter(many)
    found: Counter[str] = Counter(same=common.total())
    rest_a, rest_b = list((Counter(few) - common).elements()), list((Counter(many) - common).elements())
    _take_joined(few, rest_a, rest_b, found)
    _take_joined(many, rest_b, rest_a, found)
    for way, alike in _WAYS:
        _take(way, alike, rest_a, rest_b, found)
    if rest_a and rest_b:
        return None
    missing = [word for word in (*rest_a, *rest_b) if word not in _particles()]
    return Agreement(**found, missing=len(missing))


def _lone(word: str, of: PersonName) -> Agreement | None:
    """The agreement of a name of one word with a full one, whose family name or first or last word it must be."""
    if of.family:
        candidates: Sequence[str] = (of.family,)
    else:
        candidates = (of.words[0], of.words[-1])
    missing = len(of.words) - 1
    if word in candidates:
        return Agreement(same=1, missing=missing)
    if any(sound(word) == sound(one) for one in candidates):
        return Agreement(spelling=1, missing=missing)
    return None


def _take_joined(words: tuple[str, ...], rest: list[str], others: list[str], found: Counter[str]) -> None:
    """Take words that the other name prints as one: "Seng Vuthy", "Sengvuthy"."""
    for run in _runs(words):
        joined = "".join(run)
        if joined in others and not Counter(run) - Counter(rest):
            others.remove(joined)
            for word in run:
                rest.remove(word)
            found["spelling"] += len(run)


def _runs(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for length in (2, 3):
        yield from (words[at : at + length] for at in range(len(words) - length + 1))


def _take(way: str, alike: Callable[[str, str], bool], a: list[str], b: list[str], found: Counter[str]) -> None:
    for word in sorted(a, key=lambda word: (-len(word), word)):
        other = next((one for one in sorted(b) if alike(word, one) or alike(one, word)), None)
        if other is not None:
            a.remove(word)
            b.remove(other)
            found[way] += 1


def _same_sound(a: str, b: str) -> bool:
    return min(len(a), len(b)) > 1 and sound(a) == sound(b)


def _like_sound(a: str, b: str) -> bool:
    return min(len(a), len(b)) >= _SHORTEST and skeleton(a) == skeleton(b)


def _slip(a: str, b: str) -> bool:
    ends = a[0] == b[0] and a[-1] == b[-1]
    return ends and min(len(a), len(b)) >= _TYPO and Levenshtein.distance(a, b, score_cutoff=1) <= 1


def _short_form(a: str, b: str) -> bool:
    return b in _short_forms().get(a, ())


def _initial(a: str, b: str) -> bool:
    return len(a) == 1 and b.startswith(a)


_WAYS: tuple[tuple[str, Callable[[str, str], bool]], ...] = (
    ("spelling", _same_sound),
    ("short", _short_form),
    ("initial", _initial),
    ("sound", _like_sound),
    ("slip", _slip),
)
"""How a word may agree with one that is spelled in another way, the surest way first."""


@lru_cache(maxsize=1 << 17)
def _sound(word: str) -> str:
    for letters, replacement in _transliterations():
        if letters.endswith("$"):
            end = letters[:-1]
            word = word.removesuffix(end) + replacement if word.endswith(end) else word
        else:
            word = word.replace(letters, replacement)
    return "".join(letter for letter, before in zip(word, " " + word, strict=False) if letter != before)


def _is_family_name(words: Sequence[str], kept: Sequence[str]) -> bool:
    return len(kept) == 1 and all(_particles().get(word) for word in words if word not in kept)


@cache
def _particles() -> dict[str, bool]:
    """The particles, and whether they open family names."""
    return {row[0]: "family" in row for row in table("merge", "name_particles.tsv")}


@cache
def _transliterations() -> tuple[tuple[str, str], ...]:
    return tuple((row[0], row[1]) for row in table("merge", "transliterations.tsv"))


@cache
def _short_forms() -> dict[str, frozenset[str]]:
    rows = table("extract", "nicknames.tsv")
    return {row[0].casefold(): frozenset(row[1].casefold().split()) for row in rows}
