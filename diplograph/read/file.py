"""Reads one file."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from diplograph.errors import ReadError
from diplograph.models import Release
from diplograph.read.formats import extractor, sniff
from diplograph.read.frontmatter import front_matter_end
from diplograph.read.limits import MAX_BYTES, MAX_CHARACTERS
from diplograph.read.manifest import Entry, load_manifest


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: its path, the name it goes by in the graph, and what a manifest says of it."""

    path: Path
    name: str
    entry: Entry | None = None


def read(path: str | Path) -> Release:
    """The release in a file: its text, and its title, issuer, date and place where they can be told.

    A ``manifest.yaml`` in the same folder is heeded.

    Raises:
        ReadError: the file cannot be read as an English release.
    """
    path = Path(path)
    try:
        return read_source(Source(path, path.name, load_manifest(path.parent).get(path.name)))
    except ReadError as error:
        raise ReadError(f"{path}: {error}") from error


def read_source(source: Source) -> Release:
    """The release of a source.

    Raises:
        ReadError: with the reason alone, as the caller knows the file.
    """
    return parsed(load(source.path), source)


def checked(data: bytes, source: Source) -> str:
    """The SHA-256 of a source's bytes, in hex.

    Raises:
        ReadError: the manifest has another one.
    """
    digest = hashlib.sha256(data).hexdigest()
    if source.entry and source.entry.sha256 not in (None, digest):
        raise ReadError("its SHA-256 is not the manifest's: restore the file, or correct the manifest")
    return digest


def prepare(data: bytes, source: Source) -> None:
    """Load what is needed for reading these bytes; the first file of a format would seem to take long otherwise.

    Raises:
        ReadError: they are of no format that is read.
    """
    extractor(sniff(data, source.path.suffix))


def parsed(data: bytes, source: Source) -> Release:
    """The release in a source's bytes.

    Raises:
        ReadError: with the reason alone, as the caller knows the file.
    """
    from diplograph.read.header import infer

    digest = checked(data, source)
    extracted = extractor(sniff(data, source.path.suffix))(data)
    require_release(extracted.text)
    declared = extracted.declared | (source.entry.values if source.entry else {})
    header = infer(extracted.text, declared, extracted.site)
    return Release(id=source.path.stem, text=extracted.text, source=source.name, sha256=digest, **header)


def load(path: Path) -> bytes:
    """The bytes of a regular file of tolerable size.

    Raises:
        ReadError: it is absent, a folder or a device, may not be read, is empty or too large.
    """
    try:
        if path.is_dir():
            raise ReadError("a folder, not a file: give it where folders are read")
        if not path.is_file():
            raise ReadError("no such file: check the path" if not path.exists() else "not a regular file: give a file")
        if path.stat().st_size > MAX_BYTES:
            raise ReadError(f"larger than {MAX_BYTES // 10**6} MB: split it into its releases")
        data = path.read_bytes()
    except PermissionError as error:
        raise ReadError("no permission to read it: change its mode or owner") from error
    except OSError as error:
        raise ReadError(f"cannot be read ({error.strerror or type(error).__name__}): check the disk") from error
    if not data:
        raise ReadError("empty file: give the release's text")
    return data


def require_release(text: str) -> None:
    """Refuse what is no English text of tolerable length.

    Raises:
        ReadError: there is no word in it, it is too long, or not English.
    """
    from diplograph.read.language import require_english

    if len(text) > MAX_CHARACTERS:
        raise ReadError(f"{len(text):,} characters, more than {MAX_CHARACTERS:,}: split it into its releases")
    body = text[front_matter_end(text) :]
    if not any(map(str.isalpha, body)):
        raise ReadError("no text in it, only white space or signs: give the release's text")
    require_english(body)
