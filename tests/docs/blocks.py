"""The code blocks of the pages in ``docs/``, with what a comment before one says of how it is run.

- ``<!-- not run: WHY -->``: it needs what a test cannot have.
- ``<!-- exit code: 1 -->``: its last command ends so.
- ``<!-- no answer: WHY -->``: the query rightly finds nothing.

A block with ``title="FILE"`` is that file, or what is added at its end where the file is there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT

DOCS = ROOT / "docs"
RUN = frozenset({"console", "sh", "python", "pycon", "sparql", "indented"})
"""The languages of blocks that are run; the others are shown only, or files where they have a title."""

_BLOCK = re.compile(
    r"(?:^<!-- (?P<note>[^\n]*?) -->\n\n?)?"
    r"(?:^(?P<fence>```+)(?P<language>\w*)(?: title=\"(?P<title>[^\"]+)\")?[^\n]*\n(?P<text>.*?)^(?P=fence)$"
    r"|(?<=\n\n)(?P<indented>(?:^    (?:diplograph|python|curl) [^\n]*\n)+))",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Block:
    """A block of a page; ``start`` and ``end`` are where its text stands in the page."""

    page: Path
    line: int
    start: int
    end: int
    text: str
    language: str = ""
    title: str = ""
    note: str = ""

    @property
    def place(self) -> str:
        """The page and line, as editors understand them."""
        page = self.page.relative_to(ROOT) if self.page.is_relative_to(ROOT) else self.page
        return f"{page}:{self.line}"

    @property
    def is_run(self) -> bool:
        """Whether something of it is to be run, or written to a file."""
        return (bool(self.title) or self.language in RUN) and not self.left_out

    @property
    def left_out(self) -> str:
        """Why it cannot be run; empty where it can."""
        return self.said("not run")

    def said(self, what: str) -> str:
        """What the comment before it says of this; empty if nothing."""
        name, _, value = self.note.partition(": ")
        return value if name == what else ""


def blocks(page: Path) -> Iterator[Block]:
    """The blocks of a page, in order."""
    text = page.read_text("utf-8")
    for found in _BLOCK.finditer(text):
        group = "indented" if found["indented"] else "text"
        yield Block(
            page,
            text.count("\n", 0, found.start(group)),
            *found.span(group),
            found[group],
            found["language"] or ("indented" if found["indented"] else ""),
            found["title"] or "",
            found["note"] or "",
        )


def pages() -> list[Path]:
    """All pages that are committed, the decisions aside."""
    return sorted((*DOCS.glob("*.md"), *DOCS.glob("how-to/*.md")))
