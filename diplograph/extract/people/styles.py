"""Styles: what stands before or after a name out of courtesy or rank, and is no part of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from diplograph.extract.phrases import PhraseTable
from diplograph.extract.words import Word, key
from diplograph.resources import table, word_list


@dataclass(frozen=True, slots=True)
class Style:
    """A style: who bears it (``m``, ``f`` or null), and the state that uses it of its own people, if one does."""

    gender: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class Styling:
    """The styles before a name end at word ``end``; what is known of their bearer.

    ``excellency`` says that one of them is His or Her Excellency, which many use of foreigners only.
    """

    end: int
    genders: frozenset[str] = frozenset()
    country: str | None = None
    excellency: bool = False


_LONGEST = 16
_EXCELLENT = frozenset(("h.e", "he", "excellency"))


@cache
def _styles() -> PhraseTable[Style]:
    rows = table("extract", "styles.tsv")
    return PhraseTable((row[0], Style(_known(row[1]), _known(row[2]))) for row in rows)


def _known(cell: str) -> str | None:
    return None if cell == "-" else cell


@cache
def suffixes() -> frozenset[str]:
    """Letters that may follow a name."""
    return frozenset(word_list("extract", "style_suffixes.txt"))


def styles_at(words: list[Word], i: int) -> Styling:
    """The styles that start at word ``i``, one after the other; none, and the styling ends where it starts."""
    end, genders, country = i, set[str](), None
    while end < min(len(words), i + _LONGEST) and (end == i or not words[end].opens):
        found = _one_style(words, end)
        if found is None:
            break
        end, style = found
        genders |= {style.gender} - {None}  # type: ignore[arg-type]
        country = country or style.country
    courtesy = any(w.key in _EXCELLENT for w in words[i:end])
    return Styling(end, frozenset(genders), country, courtesy)


def _one_style(words: list[Word], i: int) -> tuple[int, Style] | None:
    if words[i].text == "(":
        retired = _retired_end(words, i)
        return (retired, Style(None, None)) if retired > i else _bracketed(words, i)
    found = _styles().at(words, i)
    if found is None or not any(w.capital for w in words[i : found[0]]):
        return None
    if words[found[0] - 1].text[0].islower():
        return None
    return found


def _bracketed(words: list[Word], i: int) -> tuple[int, Style] | None:
    """A style in brackets, "(Dr.)" or "(Retd)"."""
    if i + 2 < len(words) and words[i + 2].text == ")" and (found := _one_style(words, i + 1)) and found[0] == i + 2:
        return i + 3, found[1]
    return None


def suffixes_end(words: list[Word], i: int) -> int:
    """The end of the letters after a name that start at word ``i`` ("MP", ", AC")."""
    end = i
    while end < len(words) and not words[end].opens:
        if (retired := _retired_end(words, end)) > end:
            end = retired
        elif words[end].text in suffixes():
            end += 1
        elif words[end].text == "," and end + 1 < len(words) and words[end + 1].text in suffixes():
            end += 2
        else:
            break
    return end


def _retired_end(words: list[Word], i: int) -> int:
    """Past "(Ret.)" at word ``i``, or just ``i``."""
    keys = [w.key for w in words[i : i + 4]]
    if len(keys) > 2 and keys[0] == "(" and keys[1] in ("ret", "retd", "retired", "rtd"):
        return i + keys.index(")") + 1 if ")" in keys else i
    return i


def is_style(word: Word) -> bool:
    """Whether the word by itself is a style."""
    return word.capital and key(word.text) in _single()


def is_mere_style(word: Word) -> bool:
    """Whether the word is a style and never a part of a name ("H.E.", "Mr", "Dr")."""
    return is_style(word) and word.key not in _within_names()


@cache
def _within_names() -> frozenset[str]:
    return frozenset(key(w) for w in word_list("extract", "styles_within_names.txt"))


@cache
def _single() -> frozenset[str]:
    return frozenset(key(row[0]) for row in table("extract", "styles.tsv") if " " not in row[0])
