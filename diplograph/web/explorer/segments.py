"""Cuts a text where what was found in it begins and ends, so that all of it can be shown in place.

What was found lies inside and across other things found, and markup cannot overlap: so each stretch between two such
places is a segment of its own, which knows what covers it.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

Range = tuple[int, int]
"""The first character and the one after the last."""


@dataclass(frozen=True, slots=True)
class Span:
    """Something found from ``start`` to ``end``: what kind of thing it is, its name, and where its page is."""

    start: int
    end: int
    kind: str
    label: str
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text that the same things cover.

    ``kinds`` are theirs, sorted; ``inner`` is the shortest of them, None where there is none, ``others`` how many more
    there are; ``marked`` says whether it was asked to be marked.
    """

    start: int
    text: str
    kinds: tuple[str, ...] = ()
    inner: Span | None = None
    others: int = 0
    marked: bool = False

    @property
    def end(self) -> int:
        """The character after the last."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Block:
    """The segments of a sentence, by its number, or of what stands between two sentences (None)."""

    sentence: int | None
    segments: tuple[Segment, ...]


def blocks(
    text: str, sentences: Iterable[tuple[int, int, int]], spans: Sequence[Span], marked: Range | None = None
) -> list[Block]:
    """The text in order: ``sentences`` are number, start and end; what lies outside of the text is left out.

    The work grows with the text and, but for sorting, with the number of spans, however they lie in one another.
    """
    places = list(_apart(sentences, len(text)))
    cuts = {0, len(text), *(edge for _, start, end in places for edge in (start, end))}
    cuts.update(edge for one in spans for edge in (one.start, one.end))
    cuts.update(marked or ())
    covering = _Covering(spans)
    found = _between(sorted(cut for cut in cuts if 0 <= cut <= len(text)))
    segments = (covering.segment(text, start, end, marked) for start, end in found)
    return list(_grouped(segments, places))


def _between(cuts: Sequence[int]) -> Iterator[Range]:
    return pairwise(cuts)


@dataclass(slots=True)
class _Covering:
    """What covers the place that was come to, from left to right."""

    spans: Sequence[Span]
    _begun: int = 0
    _kinds: Counter[str] = field(default_factory=Counter)
    _by_length: list[tuple[int, int]] = field(default_factory=list)
    _by_end: list[tuple[int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.spans = sorted((one for one in self.spans if one.start < one.end), key=lambda one: one.start)

    def segment(self, text: str, start: int, end: int, marked: Range | None) -> Segment:
        self._go_to(start)
        inner = self.spans[self._by_length[0][1]] if self._by_length else None
        kinds = tuple(sorted(kind for kind, number in self._kinds.items() if number))
        is_marked = marked is not None and marked[0] <= start and end <= marked[1]
        return Segment(start, text[start:end], kinds, inner, max(len(self._by_end) - 1, 0), is_marked)

    def _go_to(self, place: int) -> None:
        while self._begun < len(self.spans) and self.spans[self._begun].start <= place:
            self._begin(self._begun)
            self._begun += 1
        while self._by_end and self._by_end[0][0] <= place:
            self._kinds[self.spans[heapq.heappop(self._by_end)[1]].kind] -= 1
        while self._by_length and self.spans[self._by_length[0][1]].end <= place:
            heapq.heappop(self._by_length)

    def _begin(self, number: int) -> None:
        one = self.spans[number]
        self._kinds[one.kind] += 1
        heapq.heappush(self._by_end, (one.end, number))
        heapq.heappush(self._by_length, (one.end - one.start, number))


def _apart(sentences: Iterable[tuple[int, int, int]], length: int) -> Iterator[tuple[int, int, int]]:
    """The sentences in order; of two that overlap the later begins where the first ends."""
    last = 0
    for number, start, end in sorted(sentences, key=lambda one: (one[1], one[2])):
        begins, ends = max(start, last), min(end, length)
        if begins < ends:
            yield number, begins, ends
            last = ends


def _grouped(segments: Iterable[Segment], places: Sequence[tuple[int, int, int]]) -> Iterator[Block]:
    held: list[Segment] = []
    within: int | None = None
    left = iter(places)
    place = next(left, None)
    for segment in segments:
        while place and place[2] <= segment.start:
            place = next(left, None)
        here = place[0] if place and place[1] <= segment.start else None
        if here != within and held:
            yield Block(within, tuple(held))
            held = []
        within = here
        held.append(segment)
    if held:
        yield Block(within, tuple(held))
