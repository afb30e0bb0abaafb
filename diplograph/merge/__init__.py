"""Release records become one corpus: one entity for each real-world thing, and the decisions that led there.

The merge itself is imported when it is first used: a lookup by name needs only how names are compared.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diplograph.merge.corpus import merge

__all__ = ["merge"]


def __getattr__(name: str) -> object:
    if name != "merge":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return import_module(f"{__name__}.corpus").merge
