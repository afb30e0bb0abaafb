"""The scores of records against gold."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from diplograph.evaluate import Report, Section, compare, read_gold
from diplograph.models import (
    EngagementEntry,
    OfficeEntry,
    OrganizationEntry,
    ParticipantEntry,
    PersonEntry,
    ReleaseHeader,
    ReleaseRecord,
    StatementEntry,
)

Change = Callable[[ReleaseRecord], ReleaseRecord]
ANNA = PersonEntry(id="p1", name="Anna LIND", names=("Lind",), country="SE")
OMAR = PersonEntry(id="p2", name="Omar Haddad", country="JO")
BODY = OrganizationEntry(id="o1", name="Nordic Council", kind="intergovernmental")
TALKS = EngagementEntry(
    id="e1",
    kind="meeting",
    status="held",
    start="2021-03-04",
    place="Oslo",
    participants=(ParticipantEntry(who="p1"), ParticipantEntry(who="p2")),
)
THANKS = StatementEntry(speakers=("p1",), stance="thank", about=("p2", "health"), quote="thanked him")


def record(**sections: object) -> ReleaseRecord:
    return ReleaseRecord.model_validate({"release": ReleaseHeader(id="r1"), **sections})


def score(gold: ReleaseRecord, predicted: ReleaseRecord, section: Section) -> tuple[int, int, int]:
    found = compare([gold], [predicted]).sections[section]
    return found.right, found.predicted, found.gold


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("Anna LIND", 1),
        ("LIND Anna", 1),
        ("H.E. Ms. Anna Lind", 1),
        ("Lind", 1),
        ("Anna", 0),
        ("Anna Lund", 0),
    ],
)
def test_a_person_is_known_by_full_name_or_printed_short_form(name: str, right: int) -> None:
    gold, predicted = record(people=[ANNA]), record(people=[PersonEntry(id="p7", name=name)])
    assert score(gold, predicted, Section.PEOPLE) == (right, 1, 1)


def test_somebody_unnamed_is_known_by_office() -> None:
    office = OfficeEntry(person="p1", title="Prime Minister", of="SE")
    gold = record(people=[PersonEntry(id="p1", name=None, country="SE")], offices=[office])
    named = record(people=[ANNA], offices=[office])
    other = record(people=[OMAR], offices=[OfficeEntry(person="p2", title="Prime Minister", of="JO")])
    assert score(gold, named, Section.PEOPLE) == (1, 1, 1)
    assert score(gold, other, Section.PEOPLE) == (0, 1, 1)


def test_local_ids_need_not_be_equal() -> None:
    gold = record(people=[ANNA, OMAR], engagements=[TALKS], statements=[THANKS])
    renamed = json.loads(gold.model_dump_json().replace('"p1"', '"p9"').replace('"e1"', '"e4"'))
    report = compare([gold], [ReleaseRecord.model_validate(renamed)])
    assert report.record_f1 == 1.0
    assert report.errors == ()


def test_each_wrong_slot_of_an_engagement_counts() -> None:
    elsewhere = TALKS.model_copy(update={"place": "Bergen"})
    gold = record(people=[ANNA, OMAR], engagements=[TALKS])
    predicted = record(people=[ANNA, OMAR], engagements=[elsewhere])
    assert score(gold, predicted, Section.ENGAGEMENTS) == (1, 1, 1)
    assert score(gold, predicted, Section.ENGAGEMENT_SLOTS) == (7, 8, 8)


@pytest.mark.parametrize(
    ("change", "right"),
    [
        ({}, 1),
        ({"stance": "welcome"}, 0),
        ({"speakers": ("p2",)}, 0),
        ({"about": ("health", "p2", "tourism")}, 1),
        ({"about": ("tourism",)}, 0),
    ],
)
def test_a_statement_needs_stance_speakers_and_half_its_objects(change: dict[str, object], right: int) -> None:
    gold = record(people=[ANNA, OMAR], statements=[THANKS])
    predicted = record(people=[ANNA, OMAR], statements=[THANKS.model_copy(update=change)])
    assert score(gold, predicted, Section.STATEMENTS) == (right, 1, 1)


def test_an_embedded_statement_is_neither_missed_nor_spurious() -> None:
    optional = record(people=[ANNA, OMAR], statements=[THANKS.model_copy(update={"embedded": True})])
    given = record(people=[ANNA, OMAR], statements=[THANKS])
    assert score(optional, given, Section.STATEMENTS) == (0, 0, 0)
    assert score(optional, record(people=[ANNA]), Section.STATEMENTS) == (0, 0, 0)


def test_a_release_without_prediction_is_wholly_missed() -> None:
    report = compare([record(people=[ANNA, OMAR])], [])
    assert report.sections[Section.PEOPLE].recall == 0.0
    assert [line for line in report.errors if "Anna LIND" in line]


CHANGES: dict[str, Change] = {
    "the gold itself": lambda r: r,
    "no people": lambda r: r.model_copy(update={"people": ()}),
    "every second item": lambda r: r.model_copy(
        update={
            s: getattr(r, s)[::2]
            for s in ("people", "offices", "organizations", "countries", "engagements", "statements", "contributions")
        }
    ),
    "no dates": lambda r: r.model_copy(
        update={"engagements": tuple(e.model_copy(update={"start": None, "end": None}) for e in r.engagements)}
    ),
    "speakers turned about": lambda r: r.model_copy(
        update={
            "statements": tuple(
                a.model_copy(update={"speakers": b.speakers})
                for a, b in zip(r.statements, r.statements[1:] + r.statements[:1], strict=True)
            )
        }
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
@pytest.mark.parametrize("folder", ["seeds", "dev"])
def test_figures_equal_the_reference_scorer(shared: Path, tmp_path: Path, folder: str, change: Change) -> None:
    gold_dir = shared / "gold" / folder
    records = read_gold(gold_dir)
    predicted = [change(r) for r in records]
    lines = tmp_path / "predicted.jsonl"
    lines.write_text("".join(p.model_dump_json() + "\n" for p in predicted), "utf-8")
    command = [sys.executable, str(shared / "gold" / "score.py"), str(gold_dir), str(lines), "--json"]
    judged = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    assert figures(compare(records, predicted)) == {
        name: (row["right"], row["predicted"], row["gold"]) for name, row in judged["sections"].items()
    }


def figures(report: Report) -> dict[str, tuple[int, int, int]]:
    return {str(s): (v.right, v.predicted, v.gold) for s, v in report.sections.items()}
