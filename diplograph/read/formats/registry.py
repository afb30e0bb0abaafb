"""Which module reads which format."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from importlib import import_module

from diplograph.read.extracted import Extracted
from diplograph.read.well_formed import well_formed


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

_MODULES = {Format.PLAIN: "plain", Format.HTML: "html", Format.PDF: "pdf", Format.DOCX: "docx"}


def extractor(kind: Format) -> Callable[[bytes], Extracted]:
    """The function that makes text of a file's bytes. It raises ``ReadError`` where that cannot be done.

    Its module is loaded when first asked for: the libraries of some formats take long to load.
    """
    module = import_module(f"diplograph.read.formats.{_MODULES[kind]}")
    extract: Callable[[bytes], Extracted] = module.extract
    return lambda data: well_formed(extract(data))
