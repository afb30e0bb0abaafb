"""Measures several ways to do one thing in turns, so that what else the machine does falls on all of them alike."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from statistics import median


def in_turns(ways: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    """The median processor time of each way, in seconds."""
    spent: list[list[float]] = [[] for _ in ways]
    for number in range(rounds):
        order = range(len(ways)) if number % 2 == 0 else reversed(range(len(ways)))
        for at in order:
            gc.collect()
            start = time.process_time()
            ways[at]()
            spent[at].append(time.process_time() - start)
    return [median(one) for one in spent]
