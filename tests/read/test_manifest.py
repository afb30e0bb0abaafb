"""A manifest's values win, and it guards the files it lists."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
import yaml

from diplograph.errors import ReadError
from diplograph.models import Release
from diplograph.read import Skipped, read, read_all

TEXT = "Talks in Strelsau\n\nThe Foreign Minister met the Foreign Minister of Latvia, and they agreed to meet again."


def folder_with(tmp_path: Path, manifest: str) -> Path:
    (tmp_path / "talks.txt").write_text(TEXT)
    (tmp_path / "manifest.yaml").write_text(manifest)
    return tmp_path / "talks.txt"


def test_manifest_wins_over_the_text(tmp_path: Path) -> None:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    path = folder_with(
        tmp_path,
        "releases:\n- file: talks.txt\n  title: Talks at Last\n  issuer: Ministry of War of Ruritania\n"
        f"  issuer_country: NO\n  date: 2021-05\n  place: Strelsau\n  sha256: {digest}\n",
    )
    release = read(path)
    assert (release.title, release.issuer, release.issuer_country) == (
        "Talks at Last",
        "Ministry of War of Ruritania",
        "NO",
    )
    assert (release.date, release.place) == ("2021-05", "Strelsau")
    assert list(read_all([tmp_path])) == [release]


def test_what_the_manifest_leaves_out_is_inferred(tmp_path: Path) -> None:
    path = folder_with(tmp_path, "releases:\n- file: talks.txt\n  date: 2021-05-03\n")
    assert (read(path).title, read(path).date) == ("Talks in Strelsau", "2021-05-03")


def test_an_altered_file_is_reported(tmp_path: Path) -> None:
    path = folder_with(tmp_path, f"releases:\n- file: talks.txt\n  sha256: {'0' * 64}\n")
    with pytest.raises(ReadError, match="its SHA-256 is not the manifest's"):
        read(path)


def test_a_listed_but_absent_file_is_reported(tmp_path: Path) -> None:
    folder_with(tmp_path, "releases:\n- file: talks.txt\n- file: visit.txt\n")
    release, missing = read_all([tmp_path])
    assert isinstance(release, Release)
    assert missing == Skipped(str(tmp_path / "visit.txt"), "listed in the manifest, but absent")


@pytest.mark.parametrize(
    ("manifest", "reason"),
    [
        ("releases: [", "is no YAML"),
        ("- file: talks.txt", "no list 'releases'"),
        ("releases:\n- title: Talks", "entry 1 of the manifest names no file"),
        ("releases:\n- file: talks.txt\n  author: me", "unknown key 'author'"),
        ("releases:\n- file: talks.txt\n  date: May 2021", "no date of the form"),
        ("releases:\n- file: talks.txt\n  issuer_country: Latvia", "two capital letters"),
        ("releases:\n- file: talks.txt\n  sha256: abc", "64 hexadecimal digits"),
    ],
)
def test_a_malformed_manifest_is_reported(tmp_path: Path, manifest: str, reason: str) -> None:
    path = folder_with(tmp_path, manifest)
    with pytest.raises(ReadError, match=reason):
        read(path)
    (skipped,) = read_all([tmp_path])
    assert isinstance(skipped, Skipped)
    assert skipped.path == str(tmp_path / "manifest.yaml")


def test_the_manifest_of_the_five_describes_them(raw: Path) -> None:
    entries = yaml.safe_load((raw / "manifest.yaml").read_text("utf-8"))["releases"]
    assert [entry["file"] for entry in entries] == sorted(path.name for path in raw.glob("*.txt"))
    for entry in entries:
        assert {"file", "title", "issuer", "date", "language", "sha256"} <= entry.keys()
        assert hashlib.sha256((raw / entry["file"]).read_bytes()).hexdigest() == entry["sha256"]


def test_the_manifest_of_the_five_says_what_their_text_shows(raw: Path, tmp_path: Path) -> None:
    for path in sorted(raw.glob("*.txt")):
        alone = tmp_path / path.name
        alone.write_bytes(path.read_bytes())
        assert read(alone) == read(path)
