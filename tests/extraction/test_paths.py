"""From files to records, whatever the number of processes."""

from __future__ import annotations

from pathlib import Path

import pytest

from diplograph.errors import ModelError
from diplograph.extraction import extract_paths
from diplograph.models import ReleaseRecord
from diplograph.read import Skipped

TEXT = (
    "On 3 May 2024 Minister of Foreign Affairs Anna Lind of Norway met Prime Minister Janis Ozols of Latvia. Number {}."
)
COUNT = 80
"""Several batches, so that the processes can overtake one another."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("releases")
    for number in range(COUNT):
        (made / f"r{number:03}.txt").write_text(TEXT.format(number), "utf-8")
    (made / "r070.txt").write_bytes(b"\xff\xfe\x00")
    return made


def test_two_processes_say_the_same_as_one_in_the_same_order(folder: Path) -> None:
    alone, together = (list(extract_paths(folder, workers=workers)) for workers in (1, 2))
    assert together == alone
    assert len(alone) == COUNT
    assert [type(one) for one in alone[69:72]] == [ReleaseRecord, Skipped, ReleaseRecord]


def test_an_unknown_model_is_told_also_by_several_processes(folder: Path) -> None:
    with pytest.raises(ModelError, match="not installed"):
        list(extract_paths(folder, model="en_core_web_nowhere", workers=2))
