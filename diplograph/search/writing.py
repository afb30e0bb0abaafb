"""Writes the index of a graph folder: the same graph gives the same file, as far as SQLite is the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
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
from diplograph.search.filling import fill, stage
from diplograph.search.layout import FORMAT
from diplograph.search.sentences import sentences_read

_OTHERS = tuple(kind for kind in KINDS if kind != SENTENCE)


def write_index(folder: Path) -> None:
    """Write the index of the graph that stands in a folder, or of a graph's own folder.

    Memory does not grow with the graph; an index that is there is replaced in one step. Sentences are read from the
    records beside the graph, where it has any: that is quicker, and the same. Where they are many, another process does
    it.

    Raises:
        GraphError: the folder holds no graph, or cannot be written, or Python's SQLite lacks full-text search.
    """
    with open_graph(folder) as graph:
        assert graph.folder
        with _unfinished(graph.folder / SEARCH) as files:
            with _sentences(graph, graph.folder, files):
                stage(files.others, entries(graph))
            fill(files.whole, files.others, _OTHERS)
            _sign(files.whole)


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


def _sentences(graph: GraphStore, folder: Path, files: _Files) -> AbstractContextManager[None]:
    """Begins the index with its sentences, at once or while the context lasts."""
    if (folder / RECORDS).exists():
        return sentences_written(folder, files.whole, files.sentences)
    return _read_from(graph, files)


@contextmanager
def _read_from(graph: GraphStore, files: _Files) -> Iterator[None]:
    stage(files.sentences, sentences_read(graph))
    fill(files.whole, files.sentences, (SENTENCE,))
    yield


def _sign(index: Path) -> None:
    with closing(sqlite3.connect(index, isolation_level=None)) as whole:
        whole.execute(f"PRAGMA user_version = {FORMAT}")
