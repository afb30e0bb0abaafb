"""Names as sets of words, and how alike two are."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Protocol

from diplograph.resources import word_list

Words = frozenset[str]

STYLES: Words = frozenset(word_list("evaluate", "styles.txt"))
"""Words of styles, which do not tell one person from another."""

LINKS: Words = frozenset(word_list("evaluate", "links.txt"))
"""Words that only link."""


class Named(Protocol):
    """Anything with a name and other names."""

    @property
    def name(self) -> str | None: ...  # noqa: D102
    @property
    def names(self) -> Sequence[str]: ...  # noqa: D102


@lru_cache(maxsize=65536)
def words(text: str | None, without: Words = frozenset()) -> Words:
    """The lower-case, accent-free words of a text, less those of ``without`` unless nothing would be left."""
    bare = (c for c in unicodedata.normalize("NFKD", text or "") if not unicodedata.combining(c))
    plain = "".join(bare).casefold().replace("’", "'").replace("'s", "")
    found = frozenset("".join(c if c.isalnum() else " " for c in plain).split())
    return (found - without) or found


def forms(item: Named, without: Words = frozenset()) -> frozenset[Words]:
    """All names of an item, each as its words."""
    sets = (words(name, without) for name in (item.name, *item.names) if name)
    return frozenset(s for s in sets if s)


def jaccard(a: Words, b: Words) -> float:
    """The share of the words of both that stand in both; 0 for two empty sets."""
    return len(a & b) / len(a | b) if a | b else 0.0


def overlap(a: Collection[object], b: Collection[object]) -> float:
    """The F1 of two sets; 1 where both are empty."""
    return 2 * len(set(a) & set(b)) / (len(set(a)) + len(set(b))) if a or b else 1.0


def alike(a: Named, b: Named) -> float:
    """1 for two things that share a name, else the overlap of their closest names."""
    ours, theirs = forms(a, LINKS), forms(b, LINKS)
    if ours & theirs:
        return 1.0
    return max((jaccard(x, y) for x in ours for y in theirs), default=0.0)
