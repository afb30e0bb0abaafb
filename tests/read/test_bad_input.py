"""What cannot be read is named in one line: where, what, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from diplograph.errors import ReadError
from diplograph.models import Release
from diplograph.read import Skipped, read, read_all
from diplograph.read.limits import MAX_BYTES, MAX_CHARACTERS, MAX_UNPACKED_BYTES
from tests.read.documents import bomb, pdf

ENGLISH = "The Foreign Minister met the Foreign Minister of Latvia in Strelsau, and they agreed to meet again."
KHMER = "រដ្ឋមន្ត្រីការបរទេសបានជួបពិភាក្សាការងារជាមួយឯកអគ្គរដ្ឋទូត"
FRENCH = (
    "Le ministre des affaires étrangères a reçu hier son homologue letton. Les deux ministres se sont félicités des "
    "bonnes relations entre les deux pays et sont convenus de se revoir avant la fin de cette année dans la capitale."
)
GERMAN = (
    "Der Außenminister hat gestern seinen lettischen Kollegen empfangen. Beide Minister begrüßten die guten "
    "Beziehungen zwischen den beiden Ländern und vereinbarten, sich noch vor dem Ende dieses Jahres wieder zu treffen."
)

CASES = {
    "empty.txt": (b"", "empty file"),
    "blank.txt": (b" \n\t \n", "no text in it"),
    "signs.txt": (b"*** --- ***", "no text in it"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a PNG picture"),
    "picture.pdf": (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG picture"),
    "old.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    "nul.txt": (b"The Minister\x00 met", "NUL bytes"),
    "controls.txt": (b"The \x01\x02\x03 Minister", "control characters"),
    "broken.txt": ("The Minister met “him”".encode()[:-1] + b" and \xe2\x80 left", "broken UTF-8 at byte 23"),
    "stray.txt": (b"The Minister \xff\x81 met", "broken UTF-8 at byte 13"),
    "half.txt": ("The Minister".encode("utf-16")[:-1], "broken UTF-16"),
    "text.pdf": (ENGLISH.encode(), "not a PDF file"),
    "text.docx": (ENGLISH.encode(), "not a DOCX file"),
    "damaged.pdf": (b"%PDF-1.4\nnothing", "a damaged PDF"),
    "locked.pdf": (pdf([[ENGLISH]], encrypted=True), "protected by a password"),
    "scan.pdf": (pdf([[], []]), "probably scanned"),
    "damaged.docx": (b"PK\x03\x04rubbish", "a damaged archive"),
    "bomb.docx": (bomb(MAX_UNPACKED_BYTES + 1), "unpacks to more than 100 MB"),
    "shell.html": (b"<!doctype html><html><body><div id='app'></div></body></html>", "no text in the page"),
    "khmer.txt": (KHMER.encode() * 3, r"not English \(km\)"),
    "russian.txt": ("Министр иностранных дел провёл встречу с послом. ".encode() * 4, "not English"),
    "french.txt": (FRENCH.encode(), r"not English \(fr\)"),
    "german.txt": (GERMAN.encode(), r"not English \(de\)"),
}


@pytest.mark.parametrize("name", CASES)
def test_each_bad_file_has_its_line(tmp_path: Path, name: str) -> None:
    data, reason = CASES[name]
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReadError, match=reason) as caught:
        read(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "Talks in Strelsau.",
        "H.E. Mr. Rudolf Elphberg, Mr. Fritz von Tarlenheim, Ms. Antoinette de Mauban and Col. Sapt were there.",
        "Nguyễn Văn Bình, Trần Thị Hoa and Lê Minh of the Ministry received Ambassador Jānis Ozoliņš of Latvia.",
    ],
)
def test_short_and_name_heavy_english_passes(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    assert read(path).text == text


def test_too_large_a_file_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(ReadError, match="larger than 20 MB"):
        read(path)


def test_too_long_a_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("The Minister left. " * (MAX_CHARACTERS // 19 + 1))
    with pytest.raises(ReadError, match="more than 1,000,000"):
        read(path)


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(ENGLISH)

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    # Root may read any file, so the refusal is made here rather than by the file's mode.
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(ReadError, match="no permission to read it"):
        read(path)


def test_absent_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        read(tmp_path / "absent.txt")
    with pytest.raises(ReadError, match="a folder"):
        read(tmp_path)


def test_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH)
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "c.md").write_text(ENGLISH + " They left.")
    results = list(read_all([tmp_path]))
    assert [r.source if isinstance(r, Release) else str(r) for r in results] == [
        "a.txt",
        f"{tmp_path / 'b.txt'}: empty file: give the release's text",
        "sub/c.md",
    ]


def test_order_of_paths_is_of_no_account(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.txt" for name in "cab"]
    for number, path in enumerate(paths):
        path.write_text(f"{ENGLISH} {number}")
    forward = list(read_all(paths))
    assert forward == list(read_all(reversed(paths))) == list(read_all([tmp_path]))


def test_a_folder_without_releases_is_named(tmp_path: Path) -> None:
    (tmp_path / "notes.csv").write_text("a,b")
    (tmp_path / "README.md").write_text(ENGLISH)
    suffixes = ".txt, .md, .html, .htm, .pdf, .docx"
    reason = f"a folder without releases: put files in it that end in {suffixes}"
    assert list(read_all([tmp_path])) == [Skipped(str(tmp_path), reason)]


def test_files_of_one_name_get_ids_of_their_own_and_copies_are_left_out(tmp_path: Path) -> None:
    for folder, text in (("a", ENGLISH), ("b", ENGLISH + " They left."), ("c", ENGLISH)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "talks.txt").write_text(text)
    one, two, copy = read_all([tmp_path])
    assert isinstance(one, Release)
    assert isinstance(two, Release)
    assert one.id == f"talks-{one.sha256[:8]}" != two.id
    assert isinstance(copy, Skipped)
    assert copy.reason == f"the same bytes as {tmp_path / 'a' / 'talks.txt'}: remove one of the two"
