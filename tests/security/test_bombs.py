"""Files that swell: archives, tables and PDFs that cost more than they weigh are refused or read in their share."""

from __future__ import annotations

import io
import time
import zipfile
import zlib
from pathlib import Path

import pytest

from diplograph.errors import ReadError
from diplograph.read import read
from diplograph.read.header import infer
from diplograph.read.limits import MAX_UNPACKED_BYTES
from fuzz.documents import body, word_with
from tests.read.documents import bomb, pdf
from tests.security.conftest import ENGLISH

CELL = f"<w:tc><w:tcPr>{{}}</w:tcPr><w:p><w:r><w:t>{ENGLISH} {{}}</w:t></w:r></w:p></w:tc>"
ROW = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{}</w:tr></w:tbl>"


def word(folder: Path, inner: str) -> Path:
    path = folder / "a.docx"
    path.write_bytes(word_with(body(inner)))
    return path


def test_an_archive_that_swells_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(bomb(MAX_UNPACKED_BYTES + 1))
    with pytest.raises(ReadError, match="unpacks to more than"):
        read(path)


def test_an_archive_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    size = 2_000_000
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * size)
        archive.writestr("[Content_Types].xml", b"<Types/>")
    path = tmp_path / "a.docx"
    path.write_bytes(out.getvalue().replace(size.to_bytes(4, "little"), (10).to_bytes(4, "little")))
    with pytest.raises(ReadError, match="damaged"):
        read(path)


def test_an_archive_of_an_unknown_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    content = word_with(body(""))
    path.write_bytes(content.replace(b"PK\x01\x02\x14\x03\x14", b"PK\x01\x02\x14\x03\xcd"))
    assert path.read_bytes() != content
    with pytest.raises(ReadError, match="damaged archive"):
        read(path)


def test_an_archive_in_an_archive_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word_with(bomb(MAX_UNPACKED_BYTES + 1), "word/inner.docx"))
    assert ENGLISH in read(path).text


def test_a_cell_of_a_thousand_million_columns_is_one_cell(tmp_path: Path) -> None:
    row = ROW.format(CELL.format('<w:gridSpan w:val="1000000000"/>', "They left."))
    assert read(word(tmp_path, row)).text.count("They left.") == 1


def test_cells_of_several_columns_and_rows_are_read_once(tmp_path: Path) -> None:
    start, more = (f'<w:vMerge w:val="{one}"/>' for one in ("restart", "continue"))
    cells = CELL.format('<w:gridSpan w:val="2"/>', "One.") + CELL.format(start, "Two.")
    below = f"</w:tr><w:tr><w:tc><w:tcPr>{more}</w:tcPr><w:p/></w:tc>"
    text = read(word(tmp_path, ROW.format(cells + below))).text
    assert (text.count("One."), text.count("Two.")) == (1, 1)


def seconds(paragraph: str) -> float:
    start = time.process_time()
    infer(paragraph, {}, None)
    return time.process_time() - start


def test_a_paragraph_of_thousands_of_offices_takes_its_share_of_time() -> None:
    seconds(ENGLISH)
    assert any(seconds(f"{ENGLISH} " * 400) < 9 * seconds(f"{ENGLISH} " * 100) for _ in range(3))


def stream(packed: bytes) -> bytes:
    """A PDF whose page is drawn by a packed stream."""
    plain = pdf([[ENGLISH]])
    start, end = plain.index(b"5 0 obj"), plain.index(b"endobj", plain.index(b"5 0 obj"))
    drawn = b"5 0 obj\n<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream\n" % (len(packed), packed)
    return plain[:start] + drawn + plain[end:]


def test_a_page_that_swells_is_read_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(stream(zlib.compress(b"BT /F1 11 Tf 60 780 Td (They left.) Tj ET\n" + b"% \n" * 20_000_000, 9)))
    try:
        assert read(path).text.startswith("They left.")
    except ReadError as error:
        assert "PDF" in str(error)


@pytest.mark.parametrize("kids", ["4 0 R " * 100_000, "2 0 R", "99 0 R"])
def test_pages_that_are_many_their_own_or_none_are_refused(tmp_path: Path, kids: str) -> None:
    path = tmp_path / "a.pdf"
    count = max(1, kids.count("R"))
    path.write_bytes(pdf([[ENGLISH]]).replace(b"/Kids [4 0 R] /Count 1", f"/Kids [{kids}] /Count {count}".encode()))
    with pytest.raises(ReadError, match=r"pages, more than|damaged PDF|without text"):
        read(path)


def test_a_pdf_whose_page_cannot_be_loaded_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([[ENGLISH]]).replace(b"/Type /Page ", b"/Type /Pxge "))
    try:
        read(path)
    except ReadError as error:
        assert "PDF" in str(error)
