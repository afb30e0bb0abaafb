"""What a name is the name of: a body, a mechanism of two states, what they have founded together, or an occasion."""

from __future__ import annotations

from diplograph.extract.name_grounds import Grounds
from diplograph.extract.name_heads import Head, Sort

_COMMITTEES = frozenset({"committee", "commission", "council"})
_INSTITUTIONS = frozenset(
    {"university", "institute", "college", "school", "academy", "hospital", "centre", "center", "museum", "laboratory"}
)
_SHARED = frozenset({"joint", "mixed", "binational", "bilateral", "tripartite", "trilateral", "quadripartite"})
_PARLIAMENTS = frozenset({"standing", "select", "parliamentary"})
"""What the joint committees of a parliament's two houses are called."""
_PRIVATE = frozenset({"business"})
"""What councils of enterprises are called, whichever states these are of."""
_ORDINALS = frozenset(
    {
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "next",
    }
)
_TALKS = frozenset({"consultations", "talks", "dialogues"})
_ROUNDS = frozenset({"round", "rounds"})


def sort_of(ground: Grounds, first: int, start: int, end: int, head: Head) -> tuple[Sort, str]:
    """The sort and kind of the name from word ``first``, whose head noun is the words ``start`` to ``end``."""
    sort, kind = head.sort, head.kind
    noun = ground.words[end - 1].key
    if sort is Sort.ORGANIZATION and noun in _COMMITTEES and _is_shared(ground, first, start, end):
        sort, kind = Sort.MECHANISM, "framework"
    coordinated = first < start and ground.words[start - 1].key in ("and", "&")
    if sort is Sort.MECHANISM and noun in _COMMITTEES and coordinated and not _is_shared(ground, first, start, end):
        return Sort.ORGANIZATION, "government"
    if sort is Sort.ORGANIZATION and noun in _INSTITUTIONS and _of_two_states(ground, first, start):
        return Sort.INITIATIVE, "institution"
    if sort is Sort.MECHANISM:
        occasion = _is_numbered(ground, first, start) or (noun in _TALKS and _is_round(ground, first))
        sort = Sort.OCCASION if occasion else Sort.INITIATIVE
    return sort, kind


def _is_shared(ground: Grounds, first: int, start: int, end: int) -> bool:
    """Whether states share the committee, as its name says."""
    keys = {w.key for w in ground.words[first:end]}
    return not keys & (_PARLIAMENTS | _PRIVATE) and (bool(keys & _SHARED) or _of_two_states(ground, first, start))


def _of_two_states(ground: Grounds, first: int, start: int) -> bool:
    """Whether the name begins with two states: "Kenya-Uganda", "Kuwaiti-Omani"."""
    naming = ground.states | ground.adjectives
    return any(ground.hyphened(i) and i in naming and i - 1 in naming for i in range(first + 1, start))


def _is_numbered(ground: Grounds, first: int, start: int) -> bool:
    """Whether it is one of a series: "Third Strategic Dialogue", "the second Strategic Dialogue"."""
    words = ground.words
    if first and words[first].gap == " " and words[first - 1].key in _ORDINALS:
        return True
    return any(w.numeral or w.key in _ORDINALS for w in words[first:start])


def _is_round(ground: Grounds, first: int) -> bool:
    """Whether "round of" stands right before it, so that it is that round's and no standing one's name."""
    words = ground.words
    rounds = first > 1 and words[first - 1].key == "of" and words[first - 2].key in _ROUNDS
    return rounds and first not in ground.states | ground.adjectives
