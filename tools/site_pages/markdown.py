"""Text put safely into Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

_MARKUP = re.compile(r"([\\`*_\[\]<>{}|])")


def escaped(text: str) -> str:
    """The text as a reader shall see it, in one line."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split())).replace("\\<", "&lt;").replace("\\>", "&gt;")


def code(text: str) -> str:
    """The text as code, also within a table."""
    return f"`{' '.join(text.split())}`"


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table whose cells are Markdown, with blank lines around; none where it has no rows."""
    body = [f"| {' | '.join(row)} |" for row in rows]
    if body:
        yield from ("", f"| {' | '.join(columns)} |", f"|{' --- |' * len(columns)}", *body, "")


def shortened(text: str, length: int = 90) -> str:
    """The text, cut at a word's end where it is longer than ``length`` characters."""
    if len(text) <= length:
        return text
    return f"{text[:length].rsplit(' ', 1)[0]} …"
