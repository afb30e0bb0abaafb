"""Who may write to a graph's folder, and who reads a graph: locks of the system, which end with whoever holds them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import get_ident

from diplograph.errors import GraphError
from diplograph.graph.durable import make_folder, writing_to
from diplograph.graph.flock import NoLocksError, lock
from diplograph.graph.layout import LOCK, WORK
from diplograph.graph.standing import may_be_written
from diplograph.graph.sweeping import sweep

_held: set[tuple[Path, int]] = set()
"""The folders that threads of this process write to."""


@contextmanager
def building(folder: Path | str) -> Iterator[Path]:
    """Be the only one to write to a graph's folder, which is made if need be; gives its subfolder for work files.

    What builds that were ended have left is removed first. The lock ends with the process, however that ends. The
    thread that has it may ask for it again. On a file system without locks nobody is kept out.

    Raises:
        GraphError: somebody else writes there, the folder holds something else than a graph, or cannot be written.
    """
    home = Path(folder).absolute()
    me = home.resolve(), get_ident()
    if me in _held:
        yield home / WORK
        return
    may_be_written(home)
    with writing_to(home):
        new = make_folder(home)
        taken = _take(home)
    _held.add(me)
    try:
        sweep(home)
        yield home / WORK
    finally:
        _held.discard(me)
        _let_go(home, taken, new)


def _take(home: Path) -> int:
    """The lock's file, locked and open."""
    while True:
        make_folder(home / WORK)
        with suppress(FileNotFoundError):  # whoever has just let go of it may have removed its folder, too
            opened = os.open(home / WORK / LOCK, os.O_RDWR | os.O_CREAT, 0o666)
            try:
                if _is_ours(opened, home):
                    os.ftruncate(opened, 0)
                    os.write(opened, str(os.getpid()).encode())
                    return opened
            except BaseException:
                os.close(opened)
                raise
            os.close(opened)


def _is_ours(opened: int, home: Path) -> bool:
    """Whether the file is locked and still the one that others will find.

    Raises:
        GraphError: another process has it.
    """
    with suppress(NoLocksError):
        if not lock(opened, alone=True):
            number = os.pread(opened, 20, 0).decode("ascii", "replace")
            who = f"another build (process {number})" if number.isdigit() else "another build"
            raise GraphError(f"{home}: {who} is writing here: wait for it, or name another folder")
    return os.path.samestat(os.fstat(opened), (home / WORK / LOCK).stat())


def _let_go(home: Path, taken: int, new: bool) -> None:
    """Leave nothing that is of no use, such as the folder itself where nothing was written to it."""
    with suppress(OSError):
        (home / WORK / LOCK).unlink()
    os.close(taken)
    with suppress(OSError):
        (home / WORK).rmdir()
        if new:
            home.rmdir()
