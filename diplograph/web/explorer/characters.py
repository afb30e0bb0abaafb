"""Characters that would change how the text around them looks, shown as what they are."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from markupsafe import Markup, escape

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Controls but for tabs and line breaks, marks and overrides of the direction of writing, halves of characters."""


def shown(text: str) -> Markup:
    """The text as markup, with a sign in the place of each character that is not to take effect."""
    return Markup(_INVISIBLE.sub(_sign, str(escape(text))))


def _sign(found: re.Match[str]) -> str:
    return _of(found[0])


@cache
def _of(character: str) -> str:
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "control character").lower()
    return f'<span class="control" title="{code} {name}">{code}</span>'
