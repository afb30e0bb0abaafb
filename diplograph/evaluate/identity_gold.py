"""Reads which mentions are one thing from a gold file."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path

from diplograph.errors import RecordError
from diplograph.identifiers import mention
from diplograph.models import ReleaseRecord


class Merged(StrEnum):
    """What is merged across releases: the sections of a corpus that hold one entity for several mentions."""

    PEOPLE = "people"
    ORGANIZATIONS = "organizations"
    INITIATIVES = "initiatives"
    ENGAGEMENTS = "engagements"


Groups = Mapping[Merged, Iterable[Iterable[str]]]
"""The mentions (``R#p1``) of each entity, by section; a mention that stands in no group is an entity of its own."""


def read_groups(file: Path, records: Collection[ReleaseRecord]) -> dict[Merged, list[list[str]]]:
    """The groups of a gold file, their mentions those of the records.

    The file is a JSON object with a list for each section. An item is a list of mentions, or an object with
    ``mentions``; the release of a mention may be cut to what only one release begins with (``000#p1``). An object whose
    ``identity`` is ``uncertain`` is left out: see ``read_uncertain``.

    Raises:
        RecordError: the file cannot be read, is of another form, or names a mention twice or one that no record holds.
    """
    return _read(file, records, uncertain=False)


def read_uncertain(file: Path, records: Collection[ReleaseRecord]) -> dict[Merged, list[list[str]]]:
    """The groups of which the gold says that nobody knows whether they are one thing: joined or not, both are right.

    Raises:
        RecordError: as for ``read_groups``.
    """
    return _read(file, records, uncertain=True)


def _read(file: Path, records: Collection[ReleaseRecord], uncertain: bool) -> dict[Merged, list[list[str]]]:
    releases = sorted(record.release.id for record in records)
    held = {ref for record in records for ref in _mentions(record)}
    content = _content(file)
    told = {section: list(_groups(file, section, content.get(section, ()), uncertain)) for section in Merged}
    found = {section: [[_full(ref, releases, file) for ref in group] for group in told[section]] for section in Merged}
    _check((ref for groups in found.values() for group in groups for ref in group), held, file)
    return found


def _mentions(record: ReleaseRecord) -> Iterator[str]:
    for section in Merged:
        yield from (mention(record.release.id, item.id) for item in getattr(record, section))


def _groups(file: Path, section: Merged, items: Iterable[object], uncertain: bool) -> Iterator[list[str]]:
    for item in items:
        if (isinstance(item, dict) and item.get("identity") == "uncertain") is not uncertain:
            continue
        mentions = item.get("mentions") if isinstance(item, dict) else item
        if not isinstance(mentions, list) or not all(isinstance(ref, str) and "#" in ref for ref in mentions):
            raise RecordError(f"{file}: {section}: {item!r:.60} holds no list of mentions: write them as R#p1")
        yield mentions


def _content(file: Path) -> dict[str, Iterable[object]]:
    try:
        content = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise RecordError(f"{file}: cannot be read as JSON ({error}): mend it or name another") from error
    if not isinstance(content, dict) or not any(isinstance(content.get(section), list) for section in Merged):
        raise RecordError(f"{file}: no merge gold: it takes an object with a list of {', '.join(Merged)}")
    return content


def _full(ref: str, releases: list[str], file: Path) -> str:
    """The mention with its release's whole id."""
    start, _, local = ref.rpartition("#")
    fitting = [start] if start in releases else [one for one in releases if one.startswith(start)]
    if len(fitting) != 1:
        many = "several records" if fitting else "no record"
        raise RecordError(f"{file}: {ref!r} is of {many}: name all its records, and only those")
    return mention(fitting[0], local)


def _check(refs: Iterable[str], held: Collection[str], file: Path) -> None:
    seen: set[str] = set()
    for ref in refs:
        if ref not in held:
            raise RecordError(f"{file}: no record holds {ref!r}: give the records that the file was made for")
        if ref in seen:
            raise RecordError(f"{file}: {ref!r} stands in two groups: leave it in one")
        seen.add(ref)
