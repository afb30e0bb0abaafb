"""A press release as read from its file."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from diplograph.models.base import CountryCode, Model, Name
from diplograph.models.dates import PartialDate


class Release(Model):
    """One press release: its text as read and what its letterhead, dateline or manifest says of it.

    ``text`` is what all character offsets point into: the decoded file for plain text and Markdown, the main content
    for HTML, PDF and DOCX. ``sha256`` is the file's, in hex. ``issuer_country`` is null for an organization's release.
    ``place`` is the dateline's.
    """

    id: Name
    text: str
    title: str | None = None
    issuer: str | None = None
    issuer_country: CountryCode | None = None
    date: PartialDate | None = None
    place: str | None = None
    language: str = "en"
    source: str
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
