"""The texts of releases as they were read: what all character offsets of evidence point into.

They stand in the graph's folder beside the facts, in SQLite, since a page shows one of many. A graph that was loaded
from a dump has none.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from diplograph.errors import GraphError
from diplograph.graph.layout import TEXTS
from diplograph.models import Release

FORMAT = 1
"""The version of the form; another one is not read."""

_SAFE_ELSEWHERE = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
"""Neither file is there for anybody before it is whole."""
_STAGED = "CREATE TABLE staged (id TEXT, text BLOB)"
_KEPT = """
CREATE TABLE kept.texts (id TEXT NOT NULL, text BLOB NOT NULL);
INSERT INTO kept.texts SELECT id, text FROM staged ORDER BY id;
CREATE UNIQUE INDEX kept.texts_id ON texts (id);
"""
_ENCODING = "utf-8", "surrogatepass"


class Texts:
    """Texts on their way from reading to the graph's folder; memory does not grow with them."""

    def __init__(self, staged: sqlite3.Connection) -> None:
        self._staged = staged

    def keep(self, release: Release) -> None:
        """Keep the text of a release.

        Raises:
            GraphError: there is no room for it.
        """
        with _told("the texts of releases"):
            self._staged.execute("INSERT INTO staged VALUES (?, ?)", (release.id, release.text.encode(*_ENCODING)))

    def write(self, folder: Path) -> None:
        """Write what was kept to a graph's folder: the same texts, in whatever order they came, give the same file.

        Raises:
            GraphError: the file cannot be written.
        """
        with _told(folder / TEXTS):
            self._staged.commit()
            self._staged.execute("ATTACH ? AS kept", (str(folder / TEXTS),))
            self._staged.executescript(f"PRAGMA kept.journal_mode = OFF; PRAGMA kept.synchronous = OFF; {_KEPT}")
            self._staged.execute(f"PRAGMA kept.user_version = {FORMAT}")
            self._staged.execute("DETACH kept")


@contextmanager
def keeping() -> Iterator[Texts]:
    """Keeps texts, in a file of the system's that nobody else sees, until they are written to a folder."""
    with closing(sqlite3.connect("")) as staged:
        staged.executescript(_SAFE_ELSEWHERE + _STAGED)
        yield Texts(staged)


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
