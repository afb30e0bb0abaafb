"""The names of months and days of the week, as the words of names are compared."""

from __future__ import annotations

import calendar
from functools import cache

from diplograph.extract.lexemes import Lexeme, fold


@cache
def months() -> frozenset[str]:
    """The twelve months."""
    return frozenset(fold(name) for name in calendar.month_name if name)


@cache
def days_and_months() -> frozenset[str]:
    """The months and the days of the week."""
    return months() | frozenset(fold(name) for name in calendar.day_name)


def is_day(words: list[Lexeme], i: int) -> bool:
    """Whether a day is named at word ``i``: "Monday", "May 5", "5 May"."""
    after = words[i + 1].key if words[i].numeral and i + 1 < len(words) else ""
    return words[i].key in days_and_months() or after in months()
