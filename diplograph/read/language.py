"""Tells English from other languages, also where a release is short or full of names."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from diplograph.errors import ReadError
from diplograph.resources import word_list

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH_ENOUGH = 0.20
_ENGLISH_AT_LEAST = 0.07
_FEW_WORDS = 12
_TORN = 0.25
_SCRIPTS_OF_ONE_LANGUAGE = {
    "KHMER": "km", "THAI": "th", "LAO": "lo", "MYANMAR": "my", "HANGUL": "ko", "HIRAGANA": "ja", "KATAKANA": "ja",
    "GEORGIAN": "ka", "ARMENIAN": "hy", "GREEK": "el", "HEBREW": "he", "SINHALA": "si", "TAMIL": "ta",
    "BENGALI": "bn", "AMHARIC": "am", "ETHIOPIC": "am", "TIBETAN": "bo", "MONGOLIAN": "mn",
}  # fmt: skip


def require_english(text: str) -> None:
    """Refuse a text that is not English.

    Raises:
        ReadError: most letters are of another script, or the words are of another language.
    """
    words = _WORD.findall(text[:_SAMPLE])
    language = _by_script(words) or _by_words(words)
    if language is not None:
        raise ReadError(f"not English ({language}): give the release's English version")


def _by_script(words: list[str]) -> str | None:
    """The language of a text whose letters are mostly not Latin."""
    scripts = Counter(_script(c) for word in words for c in word)
    latin = scripts.pop("LATIN", 0)
    if sum(scripts.values()) <= latin:
        return None
    for script, language in _SCRIPTS_OF_ONE_LANGUAGE.items():
        if scripts[script] * 5 > sum(scripts.values()):
            return language
    return _identified(words)


def _script(letter: str) -> str:
    return "LATIN" if letter < "\u0250" else unicodedata.name(letter, "UNKNOWN").split()[0]


def _by_words(words: list[str]) -> str | None:
    """The language of a Latin text with hardly any English function words."""
    if len(words) < _FEW_WORDS or _is_torn(words):
        return None
    english = sum(word.lower() in _function_words() for word in words) / len(words)
    if english >= _ENGLISH_ENOUGH:
        return None
    language = _identified(words)
    return None if language == "en" or english >= _ENGLISH_AT_LEAST else language


def _is_torn(words: list[str]) -> bool:
    """Whether text recognition has torn the words into letters, which no language can be told by."""
    return sum(len(word) == 1 for word in words) > _TORN * len(words)


@cache
def _function_words() -> frozenset[str]:
    return frozenset(word_list("read", "function_words.txt"))


def _identified(words: list[str]) -> str:
    # Loading the model takes a second, and English never needs it.
    import py3langid

    try:
        return str(py3langid.classify(" ".join(words).lower())[0])
    except OSError as error:  # it unpacks its model into a temporary file
        raise ReadError(f"its language cannot be told ({error.strerror}): free space for temporary files") from error
