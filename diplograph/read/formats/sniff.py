"""Tells a file's format by its first bytes, which do not lie as names do."""

from __future__ import annotations

import re

from diplograph.errors import ReadError
from diplograph.read.formats.registry import SUFFIXES, Format

_SIGNATURES = ((b"%PDF-", Format.PDF), (b"PK\x03\x04", Format.DOCX))
_OTHERS = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"BM", "a bitmap picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document (.doc, .xls or .ppt)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head)\b", re.I | re.S
)
_HEAD = 4096


def sniff(data: bytes, suffix: str) -> Format:
    """The format of a file with these bytes and that suffix (with its dot, any case).

    Raises:
        ReadError: it is none of the formats that are read.
    """
    head = data[:_HEAD]
    for signature, kind in _SIGNATURES:
        if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(signature):
            return kind
    for signature, what in _OTHERS:
        if head.startswith(signature) and _is_binary(signature, head):
            raise ReadError(f"{what}, not a release's text: save it as .txt, .md, .html, .pdf or .docx")
    return _of_text(head, suffix)


def _is_binary(signature: bytes, head: bytes) -> bool:
    """Two capital letters begin a text as well as a picture; only the picture goes on with NUL bytes."""
    return len(signature) > 2 or not signature.isalpha() or b"\x00" in head


def _of_text(head: bytes, suffix: str) -> Format:
    promised = SUFFIXES.get(suffix.lower())
    if promised in (Format.PDF, Format.DOCX):
        raise ReadError(f"not a {promised} file, though named {suffix}: give the document itself")
    if promised is None and suffix:
        raise ReadError(f"files named {suffix} are not read: save it as .txt, .md, .html, .pdf or .docx")
    return Format.HTML if promised is Format.HTML or _HTML.match(head) else Format.PLAIN
