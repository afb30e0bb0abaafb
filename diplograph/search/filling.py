"""Fills an index with entries: the same entries, in whatever order, give the same bytes, as far as SQLite is the same.

Entries are put aside first, in a file of its own, since only when all are there it is known which come before which.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

from diplograph.search.entry import SENTENCE, Entry
from diplograph.search.layout import COLUMNS, STAGED, TABLES
from diplograph.search.words import exact, indexed, joined, start, turns

_HOLES = "?, ?, ?, ?, ?, ?, ?"
_HELD_BYTES = 1 << 24
"""So much of the index is held in memory before it is written in one piece."""
_QUICK = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
"""
"""The files are not there for anybody before the index is whole."""

_Row = tuple[str | int, ...]


def stage(aside: Path, found: Iterable[Entry]) -> None:
    """Put entries aside, in a new file."""
    with closing(_opened(aside)) as staged:
        staged.executescript(STAGED)
        staged.execute("BEGIN")
        staged.executemany(f"INSERT INTO staged VALUES (?, {_HOLES}, ?)", map(_staged, found))
        staged.execute("COMMIT")


def begin(file: Path, aside: Path, sentences: Iterable[Entry]) -> None:
    """Begin an index with its sentences, which are put aside first."""
    stage(aside, sentences)
    fill(file, aside, (SENTENCE,))


def fill(file: Path, aside: Path, kinds: Iterable[str]) -> None:
    """Write the tables of some kinds, from what was put aside, behind what the index holds already."""
    with closing(_opened(file)) as index:
        index.execute("ATTACH ? AS aside", (str(aside),))
        for kind in kinds:
            index.executescript(TABLES.format(kind=kind))
            index.execute("BEGIN")
            _rank(index, kind)
            index.execute("COMMIT")


def _opened(file: Path) -> sqlite3.Connection:
    opened = sqlite3.connect(file, isolation_level=None)
    opened.executescript(_QUICK)
    return opened


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
