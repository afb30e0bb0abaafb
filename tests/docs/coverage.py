"""Which pages are run here, and which tests run the others."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tests.docs.blocks import DOCS, blocks

ELSEWHERE = {
    "endpoint.md": "tests/web/test_docs.py",
    "exports.md": "tests/export/test_docs.py",
    "ontology.md": "tests/ontology/test_docs.py",
}
"""Pages whose commands and queries have tests of their own."""


def run_here(pages: Iterable[Path]) -> list[Path]:
    """The pages with blocks to be run, but for those that other tests run."""
    return [
        page
        for page in pages
        if str(page.relative_to(DOCS)) not in ELSEWHERE and any(block.is_run for block in blocks(page))
    ]
