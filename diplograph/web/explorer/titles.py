"""The wordings of an office's title."""

from __future__ import annotations

from diplograph.web.explorer.asking import Asking, value


async def titles_of(asking: Asking, iri: str) -> tuple[str, ...]:
    """The titles that releases give an office, the usual one first."""
    rows = await asking.quietly("titles", entity=iri)
    return tuple(
        value(row, "title")
        for row in sorted(rows, key=lambda one: (value(one, "usual") != "true", value(one, "title")))
    )
