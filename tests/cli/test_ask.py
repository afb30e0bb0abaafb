"""Asking the graph of the five releases from the command line."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from diplograph.models import ReleaseRecord
from diplograph.query import questions
from tests.cli.conftest import Command

RELEASES = "SELECT ?release ?date { ?r dcterms:identifier ?release ; dcterms:issued ?date } ORDER BY ?release"


def test_a_query_as_table_csv_and_json(command: Command, built: Path) -> None:
    table = command("query", RELEASES, "-g", built)
    assert table.code == 0
    assert table.err == ""
    assert table.out.splitlines()[0].split() == ["release", "date"]
    rows = list(csv.reader(io.StringIO(command("query", RELEASES, "-g", built, "--format", "csv").out)))
    assert rows[0] == ["release", "date"]
    assert len(rows) == 6
    objects = json.loads(command("query", RELEASES, "-g", built, "--format", "json").out)
    assert [[one["release"], one["date"]] for one in objects] == rows[1:]


def test_a_query_from_a_file_and_from_standard_input(
    command: Command, built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "q.rq"
    file.write_text(RELEASES, "utf-8")
    from_file = command("query", "--file", file, "-g", built)
    assert from_file.out == command("query", RELEASES, "-g", built).out
    monkeypatch.setattr("sys.stdin", io.StringIO(RELEASES))
    assert command("query", "--file", "-", "-g", built).out == from_file.out


def test_a_named_question(command: Command, built: Path) -> None:
    done = command(
        "query", "--name", "engagements-between", "-p", "a=japan", "-p", "b = Cambodia", "-g", built, "-f", "csv"
    )
    assert done.code == 0
    assert done.out.startswith("occasion,kind,status,start,end,place\n")
    assert done.out.count("\n") > 3


def test_the_list_of_questions_needs_no_graph(command: Command) -> None:
    listed = json.loads(command("query", "--list", "--format", "json").out)
    assert [one["name"] for one in listed] == list(questions())
    assert all(one["meaning"] and one["group"] for one in listed)
    shown = command("query", "--list").out.splitlines()
    at = shown.index("visits")
    assert shown[at + 1].startswith("  first-visit: The first visit ")
    assert shown[at + 2] == "      visitor (entity): the person, organization or state that visits"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["SELECT ?s WHERE { ?s ?p"], "malformed query, line 1, column 24"),
        (["DROP ALL"], "DROP would change the graph"),
        (["--name", "nothing"], "no question is named 'nothing'"),
        (["--name", "met"], "'met' needs the parameter person"),
    ],
)
def test_a_wrong_query_is_one_line_and_code_2(
    command: Command, built: Path, arguments: list[str], message: str
) -> None:
    done = command("query", *arguments, "-g", built)
    assert (done.code, done.out) == (2, "")
    assert message in done.err
    assert done.err.count("\n") == 1


def test_an_absent_or_foreign_graph_is_named(command: Command, tmp_path: Path) -> None:
    for arguments in (
        ["query", "ASK {}"],
        ["stats"],
        ["validate"],
        ["show", "x"],
        ["export", "-o", tmp_path / "x.ttl"],
    ):
        done = command(*arguments, "-g", tmp_path / "nowhere")
        assert (done.code, done.out) == (1, "")
        assert done.err.startswith(f"diplograph: {tmp_path / 'nowhere'}: no graph here")
        assert done.err.count("\n") == 1


def test_an_unreadable_query_file_is_named(command: Command, built: Path, tmp_path: Path) -> None:
    done = command("query", "--file", tmp_path / "absent.rq", "-g", built)
    assert done.code == 1
    assert "absent.rq: cannot be read (No such file or directory)" in done.err
    (tmp_path / "bytes.rq").write_bytes(b"\xff\xfe\xff")
    assert "bytes.rq: is no text in UTF-8" in command("query", "--file", tmp_path / "bytes.rq", "-g", built).err


def test_stats_and_validate(command: Command, built: Path) -> None:
    counted = {one["what"]: one["count"] for one in json.loads(command("stats", "-f", "json", "-g", built).out)}
    assert counted["releases"] == 5
    assert all(counted[what] for what in ("people", "offices", "engagements", "statements", "pieces of evidence"))
    checked = command("validate", "-g", built)
    assert (checked.code, checked.out.count("\n")) == (0, 1), checked.out
    assert "no violation" in checked.out


def test_a_card_whatever_the_order_case_and_accents(command: Command, built: Path) -> None:
    shown = command("show", "JAPAN", "-g", built)
    assert shown.code == 0
    assert shown.out.startswith("Japan\ncountry · country/JP\n")
    assert "Sources" in shown.out
    assert command("show", "japan", "-g", built).out == shown.out
    asean = command("show", "asean", "-g", built).out
    assert command("show", "Nations", "Asian", "Southeast", "Association", "-g", built).out == asean


def test_what_is_not_there_or_not_clear_is_said_with_suggestions(command: Command, built: Path) -> None:
    nothing = command("show", "Jappan", "-g", built)
    assert (nothing.code, nothing.out) == (1, "")
    assert "did you mean Japan (country/JP)" in nothing.err
    several = command("show", "minister", "-g", built)
    assert several.code == 1
    assert "'minister' may be " in several.err


def test_evidence_prints_sentences_with_release_and_offsets(command: Command, built: Path, raw: Path) -> None:
    shown = command("evidence", "Japan", "ASEAN", "-g", built)
    assert shown.code == 0
    assert shown.out.splitlines()[-1].endswith("sentences")
    for row in json.loads(command("evidence", "Japan", "ASEAN", "-g", built, "-f", "json").out):
        text = (raw / f"{row['release']}.txt").read_text("utf-8")
        assert 0 <= row["start"] < row["end"] <= len(text)
        first = row["sentence"].split()[0].strip("*“”\"'")
        assert first in text[row["start"] : row["end"]]


def test_extract_prints_one_record_a_line_or_one_array(command: Command, raw: Path) -> None:
    release = raw / "000_a98b498bba31564f.txt"
    lines = command("extract", release).out.splitlines()
    (record,) = (ReleaseRecord.model_validate_json(line) for line in lines)
    assert record.release.id == release.stem
    assert json.loads(command("extract", release, "--format", "json").out) == [json.loads(lines[0])]
    assert {"release", "people", "offices", "organizations", "countries", "initiatives"} <= set(json.loads(lines[0]))


def test_an_absent_language_pipeline_is_named(command: Command, raw: Path, tmp_path: Path) -> None:
    for name in ("extract", "build"):
        done = command(name, raw, "--model", "en_core_web_nowhere")
        assert (done.code, done.out) == (1, "")
        assert "'en_core_web_nowhere' is not installed" in done.err
        assert done.err.count("\n") == 1
