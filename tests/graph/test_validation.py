from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from diplograph.graph import GraphStore
from diplograph.graph.validation import Violation, validate
from diplograph.merge import merge
from diplograph.models import ReleaseRecord
from tests.graph import invented

RESTING = ("people", "offices", "organizations", "initiatives", "engagements", "statements", "contributions")


def violations(*records: dict[str, Any]) -> list[Violation]:
    return validate(GraphStore.of(merge([ReleaseRecord.model_validate(record) for record in records])))


def test_sound_records_conform(graph: GraphStore) -> None:
    assert validate(graph) == []


def test_the_state_of_a_body_stands_also_where_no_release_names_it() -> None:
    record = invented.south()
    record["organizations"][0] |= {"name": "Azerbaijan International Development Agency", "names": []}
    assert violations(record) == []


def test_an_end_before_the_start_is_reported_with_file_and_sentence() -> None:
    record = invented.north()
    record["engagements"][0] |= {"start": "2021-03-04", "end": "2021-03-03"}
    found = violations(record, invented.south())
    told = [v for v in found if v.node.endswith("#e1")]
    assert [(v.file, v.message) for v in told] == [("north 1.txt", "the earliest day must not be after the latest")]
    assert told[0].sentence.startswith("Foreign Minister AOKI Hanako met")
    assert str(told[0]).startswith("north 1.txt: “Foreign Minister AOKI Hanako met")
    assert {v.file for v in found} == {"north 1.txt"}


def test_a_fact_without_evidence_is_reported() -> None:
    record = invented.south()
    record["statements"][0]["evidence"] = []
    [found] = violations(record)
    assert (found.file, found.node.rpartition("#")[2]) == ("south-2.txt", "s1")
    assert found.message == "a mention needs evidence: the place in the text that says it"


def test_evidence_in_a_sentence_that_the_record_lacks_is_reported() -> None:
    record = invented.south()
    record["sentences"] = record["sentences"][:-1]
    found = violations(record)
    assert {v.message for v in found} == {"evidence lies in one sentence that the record holds"}
    assert {v.file for v in found} == {"south-2.txt"}


def test_a_statement_of_nobody_is_reported() -> None:
    record = invented.south()
    record["statements"][0]["speakers"] = []
    found = violations(record)
    assert any("needs a speaker" in v.message and v.sentence.startswith("He thanked") for v in found)


@pytest.mark.parametrize("sha", ["", "abc", "G" * 64])
def test_a_wrong_checksum_is_reported(sha: str) -> None:
    record = invented.north()
    record["release"]["sha256"] = sha
    found = violations(record)
    assert [(v.file, v.message, v.value) for v in found] == [
        ("north 1.txt", "a SHA-256 has 64 hexadecimal digits", sha)
    ]


def test_the_gold_records_of_the_five_releases_conform(gold: Path) -> None:
    files = [file for file in sorted(gold.glob("*.json")) if file.stem not in ("corpus", "questions")]
    assert len(files) == 5
    assert violations(*(_with_evidence(json.loads(file.read_text("utf-8"))) for file in files)) == []


def _with_evidence(record: dict[str, Any]) -> dict[str, Any]:
    """A gold record, whose facts have no offsets, as if its quotes and names followed one another in a text."""
    text, spans = "", []

    def cite(words: str) -> list[dict[str, Any]]:
        nonlocal text
        start, text = len(text), f"{text}{words}\n"
        spans.append((start, len(text) - 1, words))
        return [{"sentence": len(spans) - 1, "start": start, "end": start + len(words), "quote": words}]

    for section in RESTING:
        for entry in record[section]:
            entry["evidence"] = cite(entry.get("quote") or entry.get("name") or entry.get("title") or section)
    record["country_evidence"] = {code: cite(code) for code in record["countries"]}
    record["sentences"] = [
        {"number": n, "start": start, "end": end, "text": words} for n, (start, end, words) in enumerate(spans)
    ]
    return record


def test_an_office_of_a_body_of_two_capitals_is_of_no_state() -> None:
    record = invented.south()
    record["offices"][0] |= {"title": "Special Envoy", "of": "UN"}
    assert violations(record) == []
