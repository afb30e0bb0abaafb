"""Runs the session of the README; ``python -m tests.readme`` writes the real output, and the picture, into it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.quality import EVALUATION, ROOT

README = ROOT / "README.md"
PICTURE = Path("docs") / "graph.svg"
FIGURES = re.compile(r"F1 over all kinds of facts is (\d\.\d\d) on the five releases, but (\d\.\d\d)\sand (\d\.\d\d)")
_QUOTED = ("five releases", "its half held out", "invented, held out")
_SESSION = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)


def session() -> str:
    """The session that the README shows."""
    found = _SESSION.search(README.read_text("utf-8"))
    if found is None:
        raise ValueError(f"{README}: no console session")
    return found.group()


def figures() -> tuple[str, ...]:
    """The figures that the README quotes, as the table of the evaluation has them."""
    table = EVALUATION.read_text("utf-8").partition("<!-- figures -->")[2].partition("<!-- end of figures -->")[0]
    rows = {row[0].strip(): row[1:] for line in table.splitlines() if (row := line.split("|")[1:-1])}
    reached = dict(zip((name.strip() for name in rows["section"]), rows["record_f1"], strict=True))
    return tuple(f"{float(reached[name]):.2f}" for name in _QUOTED)


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
    text = _SESSION.sub(lambda _: real, README.read_text("utf-8"))
    README.write_text(FIGURES.sub(_with_figures, text), "utf-8")


def _with_figures(quoted: re.Match[str]) -> str:
    text = quoted.group()
    for number, figure in enumerate(figures(), start=1):
        start, end = quoted.start(number) - quoted.start(), quoted.end(number) - quoted.start()
        text = text[:start] + figure + text[end:]
    return text


if __name__ == "__main__":
    main()
