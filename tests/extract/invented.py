"""Records of invented releases."""

from __future__ import annotations

from diplograph.extract import extract
from diplograph.models import Release, ReleaseRecord

ISSUER = "Ministry of Foreign Affairs of Norway"
HEADING = "News of the day"
WEDNESDAY = "2024-05-15"


def record_of(
    *paragraphs: str,
    issuer: str | None = ISSUER,
    country: str | None = "NO",
    date: str | None = None,
    title: str | None = None,
) -> ReleaseRecord:
    """What a release of a heading and the paragraphs says; the heading is known for the title where one is given."""
    text = "\n\n".join((title or HEADING, *paragraphs))
    told = {"issuer": issuer, "issuer_country": country, "date": date, "title": title}
    return extract(Release(id="x", text=text, source="x.txt", sha256="0" * 64, **told))


def told(*paragraphs: str, title: str = HEADING) -> ReleaseRecord:
    """What a titled release of that Wednesday says."""
    return record_of(*paragraphs, date=WEDNESDAY, title=title)
