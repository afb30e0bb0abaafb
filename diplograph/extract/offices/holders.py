"""Whose office a sentence tells of: the people named in it, by place, and the subject of a verb."""

from __future__ import annotations

from bisect import bisect_left

from diplograph.extract.context import Context
from diplograph.extract.extensions import MentionKind
from diplograph.extract.offices.beginnings import Beginning
from diplograph.extract.people.person import Person

_BE = frozenset(("be", "been", "being", "is", "was", "are", "were"))


class Holders:
    """The places of a document that name one person or stand for one, by token."""

    def __init__(self, context: Context, people: list[Person]) -> None:
        self._context = context
        self._people = {p.ref: p for p in people}
        found = [m for m in context.doc._.mentions if m.kind is MentionKind.PERSON and len(m.refs) == 1]
        self._mentions = sorted(found, key=lambda m: (m.start, m.end))
        self._starts = [m.start for m in self._mentions]

    def of(self, told: Beginning) -> Person | None:
        """Who begins to hold the office: the one named last before, or the one who is appointed by another."""
        words = self._context.words
        first, last = (words[n].start for n in self._bounds(told.at))
        before = self._between(first, words[told.at].start)
        after = self._between(words[told.at].end, last)
        if told.another and not self._is_passive(told.at):
            return after[0] if after else None
        if told.noun:
            return before[-1] if before and self._possesses(told.at) else None
        return before[-1] if before else (after[0] if after and words[told.at].key.endswith("ing") else None)

    def doing(self, at: int) -> Person | None:
        """Who does what the sentence tells up to word ``at``, or from it on, where it opens the sentence."""
        first, last = (self._context.words[n].start for n in self._bounds(at))
        token = self._context.words[at].start
        before, after = self._between(first, token), self._between(token, last)
        return next(iter((*before, *after)), None)

    def _bounds(self, at: int) -> tuple[int, int]:
        """The first word of the sentence of word ``at``, and its last."""
        start, end = self._context.sentence(at)
        return start, end - 1

    def _between(self, start: int, end: int) -> list[Person]:
        """Those named in tokens ``start`` to ``end`` (exclusive), in their order."""
        found = self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [self._people[m.refs[0]] for m in found if m.refs[0] in self._people]

    def _is_passive(self, at: int) -> bool:
        """Whether somebody is appointed: "was recently appointed", "Doe, elected in May", "newly elected"."""
        before = [self._context.key(n) for n in range(at - 3, at)]
        return bool(_BE.intersection(before)) or before[-1] in (",", "who", "since", "after", "when", "newly")

    def _possesses(self, at: int) -> bool:
        before = [self._context.key(n) for n in range(at - 3, at)]
        return any(b in ("his", "her", "'s", "'", "’", "my", "your", "their") for b in before)
