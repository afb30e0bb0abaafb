"""Text and attributes as XML 1.0 can hold them."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no XML document can hold, not even escaped."""

_SPECIAL = re.compile('[\x00-\x1f&<>"\ud800-\udfff\ufffe\uffff]')
_SPACE = {"\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}


def text(value: str) -> str:
    """The content of an element or of an attribute in double quotes: escaped, what XML cannot hold left out.

    Line ends and tabs stay what they are, also in an attribute.
    """
    if _SPECIAL.search(value) is None:
        return value
    return escape(NOT_IN_XML.sub("", value), {'"': "&quot;", **_SPACE})


def line(value: str) -> str:
    """The same, in one line: for labels, which readers take for tokens."""
    return text(" ".join(value.split()))
