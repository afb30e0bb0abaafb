"""Sorts more lines than memory should hold."""

from __future__ import annotations

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice

_AT_ONCE = 20_000


def in_order(lines: Iterable[str], at_once: int = _AT_ONCE) -> Iterator[str]:
    """The lines, each with its line end, in the order of their characters.

    No more than ``at_once`` are held in memory: the others wait in temporary files.
    """
    pending = iter(lines)
    with ExitStack() as files:
        runs: list[Iterable[str]] = []
        while run := sorted(islice(pending, at_once)):
            if len(run) < at_once and not runs:
                runs.append(run)
                break
            file = files.enter_context(tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n"))
            file.writelines(run)
            file.seek(0)
            runs.append(file)
        yield from heapq.merge(*runs)
