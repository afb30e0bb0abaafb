"""Writes an export to a file, whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from diplograph.errors import ExportError
from diplograph.export.exporter import Exporter
from diplograph.export.formats import format_of
from diplograph.graph.store import GraphStore


def export(graph: GraphStore, path: str | Path, format: str | None = None) -> Path:  # noqa: A002 - the usual word
    """Write the graph to a file in the format named, else in that of the file's ending.

    A file that stands there is replaced in one step when all is written.

    Raises:
        ExportError: the format is unknown, or the file cannot be written (no such folder, permission, full disk).
    """
    target = Path(path)
    chosen = format_of(str(path), format)
    with _replaced(target) as out:
        chosen.write(graph, out)
    return target


def export_to(graph: GraphStore, out: BinaryIO, chosen: Exporter) -> None:
    """Write the graph to an open binary file, such as standard output."""
    chosen.write(graph, out)


@contextmanager
def _replaced(target: Path) -> Iterator[BinaryIO]:
    """A file beside the target that takes its place in the end and is gone if anything fails."""
    aside = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        if target.is_dir():
            raise ExportError(f"{target}: is a folder: name a file")
        with aside.open("wb") as out:
            yield out
        aside.replace(target)
    except OSError as error:
        reason = " ".join((error.strerror or str(error)).split())
        raise ExportError(f"{target}: cannot be written ({reason}): free space or name another file") from error
    finally:
        aside.unlink(missing_ok=True)
