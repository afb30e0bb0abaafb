"""What every format has: a name, file endings, and a function that writes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from diplograph.graph.store import GraphStore


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format: ``meaning`` says what the file holds, ``write`` puts it into an open binary file, bit by bit."""

    name: str
    suffixes: tuple[str, ...]
    meaning: str
    write: Callable[[GraphStore, BinaryIO], None]
