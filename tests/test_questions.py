"""The thirty questions on the five releases, answered by named questions and paths.

What is asked stands here, what is right in ``gold/questions.json`` alone. The questions are asked of two graphs: of
what the program reads in the releases, and of the gold records, which tells errors of reading from errors of identity.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

import diplograph as dg
from diplograph import graph as graphs
from diplograph.merge import merge
from diplograph.models import ReleaseRecord
from diplograph.query import Rows
from tests.answers import Comparison, compare, same
from tests.conftest import ROOT
from tests.placing import placed


@dataclass(frozen=True)
class Asked:
    """A named question with its parameters, and in which columns the answer's keys stand."""

    name: str
    columns: dict[str, str]
    given: dict[str, str] = field(default_factory=dict)


SPAN = {"start": "start", "end": "end"}
TITLE = {"title": "title", "of": "of"}
JAPAN_AND_CAMBODIA = {"a": "Japan", "b": "Cambodia"}
MINISTERS = {
    "a": "Foreign Minister of Japan",
    "b": "Minister of Foreign Affairs and International Cooperation of Cambodia",
}

ASKED = {
    "q01": Asked("met", {"person": "name", **SPAN}, {"person": "HAYASHI Yoshimasa"}),
    "q02": Asked(
        "met",
        {"person": "name", "kind": "kind"},
        {"person": "MOTEGI Toshimitsu", "since": "2020-08", "until": "2020-08"},
    ),
    "q03": Asked("offices-of", {"title": "office", "of": "of", "as_of": "as_of"}, {"person": "KISHIDA Fumio"}),
    "q04": Asked("offices-of", {"title": "office", "of": "of", "as_of": "as_of"}, {"person": "PRAK Sokhonn"}),
    "q05": Asked("office-attestations", {"person": "name", "as_of": "as_of"}, {"office": "Foreign Minister of Japan"}),
    "q06": Asked(
        "offices-on", TITLE | {"status": "status", "start": "start"}, {"person": "Kao Kim Hourn", "on": "2022-12-06"}
    ),
    "q07": Asked("visits", {"visitor": "name", "status": "status", **SPAN}, {"visitor": "Japan", "host": "Cambodia"}),
    "q08": Asked("names-of", {"name": "name", "releases": "release"}, {"entity": "ACPHEED"}),
    "q09": Asked("partnerships-between", {"name": "name", "since": "since", "as_of": "as_of"}, JAPAN_AND_CAMBODIA),
    "q10": Asked(
        "chairs",
        {"chairs": "name", "start": "start", "place": "place"},
        {"engagement": "3rd Senior Official-Level Bilateral Consultation between Cambodia and Japan"},
    ),
    "q11": Asked(
        "initiatives-supported-by",
        {"initiative": "initiative", "since": "since", "release": "release"},
        {"supporter": "Japan"},
    ),
    "q12": Asked(
        "money-given",
        {"donor": "giver", "amount": "amount", "currency": "currency", "for": "purpose"},
        {"donor": "Japan"},
    ),
    "q13": Asked("given-without-amount", {"goods": "goods", "for": "purpose"}, {"donor": "Japan", "to": "Cambodia"}),
    "q14": Asked("initiatives-of-both", {"initiative": "initiative"}, JAPAN_AND_CAMBODIA),
    "q15": Asked("people-of-both", {"person": "name"}, JAPAN_AND_CAMBODIA),
    "q16": Asked("given-another-date", {"engagement": "occasion", "from": "from", "to": "to"}),
    "q17": Asked(
        "planned-then-held",
        {
            "engagement": "occasion",
            "start": "start",
            "place": "place",
            "planned_in": "planned_in",
            "told_in": "told_in",
        },
    ),
    "q18": Asked(
        "engagement-mentions",
        {"start": "start", "place": "place", "releases": "release", "names": "name"},
        {"engagement": "ASEAN-Japan Commemorative Summit"},
    ),
    "q19": Asked("path", {}, {"a": "Kao Kim Hourn", "b": "HUN Sen"}),
    "q20": Asked("path", {}, {"a": "NORNG Sakal", "b": "KISHIDA Fumio"}),
    "q21": Asked(
        "evidence-of-position",
        {"release": "release", "sentence": "sentence"},
        {"speaker": "ASEAN", "about": "FOIP", "stance": "support"},
    ),
    "q22": Asked(
        "evidence-of-contribution",
        {"release": "release", "sentence": "sentence"},
        {"donor": "Japan", "toward": "ACPHEED"},
    ),
    "q23": Asked(
        "engagements",
        {"engagement": "occasion", "start": "start", "status": "status"},
        {"of_kind": "summit"},
    ),
    "q24": Asked("engagements-by-kind", {"key": "kind", "number": "engagements", "less": "perhaps_the_same"}),
    "q25": Asked("agreed-at", {"topic": "topic"}, {"engagement": "24th ASEAN-Japan Summit"}),
    "q26": Asked("agreed-between", {"topic": "topic"}, MINISTERS | {"since": "2023-01", "until": "2023-01"}),
    "q27": Asked("people-with-several-names", {"person": "person", "names": "name"}),
    "q28": Asked(
        "engagements",
        {"engagement": "occasion"},
        {"since": "2020-01-01", "until": "2020-12-31", "having": "held"},
    ),
    "q29": Asked("virtual-engagements", {"engagement": "occasion", "start": "start"}),
    "q30": Asked("courtesy-calls", {"visitor": "caller", "host": "called_on", **SPAN}),
}

WRONG_IN_OURS: dict[str, str] = {}
"""Which answers from what the program reads are not right yet, and why."""
WRONG_IN_GOLD: dict[str, str] = {}
"""The same of the gold records."""

QUESTIONS: dict[str, Any] = {
    one["id"]: one for one in json.loads((ROOT / "tests" / "gold" / "questions.json").read_text("utf-8"))
}


def cases(wrong: dict[str, str]) -> list[Any]:
    """Every question; one that is known to go wrong must do so."""
    marks = {name: pytest.mark.xfail(strict=True, reason=reason) for name, reason in wrong.items()}
    return [pytest.param(name, marks=marks.get(name, ()), id=name) for name in QUESTIONS]


@pytest.fixture(scope="module")
def ours(raw: Path, tmp_path_factory: pytest.TempPathFactory) -> dg.Graph:
    """The graph of what the program reads in the five releases."""
    return dg.build(raw, tmp_path_factory.mktemp("ours") / "build")


@pytest.fixture(scope="module")
def true(ours: dg.Graph, raw: Path, gold: Path, tmp_path_factory: pytest.TempPathFactory) -> dg.Graph:
    """The graph of the gold records, whose words are looked up in the texts."""
    folder = tmp_path_factory.mktemp("gold") / "build"
    records = []
    for read in ours.corpus.records:
        name = read.release.id
        record = json.loads((gold / f"{name}.json").read_text("utf-8"))
        text = dg.read(raw / f"{name}.txt").text
        records.append(ReleaseRecord.model_validate(placed(record, text, read.sentences)))
    graphs.write(merge(records), folder)
    return dg.open(folder)


def answer(graph: dg.Graph, name: str) -> Comparison:
    asked, wanted = ASKED[name], QUESTIONS[name]["answer"]
    if asked.name == "path":
        return _compare_path(graph, wanted, graph.path(**asked.given))
    return compare(graph, wanted, graph.ask(asked.name, with_evidence=False, **asked.given), asked.columns)


def _compare_path(graph: dg.Graph, wanted: list[str], steps: Rows) -> Comparison:
    """The people on the way, in the one order or the other."""
    found = [*steps.column("from")[:1], *steps.column("to")]
    for way in (found, found[::-1]):
        if len(way) == len(wanted) and all(same(graph, "person", a, b) for a, b in zip(wanted, way, strict=True)):
            return Comparison([], [])
    return Comparison(wanted, found)


def test_every_question_is_asked() -> None:
    assert set(ASKED) == set(QUESTIONS)
    assert len(QUESTIONS) == 30


@pytest.mark.parametrize("name", cases(WRONG_IN_OURS))
def test_what_the_program_reads_answers(ours: dg.Graph, name: str) -> None:
    assert answer(ours, name)


@pytest.mark.parametrize("name", cases(WRONG_IN_GOLD))
def test_the_gold_records_answer(true: dg.Graph, name: str) -> None:
    assert answer(true, name)
