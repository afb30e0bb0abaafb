"""Records of invented releases."""

from __future__ import annotations

from diplograph.extract import extract
from diplograph.models import Release, ReleaseRecord

ISSUER = "Ministry of Foreign Affairs of Norway"


def record_of(
    *paragraphs: str, issuer: str | None = ISSUER, country: str | None = "NO", date: str | None = None
) -> ReleaseRecord:
    """What a release of a heading and the paragraphs says."""
    text = "\n\n".join(("News of the day", *paragraphs))
    told = {"issuer": issuer, "issuer_country": country, "date": date}
    return extract(Release(id="x", text=text, source="x.txt", sha256="0" * 64, **told))
