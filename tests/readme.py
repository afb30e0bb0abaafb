"""Runs the session of the README; ``python -m tests.readme`` writes the real output, and the picture, into it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
PICTURE = Path("docs") / "graph.svg"
_SESSION = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)


def session() -> str:
    """The session that the README shows."""
    found = _SESSION.search(README.read_text("utf-8"))
    if found is None:
        raise ValueError(f"{README}: no console session")
    return found.group()


def replay(folder: Path) -> str:
    """The same commands with what they really print; they run in ``folder``, which gets what they write."""
    (folder / "data").symlink_to(ROOT / "data")
    (folder / "docs").mkdir()
    return "".join(_run(line, folder) for line in session().splitlines() if line.startswith("$ "))


def _run(line: str, folder: Path) -> str:
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    done = subprocess.run(
        line.removeprefix("$ "),
        shell=True,
        cwd=folder,
        env={**os.environ, "PATH": path, "COLUMNS": "120"},
        capture_output=True,
        text=True,
        check=True,
    )
    return f"{line}\n{done.stdout}"


def main() -> None:
    """Put the real output into the README, and the picture that a command draws beside it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        real = replay(folder)
        (ROOT / PICTURE).write_bytes((folder / PICTURE).read_bytes())
    README.write_text(_SESSION.sub(lambda _: real, README.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
