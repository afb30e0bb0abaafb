"""Keeps what became of each input, so that it is worked on once: a build that was broken off goes on where it was.

The file is SQLite's. One build at a time uses it, which is for the caller to see to.
"""

from __future__ import annotations

import contextlib
import sqlite3
import time
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from diplograph.errors import GraphError
from diplograph.extraction.inputs import Input
from diplograph.extraction.outcome import Outcome

NAME = "records.sqlite"
_FORMAT = 1
_SET_ASIDE = ".damaged"
_LEVEL = 1
_ENCODING = "utf-8", "surrogatepass"
_SYNCED_EVERY = 1.0
"""Seconds after which what was kept is also safe from a power cut; from the end of the process it is at once."""
_SETTINGS = """
PRAGMA auto_vacuum = INCREMENTAL;
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
"""
_TABLE = """
CREATE TABLE IF NOT EXISTS outcomes (key TEXT NOT NULL, record BLOB, text BLOB, doubts BLOB, reason BLOB);
CREATE UNIQUE INDEX IF NOT EXISTS outcomes_key ON outcomes (key);
"""
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_ERROR})
"""No database, not a whole one, or one with other tables."""


class DamagedError(Exception):
    """The file is no longer what was written; whoever reads from it sets it aside and begins anew."""


class Cache:
    """What became of inputs, by their keys. Use it as a context manager, or call :meth:`close`."""

    def __init__(self, folder: Path) -> None:
        """Open the file of a folder, or begin one; a damaged one is set aside, beside it.

        Raises:
            GraphError: the file cannot be written (permission, full disk).
        """
        self._file = folder / NAME
        self._synced = time.monotonic()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._connection = self._opened()
        except DamagedError:
            self.set_aside(folder)
            self._connection = self._opened()
        except OSError as error:
            raise GraphError(f"{folder}: cannot be written ({error.strerror}): name another folder") from error

    @classmethod
    def set_aside(cls, folder: Path) -> None:
        """Move the file of a folder out of the way, for somebody to look at; the next one is begun anew."""
        with contextlib.suppress(FileNotFoundError):
            (folder / NAME).replace(folder / f"{NAME}{_SET_ASIDE}")
        cls._forget_journal(folder)

    @classmethod
    def forget(cls, folder: Path) -> None:
        """Remove the file of a folder."""
        (folder / NAME).unlink(missing_ok=True)
        cls._forget_journal(folder)

    @staticmethod
    def _forget_journal(folder: Path) -> None:
        for journal in ("-wal", "-shm", "-journal"):
            (folder / f"{NAME}{journal}").unlink(missing_ok=True)

    def known(self, keys: Iterable[str]) -> set[str]:
        """Which of the keys something is kept of."""
        with self._told():
            kept = {key for (key,) in self._connection.execute("SELECT key FROM outcomes")}
        return kept.intersection(keys)

    def add(self, outcome: Outcome) -> None:
        """Keep an outcome, unless it is not lasting.

        Raises:
            GraphError: there is no room for it.
        """
        if not outcome.lasting:
            return
        text = None if outcome.text is None else outcome.text.encode(*_ENCODING)
        reason = None if outcome.reason is None else outcome.reason.encode(*_ENCODING)
        row = (outcome.input.key, *map(_packed, (outcome.record, text, outcome.doubts, reason)))
        with self._told():
            self._connection.execute("INSERT OR REPLACE INTO outcomes VALUES (?, ?, ?, ?, ?)", row)
            self._sync()

    def doubts(self, inputs: Iterable[Input]) -> Iterator[tuple[Input, bytes]]:
        """The inputs whose records are doubtful, in their order, with the doubts as a JSON array."""
        with self._told():
            for one in inputs:
                row = self._row("doubts", one.key)
                if row and (doubts := _unpacked(row[0])):
                    yield one, doubts

    def records(self, keys: Iterable[str]) -> Iterator[bytes | None]:
        """The records of keys, in their order, as lines of JSON; None where there is none."""
        with self._told():
            for key in keys:
                row = self._row("record", key)
                yield _unpacked(row[0]) if row else None

    def text(self, key: str) -> str | None:
        """The text that a record was made of."""
        with self._told():
            row = self._row("text", key)
            return _decoded(_unpacked(row[0])) if row else None

    def reasons(self, inputs: Iterable[Input]) -> Iterator[Outcome]:
        """The outcomes of those inputs that have no record, in the order of the inputs."""
        with self._told():
            without = dict(self._connection.execute("SELECT key, reason FROM outcomes WHERE reason IS NOT NULL"))
            for one in inputs:
                if one.key in without:
                    yield Outcome(one, reason=_decoded(_unpacked(without[one.key])))

    def prune(self, keys: Iterable[str]) -> None:
        """Forget all but these keys."""
        with self._told():
            self._connection.execute("CREATE TEMP TABLE used (key TEXT PRIMARY KEY) WITHOUT ROWID")
            self._connection.executemany("INSERT OR IGNORE INTO used VALUES (?)", ((key,) for key in keys))
            gone = self._connection.execute("DELETE FROM outcomes WHERE key NOT IN (SELECT key FROM used)").rowcount
            self._connection.execute("DROP TABLE used")
            if gone:
                self._connection.execute("PRAGMA incremental_vacuum").fetchall()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _opened(self) -> sqlite3.Connection:
        with self._told():
            connection = sqlite3.connect(self._file, isolation_level=None, timeout=0)
            try:
                connection.executescript(_SETTINGS + _TABLE)
                (found,) = connection.execute("PRAGMA user_version").fetchone()
                if found not in (0, _FORMAT):
                    raise DamagedError(f"{self._file}: of another version's form")
                connection.execute(f"PRAGMA user_version = {_FORMAT}")
                connection.execute("SELECT key, record, text, doubts, reason FROM outcomes LIMIT 1").fetchone()
            except BaseException:
                connection.close()
                raise
            return connection

    def _row(self, columns: str, key: str) -> tuple[bytes | None, ...] | None:
        found: tuple[bytes | None, ...] | None
        found = self._connection.execute(f"SELECT {columns} FROM outcomes WHERE key = ?", (key,)).fetchone()
        return found

    def _sync(self) -> None:
        now = time.monotonic()
        if now - self._synced >= _SYNCED_EVERY:
            self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
            self._synced = now

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        """What SQLite finds wrong as an error of ours."""
        try:
            yield
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF in _DAMAGED:
                raise DamagedError(f"{self._file}: {error}") from error
            raise GraphError(
                f"{self._file}: what was extracted cannot be kept ({error}): free space, or name another folder"
            ) from error
        except (zlib.error, UnicodeDecodeError) as error:
            raise DamagedError(f"{self._file}: {error}") from error


def _packed(content: bytes | None) -> bytes | None:
    return None if content is None else zlib.compress(content, _LEVEL)


def _unpacked(content: bytes | None) -> bytes | None:
    return None if content is None else zlib.decompress(content)


def _decoded(content: bytes | None) -> str | None:
    return None if content is None else content.decode(*_ENCODING)
