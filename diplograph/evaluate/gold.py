"""Reads gold records from files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from diplograph.errors import RecordError
from diplograph.models import ReleaseRecord


def read_gold(folder: Path) -> list[ReleaseRecord]:
    """The gold records of a folder: its JSON files that hold an object with a ``release``, in the order of names.

    Raises:
        RecordError: the folder cannot be read or holds no record, or a record is not of the documented form.
    """
    if not folder.is_dir():
        raise RecordError(f"{folder}: no such folder: name the folder that holds the gold records")
    records = list(_records(folder))
    if not records:
        raise RecordError(f"{folder}: no gold record: it takes JSON files, each a release record")
    return records


def _records(folder: Path) -> Iterator[ReleaseRecord]:
    for file in sorted(folder.glob("*.json")):
        content = _content(file)
        if isinstance(content, dict) and "release" in content:
            yield _record(file, content)


def _content(file: Path) -> object:
    try:
        return json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise RecordError(f"{file}: cannot be read as JSON ({error}): mend or remove it") from error


def _record(file: Path, content: object) -> ReleaseRecord:
    try:
        return ReleaseRecord.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(step) for step in first["loc"])
        raise RecordError(f"{file}: {place}: {first['msg']}: see docs/record.md for the form") from error
