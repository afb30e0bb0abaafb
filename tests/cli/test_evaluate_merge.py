"""Scoring the merge against gold from the command line."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from diplograph.evaluate import read_gold
from tests.cli.conftest import Command


def test_every_section_has_its_scores(command: Command, gold: Path) -> None:
    done = command("evaluate-merge", gold / "corpus.json", gold, "--format", "csv")
    assert (done.code, done.err) == (0, "")
    rows = {row["section"]: row for row in csv.DictReader(io.StringIO(done.out))}
    assert list(rows) == ["people", "organizations", "initiatives", "engagements"]
    assert int(rows["organizations"]["right"]) > 0


def test_records_may_stand_one_a_line(command: Command, gold: Path, tmp_path: Path) -> None:
    lines = tmp_path / "records.jsonl"
    lines.write_text("".join(f"{record.model_dump_json()}\n" for record in read_gold(gold)), "utf-8")
    assert (
        command("evaluate-merge", gold / "corpus.json", lines).out
        == command("evaluate-merge", gold / "corpus.json", *gold.glob("00*.json")).out
    )


def test_errors_are_listed_before_the_scores(command: Command, gold: Path, tmp_path: Path) -> None:
    file = tmp_path / "gold.json"
    file.write_text('{"people": [["000#p1", "000#p2"]]}', "utf-8")
    plain = command("evaluate-merge", file, gold).out
    listed = command("evaluate-merge", file, gold, "--errors").out
    assert listed.endswith(plain)
    assert "people: missed 000_" in listed.removesuffix(plain)


@pytest.mark.parametrize("records", ["nowhere.json", "broken.jsonl"])
def test_records_that_cannot_be_read_are_one_line(command: Command, gold: Path, tmp_path: Path, records: str) -> None:
    (tmp_path / "broken.jsonl").write_text("{\n", "utf-8")
    done = command("evaluate-merge", gold / "corpus.json", tmp_path / records)
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert records in done.err
