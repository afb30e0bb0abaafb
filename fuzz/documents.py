"""Word documents around XML of any sort."""

from __future__ import annotations

import io
import zipfile
from functools import cache

import docx

_BODY = "word/document.xml"
_SENTENCE = "The Foreign Minister met the Foreign Minister of Latvia in Strelsau, and they agreed to meet again."


def word_with(xml: bytes, part: str = _BODY) -> bytes:
    """A Word document in which a part is this XML."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in {**_parts(), part: xml}.items():
            archive.writestr(name, content)
    return out.getvalue()


def body(inner: str, before: str = "") -> bytes:
    """The main part of a document with a sentence and ``inner``; ``before`` may be a document type."""
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    said = f"<w:p><w:r><w:t>{_SENTENCE}</w:t></w:r></w:p>"
    start = f'<?xml version="1.0"?>{before}<w:document xmlns:w="{namespace}">'
    return f"{start}<w:body>{said}{inner}</w:body></w:document>".encode()


@cache
def _parts() -> dict[str, bytes]:
    out = io.BytesIO()
    document = docx.Document()
    document.add_paragraph(_SENTENCE)
    document.save(out)
    with zipfile.ZipFile(out) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
