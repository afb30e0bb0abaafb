"""Writes the index of a graph folder: the same graph gives the same file, as far as SQLite is the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

from diplograph.errors import GraphError
from diplograph.graph import open as open_graph
from diplograph.graph.durable import sync
from diplograph.graph.layout import SEARCH
from diplograph.models import ReleaseRecord
from diplograph.search.entries import entries
from diplograph.search.entry import KINDS, SENTENCE, Entry
from diplograph.search.layout import COLUMNS, FORMAT, STAGED, TABLES
from diplograph.search.words import exact, indexed, joined, start, turns

_HOLES = "?, ?, ?, ?, ?, ?, ?"
_HELD_BYTES = 1 << 24
"""So much of the index is held in memory before it is written in one piece."""
_QUICK = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
"""
"""The file is not there for anybody before it is whole."""

_Row = tuple[str | int, ...]


def write_index(folder: Path, records: Iterable[ReleaseRecord] = ()) -> None:
    """Write the index of the graph that stands in a folder, or of a graph's own folder.

    Memory does not grow with the graph; an index that is there is replaced in one step. Of releases whose ``records``
    are given, sentences are not read from the graph: that is quicker, and the same.

    Raises:
        GraphError: the folder holds no graph, or cannot be written, or Python's SQLite lacks full-text search.
    """
    with open_graph(folder) as graph:
        assert graph.folder
        file = graph.folder / SEARCH
        found = entries(graph, {one.release.id: one for one in records})
        whole, staged = (file.with_name(f".{SEARCH}.{ending}") for ending in ("part", "staged"))
        try:
            for left in (whole, staged):
                left.unlink(missing_ok=True)
            with closing(sqlite3.connect(whole, isolation_level=None)) as index:
                _write(index, staged, found)
            sync(whole)
            whole.replace(file)
        except sqlite3.Error as error:
            raise GraphError(
                f"{file}: the search index cannot be written ({error}): free space, or use a Python with FTS5"
            ) from error
        finally:
            for left in (whole, staged):
                left.unlink(missing_ok=True)


def _write(index: sqlite3.Connection, aside: Path, found: Iterable[Entry]) -> None:
    """Entries are put aside first, since only when all are there it is known which come before which."""
    index.execute("ATTACH ? AS aside", (str(aside),))
    index.executescript(_QUICK + STAGED)
    index.execute("BEGIN")
    index.executemany(f"INSERT INTO aside.staged VALUES (?, {_HOLES}, ?)", map(_staged, found))
    index.execute("COMMIT")
    for kind in KINDS:
        index.executescript(TABLES.format(kind=kind))
        index.execute("BEGIN")
        _rank(index, kind)
        index.execute("COMMIT")
    index.execute(f"PRAGMA user_version = {FORMAT}")


def _staged(one: Entry) -> _Row:
    called, names = "\n".join(one.names), "\n".join(dict.fromkeys((*one.names, *one.words)))
    return one.kind, one.id, one.label, names, one.date, one.line, one.weight, one.place, called


def _rank(index: sqlite3.Connection, kind: str) -> None:
    """Write the entries of a kind, the weightiest first, of these the latest."""
    index.execute(f"INSERT INTO {kind}_words ({kind}_words, rank) VALUES ('hashsize', {_HELD_BYTES})")
    ordered = index.execute(
        f"SELECT {COLUMNS}, called FROM aside.staged WHERE kind = ? ORDER BY weight DESC, date DESC, id", (kind,)
    )
    for rank, (*shown, called) in enumerate(ordered, start=1):
        index.execute(f"INSERT INTO {kind} (rank, {COLUMNS}) VALUES (?, {_HOLES})", (rank, *shown))
        index.execute(
            f"INSERT INTO {kind}_words (rowid, exact, starts, words) VALUES (?, ?, ?, ?)",
            (rank, *_found_by(kind, shown, called)),
        )
    index.execute(f"INSERT INTO {kind}_words ({kind}_words) VALUES ('optimize')")


def _found_by(kind: str, shown: Sequence[str], called: str) -> tuple[str, str, str]:
    """What an entry is found by: its names as a whole, their beginnings, all its words."""
    _, label, names, date, line, *_ = shown
    if kind == SENTENCE:
        return "", "", indexed(label)
    whole = called.split("\n") if called else []
    begun = [turn for name in whole for turn in turns(name)] if kind == "person" else whole
    texts = (label, *names.split("\n"), date, line)
    return " ".join(map(exact, whole)), " ".join(dict.fromkeys(map(start, begun))), joined(texts)
