"""What every format has: a name, file endings, the options that it takes, and the functions that write its files."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from diplograph.errors import ExportError
from diplograph.export.options import DEFAULT, Options
from diplograph.graph.store import GraphStore

Write = Callable[[GraphStore, BinaryIO, Options], None]
"""Puts a file's content into an open binary file, bit by bit."""

_WORDS = {"window": ("since", "until", "planned")}
"""How an option is called where it is asked for, if not by its name."""
_AGES_AGO = (1980, 1, 1, 0, 0, 0)
"""The first date that a zip archive can give a file: when it was written must not show."""
_READABLE = 0o644 << 16


@dataclass(frozen=True, slots=True)
class File:
    """A file of a format that has several."""

    name: str
    write: Write


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format: ``meaning`` says what it holds, ``content`` writes it, or is the files that it consists of.

    ``takes`` are the names of the :class:`Options` that it heeds, ``needs`` of those that it cannot do without.
    """

    name: str
    suffixes: tuple[str, ...]
    meaning: str
    content: Write | tuple[File, ...]
    takes: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()

    @property
    def heeds(self) -> list[str]:
        """The options that it heeds, as one asks for them."""
        return [word for name in sorted(self.takes) for word in _words(name)]

    @property
    def files(self) -> tuple[File, ...]:
        """The files of a format that has several; none where it has one."""
        return self.content if isinstance(self.content, tuple) else ()

    def write(self, graph: GraphStore, out: BinaryIO, options: Options = DEFAULT) -> None:
        """Write the graph to an open binary file; a format of several files as a zip archive of them.

        Raises:
            ExportError: the format does not heed one of the options, or lacks one.
        """
        self.check(options)
        if isinstance(self.content, tuple):
            self._archive(graph, out, options)
        else:
            self.content(graph, out, options)

    def write_folder(self, graph: GraphStore, folder: Path, options: Options = DEFAULT) -> None:
        """Write the files of a format that has several.

        Raises:
            ExportError: as for :meth:`write`.
        """
        self.check(options)
        for file in self.files:
            with (folder / file.name).open("wb") as out:
                file.write(graph, out, options)

    def check(self, options: Options) -> None:
        """Refuse what the format does not heed, and to go without what it needs.

        Raises:
            ExportError: there is such an option.
        """
        given = options.given()
        if missing := sorted(self.needs.difference(given)):
            raise ExportError(f"{self.name} is of one {missing[0]}: name it")
        for name in given:
            if name not in self.takes:
                heeded = f"it heeds {', '.join(self.heeds)}" if self.takes else "it holds the whole graph"
                raise ExportError(f"{self.name} does not heed {' or '.join(_words(name))}: {heeded}")

    def _archive(self, graph: GraphStore, out: BinaryIO, options: Options) -> None:
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in self.files:
                entry = zipfile.ZipInfo(file.name, _AGES_AGO)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = _READABLE
                with archive.open(entry, "w", force_zip64=True) as member:
                    file.write(graph, member, options)  # type: ignore[arg-type]


def _words(name: str) -> tuple[str, ...]:
    return _WORDS.get(name, (name,))
