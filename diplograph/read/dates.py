"""Full dates as releases print them, ranges included: a range stands for its last day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from diplograph.models import PartialDate
from diplograph.resources import word_list

_DASH = r"\s*(?:-|–|—|to|and|&|/)\s*"
_DAY = r"\d{1,2}(?:\s?(?:st|nd|rd|th))?"
_YEAR = r"(?:19|20)\d\d"
_TWO_DIGITS_FROM = 1970
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date printed at ``start`` to ``end``; ``ranged`` says that it is the last day of several."""

    start: int
    end: int
    date: PartialDate
    ranged: bool = False


@cache
def month_names() -> dict[str, int]:
    """The number of each month by its names, in lower case."""
    rows = (line.split("\t") for line in word_list("read", "months.tsv"))
    return {name.lower(): int(number) for number, *names in rows for name in names}


@cache
def _pattern() -> re.Pattern[str]:
    month = "(?:" + "|".join(sorted(month_names(), key=len, reverse=True)) + r")\b\.?"
    earlier = rf"(?:{_DAY}(?:(?:\s+of)?\s+{month})?(?:,?\s+{_YEAR})?{_DASH})?"
    day_first = rf"{earlier}(?P<d1>{_DAY})\.?(?:\s+(?:of|de))?[\s/-]+(?P<m1>{month}),?(?:\s+de)?[\s/-]+(?P<y1>{_YEAR})"
    month_first = rf"(?P<m2>{month})\s+(?:{_DAY}{_DASH}(?P<m2b>{month}\s+)?)?(?P<d2>{_DAY}),?\s+(?P<y2>{_YEAR})"
    big_first = rf"(?P<y3>{_YEAR})(?P<sep>[-./])(?P<m3>\d{{1,2}})(?P=sep)(?P<d3>\d{{1,2}})"
    signs = rf"(?P<y5>{_YEAR})年(?P<m5>\d{{1,2}})月(?P<d5>\d{{1,2}})日"
    numeric = rf"(?P<a4>\d{{1,2}})(?P<sep4>[-./])\s?(?P<b4>\d{{1,2}})(?P=sep4)\s?(?P<y4>{_YEAR}|\d\d(?!\d))"
    return re.compile(rf"(?<![\d.,/-])(?:{day_first}|{month_first}|{big_first}|{signs}|{numeric})(?![\d])", re.I)


def printed_dates(text: str, month_first: bool = False) -> Iterator[PrintedDate]:
    """The full dates in ``text`` in their order; ``month_first`` reads 6/7/2022 as the seventh of June."""
    if not _DIGIT.search(text):
        return
    for match in _pattern().finditer(text):
        date = _date(match, month_first)
        if date is not None:
            yield PrintedDate(match.start(), match.end(), date, _is_range(match))


def _is_range(match: re.Match[str]) -> bool:
    if match["d1"]:
        return match.start("d1") > match.start()
    return bool(match["d2"]) and len(re.findall(r"\d+", match[0])) > len(("day", "year"))


def _date(match: re.Match[str], month_first: bool) -> PartialDate | None:
    year, month, day = _parts(match, month_first)
    try:
        return PartialDate.of(year, month, day)
    except ValueError:
        return None


def _parts(match: re.Match[str], month_first: bool) -> tuple[int, int, int]:
    if match["d1"]:
        return int(match["y1"]), _month(match["m1"]), _number(match["d1"])
    if match["d2"]:
        return int(match["y2"]), _month(match["m2b"] or match["m2"]), _number(match["d2"])
    if match["y3"]:
        return int(match["y3"]), int(match["m3"]), int(match["d3"])
    if match["y5"]:
        return int(match["y5"]), int(match["m5"]), int(match["d5"])
    first, second, year = int(match["a4"]), int(match["b4"]), int(match["y4"])
    day, month = (second, first) if second > 12 or (month_first and first <= 12) else (first, second)
    return _century(year), month, day


def _month(name: str) -> int:
    return month_names()[name.strip().rstrip(".").lower()]


def _number(day: str) -> int:
    return int(re.sub(r"\D", "", day))


def _century(year: int) -> int:
    if year >= 100:
        return year
    return year + (1900 if year + 1900 >= _TWO_DIGITS_FROM else 2000)
