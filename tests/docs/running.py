"""Runs what a page shows, in order, and says what the page would then be: what is printed in place of what is shown."""

from __future__ import annotations

import doctest
import io
import re
import shlex
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, chdir, contextmanager, redirect_stdout
from pathlib import Path
from typing import Any

import diplograph as dg
from tests.docs.blocks import Block, blocks
from tests.docs.servers import SERVE, oxigraph_for, serving
from tests.docs.shell import Five, Shell, prepared

CUT = "…"
"""A line that stands for lines of an output that a page does not show."""


class PageError(AssertionError):
    """A block does not do what the page says."""


def renewed(page: Path, folder: Path, five: Five) -> str:
    """The page with what its blocks really print; they run in ``folder``, which is to be empty.

    Raises:
        PageError: a block ends otherwise than the page says.
    """
    text, shift = page.read_text("utf-8"), 0
    with Session(page, folder, five).open() as session:
        for block in blocks(page):
            if block.is_run:
                real = session.run(block)
                text = f"{text[: block.start + shift]}{real}{text[block.end + shift :]}"
                shift += len(real) - len(block.text)
    return text


class Session:
    """What goes on while a reader follows a page: a shell, a Python and the servers that were started."""

    def __init__(self, page: Path, folder: Path, five: Five) -> None:
        clone = any(block.title.startswith("ontology/") for block in blocks(page))
        prepared(folder, five, clone)
        self.folder = folder
        self.shell = Shell(folder, five, clone)
        self._names: dict[str, Any] = {"dg": dg}
        self._open = ExitStack()
        self._page = page

    @contextmanager
    def open(self) -> Iterator[Session]:
        """The session; what it started ends with it."""
        with self._open, chdir(self.folder), warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # as Python does unless told otherwise
            self.shell.elsewhere |= oxigraph_for(self._page, self._open)
            yield self

    def run(self, block: Block) -> str:
        """Run a block, and give its text as it really is."""
        if block.title:
            return self._write(block)
        ways: dict[str, Callable[[Block], str]] = {
            "console": self._console,
            "python": self._python,
            "pycon": self._prompt,
            "sparql": self._sparql,
        }
        return ways.get(block.language, self._lines)(block)

    def _write(self, block: Block) -> str:
        file = self.folder / block.title
        file.parent.mkdir(parents=True, exist_ok=True)
        before = file.read_text("utf-8") if file.exists() else ""
        file.write_text(before + block.text, "utf-8")
        return block.text

    def _console(self, block: Block) -> str:
        parts = list(_commands(block.text))
        shown = any(output for _, output in parts)
        real = []
        for number, (command, output) in enumerate(parts):
            printed = self._command(block, command, last=number == len(parts) - 1)
            real.append(f"$ {command}\n{cut_alike(printed, output) if shown else ''}")
        return "".join(real)

    def _lines(self, block: Block) -> str:
        lines = [line.strip() for line in block.text.splitlines() if line.strip()]
        for line in lines:
            self._command(block, line, last=line == lines[-1])
        return block.text

    def _command(self, block: Block, command: str, last: bool) -> str:
        if SERVE.match(command):
            addresses, printed = serving(command, self.folder, self._open)
            self.shell.elsewhere |= addresses
            return printed
        wanted = int(block.said("exit code") or 0) if last else 0
        ended, printed = self.shell.run(command)
        if ended != wanted:
            raise PageError(f"{block.place}: {command}\nends with {ended}, not {wanted}:\n{printed}")
        return printed

    def _python(self, block: Block) -> str:
        with redirect_stdout(io.StringIO()):
            exec(compile(self._moved(block.text), block.place, "exec"), self._given())
        return block.text

    def _prompt(self, block: Block) -> str:
        names = self._given()
        real = []
        for example in doctest.DocTestParser().get_examples(block.text, block.place):
            with redirect_stdout(io.StringIO()) as printed:
                exec(compile(self._moved(example.source), block.place, "single"), names)
            first, *rest = example.source.splitlines()
            real += [f">>> {first}\n", *(f"... {line}\n" for line in rest), cut_alike(printed.getvalue(), example.want)]
        return "".join(real)

    def _sparql(self, block: Block) -> str:
        with dg.open(self.folder / "build") as graph:
            if not graph.query(block.text) and not block.said("no answer"):
                raise PageError(f"{block.place}: the query finds nothing")
        return block.text

    def _given(self) -> dict[str, Any]:
        """The names that a page's Python knows; ``g`` is the graph in the folder until the page says otherwise."""
        if "g" not in self._names:
            self._names["g"] = dg.open(self.folder / "build")
        return self._names

    def _moved(self, text: str) -> str:
        for usual, real in self.shell.elsewhere.items():
            text = text.replace(usual, real)
        return text


def cut_alike(printed: str, shown: str) -> str:
    """What was printed, cut to as many first and last lines as are shown around a line ``…``."""
    lines, wanted = printed.splitlines(keepends=True), shown.splitlines()
    if CUT not in wanted:
        return printed
    head, tail = wanted.index(CUT), len(wanted) - wanted.index(CUT) - 1
    if head + tail >= len(lines):
        return printed
    return "".join((*lines[:head], f"{CUT}\n", *lines[len(lines) - tail :]))


def _commands(session: str) -> Iterator[tuple[str, str]]:
    """Each command, which may go on over several lines with a backslash or an open quote, and the output shown."""
    for part in re.split(r"^\$ ", session, flags=re.MULTILINE)[1:]:
        lines = part.splitlines(keepends=True)
        taken = 1
        while taken < len(lines) and (lines[taken - 1].endswith("\\\n") or _open_quote("".join(lines[:taken]))):
            taken += 1
        yield "".join(lines[:taken]).rstrip("\n"), "".join(lines[taken:])


def _open_quote(command: str) -> bool:
    try:
        shlex.split(command)
    except ValueError:
        return True
    return False
