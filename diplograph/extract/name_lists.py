"""Names that begin with a list of fields: "Foreign Affairs, Defence and Trade Committee"."""

from __future__ import annotations

from functools import cache

from diplograph.extract.lexemes import Lexeme
from diplograph.resources import word_list

_LISTING = frozenset({"committee", "ministry", "department", "office", "council", "commission", "directorate"})
_LONGEST = 12


def start_of_list(words: list[Lexeme], start: int, head: int) -> int:
    """The first word of the list that ends with "X and Y" in words ``start`` to ``head``; ``start`` if there is none.

    All words of the list are such as portfolios have, and an article or nothing stands before it.
    """
    listed = {w.key for w in words[start:head]} & {"and", "&"}
    if not listed or words[head].key not in _LISTING or words[start].gap != ", ":
        return start
    i = start
    while i > max(0, start - _LONGEST) and words[i].gap in (" ", ", ") and words[i - 1].text in _portfolios():
        i -= 1
    opens = words[i].gap is None or words[i - 1].key == "the"
    return i if i < start and opens else start


@cache
def _portfolios() -> frozenset[str]:
    return frozenset(word_list("extract", "portfolios.txt"))
