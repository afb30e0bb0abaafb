"""Puts lines together that one paragraph, item or heading was broken into."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from diplograph.read.lines import Line, Marker
from diplograph.resources import word_list

_TERMINAL = re.compile(r"[.!?:;…][\"'”’»)\]]*$|[”\"]$")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_WORD = re.compile(r"\w+(?:[’'.-]\w+)*")
_UNWRAPPED = 160
_SHORT_LINE = 0.6
_LOWER_CASE = 0.3
_FEWEST_BODY_WORDS = 12
_SURELY_BODY_WORDS = 45
_FEWEST_TORN_WORDS = 5
_FEWEST_OPEN_WORDS = 8


@dataclass(frozen=True)
class Segment:
    """Lines that belong together."""

    lines: tuple[Line, ...]
    gap: bool

    @cached_property
    def text(self) -> str:
        """The words of the segment, its lines joined."""
        return " ".join(line.text for line in self.lines)

    @cached_property
    def words(self) -> list[str]:
        """The words."""
        return _WORD.findall(self.text)

    @property
    def first(self) -> Line:
        """The first line, which carries the marks."""
        return self.lines[0]

    @cached_property
    def is_terminated(self) -> bool:
        """Whether the last line closes a clause: a sentence's end, a colon, a semicolon, a quotation's end."""
        return _TERMINAL.search(self.lines[-1].text) is not None

    @property
    def is_long(self) -> bool:
        """Whether this is too long for a line of a letterhead or a signature."""
        return len(self.words) > _SURELY_BODY_WORDS // 2

    @cached_property
    def is_body(self) -> bool:
        """Whether this is running prose, such as follows a release's head."""
        if self.first.heading or self.first.caption or self.first.bold:
            return False
        if len(self.words) >= _SURELY_BODY_WORDS:
            return not self.text.isupper()
        lower = sum(word[0].islower() for word in self.words)
        return len(self.words) >= _FEWEST_BODY_WORDS and self.is_terminated and lower >= _LOWER_CASE * len(self.words)


def segments(lines: Iterable[Line]) -> list[Segment]:
    """The segments of lines: groups between gaps, parted where a new paragraph, item or heading begins."""
    group: list[Line] = []
    found: list[Segment] = []
    for line in lines:
        if line.gap and group:
            found += _parted(group)
            group = []
        group.append(line)
    return found + (list(_parted(group)) if group else [])


def _parted(group: list[Line]) -> Iterator[Segment]:
    width = max(len(line.text) for line in group)
    current = [group[0]]
    gap = True
    for line in group[1:]:
        if _begins_anew(current[-1], line, width):
            yield Segment(tuple(current), gap)
            current, gap = [], False
        current.append(line)
    yield Segment(tuple(current), gap)


def _begins_anew(previous: Line, line: Line, width: int) -> bool:
    """Whether a line that follows another without a gap begins something of its own."""
    if line.marker is not Marker.NONE:
        return line.marker is Marker.SYMBOL or _may_precede_number(previous, width)
    if line.heading or previous.heading or line.caption:
        return True
    if previous.caption:
        return not line.text[:1].islower()
    if line.text[:1].islower():
        return False
    return _ends_paragraph(previous, line, width)


def _may_precede_number(previous: Line, width: int) -> bool:
    return (
        previous.marker is not Marker.NONE
        or _TERMINAL.search(previous.text) is not None
        or previous.text.endswith(",")
        or len(previous.text) < _SHORT_LINE * width
        or width > _UNWRAPPED
    )


def _ends_paragraph(previous: Line, line: Line, width: int) -> bool:
    """Whether a paragraph ends with ``previous``, judging by its type, its last word and its length."""
    if previous.bold != line.bold or (
        previous.text.isupper() != line.text.isupper() and len(line.text) > _COUNTED_CASE
    ):
        return True
    if width > _UNWRAPPED:
        return not ends_open(previous.text)
    if _SENTENCE_END.search(previous.text):
        return len(previous.text) + 1 + len(line.text.split(" ", 1)[0]) < width * _ROOM_LEFT
    return len(previous.text) < _SHORT_LINE * width and not ends_open(previous.text)


_COUNTED_CASE = 12
_ROOM_LEFT = 0.95


def ends_open(text: str) -> bool:
    """Whether a line cannot be the last of a sentence: it ends with a comma, a hyphen or a word that needs another."""
    if text[-1:] in ",-–—&(/":
        return True
    last = text.rsplit(" ", 1)[-1].lower()
    return last in _OPEN_WORDS


_OPEN_WORDS = frozenset(word_list("read", "open_words.txt"))


def mended(found: list[Segment]) -> list[Segment]:
    """The segments, sentences put together again that a page break or page furniture tore apart."""
    out: list[Segment] = []
    for segment in found:
        if out and _is_torn(out[-1], segment):
            out[-1] = Segment((*out[-1].lines, *segment.lines), out[-1].gap)
        else:
            out.append(segment)
    return out


def _is_torn(before: Segment, after: Segment) -> bool:
    if after.first.marker is not Marker.NONE or after.first.heading or before.first.heading:
        return False
    if after.first.caption or before.first.caption or before.is_terminated:
        return False
    if after.text[:1].islower():
        return len(before.words) >= _FEWEST_TORN_WORDS or ends_open(before.text)
    return len(before.words) >= _FEWEST_OPEN_WORDS and ends_open(before.text) and not after.text.isupper()
