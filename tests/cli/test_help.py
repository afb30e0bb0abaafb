"""Help and wrong usage: complete, and quick since nothing heavy is imported for it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from diplograph.export import FORMATS
from tests.cli.conftest import Command

COMMANDS = {
    "build": {"--graph", "--model", "--curation", "PATHS"},
    "extract": {"--format", "--model", "PATHS"},
    "query": {
        *("--file", "--name", "--param", "--with-evidence", "--table", "--list", "--format", "--graph"),
        *("--endpoint", "--user", "--password", "--timeout", "DIPLOGRAPH_USER", "DIPLOGRAPH_PASSWORD"),
    },
    "push": {"--protocol", "--query", "--batch", "--anew", "--user", "--password", "--timeout", "ENDPOINT", "[FOLDER]"},
    "export": {"--format", "--output", "--view", "--since", "--until", "--entity", "--headers", "--list", *FORMATS},
    "load": {"--graph", "FILE"},
    "serve": {"--graph", "--host", "--port", "--timeout", "--max-rows", "--workers", "--allow-service"},
    "validate": {"--graph"},
    "search": {"--kind", "--limit", "--format", "--graph", "TEXT"},
    "show": {"--graph", "NAME"},
    "ledger": {"--format", "--graph", "INITIATIVE"},
    "coverage": {"--months", "--format", "--graph"},
    "report": {"--only", "--format", "--graph"},
    "review": {"--curation", "--kind", "--limit", "--by", "--format", "--graph", "BUILD"},
    "compare": {"--format", "--graph", "ENGAGEMENT"},
    "path": {"--since", "--until", "--planned", "--format", "--graph", "A", "B"},
    "central": {"--view", "--by", "--since", "--until", "--planned", "--format", "--graph"},
    "network": {"--view", "--since", "--until", "--planned", "--format", "--graph"},
    "evidence": {"--format", "--graph", "NAME"},
    "stats": {"--format", "--graph"},
    "evaluate": {"--errors", "--format", "--model", "GOLD_DIR", "PATHS"},
    "evaluate-merge": {"--errors", "--format", "GOLD_CORPUS", "RECORDS"},
}
HEAVY = (
    "pydantic",
    "diplograph.models",
    "spacy",
    "rdflib",
    "pyoxigraph",
    "pyshacl",
    "networkx",
    "pandas",
    "trafilatura",
    "rich",
    "starlette",
    "uvicorn",
    "jinja2",
    "httpx",
)
IMPORTED = f"""
import sys
{{}}
print(*(name for name in {HEAVY} if name in sys.modules), file=sys.stderr)
"""


def test_the_root_lists_every_command(command: Command) -> None:
    shown = command("--help")
    assert shown.code == 0
    assert {line.split()[0] for line in shown.out.split("Commands:")[1].splitlines() if line} == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explains_its_options(command: Command, name: str) -> None:
    shown = command(name, "--help")
    assert shown.code == 0
    assert not {option for option in COMMANDS[name] if option not in shown.out}
    assert command(name, "-h").out == shown.out


@pytest.mark.parametrize(
    "code",
    [
        "import diplograph",
        *(
            f"from diplograph.cli import run; run({[*n, '--help']})"
            for n in ([], ["build"], ["query"], ["push"], ["serve"])
        ),
    ],
)
def test_nothing_heavy_is_imported_before_it_is_used(code: str) -> None:
    done = subprocess.run([sys.executable, "-c", IMPORTED.format(code)], capture_output=True, text=True, check=True)
    assert done.stderr.split() == []


def test_the_version(command: Command) -> None:
    assert command("--version").out == "diplograph 0.1.0\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["frobnicate"], "No such command 'frobnicate'"),
        (["build"], "Missing argument 'PATHS...'"),
        (["build", "x", "--frob"], "No such option"),
        (["extract", "x", "--format", "xml"], "'xml' is not"),
        (["query"], "give one of a SPARQL query, --file, --name, --table or --list"),
        (["query", "ASK {}", "--name", "met"], "give one of"),
        (["query", "ASK {}", "--param", "a=b"], "--param goes with --name"),
        (["query", "--name", "met", "--param", "person"], "--param 'person' has no value: write KEY=VALUE"),
        (["export"], "Missing option '--output'"),
        (["export", "-o", "-"], "the ending does not say which format"),
        (["export", "-o", "x.ttl", "-f", "word"], "no format is named 'word'"),
        (["show"], "Missing argument 'NAME...'"),
    ],
)
def test_wrong_usage_is_one_line_and_code_2(command: Command, arguments: list[str], message: str) -> None:
    done = command(*arguments)
    assert done.code == 2
    assert done.out == ""
    assert message in done.err
    assert done.err.startswith("diplograph: ")
    assert done.err.endswith(" --help\n")
    assert done.err.count("\n") == 1


def test_no_command_shows_the_help(command: Command) -> None:
    done = command()
    assert done.code == 2
    assert "Commands:" in done.out + done.err
