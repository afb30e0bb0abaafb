"""Writes that outlast a power cut: what is written is on the disk before anything leads to it."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path

from diplograph.errors import GraphError

_AT_ONCE = 8


def make_folder(folder: Path) -> bool:
    """Make a folder and those above it; whether it was not there."""
    if folder.is_dir():
        return False
    make_folder(folder.parent)
    try:
        folder.mkdir()
    except FileExistsError:
        with suppress(FileNotFoundError):  # somebody else made it, and has removed it again
            if not stat.S_ISDIR(folder.stat().st_mode):
                raise
    sync(folder.parent)
    return True


def sync(path: Path) -> None:
    """Have a file's content, or a folder's list of names, put on the disk."""
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    except OSError as error:
        if error.errno != errno.EINVAL:  # some file systems cannot do so for folders, and need not
            raise
    finally:
        os.close(opened)


def sync_all(folder: Path) -> None:
    """The same for a folder and all that is in it; several files at a time, which the disk takes together."""
    places = [(Path(place), names) for place, _, names in os.walk(folder, topdown=False)]
    with ThreadPoolExecutor(_AT_ONCE) as several:
        for _ in several.map(sync, [place / name for place, names in places for name in sorted(names)]):
            pass
    for place, _ in places:
        sync(place)


def replace_text(file: Path, text: str, aside: Path) -> None:
    """Replace a file in one step; ``aside``, a file on the same disk, is where it is written first."""
    try:
        aside.write_text(text, "utf-8")
        sync(aside)
        aside.replace(file)
    finally:
        aside.unlink(missing_ok=True)
    sync(file.parent)


@contextmanager
def writing_to(folder: Path) -> Iterator[None]:
    """Tells of what goes wrong while a graph is written to a folder in one line.

    Raises:
        GraphError: in place of what the system or the store raises.
    """
    try:
        yield
    except (OSError, RuntimeError) as error:
        reason = " ".join((getattr(error, "strerror", None) or str(error)).split())
        raise GraphError(
            f"{folder}: the graph cannot be written ({reason}): free space or name another folder"
        ) from error
