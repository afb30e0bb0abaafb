"""The release record: what it holds, what it refuses, and that it survives being written and read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from diplograph.models import EngagementEntry, Evidence, PersonEntry, ReleaseRecord
from diplograph.models.schema import record_schema

ROOT = Path(__file__).parent.parent.parent


def gold_records() -> list[Path]:
    return sorted((ROOT / "tests" / "gold").glob("00*.json"))


@pytest.mark.parametrize("file", gold_records(), ids=lambda f: f.stem)
def test_a_record_read_back_equals_the_record_written(file: Path) -> None:
    record = ReleaseRecord.model_validate_json(file.read_text("utf-8"))
    assert ReleaseRecord.model_validate_json(record.model_dump_json()) == record


@pytest.mark.parametrize("file", gold_records(), ids=lambda f: f.stem)
def test_nothing_of_a_gold_record_is_lost(file: Path) -> None:
    printed = json.loads(file.read_text("utf-8"))
    ours = json.loads(ReleaseRecord.model_validate(printed).model_dump_json())
    for section, items in printed.items():
        if isinstance(items, list) and items and isinstance(items[0], dict):
            assert [{k: o[k] for k in g} for g, o in zip(items, ours[section], strict=True)] == items


def test_the_schema_in_the_documentation_is_that_of_the_models() -> None:
    assert (ROOT / "docs" / "record.schema.json").read_text("utf-8") == record_schema()


def test_a_record_cannot_be_changed() -> None:
    person = PersonEntry(id="p1", name="Anna LIND")
    with pytest.raises(ValidationError):
        person.name = "Anna Lund"  # type: ignore[misc]


@pytest.mark.parametrize(
    "wrong",
    [
        {"nickname": "Annie"},
        {"country": "Sweden"},
        {"id": "Anna"},
        {"names": [""]},
    ],
)
def test_a_person_of_another_form_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        PersonEntry.model_validate({"id": "p1", "name": "Anna LIND", **wrong})


@pytest.mark.parametrize("wrong", [{"kind": "party"}, {"status": "maybe"}, {"start": "March 2021"}, {"count": 1}])
def test_an_engagement_outside_the_closed_lists_is_refused(wrong: dict[str, object]) -> None:
    fine: dict[str, object] = {"id": "e1", "kind": "meeting", "status": "held"}
    EngagementEntry.model_validate(fine)
    with pytest.raises(ValidationError):
        EngagementEntry.model_validate(fine | wrong)


def test_evidence_spans_its_quote() -> None:
    Evidence(sentence=0, start=4, end=7, quote="met")
    with pytest.raises(ValidationError, match="the quote has 3 characters, its offsets 4"):
        Evidence(sentence=0, start=4, end=8, quote="met")
