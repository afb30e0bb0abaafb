"""Makes a store of a former one, which stays as it is, where little differs.

RocksDB, in which pyoxigraph keeps a graph, never changes a table that it has written: it writes new ones and forgets
those that these replace. So the two stores can share their tables, as hard links; what else there is, is little, and is
copied.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pyoxigraph as ox

from diplograph.graph.difference import Difference

_TABLES = (".sst", ".blob")
_OF_THE_PROCESS = ("LOCK", "LOG")


def grow(former: Path, store: Path, by: Difference) -> None:
    """Write the store that differs by so much from a former one; where links cannot be made, all of that is copied."""
    store.mkdir()
    for file in sorted(former.iterdir()):
        if file.suffix in _TABLES:
            _link(file, store / file.name)
        elif file.name.split(".")[0] not in _OF_THE_PROCESS:
            shutil.copyfile(file, store / file.name)
    opened = ox.Store(str(store))
    for quad in by.lost:
        opened.remove(quad)
    opened.extend(by.gained)
    opened.flush()


def _link(file: Path, to: Path) -> None:
    try:
        to.hardlink_to(file)
    except OSError:
        shutil.copyfile(file, to)
