"""A text as read, line by line: what each line says, how it is marked, and where its characters stand."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import IntEnum

from diplograph.read.dates import month_names
from diplograph.read.frontmatter import front_matter_end
from diplograph.read.furniture import caption_start, ending
from diplograph.read.markup import plain

_BREAK = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")
_QUOTE = re.compile(r"[ \t]{0,8}(?:>[ \t]?)+")
_HEADING = re.compile(r"[ \t]{0,3}(#{1,6})[ \t]+(?=\S)")
_SYMBOL = re.compile(
    r"[ \t\xa0]*(?:[•●▪◦‣∙·■□▸►➢➤✓*+\uf0b7\uf0a7–—-]|o(?=[ \t]{2}))[ \t\xa0]+(?=\S)|[ \t\xa0]*[•●▪\uf0b7\uf0a7](?=\S)"
)
_MONTHS = "|".join(month_names())
_SPACE = r"[ \t\xa0]"
_NUMBER = re.compile(
    rf"{_SPACE}*(?:"
    rf"\((?:\d{{1,3}}|[a-zA-Z]|[ivxIVX]{{1,5}})\)(?:{_SPACE}+(?=\S)|(?=[A-Z“\"]))"
    r"|(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,3}\)|[a-z]\)|[A-Z]\)|[ivx]{1,5}[.)]|[IVX]{2,5}[.)]|[a-h]\.)"
    rf"{_SPACE}+(?=[^\W\d_]|[“\"‘(*])"
    rf"|\d{{1,3}}\.{_SPACE}+(?!(?i:{_MONTHS})\b)(?=\S)|\d{{1,2}}\.(?=[A-Z“])"
    rf"|\d{{1,3}}(?:\t|[ \xa0]{{2,}}){_SPACE}*(?=[A-Z“\"‘*])"
    r")"
)
_LONE_MARKER = re.compile(r"[ \t\xa0]*(?:[•●▪◦‣∙■□▸►➢\uf0b7]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[ \t\xa0]*")
_IMAGE = re.compile(r"[ \t]*!\[")
_CELL_RULE = re.compile(r"[\s|:+-]+")
_COLUMNS = re.compile(r"(?: {4,}|\t+ *| {2,}\t *)")
_COLUMN = 70


class Marker(IntEnum):
    """What a line begins with, if it is an item of a list."""

    NONE = 0
    SYMBOL = 1
    NUMBER = 2


@dataclass(frozen=True, slots=True)
class Line:
    """One line without markup: ``places[i]`` is where ``text[i]`` stands in the text as read.

    ``gap`` says that an empty line, a page break or a line left out stands before it.
    """

    text: str
    places: array[int] = field(repr=False)
    gap: bool = False
    marker: Marker = Marker.NONE
    heading: bool = False
    bold: bool = False
    caption: bool = False

    def cut(self, start: int, end: int | None = None) -> Line:
        """The line with no more than ``text[start:end]``."""
        return replace(self, text=self.text[start:end], places=self.places[start:end])


def split_lines(text: str) -> Iterator[Line]:
    """The lines of a text that hold anything, front matter left out; columns and table cells are lines of their own."""
    gap, bold, marker = True, False, Marker.NONE
    for start, end in _spans(text, front_matter_end(text)):
        raw = text[start:end]
        if not raw.strip(" \t\xa0>\u200b\ufeff"):
            gap, bold = True, False
            continue
        if _LONE_MARKER.fullmatch(raw):
            marker = Marker.NUMBER if any(map(str.isalnum, raw)) else Marker.SYMBOL
            continue
        all_bold, bold = _bold(raw, bold)
        for line in _line(text, start, end):
            sign = line.marker if marker is Marker.NONE else marker
            yield replace(line, gap=gap, bold=all_bold, marker=sign) if gap or all_bold or sign else line
            gap, marker = False, Marker.NONE


def _spans(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Where each line starts and ends. A page break parts like an empty line."""
    for match in _BREAK.finditer(text, start):
        yield start, match.start()
        if match[0] == "\f":
            yield match.start(), match.start()
        start = match.end()
    yield start, len(text)


def _bold(raw: str, inside: bool) -> tuple[bool, bool]:
    """Whether all words of a line are bold, and whether the bold type goes on after it."""
    if "**" not in raw:
        return inside, inside
    only = True
    for part in raw.split("**"):
        if not inside and any(map(str.isalnum, part)):
            only = False
        inside = not inside
    return only, not inside


def _line(text: str, start: int, end: int) -> Iterator[Line]:
    """The line or lines of one physical line: the cells of a table's row, the columns of a letterhead."""
    if text[start:end].strip().startswith("|") and text[start:end].rstrip().endswith("|"):
        yield from (line for a, b in _split(text, start, end, re.compile(r"\|")) for line in _marked(text, a, b))
        return
    quote = _QUOTE.match(text, start, end)
    start = quote.end() if quote else start
    columns = list(_split(text, start, end, _COLUMNS)) if _COLUMNS.search(text, start, end) else []
    if len(columns) > 1 and all(b - a <= _COLUMN and _begins_like_a_line(text[a:b]) for a, b in columns):
        yield from (line for a, b in columns for line in _marked(text, a, b))
    else:
        yield from _marked(text, start, end)


def _begins_like_a_line(part: str) -> bool:
    return not part.strip()[:1].islower() and len(part.strip()) > 3


def _split(text: str, start: int, end: int, by: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for match in by.finditer(text, start, end):
        if text[start : match.start()].strip():
            yield start, match.start()
        start = match.end()
    if text[start:end].strip():
        yield start, end


def _marked(text: str, start: int, end: int) -> Iterator[Line]:
    """The line of ``text[start:end]`` without the signs it begins with."""
    if _CELL_RULE.fullmatch(text, start, end):
        return
    heading = _HEADING.match(text, start, end)
    marker = Marker.NONE
    start = heading.end() if heading else start
    if not heading and any(map(str.isalnum, text[start:end])):
        start, marker = _marker(text, start, end)
    words, places = plain(text, start, end)
    if heading:
        words = words.rstrip("# ")
    line = Line(words, places[: len(words)], marker=marker, heading=bool(heading))
    yield _caption(line, bool(_IMAGE.match(text, start, end)))


def _marker(text: str, start: int, end: int) -> tuple[int, Marker]:
    """Where the words begin after the sign of a list item, and which sign it is."""
    marker = Marker.NONE
    symbol = _SYMBOL.match(text, start, end)
    if symbol:
        start, marker = symbol.end(), Marker.SYMBOL
    number = _NUMBER.match(text, start, end)
    if number and number.end() < end:
        return number.end(), marker if symbol else Marker.NUMBER
    return start, marker


def _caption(line: Line, image: bool) -> Line:
    """The line, known as a caption if it is one, without what is cut off at its ends."""
    end = ending(line.text)
    start = caption_start(line.text)
    credit = re.search(r"©|\(c\)|photo|picture|image", line.text[end:], re.I) is not None
    if start is None and not image and end == len(line.text):
        return line
    return replace(line.cut(start or 0, end), caption=image or credit or start is not None)
