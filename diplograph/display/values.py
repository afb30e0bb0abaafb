"""How single values are shown: ids without their long beginnings, what is too long shortened."""

from __future__ import annotations

from functools import cache

from diplograph.display.shapes import Value
from diplograph.graph.namespaces import PREFIXES
from diplograph.identifiers import DEFAULT_BASE

_WEB = ("http://", "https://")
LONGEST = 600
"""Of a longer text only so many characters are shown."""


def shown(value: Value) -> str:
    """A value as text: nothing where nothing is known, ids short, a longer text up to its limit."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:g}"
    return short(value) if isinstance(value, str) and value.startswith(_WEB) else clipped(str(value))


def clipped(text: str, longest: int = LONGEST) -> str:
    """The text, or its beginning with dots."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def short(iri: str) -> str:
    """An IRI as people write it: an entity's id without the base, a term with its prefix, else as it is."""
    if iri.startswith(DEFAULT_BASE):
        return clipped(iri.removeprefix(DEFAULT_BASE))
    at = max(iri.rfind("#"), iri.rfind("/")) + 1
    prefix = _prefixes().get(iri[:at])
    return f"{prefix}:{iri[at:]}" if prefix and iri[at:] else clipped(iri)


def is_number(value: Value) -> bool:
    """Whether it is one; truth values are none."""
    return isinstance(value, int | float) and not isinstance(value, bool)


@cache
def _prefixes() -> dict[str, str]:
    return {namespace: prefix for prefix, namespace in PREFIXES.items()}
