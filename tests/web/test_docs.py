"""What docs/endpoint.md says is so."""

from __future__ import annotations

import re
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from diplograph.cli import serve
from diplograph.web.formats import TABLES, TRIPLES
from tests.conftest import ROOT
from tests.web.conftest import Live

PAGE = (ROOT / "docs" / "endpoint.md").read_text("utf-8")
COMMANDS = re.findall(r"^    (curl .+)$", PAGE, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_is_answered(live: Live, program: Callable[[str, str], Path], command: str) -> None:
    curl = program("curl", "curl")
    asked = shlex.split(command.replace("http://127.0.0.1:8000", live.address))[1:]
    done = subprocess.run([str(curl), "-fsS", *asked], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout


def test_every_format_is_told() -> None:
    for form in (*TABLES, *TRIPLES):
        assert f"`{form.media[0]}`" in PAGE
        assert re.search(rf"\b{form.names[0]}\b", PAGE)


def test_the_options_are_those_of_the_command() -> None:
    options = set(re.findall(r'"(--[a-z-]+)"', Path(serve.__file__).read_text("utf-8")))
    assert set(re.findall(r"`(--[a-z-]+)", PAGE.split("| option |")[1].split("\n\n")[0])) == options
