"""Finds whom a release names for questions: "Media inquiries: Jane Doe 02 555 010"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from diplograph.extract.context import Context
from diplograph.extract.cue_words import cue_words
from diplograph.extract.offices.lexicon import in_title
from diplograph.extract.offices.portfolios import is_body_noun
from diplograph.extract.people.loose_names import bare, covered_words
from diplograph.extract.people.naming import Naming
from diplograph.extract.people.personal_names import NameAt, name_at

_CUES = cue_words("contacts")
_LINES = cue_words("contact_lines")
_REACH = 60
_TO_COLON = 4
_TO_NUMBER = 6


def contacts(context: Context, namings: Sequence[Naming]) -> Iterator[Naming]:
    """The names after a word for questions and a colon that a number follows, where no naming covers them."""
    covered: set[int] | None = None
    for at, word in enumerate(context.words):
        if word.key not in _CUES or (colon := _colon_after(context, at)) is None:
            continue
        covered = covered_words(namings) if covered is None else covered
        n = colon + 1
        while n < min(colon + _REACH, len(context.words)):
            name = _name(context, n) if n not in covered else None
            if name is not None:
                covered.update(range(name.start, name.end))
                yield replace(bare(name), country=context.issuer_country)
            n = name.end if name else n + 1


def _colon_after(context: Context, at: int) -> int | None:
    return next((n for n in range(at + 1, at + _TO_COLON) if context.key(n) == ":"), None)


def _name(context: Context, n: int) -> NameAt | None:
    word, before = context.words[n], context.words[n - 1]
    if not word.capital or (before.capital and not word.opens):
        return None
    name = name_at(context, n, titled=False)
    if name is None or any(in_title(context.words[i]) or is_body_noun(context, i) for i in range(name.start, name.end)):
        return None
    after = context.words[name.end : name.end + _TO_NUMBER]
    return name if any(w.key in _LINES or _is_number(w.text) for w in after) else None


def _is_number(text: str) -> bool:
    digits = sum(c.isdigit() for c in text)
    return digits > 1 and digits + sum(c in "+-()/." for c in text) == len(text)
