"""Dates as they stand to an office: in its clause, in its sentence, before or after the release."""

from __future__ import annotations

from bisect import bisect_left

from diplograph.extract.context import Context
from diplograph.extract.cue_words import cue_words
from diplograph.extract.extensions import DateMention
from diplograph.models import PartialDate

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_SINCE = frozenset(("since", "from"))
_UNTIL = cue_words("until")
_AUXILIARIES = 3


class ClauseDates:
    """The dates of one document, by token."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._doc = context.doc
        self._dates: list[DateMention] = sorted(context.doc._.dates, key=lambda d: d.first)
        self._firsts = [d.first for d in self._dates]
        self._issued: PartialDate | None = context.doc._.release.date

    def of(self, at: int, end: int) -> DateMention | None:
        """The date of the clause of the verb or noun at word ``at``, whose office goes on to word ``end``.

        The first one after it before another verb, else the last one before it.
        """
        words = self._context.words
        first, last = self._sentence(at)
        after = self._within(words[at].end, last)
        found = next(
            (d for d in after if not self._is_end(d) and self._is_one_clause(words[end - 1].end, d.first)), None
        )
        if found is not None:
            return found
        before = self._within(first, words[at].start)
        return next(
            (d for d in reversed(before) if self._is_one_clause(d.last, words[max(at - _AUXILIARIES, 0)].start)), None
        )

    def nearest_past(self, at: int) -> DateMention | None:
        """The date nearest to word ``at`` in its sentence that is over when the release is issued."""
        token = self._context.words[at].start
        past = [d for d in self._within(*self._sentence(at)) if not self.is_ahead(d) and self.years_ago(d) > 0]
        return min(past, key=lambda d: abs(d.first - token), default=None)

    def since(self, at: int) -> DateMention | None:
        """The date that "since" at word ``at`` begins with."""
        if self._context.key(at) != "since" or self._context.opens(at + 1):
            return None
        start = self._context.words[at].end
        return next((d for d in self._within(start, start + 1)), None)

    def is_beginning(self, date: DateMention) -> bool:
        """Whether something is said to last from the date on: "since 2021", "from May"."""
        return self._before(date) in _SINCE

    def has_end(self, date: DateMention) -> bool:
        """Whether the date is the beginning of a stretch whose end is told too: "from 2010 to 2014"."""
        following = self._within(date.last, date.last + 4)
        return any(self._is_end(d) for d in following)

    def is_ahead(self, date: DateMention) -> bool:
        """Whether the date begins after the release."""
        return self._issued is not None and date.start.earliest > self._issued.latest

    def years_ago(self, date: DateMention) -> int:
        """By how many years, or parts of one, the date is over when the release is issued."""
        if self._issued is None or date.end.latest >= self._issued.earliest:
            return 0
        return 1 + (self._issued.earliest - date.end.latest).days // 365

    def _sentence(self, at: int) -> tuple[int, int]:
        start, end = self._context.sentence(at)
        return self._context.words[start].start, self._context.words[end - 1].end

    def _within(self, start: int, end: int) -> list[DateMention]:
        return self._dates[bisect_left(self._firsts, start) : bisect_left(self._firsts, end)]

    def _before(self, date: DateMention) -> str:
        return str(self._doc[date.first - 1].lower_) if date.first else ""

    def _is_end(self, date: DateMention) -> bool:
        return self._before(date) in _UNTIL

    def _is_one_clause(self, start: int, end: int) -> bool:
        """Whether no other verb, nor the end of a clause, stands between two tokens."""
        return not any(t.tag_ in _FINITE or t.text == ";" for t in self._doc[start:end])
