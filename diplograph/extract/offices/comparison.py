"""Compares titles of office: whether two wordings mean one office."""

from __future__ import annotations

from functools import cache, lru_cache

from diplograph.extract.cue_words import cue_words
from diplograph.extract.offices.lexicon import heads
from diplograph.reference.name_words import fold
from diplograph.resources import table, word_list

_STATE = cue_words("heads_of_state")
_GOVERNMENT = frozenset(("prime minister", "premier", "chancellor", "federal chancellor", "taoiseach"))
_LEADING = {
    **dict.fromkeys(("head of state", "head of the state", "chief of state"), _STATE),
    **dict.fromkeys(("head of government", "head of the government"), _GOVERNMENT),
}
"""What the heads of states and governments are, by what they are called in other words."""


@cache
def _ranks() -> frozenset[str]:
    return frozenset(fold(w) for w in word_list("extract", "office_ranks.txt"))


@cache
def _wordings() -> dict[str, str]:
    return {fold(row[0]): fold(row[1]) for row in table("extract", "office_wordings.tsv")}


@lru_cache(maxsize=4096)
def meaning(title: str) -> tuple[frozenset[str], frozenset[str]]:
    """The ranks in a title, and its other words that tell it from others."""
    parts = [fold(w) for w in title.replace("-", " ").split()]
    told = {_wordings().get(w, w) for w in parts if w} - {""}
    if _is_secretary_with_portfolio(parts):
        told.discard("state")
    return frozenset(told & _ranks()), frozenset(told - _ranks())


def _is_secretary_with_portfolio(words: list[str]) -> bool:
    """Whether a "Secretary of State" has a portfolio, and so is what others call a "Foreign Secretary"."""
    places = (n for n in range(len(words) - 3) if words[n : n + 3] == ["secretary", "of", "state"])
    return any(words[n + 3] in ("for", "of") for n in places)


def same(a: str, b: str) -> bool:
    """Whether a title says what the other says, or less: "Trade Minister", "Minister of Trade and Tourism"."""
    ranks_a, words_a = meaning(a)
    ranks_b, words_b = meaning(b)
    return ranks_a == ranks_b and (words_a <= words_b or words_b <= words_a)


def quite_the_same(a: str, b: str) -> bool:
    """Whether two whole titles mean one office, of which a state has one holder."""
    words_a, words_b = meaning(a)[1], meaning(b)[1]
    return same(a, b) and ("foreign" in words_a & words_b or len(words_a ^ words_b) <= 1)


def may_stand_for(short: str, full: str) -> bool:
    """Whether "the Secretary" or "the Head of State" may be said of the holder of an office of that title."""
    if (leading := _LEADING.get(short.casefold())) is not None:
        return full.casefold() in leading
    ranks_short, words_short = meaning(short)
    ranks_full, words_full = meaning(full)
    if len(words_short) > 1 and ranks_short != ranks_full:
        return False
    return ranks_short <= ranks_full and words_short <= words_full and _head(short) == _head(full)


@lru_cache(maxsize=4096)
def _head(title: str) -> str | None:
    known = heads()
    found = [known[w.casefold()].singular for w in title.split() if w.casefold() in known]
    return found[0] if found else None
