"""The texts of releases as they were read: what all character offsets of evidence point into.

They stand in the graph's folder beside the facts, in SQLite, since a page shows one of many. A graph that was loaded
from a dump has none.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from diplograph.errors import GraphError
from diplograph.graph.layout import TEXTS

FORMAT = 1
"""The version of the form; another one is not read."""

_QUICK = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
"""The file is not there for anybody before it is whole."""
_TABLE = "CREATE TABLE texts (id TEXT NOT NULL, text BLOB NOT NULL)"
_INDEX = "CREATE UNIQUE INDEX texts_id ON texts (id)"
_ENCODING = "utf-8", "surrogatepass"


def write_texts(folder: Path, texts: Iterable[tuple[str, str]]) -> None:
    """Write the texts of releases to a graph's folder, each with the release's id, in the order of these.

    The same texts give the same file; memory does not grow with them.

    Raises:
        GraphError: the file cannot be written.
    """
    with _told(folder / TEXTS), closing(sqlite3.connect(folder / TEXTS, isolation_level=None)) as file:
        file.executescript(_QUICK)
        file.execute("BEGIN")
        file.execute(_TABLE)
        rows = ((release, text.encode(*_ENCODING)) for release, text in texts)
        file.executemany("INSERT INTO texts VALUES (?, ?)", rows)
        file.execute(_INDEX)
        file.execute(f"PRAGMA user_version = {FORMAT}")
        file.execute("COMMIT")


def text_of(folder: Path, release: str) -> str | None:
    """The text of a release by its id, None where the folder does not hold it.

    Raises:
        GraphError: the file is damaged or of another version's form.
    """
    file = folder / TEXTS
    if not file.exists():
        return None
    with _told(file, "read"), closing(sqlite3.connect(f"file:{quote(str(file))}?mode=ro", uri=True)) as texts:
        if texts.execute("PRAGMA user_version").fetchone() != (FORMAT,):
            raise GraphError(f"{file}: of another version's form: build the graph again")
        found = texts.execute("SELECT text FROM texts WHERE id = ?", (release,)).fetchone()
        return None if found is None else bytes(found[0]).decode(*_ENCODING)


@contextmanager
def _told(what: Path | str, done: str = "written") -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        remedy = "build the graph again" if done == "read" else "free space, or name another folder"
        raise GraphError(f"{what}: cannot be {done} ({error}): {remedy}") from error
