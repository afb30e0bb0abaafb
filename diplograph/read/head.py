"""Tells apart what stands above a release's prose: letterhead, date, title, subtitle, captions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from diplograph.read.dates import printed_dates
from diplograph.read.letterhead import is_dateline, is_genre, is_letterhead, names_body
from diplograph.read.lines import Line, Marker
from diplograph.read.prose import BlockKind
from diplograph.read.segments import Segment, ends_open

Typed = tuple[BlockKind, Segment]
_NUMBER_AHEAD = re.compile(r"(?:no|nr|number)\.?\s*:?\s*[\w/.-]*\d[\w/.-]*\s*(?:[,:;]|\s[–—-])\s*", re.I)
_MOST_WEAK_WORDS = 8
_FEWEST_TITLE_WORDS = 4
_BROKEN_NEAR_END = 0.8
FEWEST_SENTENCE_WORDS = 8


def head_blocks(lines: Sequence[Line], title: str | None = None) -> list[Typed]:
    """The blocks of the lines above the prose; ``title`` is the release's, where it is known already."""
    kinds = [_kind(line) for line in lines]
    _demote_mottos(lines, kinds)
    first, end = _title_lines(lines, kinds, title)
    out: list[Typed] = []
    for i, line in enumerate(lines):
        if i == first:
            out.append((BlockKind.TITLE, Segment(tuple(_shorn(lines[first:end])), line.gap)))
        elif not first <= i < end:
            kind = kinds[i] or (BlockKind.HEADING if i >= end else BlockKind.LETTERHEAD)
            out.append((kind, Segment((line,), line.gap)))
    return out


def _kind(line: Line) -> BlockKind | None:
    """What a line of the head is; none if it may be the title."""
    if line.caption:
        return BlockKind.CAPTION
    if line.heading:
        return None
    if is_dateline(line.text):
        return BlockKind.DATELINE
    if is_genre(line.text) or is_letterhead(line.text):
        return BlockKind.LETTERHEAD
    if line.marker is not Marker.NONE:
        return BlockKind.ITEM
    segment = Segment((line,), line.gap)
    said = segment.is_terminated and len(segment.words) >= FEWEST_SENTENCE_WORDS
    return BlockKind.PARAGRAPH if said and line.text[-1] == ":" else None


def _demote_mottos(lines: Sequence[Line], kinds: list[BlockKind | None]) -> None:
    """Short lines that stand together with a letterhead's belong to it: mottos, names in another language."""
    for start, end in _groups(lines):
        letterheads = [i for i in range(start, end) if kinds[i] is BlockKind.LETTERHEAD and not is_genre(lines[i].text)]
        for i in range(start, end):
            weak = kinds[i] is None and not lines[i].heading and len(lines[i].text.split()) <= _MOST_WEAK_WORDS
            if weak and letterheads and (i < letterheads[-1] or (i == letterheads[-1] + 1 and end - start <= 3)):
                kinds[i] = BlockKind.LETTERHEAD
    _caption_company(lines, kinds)


def _caption_company(lines: Sequence[Line], kinds: list[BlockKind | None]) -> None:
    """A line right below a caption is one too."""
    for i in range(1, len(lines)):
        if kinds[i] is None and kinds[i - 1] is BlockKind.CAPTION and not lines[i].gap and not lines[i].heading:
            kinds[i] = BlockKind.CAPTION


def _groups(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """The stretches of lines without a gap."""
    starts = [i for i, line in enumerate(lines) if line.gap or i == 0]
    return list(zip(starts, [*starts, len(lines)][1:], strict=True)) if lines else []


def _title_lines(lines: Sequence[Line], kinds: list[BlockKind | None], title: str | None) -> tuple[int, int]:
    """The first line of the title and the line after its last; both beyond the end where there is none."""
    first = _title_start(lines, kinds, title)
    end = first + 1
    while end < len(lines) and _goes_on(lines[end - 1], lines[end], lines[first], kinds[end]):
        end += 1
    return first, end


def _title_start(lines: Sequence[Line], kinds: list[BlockKind | None], title: str | None) -> int:
    """The title's first line: the known title's, a heading's, the first of some words, or what else there is."""
    candidates = [i for i, kind in enumerate(kinds) if kind is None]
    fitting = [i for i, kind in enumerate(kinds) if kind is not BlockKind.CAPTION and _fits(lines[i], title)]
    headings = [i for i in candidates if lines[i].heading]
    worded = [i for i in candidates if len(lines[i].text.split()) >= _FEWEST_TITLE_WORDS or not _is_alone(lines, i)]
    names = [i for i, kind in enumerate(kinds) if kind is BlockKind.LETTERHEAD and not names_body(lines[i].text)]
    ranked = (fitting, headings, worded, candidates, names[-1:])
    return next((found[0] for found in ranked if found), len(lines))


def _is_alone(lines: Sequence[Line], i: int) -> bool:
    """Whether no line without a gap follows."""
    return i + 1 == len(lines) or lines[i + 1].gap


def _fits(line: Line, title: str | None) -> bool:
    return title is not None and _plain(line.text) != "" and _plain(title).startswith(_plain(line.text))


def _plain(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _goes_on(above: Line, line: Line, first: Line, kind: BlockKind | None) -> bool:
    """Whether a title printed over several lines goes on with ``line``, of this kind if it stood alone."""
    if line.heading or line.bold != first.bold or kind in (BlockKind.CAPTION, BlockKind.PARAGRAPH, BlockKind.ITEM):
        return False
    if ends_open(above.text) or line.text[:1].islower():
        return kind is None or not line.gap
    if kind is not None or line.gap or first.heading or above.text.isupper() != line.text.isupper():
        return False
    return line.bold or line.text.isupper() or len(above.text) >= _BROKEN_NEAR_END * len(line.text)


def _shorn(lines: Sequence[Line]) -> list[Line]:
    """A title's lines without the release's number and date ahead of it (``No: 217, 12 September 2023, …``)."""
    first = lines[0]
    number = _NUMBER_AHEAD.match(first.text)
    if number is None:
        return list(lines)
    start = number.end()
    date = next(printed_dates(first.text[start:]), None)
    if date and date.start == 0:
        rest = first.text[start + date.end :]
        start += date.end + len(rest) - len(rest.lstrip(" ,:;–—-"))
    return [first.cut(start), *lines[1:]] if start < len(first.text) else list(lines)
