"""Tells apart what stands in and below a release's prose: paragraphs, items, headings, captions, signature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from diplograph.read.furniture import opens_links
from diplograph.read.head import Typed
from diplograph.read.letterhead import is_dateline, is_genre, is_letterhead
from diplograph.read.lines import Line, Marker
from diplograph.read.prose import BlockKind
from diplograph.read.segments import Segment, mended, segments

_MOST_HEADING_WORDS = 14
_FEWEST_SENTENCE_WORDS = 8
_LONG_ITEM_WORDS = 25


def body_blocks(lines: Sequence[Line]) -> list[Typed]:
    """The blocks of the lines from the first prose on."""
    found = mended(segments(_without_links(lines)))
    return [(_kind(found, i), segment) for i, segment in enumerate(found)]


def _without_links(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines without the links, tags and contacts that follow a release."""
    skipping = False
    for line in lines:
        if opens_links(line.text) and line.marker is Marker.NONE:
            skipping = True
        elif skipping and _is_sentence(line):
            yield replace(line, gap=True)
            skipping = False
        elif not skipping:
            yield line


def _is_sentence(line: Line) -> bool:
    segment = Segment((line,), line.gap)
    return segment.is_terminated and len(segment.words) >= _FEWEST_SENTENCE_WORDS


def _kind(found: Sequence[Segment], i: int) -> BlockKind:
    segment = found[i]
    if segment.first.caption:
        return BlockKind.CAPTION
    if segment.first.heading:
        return BlockKind.HEADING
    if segment.first.marker is not Marker.NONE:
        return _kind_of_item(found, i)
    if segment.is_terminated or len(segment.words) > _MOST_HEADING_WORDS:
        return BlockKind.PARAGRAPH
    return _kind_of_short(found, i)


def _kind_of_item(found: Sequence[Segment], i: int) -> BlockKind:
    """A list's item; but a numbered paragraph is one, and a short number line above prose heads it."""
    segment = found[i]
    if segment.first.marker is Marker.SYMBOL:
        return BlockKind.ITEM
    if segment.is_terminated:
        long = len(segment.words) >= _LONG_ITEM_WORDS
        return BlockKind.PARAGRAPH if long or segment.text[-1] in '.”"' else BlockKind.ITEM
    heads = len(segment.words) <= _MOST_HEADING_WORDS and _precedes_prose(found, i)
    return BlockKind.HEADING if heads else BlockKind.ITEM


def _precedes_prose(found: Sequence[Segment], i: int) -> bool:
    return i + 1 < len(found) and found[i + 1].first.marker is not Marker.NUMBER


def _kind_of_short(found: Sequence[Segment], i: int) -> BlockKind:
    """What a short line without a full stop is."""
    text = found[i].text
    if is_dateline(text):
        return BlockKind.DATELINE
    if is_genre(text) or is_letterhead(text):
        return BlockKind.LETTERHEAD
    alone = found[i].gap and (i + 1 == len(found) or found[i + 1].gap)
    heads = alone or (i + 1 < len(found) and not found[i + 1].gap and found[i + 1].is_terminated)
    return BlockKind.HEADING if heads else BlockKind.ITEM
