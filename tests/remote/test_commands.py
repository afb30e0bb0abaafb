"""diplograph push, and diplograph query on what it pushed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from diplograph.cli import run
from tests.remote.servers import Server


@dataclass(frozen=True)
class Outcome:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


@pytest.fixture
def filled(oxigraph: Server, folder: Path, capfd: pytest.CaptureFixture[str]) -> Server:
    """A server with the graph, pushed from the command line."""
    assert _run(capfd, ["push", oxigraph.update, str(folder)]) == Outcome(0, "", "")
    return oxigraph


def _run(capfd: pytest.CaptureFixture[str], arguments: Sequence[str]) -> Outcome:
    capfd.readouterr()
    code = run(arguments)
    printed = capfd.readouterr()
    return Outcome(code, printed.out, printed.err)


@pytest.mark.parametrize(
    "asked",
    [
        ["SELECT ?name { ?person a foaf:Person ; foaf:name ?name } ORDER BY ?name"],
        ["--name", "met", "--param", "person=okello"],
        ["--name", "supporters-of-initiative", "--param", "initiative=Coral Fund", "--with-evidence"],
        ["--table", "engagements"],
    ],
)
def test_the_same_is_printed_of_a_folder_and_of_an_endpoint(
    filled: Server, folder: Path, capfd: pytest.CaptureFixture[str], asked: list[str]
) -> None:
    here = _run(capfd, ["query", *asked, "--graph", str(folder), "--format", "csv"])
    there = _run(capfd, ["query", *asked, "--endpoint", filled.query, "--format", "csv"])
    assert here.code == 0
    assert here.out.count("\n") > 1
    assert there == here


def test_no_answer_says_what_was_searched(filled: Server, capfd: pytest.CaptureFixture[str]) -> None:
    asked = ["query", "--name", "met", "-p", "person=okello", "-p", "until=2000", "--endpoint", filled.query]
    done = _run(capfd, asked)
    assert done.code == 0
    assert done.err == "diplograph: no answer: searched 7 releases of 3 issuers, 2019-05 to 2023-02\n"


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["query", "--endpoint", "URL", "--name", "met"], 2, "'met' needs the parameter person"),
        (["query", "--endpoint", "URL", "--name", "met", "-p", "person=Nobody"], 2, "no person is called 'Nobody'"),
        (["query", "--endpoint", "URL", "SELECT ?s {"], 1, "the server answered 400 Bad Request"),
        (["query", "--endpoint", "URL", "DROP ALL"], 2, "DROP would change the graph"),
        (["query", "--table", "teas", "--endpoint", "URL"], 2, "no table is named 'teas': they are contributions, "),
        (["query", "--table", "people", "--name", "met"], 2, "give one of a SPARQL query, --file, --name, --table or"),
        (["query", "--table", "people", "--with-evidence"], 2, "--with-evidence goes with --name"),
        (["query", "--name", "met", "-p", "with_evidence=1"], 2, "give the option --with-evidence"),
        (["query", "--name", "stats", "--with-evidence", "--endpoint", "URL"], 2, "'stats' has no evidence: it counts"),
        (["push", "URL", "no-such-folder"], 1, "no-such-folder: no graph here"),
        (["push", "URL", "--protocol", "ftp"], 2, "'ftp' is not one of 'auto', 'gsp', 'update'"),
        (["push", "URL", "--batch", "0"], 2, "0 is not in the range"),
    ],
)
def test_wrong_usage_is_told_in_one_line(
    filled: Server, capfd: pytest.CaptureFixture[str], arguments: list[str], code: int, message: str
) -> None:
    done = _run(capfd, [filled.query if one == "URL" else one for one in arguments])
    assert (done.code, done.out) == (code, "")
    assert message in done.err
    assert done.err.count("\n") == 1


def test_the_protocols_have_the_names_that_the_package_knows() -> None:
    from diplograph.cli.push import Protocol as Offered
    from diplograph.remote import Protocol as Spoken

    assert [one.value for one in Offered] == [one.value for one in Spoken]
