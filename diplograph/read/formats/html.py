"""HTML: the main content of a page, as Markdown, by trafilatura."""

from __future__ import annotations

import re
from typing import Any

import trafilatura

from diplograph.errors import ReadError
from diplograph.read.decode import decode
from diplograph.read.extracted import Extracted

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]{2,40})", re.I)
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}  # no clock in the result


def extract(data: bytes) -> Extracted:
    """The main content of a page and what its metadata declare.

    Raises:
        ReadError: the page has no text of its own.
    """
    page = decode(data, _charset(data))
    text = trafilatura.extract(
        page,
        output_format="markdown",
        include_comments=False,
        include_tables=True,
        include_images=False,
        include_formatting=True,
        favor_recall=True,
    )
    if not text or not text.strip():
        raise ReadError("no text in the page: save the release's own page, not a frame or an app shell")
    found: Any = trafilatura.extract_metadata(page, date_config=dict(_DATES))
    if found is None:
        return Extracted(text)
    title = _clean(found.title)
    return Extracted(_titled(text, title), _declared(title, found.date), found.sitename or found.hostname)


def _charset(data: bytes) -> str | None:
    match = _CHARSET.search(data[:4096])
    return match[1].decode("ascii") if match else None


def _titled(text: str, title: str | None) -> str:
    """The text with its title, which main-content extraction often leaves to the metadata."""
    if title is None or title.casefold() in " ".join(text[:2000].split()).casefold():
        return text
    return f"# {title}\n\n{text}"


def _clean(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None


def _declared(title: str | None, date: str | None) -> dict[str, str]:
    return {name: value for name, value in (("title", title), ("date", date)) if value}
