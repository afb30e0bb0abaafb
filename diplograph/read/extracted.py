"""What a file of any format yields before it is understood."""

from __future__ import annotations

from dataclasses import dataclass, field

FIELDS = ("title", "issuer", "issuer_country", "date", "place", "language")
"""What a file or a manifest may say of a release, beside its text."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of a file, with what the file itself declares of it.

    ``declared`` holds values for some of ``FIELDS`` (YAML front matter, an HTML page's metadata); ``site`` is the name
    or host of the site a page was published on.
    """

    text: str
    declared: dict[str, str] = field(default_factory=dict)
    site: str | None = None
