"""The files that releases are to be made of, known by their bytes before anything in them is understood."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from diplograph.read import Skipped
from diplograph.read.file import Source
from diplograph.read.folder import Listed, listed
from diplograph.read.manifest import Entry

Paths = str | Path | Iterable[str | Path]


@dataclass(frozen=True, slots=True)
class Input:
    """A file to be read: where it is, the name it goes by in the graph, and the id that its release will have.

    ``sha256`` is that of its bytes, of which there are ``size``; ``entry`` is what a manifest says of it. ``key`` tells
    all that its record can depend on apart: the same key, the same record.
    """

    path: str
    name: str
    release: str
    sha256: str
    size: int
    key: str
    entry: Entry | None = None

    @property
    def source(self) -> Source:
        """The file as the reader takes it."""
        return Source(Path(self.path), self.name, self.entry)


def inputs(paths: Paths, version: str) -> Iterator[Input | Skipped]:
    """The files under ``paths`` in the order of their names, each once, and in its place what cannot be one.

    ``version`` is that of the extraction that they are for. One file's bytes at a time are held.
    """
    for one in listed([paths] if isinstance(paths, str | Path) else paths):
        yield one if isinstance(one, Skipped) else _input(one, version)


def _input(one: Listed, version: str) -> Input:
    source = one.source
    key = _key(version, source, one.release, one.sha256)
    return Input(str(source.path), source.name, one.release, one.sha256, len(one.data), key, source.entry)


def _key(version: str, source: Source, release: str, sha256: str) -> str:
    said = sorted(source.entry.values.items()) if source.entry else None
    return hashlib.sha256(json.dumps([version, sha256, source.name, release, said]).encode()).hexdigest()
