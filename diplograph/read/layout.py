"""Finds the prose in a release's text as read: running text in blocks, page furniture left out."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from diplograph.models import Release
from diplograph.read.body import body_blocks
from diplograph.read.furniture import is_furniture, is_trail
from diplograph.read.head import Typed, head_blocks
from diplograph.read.letterhead import is_dateline, is_letterhead
from diplograph.read.lines import Line, split_lines
from diplograph.read.prose import Block, Prose
from diplograph.read.segments import Segment, segments
from diplograph.resources import word_list

_ENDLESS = re.compile(r"\S{300,}")
"""What no word of a language is as long as: encoded data, or a run of one sign."""


def layout(release: Release) -> Prose:
    """The prose of a release.

    It takes time in proportion to the text's length, and never fails.
    """
    return _prose(blocks(release.text, release.title))


def blocks(text: str, title: str | None = None) -> list[Typed]:
    """The blocks of a text as read, each with its kind; ``title`` is the release's, where it is known."""
    lines = list(_without_furniture(text))
    body = _body_start(lines)
    return [*head_blocks(lines[:body], title), *body_blocks(lines[body:])]


def _without_furniture(text: str) -> Iterator[Line]:
    left_out = False
    for line in map(_without_endless, split_lines(text)):
        if not line.text or (is_furniture(line.text) and not is_dateline(line.text)) or is_trail(line.text):
            left_out = True
            continue
        yield replace(line, gap=True) if left_out else line
        left_out = False


def _without_endless(line: Line) -> Line:
    """The line without what is too long to be a word, which would take longer than its share to read."""
    kept: list[int] = []
    at = 0
    for match in _ENDLESS.finditer(line.text):
        kept.extend(range(at, match.start()))
        at = match.end()
    if not at:
        return line
    kept.extend(range(at, len(line.text)))
    return replace(line, text="".join(line.text[i] for i in kept), places=array("I", (line.places[i] for i in kept)))


def _body_start(lines: Sequence[Line]) -> int:
    """The first line of the running prose."""
    at = 0
    found = segments(lines)
    for segment in found:
        if segment.is_body and not (at == 0 and _is_headline(found)):
            return at
        at += len(segment.lines)
    return at


def _is_headline(found: Sequence[Segment]) -> bool:
    """Whether the first segment is a title, though as long as a sentence: no full stop, and a letterhead follows."""
    if len(found) < 2 or len(found[0].lines) > 1 or found[0].is_long or found[0].text.endswith("."):
        return False
    return not found[1].is_body and any(is_dateline(line.text) or is_letterhead(line.text) for line in found[1].lines)


def _prose(typed: Sequence[Typed]) -> Prose:
    out: list[str] = []
    offsets = array("I")
    found: list[Block] = []
    for kind, segment in typed:
        if offsets:
            out.append("\n\n")
            offsets.extend((offsets[-1] + 1, offsets[-1] + 1))
        start = len(offsets)
        _join(segment, out, offsets)
        found.append(Block(kind, start, len(offsets)))
    return Prose("".join(out), offsets, tuple(found))


def _join(segment: Segment, out: list[str], offsets: array[int]) -> None:
    """Append the words of a segment, its lines joined."""
    for i, line in enumerate(segment.lines):
        if i:
            _bridge(segment.lines[i - 1].text, line.text, out, offsets)
        out.append(line.text)
        offsets.extend(line.places)


def _bridge(before: str, after: str, out: list[str], offsets: array[int]) -> None:
    """Join two lines: by a space, within a compound by nothing, and where a word was divided without its hyphen."""
    if len(before) < 2 or before[-1] != "-" or not before[-2].isalnum() or not after[:1].isalnum():
        out.append(" ")
        offsets.append(offsets[-1] + 1)
    elif is_divided(before, after):
        out[-1] = out[-1][:-1]
        offsets.pop()


def is_divided(before: str, after: str) -> bool:
    """Whether the hyphen that ends a line divides a word, and is none of a compound's (``long-`` ``term``)."""
    start = before[:-1].rsplit(" ", 1)[-1]
    return start.isalpha() and start.islower() and after[0].islower() and start not in _compound_starts()


@cache
def _compound_starts() -> frozenset[str]:
    return frozenset(word_list("read", "compound_starts.txt"))
