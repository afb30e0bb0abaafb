"""The prose of a release: its text as a reader sees it, and the way back to the text as read."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of a release is."""

    LETTERHEAD = "letterhead"
    TITLE = "title"
    HEADING = "heading"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item …: ``start`` and ``end`` are offsets into the prose."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Prose:
    """Clean running text: markup and page furniture gone, lines joined, blocks parted by an empty line.

    ``offsets[i]`` is the place of ``text[i]`` in the text as read.
    """

    text: str
    offsets: array[int]
    blocks: tuple[Block, ...]

    def paragraph(self, at: int) -> int:
        """Where the block begins that ``text[at]`` stands in, or the last one before it; 0 where there is none."""
        return max((block.start for block in self.blocks if block.start <= at), default=0)

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The offsets into the text as read of ``text[start:end]``, which must not be empty."""
        return self.offsets[start], self.offsets[end - 1] + 1
