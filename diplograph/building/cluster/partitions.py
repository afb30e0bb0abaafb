"""Inputs put together into what one task of a cluster does.

Where a partition ends is told by the inputs' own keys, not by counting: one input more or less changes the partition
that it is in and no other, so that all others are found again under their names.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from diplograph.extraction import Input

SIZE = 64
"""How many inputs a partition has on average: some seconds of work, which is what a worker that dies costs."""
_MOST = 4
"""A partition has at most so many times as many."""
_MOST_BYTES = 4_000_000
"""A partition's inputs travel in one message."""
_KEY_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Partition:
    """Inputs that are worked on together."""

    inputs: tuple[Input, ...]

    @property
    def name(self) -> str:
        """A name that tells it from all that would have other outcomes: a hash of the inputs' keys."""
        return hashlib.sha256("\n".join(one.key for one in self.inputs).encode()).hexdigest()[:32]

    @property
    def first(self) -> str:
        """The path of its first input, for messages."""
        return self.inputs[0].path

    def apart(self) -> list[Partition]:
        """A partition for each input."""
        return [Partition((one,)) for one in self.inputs]


def partitions(inputs: Iterable[Input], size: int = SIZE) -> Iterator[Partition]:
    """The inputs, in their order, in partitions of about so many."""
    found: list[Input] = []
    held = 0
    for one in inputs:
        if found and held + one.size > _MOST_BYTES:
            yield Partition(tuple(found))
            found, held = [], 0
        found.append(one)
        held += one.size
        if len(found) == size * _MOST or _is_last(one, size):
            yield Partition(tuple(found))
            found, held = [], 0
    if found:
        yield Partition(tuple(found))


def _is_last(one: Input, size: int) -> bool:
    """Whether a partition ends with an input: one of each ``size`` by its key."""
    return int(one.key[:_KEY_DIGITS], 16) % size == 0
