"""What a curator knows better than the program: rules in a file, replayed at every build.

``load_curation`` reads the file, ``curate`` merges records under its rules, ``uncertain`` lists what a curator had best
look at, and ``append_rule`` writes an answer down. ``docs/curation.md`` explains the file.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from diplograph.curation.file import DEFAULT_NAME, Curation, append_rule, load_curation

if TYPE_CHECKING:
    from diplograph.curation.application import curate, unapplied

__all__ = ["DEFAULT_NAME", "Curation", "append_rule", "curate", "load_curation", "unapplied"]


def __getattr__(name: str) -> object:  # the merge takes long to import, and not everybody who has rules applies them
    if name not in ("curate", "unapplied"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.application"), name)
