"""How a query process answers: frames of a kind, a length and content, written to its standard output."""

from __future__ import annotations

import io
import struct
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import Buffer

READY, DATA, DONE, FAILED = b"R", b"D", b"E", b"X"
"""The process can be asked (with the base of ids), a part of an answer, its end (with the format), or what went wrong
instead (with a status before the first space)."""

HEAD = struct.Struct(">cI")
"""The kind and the length of the content that follows."""

_LONGEST = 1 << 18


def frame(kind: bytes, content: bytes = b"") -> bytes:
    """A frame."""
    return HEAD.pack(kind, len(content)) + content


class FrameWriter(io.RawIOBase):
    """Takes an answer as it is written and sends it on in frames, so that no more than one is in memory."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out
        self._held = bytearray()

    def writable(self) -> bool:
        """Always."""
        return True

    def write(self, data: Buffer, /) -> int:
        """Take a part of the answer."""
        part = memoryview(data)
        self._held += part
        if len(self._held) >= _LONGEST:
            self._out.write(frame(DATA, bytes(self._held)))
            self._held.clear()
        return len(part)

    def finish(self, form: str) -> None:
        """Send what is left, and the end of the answer with its format."""
        self._out.write(frame(DATA, bytes(self._held)) + frame(DONE, form.encode()))
