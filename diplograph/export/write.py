"""Writes an export to a file or a folder, whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from diplograph.errors import ExportError
from diplograph.export.exporter import Exporter
from diplograph.export.formats import format_of
from diplograph.export.options import DEFAULT, Options
from diplograph.graph.store import GraphStore


def export(
    graph: GraphStore,
    path: str | Path,
    format: str | None = None,  # noqa: A002 - the usual word
    options: Options = DEFAULT,
) -> Path:
    """Write the graph to a file in the format named, else in that of the file's ending.

    A format of several files makes a folder of them, or an archive where the path ends with ``.zip``. What stands there
    is replaced in one step when all is written; a folder only where it holds nothing but such files.

    Raises:
        ExportError: the format is unknown or heeds not all options, or the file cannot be written (no such folder,
            permission, full disk).
    """
    target = Path(path)
    chosen = format_of(str(path), format)
    chosen.check(options)
    if chosen.files and target.suffix.lower() != ".zip":
        with _replaced_folder(target, {file.name for file in chosen.files}) as folder:
            chosen.write_folder(graph, folder, options)
    else:
        with _replaced_file(target) as out:
            chosen.write(graph, out, options)
    return target


def export_to(graph: GraphStore, out: BinaryIO, chosen: Exporter, options: Options = DEFAULT) -> None:
    """Write the graph to an open binary file, such as standard output.

    Raises:
        ExportError: the format does not heed one of the options, or lacks one.
    """
    chosen.write(graph, out, options)


@contextmanager
def _replaced_file(target: Path) -> Iterator[BinaryIO]:
    """A file beside the target that takes its place in the end and is gone if anything fails."""
    aside = _aside(target, "new")
    try:
        if target.is_dir():
            raise ExportError(f"{target}: is a folder: name a file")
        with aside.open("wb") as out:
            yield out
        aside.replace(target)
    except OSError as error:
        raise _unwritable(target, error) from error
    finally:
        aside.unlink(missing_ok=True)


@contextmanager
def _replaced_folder(target: Path, names: set[str]) -> Iterator[Path]:
    """A folder beside the target that takes its place in the end and is gone if anything fails."""
    aside, former = _aside(target, "new"), _aside(target, "old")
    try:
        _may_be_replaced(target, names)
        aside.mkdir()
        yield aside
        if target.exists():
            target.rename(former)
        aside.rename(target)
    except OSError as error:
        if former.exists() and not target.exists():
            former.rename(target)
        raise _unwritable(target, error) from error
    finally:
        for folder in (aside, former):
            shutil.rmtree(folder, ignore_errors=True)


def _may_be_replaced(target: Path, names: set[str]) -> None:
    if target.exists() and not target.is_dir():
        raise ExportError(f"{target}: is a file: name a folder, or a file that ends with .zip")
    if target.is_dir() and {held.name for held in target.iterdir()} - names:
        raise ExportError(f"{target}: holds other files: name another folder, or empty it")


def _aside(target: Path, what: str) -> Path:
    return target.with_name(f".{target.name}.{os.getpid()}.{what}")


def _unwritable(target: Path, error: OSError) -> ExportError:
    reason = " ".join((error.strerror or str(error)).split())
    return ExportError(f"{target}: cannot be written ({reason}): free space or name another file")
