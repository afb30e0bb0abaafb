"""Titles of office: which wordings mean one office, and how many hold it at a time."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from diplograph.merge.known import state_in
from diplograph.merge.names import without_links
from diplograph.resources import table, word_list

_MINISTER = "minister"
_ANY = "any"
_MINISTRIES = ("ministry", "department")


@dataclass(frozen=True, slots=True)
class Title:
    """What a title of office says.

    ``key`` is equal for all wordings of one office of a state and readable, ``level`` says what sort of post it is (two
    posts of different levels are not held at once; None where the title does not tell), ``single`` whether one person
    holds the office of a state or body at a time.
    """

    key: str
    level: str | None
    single: bool


@lru_cache(maxsize=1 << 14)
def read_title(title: str, state: str | None = None) -> Title:
    """What a printed title means as an office of the state of that code, or of a body where it is None."""
    meant = _other_words(title, state)
    words = _words(meant)
    ranks = [word for word in _ranks() if word in words]
    heads = [word for word in _heads() if word in words and word not in ranks]
    portfolio = _portfolio(_all_words(meant), heads, frozenset((*ranks, *heads, "-")))
    return Title(" ".join((*ranks, *portfolio, *heads)), _level(heads), _single(ranks, portfolio, heads, state))


def read_ministry(title: str, of: str | None) -> tuple[str, str] | None:
    """The office and the state of a minister of a ministry: "Minister" of "Ministry of Tides of Fiji" is its.

    None where the title is another, or where no state is in the ministry's name.
    """
    if not of or _words(title) != (_MINISTER,):
        return None
    state = state_in(of)
    if not state or not any(word in _MINISTRIES for word in _words(of)):
        return None
    words = [word for word in _words(of) if word not in _MINISTRIES and state_in(word) != state]
    return f"Minister of {' '.join(words)}", state


def ministry_of(name: str) -> str | None:
    """The portfolio of a ministry of which a state has one: ``foreign`` of "Ministry of Foreign Affairs and Trade"."""
    words = _all_words(name)
    if not any(word in _MINISTRIES for word in words):
        return None
    found = _principal(words)
    return found if found and not any(word in _ranks() for word in words) else None


def _words(title: str) -> tuple[str, ...]:
    """The words of a title in their order, each as it is compared; all words where none would be left."""
    plain = tuple(word for word in _all_words(title) if word != "-")
    return plain or tuple(without_links(title).split())


def _all_words(title: str) -> tuple[str, ...]:
    """The same, with "-" for each word that counts for nothing."""
    return tuple(word for one in without_links(title).split() for word in _wordings().get(one, one).split())


def _other_words(title: str, state: str | None) -> str:
    known = _titles().get(frozenset(_words(title)), {})
    return known.get(state or "", known.get(_ANY, title))


def _portfolio(words: tuple[str, ...], heads: list[str], others: frozenset[str]) -> list[str]:
    rest = sorted({word for word in words if word not in others})
    principal = _principal(words) if _MINISTER in heads else None
    return [principal] if principal else rest


def _principal(words: tuple[str, ...]) -> str | None:
    """The portfolio in which a state has one minister, whatever else the words name."""
    found = _portfolios().items()
    return next((one for one, unless in found if one in words and not unless & _following(words, one)), None)


def _following(words: tuple[str, ...], word: str) -> set[str]:
    return {after for one, after in pairwise(words) if one == word}


def _level(heads: list[str]) -> str | None:
    levels = {level for head in heads if (level := _heads()[head][0]) != "-"}
    return levels.pop() if len(levels) == 1 else None


def _single(ranks: list[str], portfolio: list[str], heads: list[str], state: str | None) -> bool:
    holders = {_heads()[head][1] for head in heads}
    if not heads or "many" in holders or any(rank in _of_many() for rank in ranks):
        return False
    of_body = state is None and "place" not in holders
    return "one" in holders or bool(portfolio) or "prime" in ranks or of_body


@cache
def _heads() -> dict[str, tuple[str, str]]:
    return {row[0]: (row[1], row[2]) for row in table("merge", "office_heads.tsv")}


@cache
def _ranks() -> tuple[str, ...]:
    return word_list("merge", "office_ranks.txt")


@cache
def _of_many() -> frozenset[str]:
    return frozenset(word_list("merge", "offices_of_many.txt"))


@cache
def _wordings() -> dict[str, str]:
    return {row[0]: row[1] for row in table("merge", "office_wordings.tsv")}


@cache
def _portfolios() -> dict[str, frozenset[str]]:
    return {row[0]: frozenset(row[1].split()) for row in table("merge", "portfolios.tsv")}


@cache
def _titles() -> dict[frozenset[str], dict[str, str]]:
    """The office that a title's words mean, by state."""
    found: dict[frozenset[str], dict[str, str]] = defaultdict(dict)
    for title, office, states in table("merge", "office_titles.tsv"):
        for state in states.split():
            found[frozenset(_words(title))][state] = office
    return found
