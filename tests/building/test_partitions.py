"""How inputs are put together, and what a partition's file holds."""

from __future__ import annotations

import dataclasses
import hashlib
from pathlib import Path

import pytest

from diplograph.building.cluster.partitions import Partition, partitions
from diplograph.building.cluster.place import Place
from diplograph.building.cluster.sheet import DamagedSheetError, read, written
from diplograph.errors import ExtractionError
from diplograph.extraction import Input, Outcome


def inputs(*numbers: int, size: int = 1_000) -> list[Input]:
    return [_input(number, size) for number in numbers]


def _input(number: int, size: int) -> Input:
    key = hashlib.sha256(str(number).encode()).hexdigest()
    return Input(f"r{number}.txt", f"r{number}.txt", f"r{number}", key, size, key)


class TestPartitions:
    def test_they_hold_all_in_order(self) -> None:
        given = inputs(*range(1_000))
        found = list(partitions(given, 16))
        assert [one for partition in found for one in partition.inputs] == given
        assert 30 < len(found) < 120
        assert max(len(one.inputs) for one in found) <= 64

    def test_one_input_more_changes_one_partition(self) -> None:
        before = {one.name for one in partitions(inputs(*range(500), *range(501, 1_000)), 16)}
        after = {one.name for one in partitions(inputs(*range(1_000)), 16)}
        assert len(after - before) <= 2
        assert len(after & before) > 28

    def test_what_is_left_of_a_build_has_the_partitions_of_the_whole(self) -> None:
        whole = {one.name for one in partitions(inputs(*range(1_000)), 16)}
        left = [one.name for one in partitions(inputs(*range(400, 1_000)), 16)]
        assert whole.issuperset(left[1:])

    def test_large_files_are_not_sent_together(self) -> None:
        assert [len(one.inputs) for one in partitions(inputs(1, 2, 3, size=3_000_000), 64)] == [1, 1, 1]

    def test_another_key_is_another_name(self) -> None:
        assert Partition(tuple(inputs(1, 2))).name != Partition(tuple(inputs(1, 3))).name


class TestSheet:
    GIVEN = tuple(inputs(1, 2, 3))
    OUTCOMES = (
        Outcome(
            GIVEN[0], b'{"release": {"id": "r1", "title": "M\xc3\xb6te"}}', 'He said: ", "record": {"}\n\r\u2028 x'
        ),
        Outcome(GIVEN[1], reason="it cannot be read: “why”"),
        Outcome(GIVEN[2], b"{}", "\ud800 half a sign", '[{"kind": "noise", "why": "€"}]'.encode()),
    )

    def test_outcomes_come_back_byte_by_byte_in_the_order_asked_for(self) -> None:
        assert read(written(self.OUTCOMES), self.GIVEN) == list(self.OUTCOMES)
        assert read(written(self.OUTCOMES), reversed(self.GIVEN)) == list(reversed(self.OUTCOMES))

    def test_nothing_of_an_outcome_is_forgotten(self) -> None:
        kept = {"input", "record", "text", "doubts", "reason"}
        assert {field.name for field in dataclasses.fields(Outcome)} - {"lasting"} == kept

    def test_the_same_outcomes_are_the_same_bytes(self) -> None:
        assert written(self.OUTCOMES) == written(self.OUTCOMES)

    def test_one_without_outcomes_can_be_read(self) -> None:
        assert read(written([]), []) == []

    @pytest.mark.parametrize("size", [0, 1, 20, 100, -1, -8])
    def test_half_a_file_is_seen(self, size: int) -> None:
        with pytest.raises(DamagedSheetError):
            read(written(self.OUTCOMES)[:size], self.GIVEN)

    def test_a_missing_input_is_seen(self) -> None:
        with pytest.raises(DamagedSheetError):
            read(written(self.OUTCOMES[:2]), self.GIVEN)


class TestPlace:
    @pytest.mark.parametrize("kind", ["path", "url", "memory"])
    def test_what_is_put_there_is_found(self, kind: str, tmp_path: Path) -> None:
        urls = {"path": str(tmp_path / "a/b"), "url": f"file://{tmp_path}/a/b/", "memory": "memory://a/b"}
        place = Place(urls[kind])
        assert place.get("one") is None
        place.put("one", b"first")
        place.put("one", b"second")
        assert Place(urls[kind]).get("one") == b"second"
        assert place.get("other") is None

    def test_a_path_is_the_same_place_for_who_runs_elsewhere(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        place = Place("work")
        monkeypatch.chdir("/")
        Place(place.url).put("one", b"first")
        assert (tmp_path / "work" / "one.jsonl.gz").read_bytes() == b"first"

    def test_nothing_else_is_left_there(self, tmp_path: Path) -> None:
        Place(str(tmp_path / "work")).put("one", b"first")
        assert [one.name for one in (tmp_path / "work").iterdir()] == ["one.jsonl.gz"]

    def test_a_place_that_cannot_be_written_is_told_in_a_line(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("no folder")
        with pytest.raises(ExtractionError, match=r"file/work: cannot be written \(Not a directory\): correct --work"):
            Place(str(tmp_path / "file/work")).put("one", b"first")

    def test_an_address_of_no_kind_is_told(self) -> None:
        with pytest.raises(ExtractionError, match=r"^nothing://x: no place to work in \(.+\): give another"):
            Place("nothing://x")
