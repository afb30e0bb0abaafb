"""Writes a graph folder, whole or not at all.

What is in it stands in ``layout``.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox

from diplograph.errors import GraphError
from diplograph.graph.dataset import build_dataset
from diplograph.graph.files import save_corpus
from diplograph.graph.layout import BESIDE, DESCRIPTION, FORMAT, STORE
from diplograph.identifiers import DEFAULT_BASE
from diplograph.models import Corpus

Finish = Callable[[Path], None]
"""Adds to a graph's folder when all else is written to it, before it takes its place."""


def write(corpus: Corpus, folder: Path | str, base: str = DEFAULT_BASE, finish: Finish | None = None) -> None:
    """Write the graph of a corpus to a folder; a graph that stands there is replaced in one step when all is written.

    Raises:
        GraphError: the folder holds something else than a graph, or cannot be written (permission, full disk).
    """
    with replaced(folder) as aside:
        store = ox.Store(str(aside / STORE))
        store.bulk_extend(build_dataset(corpus, base))
        store.flush()
        del store
        save_corpus(corpus, aside)
        describe(aside, base)
        if finish:
            finish(aside)


@contextmanager
def replaced(folder: Path | str) -> Iterator[Path]:
    """An empty folder to write a graph to; it takes the place of the one named when all is written, not if that fails.

    Raises:
        GraphError: the folder named holds something else than a graph, or cannot be written.
    """
    target = Path(folder).absolute()
    _may_be_replaced(target)
    with _written_aside(target) as aside:
        yield aside


def describe(folder: Path, base: str) -> None:
    """Say in a graph's folder what ids are appended to, and of which form the folder is."""
    (folder / DESCRIPTION).write_text(json.dumps({"base": base, "format": FORMAT}) + "\n", "utf-8")


def _may_be_replaced(target: Path) -> None:
    if target.is_dir() and not (target / DESCRIPTION).is_file() and {one.name for one in target.iterdir()} - {*BESIDE}:
        raise GraphError(f"{target}: holds files that are no graph: name another folder, or empty it")
    if target.exists() and not target.is_dir():
        raise GraphError(f"{target}: is a file: name a folder")


@contextmanager
def _written_aside(target: Path) -> Iterator[Path]:
    """A new folder beside the target, that takes its place in the end and is gone if anything fails."""
    aside = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir()
        yield aside
        _put_in_place(aside, target)
    except (OSError, RuntimeError) as error:
        reason = " ".join((getattr(error, "strerror", None) or str(error)).split())
        raise GraphError(
            f"{target}: the graph cannot be written ({reason}): free space or name another folder"
        ) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _put_in_place(aside: Path, target: Path) -> None:
    former = target.with_name(f".{target.name}.{os.getpid()}.old")
    if target.exists():
        target.rename(former)
    try:
        aside.rename(target)
    except OSError:
        if former.exists():
            former.rename(target)
        raise
    for kept in BESIDE:
        if (former / kept).is_dir():
            (former / kept).rename(target / kept)
    shutil.rmtree(former, ignore_errors=True)
