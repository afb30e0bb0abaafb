"""The manifest of a folder of releases: what a curator knows of each file, which wins over what its text suggests.

``manifest.yaml`` lists the files beside it::

    releases:
      - file: visit-to-strelsau.txt       # relative to the manifest; the only key that is required
        title: Visit of the Foreign Minister to Strelsau
        issuer: Ministry of Foreign Affairs of Ruritania
        issuer_country: RU                 # ISO 3166-1 alpha-2
        date: 2021-05-03                   # as precise as known: 2021-05, 2021
        place: Strelsau                    # of the dateline
        language: en
        sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import yaml

from diplograph.errors import ReadError
from diplograph.models import PartialDate
from diplograph.read.extracted import FIELDS
from diplograph.read.limits import MAX_BYTES
from diplograph.read.plain_yaml import plain_yaml
from diplograph.read.well_formed import one_line

NAME = "manifest.yaml"
_KEYS = frozenset((*FIELDS, "file", "sha256"))
_SHA256 = re.compile(r"[0-9a-f]{64}")
_LONGEST_NAME = 1000
_COUNTRY = re.compile(r"[A-Z]{2}")


@dataclass(frozen=True, slots=True)
class Entry:
    """What the manifest says of one file: values for some of ``FIELDS``, and its hash if given."""

    file: str
    values: dict[str, str]
    sha256: str | None = None


def load_manifest(folder: Path) -> dict[str, Entry]:
    """The entries of the folder's manifest by file (relative, with ``/``); empty where there is none.

    Raises:
        ReadError: the manifest cannot be read or is not of the documented form.
    """
    path = folder / NAME
    if not path.is_file():
        return {}
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ReadError(f"the manifest is larger than {MAX_BYTES // 10**6} MB: part the folder")
        loaded = plain_yaml(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        what = type(error).__name__
        raise ReadError(f"the manifest cannot be read ({what}): check its permissions and encoding") from error
    except yaml.YAMLError as error:
        raise ReadError(f"the manifest is no YAML{_line(error)}: mend it") from error
    entries = [_entry(item, number) for number, item in enumerate(_items(loaded), 1)]
    return {entry.file: entry for entry in entries}


def _line(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    return f" (line {mark.line + 1})" if mark else ""


def _items(loaded: object) -> list[object]:
    items = loaded.get("releases") if isinstance(loaded, dict) else None
    if not isinstance(items, list):
        raise ReadError("the manifest has no list 'releases': write one, an entry for each file")
    return items


def _entry(item: object, number: int) -> Entry:
    if not isinstance(item, dict) or not isinstance(item.get("file"), str):
        raise ReadError(f"entry {number} of the manifest names no file: give it the key 'file'")
    unknown = sorted(str(key) for key in item if key not in _KEYS)
    if unknown:
        raise ReadError(f"entry {number} of the manifest has an unknown key {unknown[0]!r}: remove or rename it")
    _check_name(item["file"], number)
    for key in sorted(item):
        if not isinstance(item[key], str):
            raise ReadError(f"entry {number} of the manifest: {key} is a list or mapping: write one value")
    values = {key: line for key in FIELDS if (line := one_line(item.get(key, "")))}
    _check(values, number)
    return Entry(item["file"], values, _sha256(item.get("sha256"), number))


def _check_name(file: str, number: int) -> None:
    path = PurePosixPath(file)
    if path.is_absolute() or ".." in path.parts or not file.isprintable() or len(file) > _LONGEST_NAME:
        raise ReadError(f"entry {number} of the manifest: file is no path inside its folder: write one")


def _check(values: dict[str, str], number: int) -> None:
    try:
        PartialDate(values.get("date", "2000"))
    except ValueError as error:
        raise ReadError(f"entry {number} of the manifest: {error}") from error
    if not _COUNTRY.fullmatch(values.get("issuer_country", "XX")):
        raise ReadError(f"entry {number} of the manifest: issuer_country is two capital letters (ISO 3166-1)")


def _sha256(value: object, number: int) -> str | None:
    if value and not _SHA256.fullmatch(str(value)):
        raise ReadError(f"entry {number} of the manifest: sha256 is 64 hexadecimal digits, in lower case")
    return str(value) if value else None
