from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from diplograph.errors import ExportError
from diplograph.export import FORMATS, export, format_of
from diplograph.graph import GraphStore

FULL_DISK = """
import resource, signal, sys
from diplograph import graph
from diplograph.errors import ExportError
from diplograph.export import export
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
opened = graph.open(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    export(opened, sys.argv[2], sys.argv[3])
except ExportError as error:
    print(error)
"""


@pytest.mark.parametrize(
    ("path", "name", "expected"),
    [
        ("a.ttl", None, "turtle"),
        ("A.TTL", None, "turtle"),
        ("a.nq", None, "nquads"),
        ("a.graphml", None, "graphml"),
        ("a.ttl", "trig", "trig"),
        ("-", "turtle", "turtle"),
    ],
)
def test_the_format_is_named_or_in_the_ending(path: str, name: str | None, expected: str) -> None:
    assert format_of(path, name).name == expected


@pytest.mark.parametrize(("path", "name"), [("a.doc", None), ("a", None), ("-", None), ("a.ttl", "word")])
def test_an_unknown_format_is_named_with_the_known_ones(path: str, name: str | None) -> None:
    with pytest.raises(ExportError, match="turtle, trig, nquads, rdfxml, jsonld, graphml, gexf, csv, ftm"):
        format_of(path, name)


def test_every_format_says_what_it_holds() -> None:
    assert all(one.meaning and bool(one.suffixes) != bool(one.files) for one in FORMATS.values())


def test_a_folder_is_no_file(memory: GraphStore, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is a folder: name a file"):
        export(memory, tmp_path, "turtle")


def test_an_absent_folder_is_named(memory: GraphStore, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"nowhere/g\.ttl: cannot be written \(No such file or directory\)"):
        export(memory, tmp_path / "nowhere" / "g.ttl")


@pytest.mark.parametrize("form", ["turtle", "nquads", "graphml"])
def test_a_full_disk_leaves_the_former_file(folder: GraphStore, tmp_path: Path, form: str) -> None:
    target = tmp_path / "file"
    target.write_text("former")
    command = [sys.executable, "-c", FULL_DISK, str(folder.folder), str(target), form]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "cannot be written (File too large)" in done.stdout, done.stderr
    assert done.stdout.count("\n") == 1
    assert target.read_text() == "former"
    assert list(tmp_path.iterdir()) == [target]
