"""Puts together a release's header from what was declared of it and what its text shows."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TypedDict

from diplograph.models import PartialDate
from diplograph.read.dates import printed_dates
from diplograph.read.header.issuer import issuer
from diplograph.read.header.page import page
from diplograph.read.header.when import dateline_place, issue_date

_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_COUNTRY = re.compile(r"[A-Z]{2}")


class Header(TypedDict):
    """What a release says of itself; nulls where nothing supports a guess."""

    title: str | None
    issuer: str | None
    issuer_country: str | None
    date: PartialDate | None
    place: str | None
    language: str


def infer(text: str, declared: dict[str, str], site: str | None = None) -> Header:
    """The header of a release with this text as read. ``declared`` values win; ``site`` is where it was published."""
    seen = page(text, declared.get("title"))
    seen = replace(seen, foot=(*seen.foot, site)) if site else seen
    body, country = issuer(seen, site)
    if "issuer" in declared and declared["issuer"] != body:
        body, country = declared["issuer"], issuer(page(declared["issuer"] + "\n\n" + text))[1]
    stated = declared.get("issuer_country", "")
    country = stated if _COUNTRY.fullmatch(stated) else country
    return Header(
        title=seen.title,
        issuer=body,
        issuer_country=country,
        date=_declared_date(declared.get("date")) or issue_date(seen, country),
        place=declared.get("place") or dateline_place(seen),
        language=declared.get("language", "en")[:2].lower(),
    )


def _declared_date(value: str | None) -> PartialDate | None:
    """A date as front matter or metadata write it; none where it is no date."""
    if value is None:
        return None
    match = _ISO.match(value)
    try:
        if match and not value[match.end() :][:1].isdigit():
            return PartialDate(match[0])
    except ValueError:
        return None
    return next((found.date for found in printed_dates(value)), None)
