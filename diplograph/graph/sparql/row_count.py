"""Counts the rows of an answer in the bytes that it is written in, which is quicker than to look at each row."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import IO, TYPE_CHECKING

from diplograph.errors import LimitError

if TYPE_CHECKING:
    from typing_extensions import Buffer


@dataclass(frozen=True, slots=True)
class Separator:
    """What stands once before or between rows.

    ``beside`` is how many more of it than rows there are; ``quoted``, that it may also stand inside quotation marks.
    """

    mark: bytes
    beside: int
    quoted: bool = False


SEPARATORS: Mapping[str, Separator] = MappingProxyType(
    {
        "json": Separator(b'},{"', -1),
        "xml": Separator(b"<result>", 0),
        "csv": Separator(b"\n", 1, quoted=True),
        "tsv": Separator(b"\n", 1),
    }
)
"""By format. In JSON, XML and TSV no value holds the mark, since it is escaped there; in JSON, rows that bind nothing
are not counted."""


def too_many(limit: int, what: str = "rows") -> str:
    """What to say of an answer that is too long."""
    return f"the answer has more than {limit} {what}: narrow the query, or ask for parts with LIMIT and OFFSET"


class CountedWriter(io.RawIOBase):
    """Passes on what is written until more than ``limit`` rows are.

    Raises:
        LimitError: there are more; they are not passed on.
    """

    def __init__(self, out: IO[bytes], separator: Separator, limit: int) -> None:
        self._out, self._separator, self._limit = out, separator, limit
        self._marks = 0
        self._inside = False
        self._rest = b""

    def writable(self) -> bool:
        """Always."""
        return True

    def write(self, data: Buffer, /) -> int:
        """Pass data on, if it is still within the limit."""
        given = bytes(data)
        self._marks += self._count(given)
        if self._marks - self._separator.beside > self._limit:
            raise LimitError(too_many(self._limit))
        self._out.write(given)
        return len(given)

    def _count(self, data: bytes) -> int:
        """The marks in data; what may be the beginning of one is kept for the next time."""
        mark = self._separator.mark
        if self._separator.quoted:
            return sum(piece.count(mark) for piece in self._unquoted(data))
        whole = self._rest + data
        self._rest = whole[1 - len(mark) :] if len(mark) > 1 else b""
        return whole.count(mark)

    def _unquoted(self, data: bytes) -> list[bytes]:
        pieces = data.split(b'"')
        outside = pieces[1::2] if self._inside else pieces[::2]
        self._inside ^= len(pieces) % 2 == 0
        return outside
