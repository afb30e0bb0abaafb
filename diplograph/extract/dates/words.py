"""The words of the calendar, read from their data file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable

from diplograph.resources import data_file

_TABLES: dict[str, dict[str, int]] = tomllib.loads(data_file("extract", "calendar.toml").read_text("utf-8"))

MONTHS = {word.casefold(): number for word, number in _TABLES["months"].items()}
WEEKDAYS = {word.casefold(): number for word, number in _TABLES["weekdays"].items()}
NUMERALS = _TABLES["numerals"]
DAYS = _TABLES["days"]
POINTERS = _TABLES["pointers"]
ANCHORED = _TABLES["anchored"]


def any_of(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest first, any white space for a space."""
    ordered = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s") for w in ordered) + ")"


def _as_printed(table: dict[str, int]) -> str:
    """Capitalised and in capitals: "may" and "march" are other words than "May" and "March".

    An abbreviation may have its full stop; after a whole word it ends the sentence. The first word for each number
    is the whole one.
    """
    whole = {number: word for word, number in reversed(table.items())}
    short = any_of(form for word, n in table.items() if whole[n] != word for form in (word, word.upper()))
    return rf"(?:{short}\.|{any_of(form for word in table for form in (word, word.upper()))})"


MONTH = _as_printed(_TABLES["months"])
WEEKDAY = _as_printed(_TABLES["weekdays"])


def count_of(word: str) -> int:
    """The number that a numeral in words or figures stands for."""
    return int(word) if word.isdigit() else NUMERALS[word.casefold()]
