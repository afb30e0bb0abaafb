"""Where the data files are that ship with the package."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from diplograph.errors import OntologyError

_PACKAGE = Path(__file__).parent


@cache
def ontology_dir() -> Path:
    """The folder ``ontology/``: inside the package when installed, beside it in a checkout.

    Raises:
        OntologyError: neither place holds it; the installation is incomplete.
    """
    for folder in (_PACKAGE / "ontology", _PACKAGE.parent / "ontology"):
        if folder.is_dir():
            return folder
    raise OntologyError(f"no ontology folder in {_PACKAGE} or beside it: reinstall diplograph")


def data_file(stage: str, name: str) -> Path:
    """The word list or table ``name`` of a stage, such as ``data_file("extract", "honorifics.txt")``."""
    return _PACKAGE / stage / "data" / name


def word_list(stage: str, name: str) -> tuple[str, ...]:
    """The lines of a word list of a stage, without blank lines and ``#`` comments."""
    lines = data_file(stage, name).read_text("utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def table(stage: str, name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a tab-separated table of a stage, without blank lines and ``#`` comments."""
    return tuple(tuple(cell.strip() for cell in line.split("\t")) for line in word_list(stage, name))
