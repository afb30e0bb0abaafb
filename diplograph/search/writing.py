"""Writes the index of a graph folder: the same graph gives the same file, as far as SQLite is the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from diplograph.errors import GraphError
from diplograph.graph import open as open_graph
from diplograph.graph.durable import sync
from diplograph.graph.layout import RECORDS, SEARCH
from diplograph.graph.store import GraphStore
from diplograph.search.beside import sentences_written
from diplograph.search.entries import entries
from diplograph.search.entry import KINDS, SENTENCE
from diplograph.search.filling import begin, fill, stage
from diplograph.search.layout import FORMAT
from diplograph.search.sentences import sentences_read

_OTHERS = tuple(kind for kind in KINDS if kind != SENTENCE)


def write_index(folder: Path) -> None:
    """Write the index of the graph that stands in a folder, or of a graph's own folder.

    Memory does not grow with the graph; an index that is there is replaced in one step. Sentences are read from the
    records beside the graph, where it has any: that is quicker, and the same.

    Raises:
        GraphError: the folder holds no graph, or cannot be written, or Python's SQLite lacks full-text search.
    """
    with open_graph(folder) as graph:
        assert graph.folder
        if (graph.folder / RECORDS).exists():
            with index_written(graph.folder):
                pass
        else:
            _write_from(graph, graph.folder / SEARCH)


def _write_from(graph: GraphStore, file: Path) -> None:
    """Write the index of a graph that has no records."""
    with _unfinished(file) as files:
        begin(files.whole, files.sentences, sentences_read(graph))
        stage(files.others, entries(graph))
        _complete(files)


@contextmanager
def index_written(own: Path) -> Iterator[None]:
    """Write the index of a graph that is written to its own folder meanwhile: only its records need be there before.

    Where sentences are many, another process begins with them.

    Raises:
        GraphError: as :func:`write_index` does.
    """
    with _unfinished(own / SEARCH) as files:
        with sentences_written(own, files.whole, files.sentences):
            yield
            with open_graph(own) as graph:
                stage(files.others, entries(graph))
        _complete(files)


class _Files(NamedTuple):
    """The index on its way, and what is put aside."""

    whole: Path
    sentences: Path
    others: Path


@contextmanager
def _unfinished(file: Path) -> Iterator[_Files]:
    """Files beside the one that the index becomes when nothing goes wrong."""
    files = _Files(*(file.with_name(f".{SEARCH}.{ending}") for ending in ("part", "sentences", "staged")))
    try:
        _remove(files)
        yield files
        sync(files.whole)
        files.whole.replace(file)
    except sqlite3.Error as error:
        raise GraphError(
            f"{file}: the search index cannot be written ({error}): free space, or use a Python with FTS5"
        ) from error
    finally:
        _remove(files)


def _remove(files: _Files) -> None:
    for left in files:
        left.unlink(missing_ok=True)


def _complete(files: _Files) -> None:
    fill(files.whole, files.others, _OTHERS)
    with closing(sqlite3.connect(files.whole, isolation_level=None)) as index:
        index.execute(f"PRAGMA user_version = {FORMAT}")
