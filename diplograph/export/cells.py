"""Text that is safe in the cell of a spreadsheet."""

from __future__ import annotations

import re

from diplograph.export.xml import NOT_IN_XML

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARD = "'"


def guarded(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula.

    So that :func:`unguarded` gives back every text, one that begins with apostrophes and then so is guarded, too.
    """
    return _GUARD + text if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """What :func:`guarded` was given."""
    return text[1:] if text.startswith(_GUARD) and _FORMULA.match(text) else text


def in_one_line(text: str) -> str:
    """The text without line ends, runs of spaces and control characters."""
    return " ".join(NOT_IN_XML.sub(" ", text).split())
