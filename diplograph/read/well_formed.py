"""Text that every format can hold: libraries pass on halves of characters and control characters that files escape."""

from __future__ import annotations

import re

from diplograph.read.extracted import Extracted

_HALF = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def well_formed(found: Extracted) -> Extracted:
    """The same without halves of characters; what is declared is one line, without control characters."""
    declared = {name: line for name, value in found.declared.items() if (line := one_line(value))}
    return Extracted(whole(found.text), declared, found.site and one_line(found.site))


def one_line(value: str) -> str:
    """The value in one line, without what no document can hold."""
    return " ".join(_CONTROL.sub(" ", whole(value)).split())


def whole(text: str) -> str:
    """The text with two halves that stand together as one character, and a lone half as U+FFFD."""
    if _HALF.search(text) is None:
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
