"""The questions of docs/ontology.md are asked of the invented releases."""

from __future__ import annotations

import re

import pytest

from diplograph.graph import GraphStore
from diplograph.merge import merge
from diplograph.query import Rows, run
from tests.conftest import ROOT
from tests.graph import invented

_QUESTION = re.compile(r"```sparql\n# (\w+): [^\n]+\n(.+?)```", re.DOTALL)

ANSWERS = {
    "evidence": [("north 1", "37", "AOKI Hanako"), ("south-2", "99", "AOKI Hanako")],
    "met": [
        ("Dara Vann", "Meeting of AOKI Hanako and Dara Vann, 2021-03-04", "2021-03-04"),
    ],
    "span": [
        ("Meeting of AOKI Hanako and Dara Vann, 2021-03-04", "meeting", "2021-03-04", "2021-03-04"),
        ("3rd Lantern Summit", "summit", "2021-12-01", "2021-12-31"),
    ],
    "held": [
        ("AOKI Hanako", "Minister for Foreign Affairs", "Japan", "2021-03", "2021-03"),
        ("Dara Vann", "Deputy Prime Minister", "Cambodia", "2021-03-05", "2021-03-05"),
        ("Dara Vann", "Head", "", "2021-03", "2021-03"),
    ],
    "supports": [
        ("AOKI Hanako", "reaffirmed Japan's support", "north 1"),
        ("Japan", "Japan's support", "north 1"),
    ],
    "accounts": [("north 1", "2021-03-05", "planned", "2021-12", "Siem Reap", "2021-05")],
    "coverage": [("Ministry of Foreign Affairs of Japan", "2021-03", "1"), ("Ministry of Lanterns", "2021-03", "1")],
}


def questions() -> dict[str, str]:
    return dict(_QUESTION.findall((ROOT / "docs" / "ontology.md").read_text("utf-8")))


@pytest.fixture(scope="module")
def graph() -> GraphStore:
    return GraphStore.of(merge(invented.records()))


def _asked(graph: GraphStore, name: str) -> Rows:
    found = run(graph, questions()[name])
    return found.without("sentence") if "sentence" in found.columns else found


def test_every_question_has_its_answer_here() -> None:
    assert set(questions()) == set(ANSWERS)


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_the_answer_is(graph: GraphStore, name: str) -> None:
    rows = [tuple("" if cell is None else str(cell) for cell in row) for row in _asked(graph, name)]
    assert rows == ANSWERS[name]
