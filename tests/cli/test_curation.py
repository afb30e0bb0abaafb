"""Building under a curator's file, and going through what is uncertain."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from diplograph import graph
from diplograph.api import build, open_graph
from diplograph.curation import load_curation
from diplograph.errors import CurationError
from diplograph.merge import merge
from diplograph.models import Decision, DecisionVerdict
from tests.cli.conftest import Command
from tests.graph import invented

NEWS = "Tokyo, 4 May 2021\nForeign Minister Hanako Aoki of Japan met Foreign Minister Petra Lind of Sweden in Tokyo.\n"
AGAIN = (
    "Stockholm, 9 June 2021\nForeign Minister Petra Lind of Sweden met Ambassador Kenji Mori of Japan in Stockholm.\n"
)
KNOWN = "rules:\n  - rename: Petra Lind\n    to: Petra Maria Lind\n"
GONE = "  # from an older collection\n  - reject: gone#p1\n"


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two releases, in a current folder of its own."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "one.txt").write_text(NEWS, "utf-8")
    (folder / "two.txt").write_text(AGAIN, "utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def test_the_file_in_the_current_folder_is_obeyed(command: Command, news: Path) -> None:
    Path("curation.yaml").write_text(KNOWN, "utf-8")
    done = command("build", news, "--workers", "1")
    assert (done.code, done.err) == (0, "")
    assert "A curator's rules (curation.yaml): 1, applied: 1" in done.out
    assert command("show", "Petra Maria Lind").out.startswith("Petra Maria Lind\nperson · person/se/lind-petra\n")


def test_another_file_can_be_named_and_what_does_not_apply_is_reported(command: Command, news: Path) -> None:
    Path("curation.yaml").write_text("rules: [", "utf-8")
    Path("other.yaml").write_text(KNOWN + GONE, "utf-8")
    done = command("build", news, "--workers", "1", "--curation", "other.yaml")
    assert done.code == 1
    assert done.err == (
        "diplograph: other.yaml, line 5: “reject: gone#p1” does not apply: no release mentions “gone#p1”: "
        "correct it or take it out\n"
    )
    asked = "SELECT ?rule ?why { ?r a dg:CuratorRule ; dg:applied false ; rdfs:label ?rule ; dg:problem ?why }"
    found = json.loads(command("query", asked, "-f", "json").out)
    assert found == [{"rule": "reject: gone#p1", "why": "no release mentions “gone#p1”"}]


def test_a_wrong_file_stops_the_build_before_it_begins(command: Command, news: Path) -> None:
    for text, message in (("rules: [", "line 1: is no YAML"), ("rules:\n  - 7\n", "line 2: a rule begins with")):
        Path("curation.yaml").write_text(text, "utf-8")
        done = command("build", news, "--workers", "1")
        assert (done.code, done.out) == (1, "")
        assert message in done.err
        assert done.err.count("\n") == 1
        assert not Path("build").exists()
    assert "none.yaml: cannot be read" in command("build", news, "--curation", "none.yaml").err


def test_the_same_in_python(news: Path) -> None:
    Path("mine.yaml").write_text(KNOWN + GONE, "utf-8")
    built = build(news, curation="mine.yaml")
    assert [one.name for one in built.corpus.people if one.id == "person/se/lind-petra"] == ["Petra Maria Lind"]
    assert len(built.unapplied) == 1
    assert "mine.yaml, line 5: " in built.unapplied[0]
    assert [one.applied for one in open_graph().corpus.rules].count(False) == 1
    with pytest.raises(CurationError):
        build(news, curation="none.yaml")
    plain = build(news)
    assert (plain.unapplied, plain.corpus.rules) == ((), ())


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """The folder of a graph with two uncertain decisions."""
    pairs = (("north 1#p2", "north 1#p3"), ("north 1#p1", "north 1#p3"))
    decisions = (
        Decision(kind="person", a=a, b=b, verdict=DecisionVerdict.UNSURE, score=0.5, reason="both speak of boats")
        for a, b in pairs
    )
    corpus = merge(invented.records()).model_copy(update={"decisions": tuple(decisions)})
    graph.write(corpus, tmp_path / "doubtful")
    return tmp_path / "doubtful"


def test_in_a_pipe_the_decisions_are_listed(command: Command, doubtful: Path, tmp_path: Path) -> None:
    listed = json.loads(command("review", doubtful, "--format", "json", "--curation", tmp_path / "c.yaml").out)
    assert [(one["a"]["name"], one["b"]["name"]) for one in listed] == [
        ("AOKI Hanako", "ITO Jun"),
        ("VANN Dara", "ITO Jun"),
    ]
    assert listed[0]["b"]["sentences"] == [invented.NORTH.splitlines()[5]]
    table = command("review", doubtful, "--limit", "1")
    assert (table.code, table.out.count("both speak of boats")) == (0, 1)
    assert command("review", "-g", doubtful, "--kind", "initiative", "-f", "json").out == "[]\n"
    assert not (tmp_path / "c.yaml").exists()


def typed(answers: str, *arguments: str | Path) -> tuple[int, str]:
    """What a command shows on a terminal where somebody types these answers, and its exit code."""
    outside, inside = pty.openpty()
    command = [sys.executable, "-m", "diplograph", *map(str, arguments)]
    with subprocess.Popen(command, stdin=inside, stdout=inside, stderr=inside) as running:
        os.close(inside)
        os.write(outside, answers.encode())
        shown = b""
        while part := _read(outside):
            shown += part
    os.close(outside)
    return running.returncode, shown.decode().replace("\r", "")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux says so where the other end is closed
        return b""


def test_answers_on_a_terminal_are_written_and_not_asked_again(doubtful: Path, tmp_path: Path) -> None:
    file = tmp_path / "curation.yaml"
    file.write_text("# mine\nrules:\n", "utf-8")
    code, shown = typed("what?\nn\ns\n", "review", doubtful, "--curation", file, "--by", "A. Reader")
    assert code == 0, shown
    assert "1 of 2 · person · unsure · score 0.5 · would move" in shown
    assert f"“{invented.NORTH.splitlines()[5]}”" in shown
    assert shown.rstrip().endswith(f"1 answer written to {file}: build again to obey it")
    (rule,) = load_curation(file).rules
    assert (str(rule), rule.by) == ("different: north 1#p1, north 1#p3", "A. Reader")
    assert file.read_text("utf-8").startswith("# mine\n")
    assert "AOKI Hanako / ITO Jun" in file.read_text("utf-8")
    code, shown = typed("y\n", "review", doubtful, "--curation", file)
    assert "1 of 1" in shown
    assert [str(one) for one in load_curation(file).rules][1:] == ["same: north 1#p2, north 1#p3"]
    assert "No decision is uncertain." in typed("", "review", doubtful, "--curation", file)[1]


def test_quitting_keeps_what_was_answered(doubtful: Path, tmp_path: Path) -> None:
    file = tmp_path / "new.yaml"
    assert typed("y\nq\n", "review", doubtful, "--curation", file)[0] == 0
    assert len(load_curation(file).rules) == 1
