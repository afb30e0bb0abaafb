"""Text that is written in pieces of a good size."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import BinaryIO

_AT_ONCE = 2048


def write_lines(lines: Iterable[str], out: BinaryIO) -> None:
    """Write many short texts as UTF-8, some thousand at once; half a surrogate pair becomes a question mark."""
    pending = iter(lines)
    while piece := "".join(islice(pending, _AT_ONCE)):
        out.write(piece.encode("utf-8", "replace"))
