"""What became of a partition's inputs as a file: JSON Lines, compressed; the same outcomes give the same bytes.

The first line has the form's version and how many lines follow. Each of those has the key of an input and either the
release's ``text``, the ``doubts`` about it and its ``record``, as in ``records.jsonl``, or the ``reason`` why there is
none.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterable, Mapping

from diplograph.extraction import Input, Outcome

FORMAT = 1
_LEVEL = 6
_RECORD = b', "record": '
"""What stands before the record. Within a text the quotes would be escaped, so that its first occurrence is this."""


class DamagedSheetError(Exception):
    """The bytes are not those of a whole file of this form: the partition is to be done again."""


def written(outcomes: Iterable[Outcome]) -> bytes:
    """The outcomes as a file."""
    lines = [_line(one) for one in outcomes]
    head = json.dumps({"format": FORMAT, "lines": len(lines)}).encode()
    return gzip.compress(b"".join(line + b"\n" for line in (head, *lines)), _LEVEL, mtime=0)


def read(content: bytes, inputs: Iterable[Input]) -> list[Outcome]:
    """The outcomes of inputs, in their order, from a file.

    Raises:
        DamagedSheetError: it is not whole, of another version, or lacks an input.
    """
    try:
        head, *lines = gzip.decompress(content).rstrip(b"\n").split(b"\n")
        told = json.loads(head)
        if told != {"format": FORMAT, "lines": len(lines)}:
            raise DamagedSheetError(f"{len(lines)} lines after {told}")
        found = dict(map(_parted, lines))
        return [_outcome(one, *found[one.key]) for one in inputs]
    except (OSError, EOFError, zlib.error, ValueError, KeyError) as error:
        raise DamagedSheetError(str(error)) from error


def _line(one: Outcome) -> bytes:
    doubts = None if one.doubts is None else one.doubts.decode()
    about = {"key": one.input.key, "reason": one.reason, "text": one.text, "doubts": doubts}
    told = json.dumps({name: value for name, value in about.items() if value is not None}).encode()
    return told if one.record is None else told[:-1] + _RECORD + one.record + b"}"


def _parted(line: bytes) -> tuple[str, tuple[Mapping[str, str], bytes | None]]:
    """The key, what else is told, and the record byte by byte as it was written."""
    before, mark, record = line.partition(_RECORD)
    about = json.loads(before + b"}" if mark else line)
    return about["key"], (about, record[:-1] if mark else None)


def _outcome(one: Input, about: Mapping[str, str], record: bytes | None) -> Outcome:
    doubts = about.get("doubts")
    return Outcome(
        one,
        record=record,
        text=about.get("text"),
        doubts=None if doubts is None else doubts.encode(),
        reason=about.get("reason"),
    )
