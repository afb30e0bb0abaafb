"""Finds the prose in a release's text as read."""

from __future__ import annotations

import re
from array import array

from diplograph.models import Release
from diplograph.read.prose import Block, BlockKind, Prose

_BLANK = re.compile(r"\n\s*\n")
_MARKUP = re.compile(r"\*\*|</?sup>|\\(?=[’'])")


def layout(release: Release) -> Prose:
    """The prose of a release."""
    text = release.text
    out: list[str] = []
    offsets = array("I")
    blocks = []
    at = 0
    for end in [*(m.start() for m in _BLANK.finditer(text)), len(text)]:
        start = len(out)
        _add(text, at, end, out, offsets)
        while len(out) > start and out[-1] == " ":
            out.pop()
            offsets.pop()
        if len(out) > start:
            blocks.append(Block(BlockKind.PARAGRAPH, start, len(out)))
            out.append("\n")
            offsets.append(end - 1)
            out.append("\n")
            offsets.append(end - 1)
        at = end
    return Prose("".join(out), offsets, tuple(blocks))


def _add(text: str, start: int, end: int, out: list[str], offsets: array[int]) -> None:
    skip = {i for m in _MARKUP.finditer(text, start, end) for i in range(m.start(), m.end())}
    begun = len(out)
    for i in range(start, end):
        if i in skip:
            continue
        c = " " if text[i].isspace() else text[i]
        if c == " " and (len(out) == begun or out[-1] == " "):
            continue
        out.append(c)
        offsets.append(i)
