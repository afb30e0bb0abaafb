"""Tells a gift from one that is told again."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc

from diplograph.models import ContributionEntry

_MORE = frozenset(("additional", "further", "another", "extra"))


class _Telling(NamedTuple):
    """What is given, whether its giver is named there, for what it is, and the paragraph that tells of it."""

    gift: ContributionEntry
    named: bool
    paragraph: int


class Repeats:
    """Remembers the gifts that a document has told of."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._tellings: dict[tuple[object, ...], list[_Telling]] = {}

    def add(self, gift: ContributionEntry, start: int, named: bool) -> bool:
        """Note what is told from token ``start`` on; whether it was not told before.

        Where nobody is named who gives it, an equal amount is the one before. "A further 3 million for" one purpose is
        not the one for another, if one paragraph tells of both.
        """
        now = _Telling(gift, named, self._doc._.prose.paragraph(self._doc[start].idx))
        more = any(t.lower_ in _MORE for t in self._doc[max(0, start - 2) : start])
        tellings = self._tellings.setdefault((gift.amount, gift.currency, gift.goods), [])
        if any(_is_told_by(now, before, more) for before in tellings):
            return False
        tellings.append(now)
        return True


def _is_told_by(now: _Telling, before: _Telling, more: bool) -> bool:
    """Whether a telling of as much as one before is of the same gift."""
    gift, other = now.gift, before.gift
    if gift.donor != other.donor:
        return gift.amount is not None and not now.named
    return not (more and gift.purpose != other.purpose and now.paragraph == before.paragraph)
