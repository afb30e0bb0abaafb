"""Makes small documents of each format for the tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

import docx

ENCRYPTION = (
    b"<< /Filter /Standard /V 1 /R 2 /P -4 /O (" + b"o" * 32 + b") /U (" + b"u" * 32 + b") >>"
)  # no password, not even the empty one, yields this U


def pdf(pages: Sequence[Sequence[str]], encrypted: bool = False) -> bytes:
    """A PDF with the lines of each page; an empty line leaves a wide space."""
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for i, lines in enumerate(pages):
        content = _content(lines)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * i} 0 R "
            f"/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    if encrypted:
        objects.append(ENCRYPTION)
    return _file(objects, encrypted)


def _content(lines: Sequence[str]) -> bytes:
    shown = []
    for line in lines:
        text = line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        shown.append(f"({text}) Tj 0 -14 Td")
    return ("BT /F1 11 Tf 60 780 Td " + " ".join(shown) + " ET").encode("cp1252")


def _file(objects: Sequence[bytes], encrypted: bool) -> bytes:
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    extra = b" /Encrypt %d 0 R /ID [(0123456789abcdef) (0123456789abcdef)]" % len(objects) if encrypted else b""
    out.write(b"trailer\n<< /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, extra, start))
    return out.getvalue()


def word(paragraphs: Sequence[tuple[str, str]], header: str = "") -> bytes:
    """A DOCX of (style, text) paragraphs."""
    document = docx.Document()
    if header:
        document.sections[0].header.paragraphs[0].text = header
    for style, text in paragraphs:
        document.add_paragraph(text, style=style)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def bomb(size: int) -> bytes:
    """A DOCX that unpacks to ``size`` bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * size)
    return out.getvalue()
