"""What pages run that is bundled from others' packages, and that a checkout makes with ``make assets``."""

from __future__ import annotations

from pathlib import Path

BUILT = Path(__file__).parent.parent / "static" / "built"


def is_built(*names: str) -> bool:
    """Whether all of these bundles are there."""
    return all((BUILT / name).is_file() for name in names)
