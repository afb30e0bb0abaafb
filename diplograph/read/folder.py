"""Reads many files and folders, and goes on where one cannot be read."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from diplograph.errors import ReadError
from diplograph.models import Release
from diplograph.read.file import Source, checked, load, parsed
from diplograph.read.formats import SUFFIXES
from diplograph.read.manifest import NAME as MANIFEST
from diplograph.read.manifest import Entry, load_manifest

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""What cannot stand in the name of a release: control characters, and the bytes that are no UTF-8."""
_UNNAMEABLE = "a name that is no text in UTF-8 or no single line: rename it"
_NOT_RELEASES = frozenset({"readme", "license", "licence", "changelog"})


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file or folder that was left out; ``str()`` of it is one line: where, what, and what to do."""

    path: str
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Listed:
    """A file by its bytes: their SHA-256, in hex, and the id that its release has."""

    source: Source
    release: str
    sha256: str
    data: bytes


def read_all(paths: Iterable[str | Path]) -> Iterator[Release | Skipped]:
    """The releases of files and folders (with their subfolders), in the order of their names, each once.

    What cannot be read comes as a ``Skipped`` in its place, and the rest goes on. The order of ``paths`` is of no
    account. Files of one stem get ids of their own by their hash.
    """
    for one in listed(paths):
        yield _read(one) if isinstance(one, Listed) else one


def _read(one: Listed) -> Release | Skipped:
    try:
        return parsed(one.data, one.source).model_copy(update={"id": one.release})
    except ReadError as error:
        return Skipped(str(one.source.path), str(error))


def listed(paths: Iterable[str | Path]) -> Iterator[Listed | Skipped]:
    """The files that :func:`read_all` reads, before anything in them is understood, and what is none of them."""
    seen: dict[str, str] = {}
    found = sources(paths)
    stems = Counter(one.path.stem for one in found if isinstance(one, Source))
    for source in found:
        yield _listed(source, seen, stems) if isinstance(source, Source) else source


def _listed(source: Source, seen: dict[str, str], stems: Counter[str]) -> Listed | Skipped:
    try:
        data = load(source.path)
        digest = checked(data, source)
    except ReadError as error:
        return Skipped(str(source.path), str(error))
    first = seen.setdefault(digest, str(source.path))
    if first != str(source.path):
        return Skipped(str(source.path), f"the same bytes as {first}: remove one of the two")
    stem = source.path.stem
    return Listed(source, f"{stem}-{digest[:8]}" if stems[stem] > 1 else stem, digest, data)


def sources(paths: Iterable[str | Path]) -> list[Source | Skipped]:
    """The files to read under ``paths``, sorted, each once; folders that hold none and absent files as ``Skipped``."""
    found: dict[str, Source | Skipped] = {}
    for path in sorted({Path(p) for p in paths}):
        for source in _folder(path) if path.is_dir() else [_single(path)]:
            found.setdefault(os.path.realpath(source.path), source)
    return sorted(found.values(), key=_order)


def _order(source: Source | Skipped) -> tuple[str, str]:
    return (source.name if isinstance(source, Source) else Path(source.path).name, str(source.path))


def _single(path: Path) -> Source | Skipped:
    if _UNPRINTABLE.search(path.name):
        return Skipped(_shown(path), _UNNAMEABLE)
    try:
        return Source(path, path.name, load_manifest(path.parent).get(path.name))
    except ReadError as error:
        return Skipped(str(path.parent / MANIFEST), str(error))


def _folder(folder: Path) -> list[Source | Skipped]:
    """The releases in a folder and its subfolders, and what its manifest lists in vain."""
    try:
        manifest = load_manifest(folder)
    except ReadError as error:
        return [Skipped(str(folder / MANIFEST), str(error))]
    barred: list[Source | Skipped] = []
    files = list(_files(folder, barred))
    missing = [Skipped(str(folder / m), "listed in the manifest, but absent") for m in _missing(folder, manifest)]
    listed: list[Source | Skipped] = [_source(path, folder, manifest) for path in files]
    if not listed and not barred and not missing:
        suffixes = ", ".join(s for s in SUFFIXES if s not in (".markdown", ".xhtml"))
        return [Skipped(str(folder), f"a folder without releases: put files in it that end in {suffixes}")]
    return [*listed, *missing, *barred]


def _source(path: Path, folder: Path, manifest: dict[str, Entry]) -> Source:
    name = path.relative_to(folder).as_posix()
    return Source(path, name, manifest.get(name))


def _missing(folder: Path, manifest: dict[str, Entry]) -> list[str]:
    return [name for name in sorted(manifest) if not os.path.isfile(folder / name)]  # noqa: PTH113 - names may be too long


def _files(folder: Path, barred: list[Source | Skipped]) -> Iterator[Path]:
    """The files that are named like releases; folders that may not be entered go to ``barred``."""

    def note(error: OSError) -> None:
        barred.append(Skipped(str(error.filename), "a folder that cannot be read: change its mode or owner"))

    whole = os.path.realpath(folder)
    for root, folders, names in os.walk(folder, onerror=note):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for path in (Path(root, name) for name in sorted(names) if _is_release(name)):
            if _leads_out(path, whole):
                barred.append(Skipped(_shown(path), "a link that leads out of the folder: put the file itself there"))
            elif _UNPRINTABLE.search(path.name):
                barred.append(Skipped(_shown(path), _UNNAMEABLE))
            else:
                yield path


def _leads_out(path: Path, folder: str) -> bool:
    """Whether a link leads out of the folder that was named: an archive of releases may hold one to a secret."""
    return path.is_symlink() and os.path.commonpath((folder, os.path.realpath(path))) != folder


def _shown(path: Path) -> str:
    return _UNPRINTABLE.sub(lambda found: repr(found[0])[1:-1], str(path))


def _is_release(name: str) -> bool:
    path = Path(name)
    return path.suffix.lower() in SUFFIXES and not name.startswith(".") and path.stem.lower() not in _NOT_RELEASES
