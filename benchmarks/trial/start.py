"""How long commands take from a cold shell, beside an interpreter that does nothing."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

import diplograph as dg

ROOT = Path(__file__).parent.parent.parent
_PROGRAM = (sys.executable, "-m", "diplograph")


def started(cache: Path, rounds: int) -> dict[str, tuple[float, float]]:
    """The median seconds, by the clock and of the processor, of each command on the graph of ``data/raw``."""
    folder = cache / "five-releases"
    if not folder.exists():
        dg.build(ROOT / "data" / "raw", folder).close()
    person = ("--name", "met", "--param", "person=HAYASHI Yoshimasa", "--graph", str(folder))
    environment = _as_installed(cache)
    commands = {
        "python -c pass": (sys.executable, "-c", "pass"),
        "diplograph --help": (*_PROGRAM, "--help"),
        "diplograph query --name met": (*_PROGRAM, "query", *person),
    }
    return _in_turns(commands, rounds, environment)


def _as_installed(cache: Path) -> dict[str, str]:
    """The environment, but that modules are kept compiled, as an installed package's are."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(cache / "compiled")}


def _in_turns(
    commands: Mapping[str, Sequence[str]], rounds: int, environment: Mapping[str, str]
) -> dict[str, tuple[float, float]]:
    spent: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for command in commands.values():
        _seconds(command, environment)  # compiles
    for _ in range(rounds):
        for name, command in commands.items():
            spent[name].append(_seconds(command, environment))
    return {name: (median(one for one, _ in those), median(one for _, one in those)) for name, those in spent.items()}


def _seconds(command: Sequence[str], environment: Mapping[str, str]) -> tuple[float, float]:
    before, start = os.times(), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT, env=environment)
    clock, after = time.perf_counter() - start, os.times()
    return clock, after.children_user + after.children_system - before.children_user - before.children_system
