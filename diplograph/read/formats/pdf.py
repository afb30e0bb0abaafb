"""PDF: the lines of each page, parted into blocks where the space between them is wide, by pypdfium2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pypdfium2

from diplograph.errors import ReadError
from diplograph.read.extracted import Extracted
from diplograph.read.limits import MAX_CHARACTERS, MAX_PAGES

_DAMAGED = "a damaged PDF: get it again, or save it anew from a PDF reader"
_PASSWORD = 4
_LEAST_TEXT = 20
_PARAGRAPH_SPACE = 1.35
_HYPHEN = "\ufffe"
_LINE_END = re.compile(rf"\r\n?|\n|{_HYPHEN}")


def extract(data: bytes) -> Extracted:
    """The text of a PDF; pages are parted by a form feed.

    Raises:
        ReadError: the file is damaged, protected by a password, too long, or pictures only.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise ReadError(_reason(error)) from error
    with document:
        if len(document) > MAX_PAGES:
            raise ReadError(f"{len(document)} pages, more than {MAX_PAGES}: give the release's pages alone")
        try:
            text = "\n\f\n".join(_pages(document))
        except (pypdfium2.PdfiumError, IndexError, ValueError) as error:
            raise ReadError(_DAMAGED) from error
    if len("".join(text.split())) < _LEAST_TEXT:
        raise ReadError("a PDF without text, probably scanned: run text recognition (OCR) on it first")
    return Extracted(text)


def _reason(error: pypdfium2.PdfiumError) -> str:
    if getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower():
        return "a PDF protected by a password: save it without one"
    return _DAMAGED


def _pages(document: pypdfium2.PdfDocument) -> Iterator[str]:
    length = 0
    for page in document:
        text = _page(page.get_textpage())
        length += len(text)
        if length > MAX_CHARACTERS:
            raise ReadError(f"more than {MAX_CHARACTERS:,} characters: split it into its releases")
        yield text


def _page(page: pypdfium2.PdfTextPage) -> str:
    """A page's lines, an empty line where the step down is wider than that between lines of one paragraph."""
    lines = list(_lines(page))
    steps = [above - below for (_, above), (_, below) in pairwise(lines)]
    down = sorted(step for step in steps if step > 0) or [0.0]
    usual = down[len(down) // 4]
    out = [text for text, _ in lines[:1]]
    for (text, _), step in zip(lines[1:], steps, strict=True):
        out += ["\n\n" if step < 0 or step > _PARAGRAPH_SPACE * usual else "\n", text]
    return "".join(out)


def _lines(page: pypdfium2.PdfTextPage) -> Iterator[tuple[str, float]]:
    """The printed lines of a page in reading order, each with its height on the page."""
    text = page.get_text_range()
    at = 0
    for end in [*(m.end() for m in _LINE_END.finditer(text)), len(text)]:
        line = text[at:end].replace(_HYPHEN, "-").strip()
        if line:
            first = at + len(text[at:end]) - len(text[at:end].lstrip())
            yield line, page.get_charbox(min(first, page.count_chars() - 1), loose=True)[1]
        at = end
