"""What the guides add to the reference data is not known without it."""

from __future__ import annotations

from pathlib import Path

from diplograph.extraction import extract_paths
from diplograph.models import ReleaseRecord
from tests.docs.blocks import DOCS, blocks


def test_the_issuer_is_not_known_before(tmp_path: Path) -> None:
    record = read("issuer.md", tmp_path)
    assert (record.release.issuer, record.release.issuer_country) == (None, None)
    assert [person.country for person in record.people if person.name == "Tavita Lomu"] == [None]


def test_the_initiative_is_not_known_before(tmp_path: Path) -> None:
    assert "Moonrise Oceania" not in {initiative.name for initiative in read("initiative.md", tmp_path).initiatives}


def read(page: str, folder: Path) -> ReleaseRecord:
    """The record of the page's release, with the reference data as they are."""
    (release,) = (block for block in blocks(DOCS / "how-to" / page) if block.title.startswith("releases/"))
    (folder / "release.txt").write_text(release.text, "utf-8")
    (record,) = extract_paths([folder / "release.txt"], workers=1)
    assert isinstance(record, ReleaseRecord)
    return record
