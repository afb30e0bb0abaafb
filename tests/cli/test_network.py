"""Networks of the five releases from the command line."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command


def test_a_path_goes_step_by_step(command: Command, built: Path) -> None:
    done = command("path", "Japan", "Cambodia", "-g", built, "-f", "json")
    (step,) = json.loads(done.out)
    assert (step["from"], step["to"]) == ("Japan", "Cambodia")
    assert step["engagements"] > 5


def test_what_nothing_joins_is_said_with_what_was_searched(command: Command, built: Path) -> None:
    done = command("path", "Japan", "Ukraine", "-g", built, "-f", "csv")
    assert (done.code, done.out.count("\n")) == (0, 1)
    assert "nothing joins Japan and Ukraine: searched 5 releases" in done.err


def test_who_is_central_is_ordered_by_any_measure(command: Command, built: Path) -> None:
    for measure in ("strength", "degree", "betweenness", "closeness"):
        shown = command("central", "--by", measure, "-g", built, "-f", "csv")
        values = [float(row[measure]) for row in csv.DictReader(io.StringIO(shown.out))]
        assert values
        assert values == sorted(values, reverse=True)
    assert "country" in command("central", "--view", "states", "-g", built).out


def test_ties_are_a_list_of_edges(command: Command, built: Path) -> None:
    shown = command("network", "--view", "states", "-g", built, "-f", "csv")
    header, row = csv.reader(io.StringIO(shown.out))
    assert header[:2] == ["source", "target"]
    assert row[:2] == ["country/JP", "country/KH"]
    stances = json.loads(command("network", "--view", "positions", "-g", built, "-f", "json").out)
    assert {"support", "agree"} <= {one["stance"] for one in stances}


def test_a_window_and_plans_change_what_counts(command: Command, built: Path) -> None:
    def engagements(*options: str) -> int:
        (step,) = json.loads(command("path", "Japan", "Cambodia", "-g", built, "-f", "json", *options).out)
        return int(step["engagements"])

    assert engagements("--since", "2022") < engagements() < engagements("--planned")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["path", "Japan", "AOIP"], "no path leads from Japan"),
        (["path", "Japan", "Cambodia", "--since", "once"], "since is 'once', but"),
        (["network", "--view", "cats"], "cats"),
    ],
)
def test_what_is_wrong_is_one_line(command: Command, built: Path, arguments: list[str], message: str) -> None:
    done = command(*arguments, "-g", built)
    assert done.code in (1, 2)
    assert message in done.err
    assert done.err.count("\n") == 1
