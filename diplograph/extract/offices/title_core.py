"""Where the words of a title of office stand: "Deputy | Prime Minister", "Trade and Industry | Minister"."""

from __future__ import annotations

from diplograph.extract.context import Context
from diplograph.extract.cue_words import cue_words
from diplograph.extract.offices.lexicon import abbreviations, head, in_title, phrases
from diplograph.extract.words import Word

_LONGEST = 9
_LINKS = frozenset(("and", "&", ",", "/"))
_OFFICERS = frozenset(("officer", "officers", "adviser", "advisor", "scientist", "engineer"))
_GOVERNING = frozenset(("of", "to", "in", "at"))
_SPOKEN = cue_words("spoken_offices")


def core_at(context: Context, i: int) -> tuple[int, int] | None:
    """The last main word of the title that starts at ``i``, and the end of its core."""
    found, at, words = None, i, context.words
    while at < min(i + _LONGEST, len(words)) and (at == i or not words[at].opens):
        phrase = phrases().at(words, at)
        if phrase and words[at].capital:
            found = (_main(words, at, phrase[0]), phrase[0])
            at = phrase[0]
        elif at > i and words[at].text in abbreviations():
            found = (at, at + 1)
            break
        elif found and found[1] == at and head(words[at]) and not in_title(words[at - 1]):
            break
        elif head(words[at]) and (words[at].capital or _may_be_small(context, i, at)):
            found = (at, at + 1)
            at += 1
        elif _leads_on(context, i, at):
            at += 1
        else:
            break
    return found


def _leads_on(context: Context, start: int, at: int) -> bool:
    """Whether the word may stand before the last word of a title."""
    words = context.words
    if in_title(words[at]):
        return words[at].capital or at == start or not words[start].capital
    if at > start and context.key(at - 1) == "chief" and words[at].capital:
        return _officer_follows(context, at + 1)
    return at > start and words[at].key in _LINKS and _links(context, at)


def _officer_follows(context: Context, i: int) -> bool:
    """Whether the field before word ``i`` is a chief officer's, whatever its name: "Chief Veterinary | Officer"."""
    return not context.opens(i) and context.words[i].capital and context.key(i) in _OFFICERS


def _main(words: list[Word], start: int, end: int) -> int:
    """The last word of a title known in full that titles end in, before "of": "Speaker | of the House of Members"."""
    last = next((n for n in range(start + 1, end) if words[n].key in _GOVERNING), end)
    return next((n for n in range(last - 1, start - 1, -1) if head(words[n])), end - 1)


def _may_be_small(context: Context, start: int, at: int) -> bool:
    """Small letters make a title only of common heads: "foreign minister", "the Army chief"."""
    traits = head(context.words[at]).traits  # type: ignore[union-attr]
    return at > start or bool(traits & {"ministerial", "posted"}) or context.key(at) in _SPOKEN


def _list_goes_on(context: Context, i: int) -> bool:
    """Whether an "and" follows before the head: "Trade, | Industry and Energy Minister", not "Assembly, | Minister"."""
    for n in range(i, i + _LONGEST):
        if context.key(n) in ("and", "&"):
            return True
        if context.opens(n) or head(context.words[n]):
            return False
    return False


def _links(context: Context, at: int) -> bool:
    """Whether the conjunction at ``at`` joins portfolios before one head: "Trade and Industry Minister"."""
    before, after = context.words[at - 1], context.words[at + 1 : at + 2]
    if context.key(at) == "," and not _list_goes_on(context, at + 1):
        return False
    return bool(after) and head(before) is None and in_title(before) and in_title(after[0]) and after[0].capital
