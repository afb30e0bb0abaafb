from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from diplograph import graph as graphs
from diplograph.api import Graph, open_graph
from diplograph.cli import run
from diplograph.errors import QueryError
from diplograph.merge import merge
from diplograph.query import Comparison
from tests.query import ministries

TALKS = "engagement/meeting/2021-05-03/ayaka-morino+jun-ueda+keo-vuthy"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("two") / "build"
    graphs.write(merge(ministries.records()), path)
    return path


@pytest.fixture(scope="module")
def graph(folder: Path) -> Graph:
    return open_graph(folder)


@pytest.fixture(scope="module")
def found(graph: Graph) -> Comparison:
    return graph.compare(TALKS)


def point(found: Comparison, aspect: str, item: str | None = None) -> tuple[object, ...]:
    """Agreement, who leaves it out, and what each account says of one point."""
    (row,) = [row for row in found.points if row[:2] == (aspect, item)]
    return row[2:]


def test_the_accounts_come_in_the_order_in_which_they_were_told(found: Comparison) -> None:
    assert found.engagement.id == TALKS
    assert [row[:3] for row in found.releases] == [
        ("home", "Ministry of Lanterns of Japan", "2021-05-04"),
        ("away", "Ministry of Reeds of Cambodia", "2021-05-06"),
    ]
    assert found.points.columns == ("aspect", "item", "agreement", "left_out_by", "home", "away")


def test_dates_and_places_of_two_precisions_are_compatible(found: Comparison) -> None:
    assert point(found, "status") == ("agree", None, "held", "held")
    assert point(found, "start") == ("compatible", None, "2021-05-03", "2021-05")
    assert point(found, "place") == ("compatible", None, "Tokyo", "Japan")


def test_participants_stand_with_office_and_side(found: Comparison) -> None:
    guest = ("agree", None, "participant; Minister of Reeds", "participant; Minister of Reeds")
    assert point(found, "participant", "KEO Vuthy (Cambodia)") == guest
    host = point(found, "participant", "MORINO Ayaka (Japan)")
    assert host == ("agree", None, "participant; Minister of Lanterns", "participant")


def test_what_one_says_and_the_other_leaves_out(found: Comparison) -> None:
    assert point(found, "participant", "UEDA Jun (Japan)") == ("left out", "away", "participant", None)
    assert point(found, "topic", "tourism") == ("left out", "home", None, "propose")
    thanks = ("left out", "away", "thanked Japan for the boats", None)
    assert point(found, "position", "Cambodia: thank Japan") == thanks


def test_positions_of_both_accounts_stand_side_by_side(found: Comparison) -> None:
    position = point(found, "position", "Japan: support infrastructure and connectivity")
    assert position == ("agree", None, "supported the new port", "reaffirmed support for the new port")


def test_what_others_say_elsewhere_is_not_compared(found: Comparison) -> None:
    assert not any("Viet" in str(row) for row in found.points)


def test_one_account_is_compared_with_none(graph: Graph) -> None:
    alone = graph.compare("engagement/meeting/2020/kh+vn")
    assert [row[0] for row in alone.releases] == ["away"]
    assert set(alone.points.column("agreement")) == {"one account"}
    assert not any(row[0] in ("topic", "position") for row in alone.points)


def test_only_engagements_can_be_compared(graph: Graph) -> None:
    with pytest.raises(QueryError, match="no engagement is called 'Japan'"):
        graph.compare("Japan")


def printed(folder: Path, capsys: pytest.CaptureFixture[str], *options: str) -> str:
    assert run(["compare", TALKS, "--graph", str(folder), *options]) == 0
    return capsys.readouterr().out


def test_the_command_prints_a_table(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = printed(folder, capsys)
    assert shown.startswith("Meeting of ")
    assert TALKS in shown
    assert "Ministry of Reeds of Cambodia" in shown
    assert "reaffirmed support for the new port" in shown


def test_the_command_prints_the_same_as_json_and_csv(
    folder: Path, found: Comparison, capsys: pytest.CaptureFixture[str]
) -> None:
    data = json.loads(printed(folder, capsys, "--format", "json"))
    assert data["engagement"]["id"] == TALKS
    assert data["points"] == found.points.to_dicts()
    assert [one["release"] for one in data["releases"]] == ["home", "away"]
    rows = list(csv.DictReader(io.StringIO(printed(folder, capsys, "--format", "csv"))))
    assert [row["item"] for row in rows] == [item or "" for item in found.points.column("item")]


def test_what_is_no_engagement_is_a_complaint(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", "Atlantis", "--graph", str(folder)]) == 1
    assert "no engagement is called 'Atlantis'" in capsys.readouterr().err
