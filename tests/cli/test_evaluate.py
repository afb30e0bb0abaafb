"""Scoring the extraction against gold from the command line."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command


def test_every_section_has_its_scores(command: Command, gold: Path, raw: Path) -> None:
    done = command("evaluate", gold, raw, "--format", "csv")
    assert (done.code, done.err) == (0, "")
    rows = {row["section"]: row for row in csv.DictReader(io.StringIO(done.out))}
    assert next(iter(rows)) == "people"
    assert list(rows)[-1] == "record_f1"
    judged = sum(len(json.loads(file.read_text("utf-8"))["people"]) for file in sorted(gold.glob("00*.json")))
    assert int(rows["people"]["gold"]) == judged
    mean = sum(float(row["f1"]) for name, row in rows.items() if name != "record_f1") / (len(rows) - 1)
    assert float(rows["record_f1"]["f1"]) == pytest.approx(mean, abs=0.001)


def test_errors_are_listed_before_the_scores(command: Command, gold: Path, raw: Path) -> None:
    plain = command("evaluate", gold, raw).out
    listed = command("evaluate", gold, raw, "--errors").out
    assert listed.endswith(plain)
    assert "missed" in listed.removesuffix(plain)


def test_a_release_that_is_not_there_is_named(command: Command, gold: Path, raw: Path) -> None:
    *given, last = sorted(raw.glob("*.txt"))
    done = command("evaluate", gold, *given)
    assert done.code == 1
    assert done.err.count("\n") == 1
    assert last.stem in done.err


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (None, "no gold record"),
        ("{", "cannot be read as JSON"),
        ('{"release": {"id": "r"}, "people": [{"id": "p1"}]}', "people.0.name"),
    ],
)
def test_gold_of_another_form_is_one_line(
    command: Command, raw: Path, tmp_path: Path, content: str | None, complaint: str
) -> None:
    if content is not None:
        (tmp_path / "r.json").write_text(content, "utf-8")
    done = command("evaluate", tmp_path, raw)
    assert done.code == 1
    assert done.err.count("\n") == 1
    assert complaint in done.err
