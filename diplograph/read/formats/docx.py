"""DOCX: headings, paragraphs, list items and tables in their order, by python-docx."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from diplograph.errors import ReadError
from diplograph.read.extracted import Extracted
from diplograph.read.limits import MAX_UNPACKED_BYTES


def extract(data: bytes) -> Extracted:
    """The text of a document, its page header (where the letterhead often is) first.

    Raises:
        ReadError: the archive is damaged, no Word document, or unpacks to more than a document can be.
    """
    _check_archive(data)
    try:
        document = docx.Document(io.BytesIO(data))
        blocks = [*_header(document), *_body(document)]
        title = (document.core_properties.title or "").strip()
    except Exception as error:  # the library takes parts for what they should be, and fails in many ways where not
        if isinstance(error, MemoryError):
            raise
        raise ReadError("a damaged or unusual DOCX file: open it in a word processor and save it again") from error
    return Extracted("\n\n".join(blocks), {"title": title} if title and title in "\n".join(blocks) else {})


def _check_archive(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError) as error:
        raise ReadError("a damaged archive: get the document again") from error
    if "word/document.xml" not in {part.filename for part in parts}:
        raise ReadError("a ZIP archive, not a Word document: unpack it and give the releases in it")
    if any(part.flag_bits & 1 for part in parts):
        raise ReadError("protected by a password: save it without one")
    if sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
        raise ReadError(f"unpacks to more than {MAX_UNPACKED_BYTES // 10**6} MB: save the text alone")


def _header(document: Document) -> Iterator[str]:
    lines = [p.text.strip() for p in document.sections[0].header.paragraphs] if document.sections else []
    if any(lines):
        yield "\n".join(line for line in lines if line)


def _body(document: Document) -> Iterator[str]:
    for block in document.iter_inner_content():
        text = _paragraph(block) if isinstance(block, Paragraph) else _table(block)
        if text:
            yield text


def _paragraph(paragraph: Paragraph) -> str:
    text = paragraph.text.strip()
    style = (paragraph.style.name or "") if paragraph.style else ""
    if text and (style.startswith("Heading") or style == "Title"):
        return f"# {text}"
    return f"- {text}" if text and _is_item(paragraph, style) else text


def _is_item(paragraph: Paragraph, style: str) -> bool:
    properties = paragraph._p.pPr
    return style.startswith("List") or (properties is not None and properties.numPr is not None)


def _table(table: Table) -> str:
    """The text of the cells, each once: how many columns one says that it spans is of no account."""
    cells = (_Cell(cell, table) for row in table._tbl.tr_lst for cell in row.tc_lst)
    return "\n".join(text for cell in cells if (text := cell.text.strip()))
