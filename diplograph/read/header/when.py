"""Tells when a release was issued, and the place of its dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from diplograph.models import PartialDate
from diplograph.read.dates import PrintedDate, month_names, printed_dates
from diplograph.read.header.naming import capital_of, states_in
from diplograph.read.header.page import Page
from diplograph.read.letterhead import dateline, is_place
from diplograph.resources import word_list

_MONTH_FIRST = frozenset(("US", "FM", "MH", "PW"))
_LEAD = re.compile(
    r"\(?(?P<lead>[A-Z][^\n–—]{2,70}?)(?:\s*[–—]\s*|\s-{1,2}\s|:\s|(?<=\d{4})\)?\.\s+(?=[A-Z])|"
    r"\s*/\s?[A-Z][A-Za-z ]{1,24}/\W*|\s*\([A-Z][\w', ]{1,80}\)[\s.:–—-]{1,6}(?=[A-Z]))"
)
_FILLING = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|[\s,.;:()|/]+", re.I)
_YEARLESS = re.compile(
    r"(?:\b(?P<a>[A-Z][a-z]{2,8})\.?\s+(?P<d>\d{1,2})\b|\b(?P<e>\d{1,2})(?:st|nd|rd|th)?\s+(?P<b>[A-Z][a-z]{2,8})\b)"
    r"(?!,?\s+(?:(?:this|last|next)\s+year|\d{4}\b))"
)
_YEAR = re.compile(r"(?<![-–/\d])\b(?:19|20)\d\d\b(?![-–/]\d)")
_LONG_SPAN = re.compile(r"\b(?:since|by|until|till|before|after|from|to|through|Agenda|Vision|Horizon)\s+$", re.I)
_ANNOUNCED = re.compile(r"\b(?:publish\w*|posted|issued|released?|dated)(?:\s+on)?\s*:?\s*$", re.I)
_OF_DOCUMENT = re.compile(
    r"\b(?:Agreement|Statement|Declaration|Communiqué|Communique|Resolution|Treaty|Accords?|Memorandum|Protocol|Decree)"
    r"\s+(?:of|dated)\s+$"
)
_DOCUMENT = re.compile(
    r"\s+(?:[A-Z][\w-]+\s+){0,2}(?:Agreement|Statement|Declaration|Resolution|Treaty|Accords?|Memorandum|Protocol)\b"
)
_MOST_PLACE_WORDS = 5
_NEAR = 40


def issue_date(page: Page, country: str | None) -> PartialDate | None:
    """The day of issue as printed; else the last day of the event told, the title's before the opening's."""
    month_first = country in _MONTH_FIRST
    return (
        _of_datelines(page, month_first)
        or _lead_date(page, month_first)
        or _announced(page.head, month_first)
        or _first((page.title or "",), month_first)
        or _first(page.head, month_first)
        or _first(page.below, month_first)
        or _told(page, month_first)
    )


def _of_datelines(page: Page, month_first: bool) -> PartialDate | None:
    """The date of a line of its own: above the prose, unless that is an occasion's (a range, a venue), else below."""
    above = [(line, found) for line in page.above if (found := dateline(line))]
    below = [(line, found) for line in page.below if (found := dateline(line))]
    sure = [(line, f) for line, f in above if not f[0].ranged and " via " not in line.lower()]
    for line, _ in (*sure, *below, *above):
        return next(printed_dates(line, month_first)).date
    return None


def _first(texts: tuple[str, ...], month_first: bool) -> PartialDate | None:
    return next((found.date for text in texts for found in printed_dates(text, month_first)), None)


def _announced(texts: tuple[str, ...], month_first: bool) -> PartialDate | None:
    """The date that a line calls the day of publication."""
    found = ((text, date) for text in texts for date in printed_dates(text, month_first))
    return next(
        (date.date for text, date in found if _ANNOUNCED.search(text[max(0, date.start - _NEAR) : date.start])), None
    )


def _told(page: Page, month_first: bool) -> PartialDate | None:
    """The first day that the prose tells of, documents' days aside; one without its year in the opening first."""
    for number, text in enumerate(page.prose):
        dates = (date for date in printed_dates(text, month_first) if not _is_of_document(text, date))
        found = next(dates, None)
        if found:
            yearless = _yearless(page) if number else None
            return yearless if yearless and yearless.latest >= found.date.latest else found.date
    return _yearless(page)


def _is_of_document(text: str, date: PrintedDate) -> bool:
    return bool(_OF_DOCUMENT.search(text[max(0, date.start - _NEAR) : date.start]) or _DOCUMENT.match(text, date.end))


def _lead_date(page: Page, month_first: bool) -> PartialDate | None:
    lead = _lead(page)
    return _first((lead[0],), month_first) if lead else None


def _yearless(page: Page) -> PartialDate | None:
    """The first day named without its year, in the only year that the release names as its time."""
    text = "\n".join((page.title or "", *page.prose))
    years = {
        int(year[0])
        for year in _YEAR.finditer(text)
        if not _LONG_SPAN.search(text[max(0, year.start() - _NEAR) : year.start()])
    }
    return next(_days(text, years.pop()), None) if len(years) == 1 else None


def _days(text: str, year: int) -> Iterator[PartialDate]:
    for match in _YEARLESS.finditer(text):
        month = month_names().get((match["a"] or match["b"]).lower())
        if month is not None:
            try:
                yield PartialDate.of(year, month, int(match["d"] or match["e"]))
            except ValueError:
                continue


def dateline_place(page: Page) -> str | None:
    """The place of the dateline: of a line of its own, or before the first sentence; a city without its state."""
    for line in (*page.above, *page.below):
        found = dateline(line)
        if found and found[1]:
            return _city(found[1])
    lead = _lead(page)
    if lead:
        return _city(lead[1])
    return next((_city(place) for line in page.below if (place := _signed_at(line))), None)


def _signed_at(line: str) -> str | None:
    """The capital that a line of the signature ends with: "Old Palace, Lisbon"."""
    place = re.split(r"[,\n]", line)[-1].strip(" .")
    return place if capital_of(place) and not states_in(place) else None


def _lead(page: Page) -> tuple[str, str] | None:
    """The dateline before the first sentence, and its place (``TIRANA, 3 May 2021 –``, ``Tirana, Albania –``)."""
    match = _LEAD.match(page.prose[0]) if page.prose else None
    if match is None:
        return None
    lead = match["lead"]
    rest = _undated(lead)
    place = " ".join(_FILLING.sub(" ", rest).split()) if rest != lead else lead.strip(" ,.")
    if not place or not is_place(place) or len(place.split()) > _MOST_PLACE_WORDS:
        return None
    known = place.isupper() or any(capital_of(part.strip()) for part in place.split(",")) or bool(states_in(place))
    return (lead, rest.strip(" ,.;:(") or place) if rest != lead or known else None


def _undated(lead: str) -> str:
    """A dateline without its date."""
    date = next(printed_dates(lead), None)
    if date is not None:
        return lead[: date.start] + lead[date.end :]
    month = next((m for m in _YEARLESS.finditer(lead) if (m["a"] or m["b"]).lower() in month_names()), None)
    return lead[: month.start()] + lead[month.end() :] if month else lead


@cache
def _buildings() -> frozenset[str]:
    return frozenset(word_list("read", "building_nouns.txt"))


def _city(place: str) -> str:
    """A place's city alone, in the case of names; a building before it is none: "State House, Lusaka"."""
    city, *others = (part.strip(" .") for part in re.split(r"\s*[,(/]", place))
    if others and others[0] and _buildings().intersection(city.casefold().split()):
        city = others[0]
    return city.title() if city.isupper() and len(city) > 3 else city
