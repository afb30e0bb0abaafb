"""What a query process is asked."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self


@dataclass(frozen=True, slots=True)
class Question:
    """A query and how its answer is wanted.

    ``table`` and ``triples`` name the format for each kind of answer, None where that kind is not wanted. ``bound``
    gives the IRIs and whole numbers to write in place of ``$names``; ``limit`` is the most rows or triples allowed.
    """

    text: str
    table: str | None = None
    triples: str | None = None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    bound: Mapping[str, str | int | Sequence[str]] = field(default_factory=dict)
    limit: int | None = None

    def to_line(self) -> bytes:
        """The question as a line of JSON."""
        told = {name: getattr(self, name) for name in self.__slots__}
        return json.dumps(told).encode() + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> Self:
        """The question of a line."""
        told = json.loads(line)
        return cls(**{**told, **{name: tuple(told[name]) for name in ("default_graphs", "named_graphs")}})
