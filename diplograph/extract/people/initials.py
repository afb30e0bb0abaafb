"""Finds the initials by which a release calls an office: "CS Doe" for a Cabinet Secretary."""

from __future__ import annotations

from collections.abc import Iterable

from diplograph.extract.context import Context
from diplograph.extract.people.naming import Naming

_FEWEST, _MOST = 2, 4


def initials_of_offices(context: Context, namings: Iterable[Naming]) -> dict[str, str]:
    """The words in capitals that are the initials of a title found, with the title; no body's or state's acronym."""
    titles = {_initials(title): title for n in namings for c in n.claims if (title := _core(c.title))}
    used = {
        w.text
        for i, w in enumerate(context.words)
        if _FEWEST <= len(w.text) <= _MOST and w.text.isupper() and i not in context.bodies and i not in context.states
    }
    return {short: titles[short] for short in sorted(used & titles.keys())}


def _core(title: str) -> str:
    """A title without its portfolio."""
    return title.split(" of ")[0].split(" for ")[0]


def _initials(title: str) -> str:
    return "".join(word[0] for word in title.replace("-", " ").split() if word[0].isupper())
