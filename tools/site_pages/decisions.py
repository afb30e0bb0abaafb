"""The index of the decisions, made from their pages."""

from __future__ import annotations

import re
from pathlib import Path

from site_pages.markdown import table
from site_pages.turtle import ROOT

FOLDER = ROOT / "docs" / "decisions"
_TITLE = re.compile(r"^# (\d+)\. (.+)$", re.MULTILINE)
_QUESTION = re.compile(r"^\*\*Question\.\*\* (.+?)(?=\n\n)", re.MULTILINE | re.DOTALL)


def page() -> str:
    """The whole page."""
    head = "# Decisions\n\nOne short page for each decision that a newcomer would question."
    return "\n".join([head, *table(("", "decision", "the question"), map(_row, files()))])


def files() -> list[Path]:
    """The pages of the decisions, by number."""
    return sorted(FOLDER.glob("[0-9]*.md"))


def _row(file: Path) -> tuple[str, str, str]:
    text = file.read_text("utf-8")
    title, asked = _TITLE.search(text), _QUESTION.search(text)
    if title is None:
        raise ValueError(f"{file}: does not begin with '# NUMBER. TITLE'")
    question = " ".join(asked.group(1).split()) if asked else ""
    return title.group(1), f"[{title.group(2)}]({file.name})", question.replace("|", "\\|")
