"""Exports of the five releases from the command line."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

import networkx as nx
import pytest

from diplograph.export import FORMATS
from tests.cli.conftest import Command


def test_the_list_tells_of_every_format(command: Command) -> None:
    shown = command("export", "--list")
    assert shown.code == 0
    told = {line.split()[0]: line for line in shown.out.splitlines()[2:]}
    assert list(told) == list(FORMATS)
    assert {"--view", "--since", "--until", "--planned"} <= set(told["gexf"].split())
    assert ".graphml" in told["graphml"]
    assert "--entity" in told["html"]


@pytest.mark.parametrize("name", [one.name for one in FORMATS.values() if "entity" not in one.needs])
def test_every_format_can_be_written(command: Command, built: Path, tmp_path: Path, name: str) -> None:
    written = tmp_path / "out"
    done = command("export", "-f", name, "-o", written, "-g", built)
    assert (done.code, done.out, done.err) == (0, "", "")
    files = [written] if written.is_file() else list(written.iterdir())
    assert all(file.stat().st_size for file in files)
    assert len(files) == max(1, len(FORMATS[name].files))


def test_a_view_in_a_window(command: Command, built: Path, tmp_path: Path) -> None:
    def weight(*options: str) -> float:
        done = command("export", "-o", tmp_path / "s.gexf", "--view", "states", "-g", built, *options)
        assert done.code == 0
        read = nx.read_gexf(tmp_path / "s.gexf", version="1.3")
        assert {known["label"] for _, known in read.nodes(data=True)} == {"Cambodia", "Japan"}
        return float(sum(known["weight"] for *_, known in read.edges(data=True)))

    assert weight("--since", "2022") < weight() < weight("--planned")


def test_a_report_of_one_entity(command: Command, built: Path, tmp_path: Path) -> None:
    done = command("export", "--entity", "Cambodia", "-o", tmp_path / "r.html", "-g", built)
    assert (done.code, done.err) == (0, "")
    assert "<h1><bdi>Cambodia</bdi></h1>" in (tmp_path / "r.html").read_text("utf-8")


def test_tables_for_neo4j_in_an_archive(command: Command, built: Path, tmp_path: Path) -> None:
    done = command("export", "-f", "csv", "--headers", "neo4j", "-o", tmp_path / "t.zip", "-g", built)
    assert done.code == 0
    with zipfile.ZipFile(tmp_path / "t.zip") as archive:
        header = next(csv.reader(io.TextIOWrapper(archive.open("edges.csv"), "utf-8")))
    assert {":START_ID", ":END_ID", ":TYPE"} <= set(header)


def test_what_is_asked_of_standard_output_goes_there(command: Command, built: Path) -> None:
    done = command("export", "-f", "ftm", "-o", "-", "-g", built)
    assert done.code == 0
    assert {"Person", "Event", "Occupancy"} <= {json.loads(line)["schema"] for line in done.out.splitlines()}


def test_the_bibliography_of_one_entity(command: Command, built: Path) -> None:
    whole = command("export", "-f", "bibtex", "-o", "-", "-g", built).out
    one = command("export", "-f", "bibtex", "--entity", "RCEP", "-o", "-", "-g", built).out
    assert whole.count("@techreport{") == 5
    assert 0 < one.count("@techreport{") < 5


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-o", "x.ttl", "--view", "people"], "turtle does not heed view: it holds the whole graph"),
        (["-o", "x.html"], "html is of one entity: name it"),
        (["-o", "x.html", "--entity", "Nobody Atall"], "no entity is called 'Nobody Atall'"),
        (["-o", "x.gexf", "--since", "once"], "since is 'once', but"),
        (["-o", "x.gexf", "--entity", "Japan"], "gexf does not heed entity"),
        (["-o", "x.gexf", "--view", "cats"], "cats"),
        (["-o", "x.csv"], "the ending does not say which format"),
        ([], "Missing option '--output'"),
    ],
)
def test_wrong_usage_is_one_line(command: Command, built: Path, arguments: list[str], message: str) -> None:
    done = command("export", *arguments, "-g", built)
    assert done.code == 2
    assert message in done.err
    assert done.err.count("\n") == 1
    assert not Path("x.html").exists()
