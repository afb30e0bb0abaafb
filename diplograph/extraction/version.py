"""What a record depends on beside its file: the code and the data of all that makes records, and the language model."""

from __future__ import annotations

import hashlib
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed
from importlib.util import find_spec
from pathlib import Path

from diplograph.errors import ModelError
from diplograph.extract.model import ALIASES, DEFAULT_MODEL
from diplograph.resources import ontology_dir

_PACKAGE = Path(__file__).parent.parent
_PARTS = ("read", "extract", "models", "reference", "resources.py", "extraction/worker.py", "extraction/limits.py")
_DISTRIBUTIONS = (
    "anyascii",
    "lxml",
    "numpy",
    "py3langid",
    "pydantic",
    "pypdfium2",
    "python-docx",
    "PyYAML",
    "spacy",
    "thinc",
    "trafilatura",
)
"""The libraries whose other version may read or say something else."""


@cache
def version(model: str = DEFAULT_MODEL) -> str:
    """A hash that is another one as soon as anything is different that records are made with, in hex.

    Raises:
        ModelError: the spaCy pipeline is not installed.
    """
    libraries = [f"{name} {installed(name)}" for name in _DISTRIBUTIONS]
    known = [sys.version, unicodedata.unidata_version, *libraries, *_model(model)]
    files = hash_of_files((*(_PACKAGE / part for part in _PARTS), ontology_dir()))
    return hashlib.sha256("\n".join((*known, files)).encode()).hexdigest()


def hash_of_files(places: Iterable[Path]) -> str:
    """A hash of files, and of all files in folders, with their names there: of code and of data."""
    total = hashlib.sha256()
    for place in places:
        for file in _files(place):
            content = hashlib.sha256(file.read_bytes()).hexdigest()
            total.update(f"{file.relative_to(place.parent).as_posix()} {content}\n".encode())
    return total.hexdigest()


def _files(place: Path) -> Iterator[Path]:
    if place.is_file():
        yield place
        return
    for file in sorted(place.rglob("*")):
        if file.is_file() and file.suffix != ".pyc" and not file.name.startswith("."):
            yield file


def _model(name: str) -> tuple[str, ...]:
    """What tells an installed pipeline, or one in a folder, from all others."""
    for known in (name, ALIASES.get(name, name)):
        if Path(known).is_dir():
            return known, hash_of_files([Path(known)])
        if find_spec(known.partition("/")[0]) is not None:
            return known, _installed(known)
    raise ModelError(f"the spaCy pipeline {name!r} is not installed: pip install it, or leave --model out")


def _installed(package: str) -> str:
    try:
        return installed(package)
    except PackageNotFoundError:
        return "without a version"
