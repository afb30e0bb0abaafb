"""Tells a release's state by another language on its page: that of the site's menus or of the ministry's name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from diplograph.resources import table

_MOST = 2
"""A page that offers more languages than these is of a body of many states, or of a state that offers others' too."""
_LAST_SHARED_SCRIPT = "\u036f"


def states_of_tongues(text: str) -> Iterator[str]:
    """The codes of the states whose language ``text`` shows; none where it shows many."""
    found = {_words()[match[0]] for match in _pattern().finditer(text)}
    letters = {unicodedata.name(c, "").split(" ")[0] for c in set(text) if c > _LAST_SHARED_SCRIPT and c.isalpha()}
    found |= {_scripts()[script] for script in letters if script in _scripts()}
    if len(found) <= _MOST:
        yield from sorted(found)


@cache
def _words() -> dict[str, str]:
    return {row[1]: row[2] for row in table("read", "tongues.tsv") if row[0] == "word"}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _words()))})(?!\w)")


@cache
def _scripts() -> dict[str, str]:
    return {row[1]: row[2] for row in table("read", "tongues.tsv") if row[0] == "script"}
