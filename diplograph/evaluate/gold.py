"""Reads records from files, gold ones or those that were extracted."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
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


def read_records(paths: Iterable[Path]) -> list[ReleaseRecord]:
    """The records of folders, of JSON files and of files with a record on each line (.jsonl).

    Raises:
        RecordError: a path cannot be read or holds no record, or a record is not of the documented form.
    """
    return [record for path in paths for record in _records_at(path)]


def _records_at(path: Path) -> Iterable[ReleaseRecord]:
    if path.is_dir():
        return read_gold(path)
    if path.suffix != ".jsonl":
        return [_record(path, _content(path))]
    return [_record(path, _parsed(line, path)) for line in _text(path).splitlines() if line.strip()]


def _records(folder: Path) -> Iterator[ReleaseRecord]:
    for file in sorted(folder.glob("*.json")):
        content = _content(file)
        if isinstance(content, dict) and "release" in content:
            yield _record(file, content)


def _content(file: Path) -> object:
    return _parsed(_text(file), file)


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except (OSError, ValueError) as error:
        raise RecordError(f"{file}: cannot be read ({error}): name a readable file of records") from error


def _parsed(text: str, file: Path) -> object:
    try:
        return json.loads(text)
    except ValueError as error:
        raise RecordError(f"{file}: cannot be read as JSON ({error}): mend or remove it") from error


def _record(file: Path, content: object) -> ReleaseRecord:
    try:
        return ReleaseRecord.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(step) for step in first["loc"])
        raise RecordError(f"{file}: {place}: {first['msg']}: see docs/record.md for the form") from error
