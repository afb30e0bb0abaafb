"""Removes what nobody reads any more."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

from diplograph.graph.flock import NoLocksError, lock
from diplograph.graph.layout import BUILT, GRAPHS, NAME, OF_FORMAT_1, REMOVED, UNFINISHED
from diplograph.graph.standing import standing


def sweep(home: Path, spared: Path | None = None) -> None:
    """Remove what is left of writes that were ended, and graphs that stand no more and that nobody reads.

    Only whoever may write to the folder may do so. Where it cannot be told who reads a graph, the ``spared`` one stays.
    What cannot be removed stays, too.
    """
    now = standing(home)
    for one in sorted((home / GRAPHS).iterdir()) if (home / GRAPHS).is_dir() else ():
        if UNFINISHED.fullmatch(one.name):
            _remove(one)
        elif now is not None and one != now and NAME.fullmatch(one.name):
            remove_unread(one, spared)
    if now is not None:
        for name in OF_FORMAT_1:
            if (home / name).exists():
                _remove(home / name)


def remove_unread(graph: Path, spared: Path | None = None) -> bool:
    """Remove a graph's own folder unless somebody reads it; whether it is gone.

    It loses its name at once, so that whatever has a name is whole.
    """
    try:
        opened = os.open(graph / BUILT, os.O_RDWR)
    except FileNotFoundError:
        return _renamed_and_removed(graph)
    except OSError:
        return False
    try:
        unread = lock(opened, alone=True)
    except NoLocksError:
        unread = graph != spared
    try:
        return unread and _renamed_and_removed(graph)
    finally:
        os.close(opened)


def _renamed_and_removed(graph: Path) -> bool:
    away = graph.with_name(REMOVED.format(graph.name))
    _remove(away)
    with suppress(OSError):
        graph.rename(away)
    _remove(away)
    return not graph.exists()


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
        return
    with suppress(OSError):
        path.unlink()
