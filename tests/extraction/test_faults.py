"""Whatever one release does to the process that reads it, the others are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from diplograph.extraction import Limits, extract_paths
from diplograph.models import ReleaseRecord
from diplograph.read import Skipped
from tests.extraction.faults import NAME, write_releases

STRICT = Limits(seconds=1, memory=3 << 29)


def outcomes(folder: Path, workers: int) -> tuple[list[str], dict[str, str]]:
    """The ids of the releases that were read, and the reasons why the others were not, by the files' stems."""
    done = list(extract_paths(folder, model=NAME, workers=workers, limits=STRICT))
    read = [one.release.id for one in done if isinstance(one, ReleaseRecord)]
    return read, {Path(one.path).stem: one.reason for one in done if isinstance(one, Skipped)}


def test_one_release_at_fault_is_left_out_of_many(faulty: Path, tmp_path: Path) -> None:
    odd = {"r005": "Endless", "r020": "Dying", "r040": "Deaf", "r050": "Greedy", "r060": "Failing", "r066": "Once"}
    folder = write_releases(tmp_path / "releases", 70, **odd)
    read, left_out = outcomes(folder, workers=2)
    assert left_out == {
        "r005": "it took longer than 1 s: split it into its releases, or give it more time",
        "r020": "the process that read it was ended (signal 9): free memory, or report this with the file",
        "r040": "it took longer than 1 s: split it into its releases, or give it more time",
        "r050": "the extraction failed for want of memory: split it into its releases",
        "r060": "the extraction failed (ValueError: the pipeline stumbled): report this with the file",
    }
    assert read == [f"r{number:03}" for number in range(70) if f"r{number:03}" not in left_out]


@pytest.mark.parametrize(
    ("word", "reason"), [("Endless", "took longer"), ("Insatiable", "memory"), ("Failing", "stumbled")]
)
def test_this_process_too_goes_on_past_a_fault(faulty: Path, tmp_path: Path, word: str, reason: str) -> None:
    read, left_out = outcomes(write_releases(tmp_path / "releases", 3, r001=word), workers=1)
    assert read == ["r000", "r002"]
    assert list(left_out) == ["r001"]
    assert reason in left_out["r001"]
