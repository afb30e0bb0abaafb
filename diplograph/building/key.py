"""What a graph depends on, in one hash: the same key, the same graph."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version as installed
from pathlib import Path

from diplograph.curation import Curation
from diplograph.extraction.inputs import Input
from diplograph.extraction.version import hash_of_files
from diplograph.identifiers import DEFAULT_BASE
from diplograph.read import Skipped

_PACKAGE = Path(__file__).parent.parent
_PARTS = ("building", "curation", "graph", "identifiers.py", "merge", "models", "reference", "search")
_DISTRIBUTIONS = ("anyascii", "networkx", "numpy", "pydantic", "pyoxigraph", "rapidfuzz")


def key_of(inputs: Iterable[Input], skipped: Iterable[Skipped], curation: Curation, *more: str) -> str:
    """The key of a graph made of inputs, each of which has a record; ``more`` is what else it depends on."""
    depends = {
        "code": code(),
        "base": DEFAULT_BASE,
        "inputs": sorted((one.path, one.key) for one in inputs),
        "skipped": sorted((one.path, one.reason) for one in skipped),
        "curation": [f"{type(rule).__name__} {rule.model_dump_json(exclude={'line'})}" for rule in curation.rules],
        "more": more,
    }
    return hashlib.sha256(json.dumps(depends, sort_keys=True).encode()).hexdigest()


@cache
def code() -> str:
    """The version of the code, data and libraries that make a graph of records, as a hash."""
    libraries = (f"{name} {installed(name)}" for name in _DISTRIBUTIONS)
    files = hash_of_files(_PACKAGE / part for part in _PARTS)
    return hashlib.sha256("\n".join((*libraries, files)).encode()).hexdigest()
