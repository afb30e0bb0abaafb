"""A release's page, as its header is read from it: what stands above, in and below the prose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from diplograph.read.furniture import is_trail
from diplograph.read.layout import blocks
from diplograph.read.lines import split_lines
from diplograph.read.prose import BlockKind
from diplograph.read.segments import Segment

_HEAD_LINES = 60
_FOOT_LINES = 12
_OPENING = 3


@dataclass(frozen=True, slots=True)
class Page:
    """The parts of a page, in the order of the page.

    ``above`` and ``below`` are the letterhead and dateline lines before and after the prose (the lines of one dateline
    parted by commas); ``trails`` the site's breadcrumbs; ``head`` all lines before the prose; ``prose`` the paragraphs
    and items; ``foot`` the last lines of all, page furniture included.
    """

    title: str | None
    trails: tuple[str, ...]
    head: tuple[str, ...]
    above: tuple[str, ...]
    below: tuple[str, ...]
    prose: tuple[str, ...]
    foot: tuple[str, ...] = ()

    @property
    def opening(self) -> str:
        """The first paragraphs."""
        return "\n".join(self.prose[:_OPENING])


def page(text: str, title: str | None = None) -> Page:
    """The page of a text as read; ``title`` is the release's, where it is known."""
    typed = blocks(text, title)
    body = [i for i, (kind, _) in enumerate(typed) if kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)]
    end = body[-1] + 1 if body else len(typed)
    titles = (segment.text for kind, segment in typed if kind is BlockKind.TITLE)
    head = _head(text, typed[body[0]][1].first.places[0] if body else len(text))
    return Page(
        title=title or next(titles, None),
        trails=tuple(line for line in head if is_trail(line)),
        head=head,
        above=_texts(typed[:end], BlockKind.LETTERHEAD, BlockKind.DATELINE),
        below=_texts(typed[end:], BlockKind.LETTERHEAD, BlockKind.DATELINE, BlockKind.HEADING),
        prose=tuple(typed[i][1].text for i in body),
        foot=tuple(text.rstrip().splitlines()[-_FOOT_LINES:]),
    )


def _texts(typed: Sequence[tuple[BlockKind, Segment]], *kinds: BlockKind) -> tuple[str, ...]:
    return tuple(", ".join(line.text for line in segment.lines) for kind, segment in typed if kind in kinds)


def _head(text: str, end: int) -> tuple[str, ...]:
    """The lines before the offset ``end``, page furniture included."""
    lines = (line for line, _ in zip(split_lines(text), range(_HEAD_LINES), strict=False))
    return tuple(line.text for line in takewhile(lambda line: not line.text or line.places[0] < end, lines))
