"""Which module reads which format."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from diplograph.read.extracted import Extracted
from diplograph.read.formats import docx, html, pdf, plain


class Format(StrEnum):
    """A format that is read."""

    PLAIN = "plain text"
    HTML = "HTML"
    PDF = "PDF"
    DOCX = "DOCX"


SUFFIXES = {
    ".txt": Format.PLAIN,
    ".md": Format.PLAIN,
    ".markdown": Format.PLAIN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
}
"""The format that a file's name promises."""

_EXTRACTORS = {
    Format.PLAIN: plain.extract,
    Format.HTML: html.extract,
    Format.PDF: pdf.extract,
    Format.DOCX: docx.extract,
}


def extractor(kind: Format) -> Callable[[bytes], Extracted]:
    """The function that makes text of a file's bytes. It raises ``ReadError`` where that cannot be done."""
    return _EXTRACTORS[kind]
