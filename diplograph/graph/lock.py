"""Who may write to a graph's folder, and who reads a graph: locks of the system, which end with whoever holds them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from threading import get_ident

from diplograph.errors import GraphError
from diplograph.graph.durable import make_folder, writing_to
from diplograph.graph.flock import NoLocksError, lock
from diplograph.graph.layout import LOCK, WORK
from diplograph.graph.standing import may_be_written
from diplograph.graph.sweeping import sweep

_TRIES = 100
"""So often whoever has just let go of the lock may have removed the folder meanwhile."""
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
    with ExitStack() as until_done:
        with writing_to(home):
            until_done.enter_context(_gone_if_empty(home))
            until_done.enter_context(_taken(home))
        _held.add(me)
        until_done.callback(_held.discard, me)
        sweep(home)
        yield home / WORK


@contextmanager
def _gone_if_empty(home: Path) -> Iterator[None]:
    """Make a folder, and leave nothing that is of no use, such as the folder itself where nothing was written to it."""
    new = not home.is_dir()
    try:
        make_folder(home)
        yield
    finally:
        with suppress(OSError):
            (home / WORK).rmdir()
        with suppress(OSError):
            if new:
                home.rmdir()


@contextmanager
def _taken(home: Path) -> Iterator[None]:
    taken = _locked(home)
    try:
        os.ftruncate(taken, 0)
        os.write(taken, str(os.getpid()).encode())
        yield
    finally:
        with suppress(OSError):
            (home / WORK / LOCK).unlink()
        os.close(taken)


def _locked(home: Path) -> int:
    """The lock's file, open and locked."""
    while True:
        opened = _open(home)
        try:
            if _is_ours(opened, home):
                return opened
        except BaseException:
            os.close(opened)
            raise
        os.close(opened)


def _open(home: Path) -> int:
    for _ in range(_TRIES):
        with suppress(FileNotFoundError):
            make_folder(home / WORK)
            return os.open(home / WORK / LOCK, os.O_RDWR | os.O_CREAT, 0o666)
    return os.open(home / WORK / LOCK, os.O_RDWR)


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
    with suppress(FileNotFoundError):
        return os.path.samestat(os.fstat(opened), (home / WORK / LOCK).stat())
    return False
