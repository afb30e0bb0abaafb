"""Tells apart what stands in and below a release's prose: paragraphs, items, headings, captions, signature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from diplograph.read.furniture import opens_links
from diplograph.read.head import FEWEST_SENTENCE_WORDS, Typed
from diplograph.read.letterhead import is_dateline, is_genre, is_letterhead, is_place
from diplograph.read.lines import Line, Marker
from diplograph.read.prose import BlockKind
from diplograph.read.segments import Segment, mended, segments

_MOST_HEADING_WORDS = 14


def body_blocks(lines: Sequence[Line]) -> list[Typed]:
    """The blocks of the lines from the first prose on."""
    found = mended(segments(_without_links(lines)))
    end = _signature_start(found)
    return [*((_kind(found, i), found[i]) for i in range(end)), *_signature(found[end:])]


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
    return segment.is_terminated and len(segment.words) >= FEWEST_SENTENCE_WORDS


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
    """A list's item; but a numbered sentence is a paragraph, and a short number line above prose heads it."""
    segment = found[i]
    if segment.first.marker is Marker.SYMBOL or segment.text[:1].islower():
        return BlockKind.ITEM
    if segment.is_terminated:
        return BlockKind.ITEM if segment.text[-1] == ";" else BlockKind.PARAGRAPH
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


def _signature_start(found: Sequence[Segment]) -> int:
    """Where the short lines begin that close a release: who issued it, where and when."""
    end = len(found)
    while end > 1 and _may_sign(found[end - 1]):
        end -= 1
    return end


def _may_sign(segment: Segment) -> bool:
    marked = segment.first.marker is not Marker.NONE or segment.first.heading or segment.first.caption
    return not marked and (not segment.is_terminated or is_dateline(segment.text)) and not segment.is_long


def _signature(found: Sequence[Segment]) -> Iterator[Typed]:
    """The lines of a signature; a place above a date is one dateline with it."""
    lines = [line for segment in found for line in segment.lines]
    signed = any(is_letterhead(line.text) for line in lines)
    at = 0
    while at < len(lines):
        size = 2 if _is_place_above_date(lines, at) else 1
        taken = tuple(lines[at : at + size])
        yield _kind_of_signature(taken, signed), Segment(taken, taken[0].gap)
        at += size


def _is_place_above_date(lines: Sequence[Line], i: int) -> bool:
    below_letterhead = i > 0 and not lines[i].gap and is_letterhead(lines[i - 1].text)
    pair = i + 1 < len(lines) and not lines[i + 1].gap and is_dateline(lines[i + 1].text)
    return pair and not below_letterhead and is_place(lines[i].text) and not is_letterhead(lines[i].text)


def _kind_of_signature(lines: Sequence[Line], signed: bool) -> BlockKind:
    text = lines[-1].text
    if is_dateline(text):
        return BlockKind.DATELINE
    return BlockKind.LETTERHEAD if signed or is_letterhead(text) or is_genre(text) else BlockKind.HEADING
