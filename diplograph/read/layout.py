"""Finds the prose in a release's text as read: running text in blocks, page furniture left out."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import replace

from diplograph.models import Release
from diplograph.read.body import body_blocks
from diplograph.read.furniture import is_furniture, is_trail
from diplograph.read.head import Typed, head_blocks
from diplograph.read.lines import Line, split_lines
from diplograph.read.prose import Block, Prose
from diplograph.read.segments import Segment, segments


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
    for line in split_lines(text):
        if is_furniture(line.text) or is_trail(line.text):
            left_out = True
            continue
        yield replace(line, gap=True) if left_out else line
        left_out = False


def _body_start(lines: Sequence[Line]) -> int:
    """The first line of the running prose."""
    at = 0
    for segment in segments(lines):
        if segment.is_body:
            return at
        at += len(segment.lines)
    return at


def _prose(typed: Sequence[Typed]) -> Prose:
    out: list[str] = []
    offsets = array("I")
    found: list[Block] = []
    for kind, segment in typed:
        if offsets:
            out.append("\n\n")
            offsets.extend((offsets[-1], offsets[-1]))
        start = len(offsets)
        _join(segment, out, offsets)
        found.append(Block(kind, start, len(offsets)))
    return Prose("".join(out), offsets, tuple(found))


def _join(segment: Segment, out: list[str], offsets: array[int]) -> None:
    """Append the words of a segment, its lines joined."""
    for i, line in enumerate(segment.lines):
        if i and not hyphenated(segment.lines[i - 1].text, line.text):
            out.append(" ")
            offsets.append(offsets[-1] + 1)
        out.append(line.text)
        offsets.extend(line.places)


def hyphenated(text: str, following: str) -> bool:
    """Whether a line ends within a compound word, which no space may part."""
    return len(text) > 1 and text[-1] == "-" and text[-2].isalnum() and following[:1].isalnum()
