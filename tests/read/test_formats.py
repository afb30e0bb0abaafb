"""Each format yields the text that a reader sees, with blocks parted by empty lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from diplograph.errors import ReadError
from diplograph.read import read
from tests.read.documents import pdf, word

LETTER = """Ministry of Foreign Affairs of Ruritania

Foreign Minister Elphberg meets the Foreign Minister of Latvia

3 May 2021

Foreign Minister Rudolf Elphberg met the Foreign Minister of Latvia in Strelsau today. They agreed to meet again."""

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Talks in Strelsau</title>
<meta property="article:published_time" content="2021-05-03"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<main><article><h1>Talks in Strelsau</h1>
<p>Foreign Minister Rudolf Elphberg met his Latvian colleague in Strelsau on Monday, and both of them
spoke at length about trade, tourism and the new railway between the two countries.</p>
<p>The Ministers agreed on three steps, which the two ministries will prepare before the end of the year:</p>
<ul><li>an agreement on railways</li><li>a forum of the two chambers of commerce</li></ul>
<p>They will meet again in Riga next year, at the invitation of the Latvian Foreign Minister.</p>
</article></main><footer>All rights reserved</footer></body></html>"""


def write(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_plain_text_is_kept_as_it_is(tmp_path: Path) -> None:
    text = LETTER.replace("\n", "\r\n")
    assert read(write(tmp_path, "a.txt", text)).text == text


@pytest.mark.parametrize(
    ("encoding", "extra"),
    [("utf-8", "“Žilina”"), ("utf-8-sig", "Ünlü"), ("utf-16", "Đặng"), ("cp1252", "the Minister’s café – “Zürich”")],
)
def test_encodings_are_told_apart(tmp_path: Path, encoding: str, extra: str) -> None:
    text = f"{LETTER} {extra}"
    assert read(write(tmp_path, "a.txt", text.encode(encoding))).text == text


def test_front_matter_declares_title_and_date(tmp_path: Path) -> None:
    text = f'---\ntitle: "Talks in Strelsau"\ndate: 2020-02-01\nissuer_country: NO\ntags: [a, b]\n---\n{LETTER}'
    release = read(write(tmp_path, "a.md", text))
    assert (release.title, release.date, release.issuer_country) == ("Talks in Strelsau", "2020-02-01", "NO")
    assert release.text == text


def test_dashes_at_the_head_are_no_front_matter(tmp_path: Path) -> None:
    release = read(write(tmp_path, "a.txt", f"---\n{LETTER}\n---\n"))
    assert release.title == "Foreign Minister Elphberg meets the Foreign Minister of Latvia"


def test_html_yields_its_main_content_alone(tmp_path: Path) -> None:
    release = read(write(tmp_path, "a.html", PAGE))
    assert release.title == "Talks in Strelsau"
    assert release.date == "2021-05-03"
    assert "spoke at length about trade" in release.text
    assert "- an agreement on railways" in release.text
    assert "Home" not in release.text
    assert "All rights reserved" not in release.text


def test_html_named_txt_is_read_as_html(tmp_path: Path) -> None:
    assert "<p>" not in read(write(tmp_path, "a.txt", PAGE)).text


def test_html_in_the_encoding_that_it_declares(tmp_path: Path) -> None:
    page = PAGE.replace('charset="utf-8"', 'charset="iso-8859-2"').replace("Strelsau", "Střelsau")
    assert read(write(tmp_path, "a.html", page.encode("iso-8859-2"))).title == "Talks in Střelsau"


def test_pdf_keeps_lines_and_parts_paragraphs_and_pages(tmp_path: Path) -> None:
    pages = [
        [
            "PRESS RELEASE",
            "",
            "Talks in Strelsau",
            "",
            "The Ministers met in Strelsau on",
            "Monday. They agreed on the",
            "",
        ],
        ["new railway.", "", "They will meet again (in Riga) with their delegations."],
    ]
    text = read(write(tmp_path, "a.pdf", pdf(pages))).text
    first, second = text.split("\f")
    assert first.strip().split("\n\n") == [
        "PRESS RELEASE",
        "Talks in Strelsau",
        "The Ministers met in Strelsau on\nMonday. They agreed on the",
    ]
    assert second.strip().endswith("They will meet again (in Riga) with their delegations.")


def test_pdf_named_txt_is_read_as_pdf(tmp_path: Path) -> None:
    document = pdf([["The Ministers of the two countries met in Strelsau on Monday."]])
    assert read(write(tmp_path, "a.txt", document)).text.startswith("The Ministers of")


def test_docx_marks_headings_and_items_and_begins_with_its_page_header(tmp_path: Path) -> None:
    document = word(
        [
            ("Heading 1", "Talks in Strelsau"),
            ("Normal", "The Ministers met in Strelsau, and they agreed on the following:"),
            ("List Bullet", "a new railway"),
        ],
        header="Ministry of Foreign Affairs of Latvia",
    )
    assert read(write(tmp_path, "a.docx", document)).text == (
        "Ministry of Foreign Affairs of Latvia\n\n# Talks in Strelsau\n\n"
        "The Ministers met in Strelsau, and they agreed on the following:\n\n- a new railway"
    )


def test_id_source_and_hash_are_the_files(tmp_path: Path) -> None:
    release = read(write(tmp_path, "talks.txt", "The Minister met the Ambassador."))
    assert (release.id, release.source, release.language) == ("talks", "talks.txt", "en")
    assert len(release.sha256) == 64


def test_a_missing_title_is_null_rather_than_guessed(tmp_path: Path) -> None:
    release = read(
        write(tmp_path, "a.txt", "The Minister of the neighbouring country came to the capital and met nobody.")
    )
    assert (release.title, release.issuer, release.date, release.place) == (None, None, None, None)


def test_unknown_suffix_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"files named \.csv are not read"):
        read(write(tmp_path, "a.csv", "a,b"))
