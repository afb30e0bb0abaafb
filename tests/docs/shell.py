"""Runs a line of a shell session as a reader would: the program's own commands in this process, others in a shell."""

from __future__ import annotations

import io
import os
import re
import shlex
import shutil
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from diplograph.cli import run
from tests.conftest import ROOT
from tests.workers import once

_FOR_A_SHELL = re.compile(r"""[|<>;&`*]|\$\(|^[A-Z_]+=""")
_PRINTED = "printed.txt"
_FIVE = ["diplograph", "build", "data/raw"]
_QUOTED = re.compile(r"'[^']*'|\"[^\"$`]*\"")


@dataclass(frozen=True)
class Five:
    """The graph of the five releases, and what the command that built it printed."""

    graph: Path
    printed: str


@dataclass
class Shell:
    """A shell in a folder. In a ``clone`` releases are read by the program in the folder, with the ontology there.

    ``elsewhere`` says under which addresses servers really are whose usual addresses a page gives.
    """

    folder: Path
    five: Five | None = None
    clone: bool = False
    elsewhere: dict[str, str] = field(default_factory=dict)

    def run(self, line: str) -> tuple[int, str]:
        """The exit code, and what was printed to standard output and error."""
        code, printed = self._run(self._replaced(line, self.elsewhere))
        return code, self._replaced(printed, {real: usual for usual, real in self.elsewhere.items()})

    def _run(self, line: str) -> tuple[int, str]:
        words = shlex.split(line, comments=True)
        if words == _FIVE and self.five and not (self.folder / "curation.yaml").exists():
            shutil.rmtree(self.folder / "build", ignore_errors=True)
            shutil.copytree(self.five.graph, self.folder / "build")
            return 0, self.five.printed
        if words[:1] == ["diplograph"] and not (self.clone and words[1] == "build"):
            if words[-2:-1] == [">"]:
                return _into(self.folder / words[-1], *_inside(words[1:-2], self.folder))
            if not _FOR_A_SHELL.search(_QUOTED.sub("", line)):
                return _inside(words[1:], self.folder)
        return self._in_a_shell(line)

    def _in_a_shell(self, line: str) -> tuple[int, str]:
        path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
        environment = {**os.environ, "PATH": path, "COLUMNS": "120"}
        if self.clone:
            line = re.sub(r"^diplograph\b", "python -m diplograph", line)
            environment["PYTHONPATH"] = str(self.folder)
        done = subprocess.run(
            ["bash", "-o", "pipefail", "-c", line],
            cwd=self.folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout

    @staticmethod
    def _replaced(text: str, addresses: dict[str, str]) -> str:
        for one, other in addresses.items():
            text = text.replace(one, other)
        return text


def built(folder: Path) -> Five:
    """Build the graph of the five releases in ``folder``."""
    prepared(folder)
    code, printed = Shell(folder).run(shlex.join(_FIVE))
    assert code == 0, printed
    (folder / _PRINTED).write_text(printed, "utf-8")
    return Five(folder / "build", printed)


def built_once(temporary: pytest.TempPathFactory) -> Five:
    """The graph of the five releases, built once for all tests, which only read it."""
    folder = once(temporary, "five", built)
    return Five(folder / "build", (folder / _PRINTED).read_text("utf-8"))


def prepared(folder: Path, five: Five | None = None, clone: bool = False) -> None:
    """Put into a folder what a reader has: the five releases, their graph, in a clone also the program and ontology."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(ROOT / "data", folder / "data")
    (folder / "tests").mkdir()
    (folder / "tests" / "gold").symlink_to(ROOT / "tests" / "gold")
    if five:
        shutil.copytree(five.graph, folder / "build")
    if clone:
        for name in ("diplograph", "ontology"):
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))


def _into(file: Path, code: int, printed: str) -> tuple[int, str]:
    file.write_text(printed, "utf-8")
    return code, ""


def _inside(arguments: list[str], folder: Path) -> tuple[int, str]:
    printed = io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True)
    with chdir(folder), redirect_stdout(printed), redirect_stderr(printed):
        code = run(arguments)
    return code, printed.detach().getvalue().decode("utf-8")
