"""Where partitions that are done are kept: a folder on any file system that fsspec knows, local or not."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING

from diplograph.errors import ExtractionError

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_SUFFIX = ".jsonl.gz"
_LOCAL = frozenset({"file", "local"})


class Place:
    """A folder by its URL (``file:///mnt/all/work``, ``s3://bucket/work``, or a path)."""

    def __init__(self, url: str) -> None:
        """Nothing is read or written before it is asked for.

        Raises:
            ExtractionError: fsspec is not installed, or does not know such an address.
        """
        self._files, self._folder = _resolved(url)
        protocol = self._files.protocol
        self._is_local = not _LOCAL.isdisjoint((protocol,) if isinstance(protocol, str) else protocol)
        self.url = f"file://{self._folder}" if self._is_local else url
        """The same place from whatever folder a process was started in."""

    def get(self, name: str) -> bytes | None:
        """The file of a partition, None where there is none.

        Raises:
            ExtractionError: the place cannot be read.
        """
        try:
            content: bytes = self._files.cat_file(self._path(name))
        except FileNotFoundError:
            return None
        except Exception as error:  # each file system has errors of its own
            raise self._amiss("read", error) from error
        return content

    def put(self, name: str, content: bytes) -> None:
        """Write the file of a partition, so that nobody ever sees half of it.

        An object store shows what is sent only when all has come; on this machine it is written aside first. Elsewhere
        half a file can be left, which is told by its content.

        Raises:
            ExtractionError: it cannot be written.
        """
        try:
            self._files.makedirs(self._folder, exist_ok=True)
            if self._is_local:
                _write_aside(Path(self._path(name)), content)
            else:
                self._files.pipe_file(self._path(name), content)
        except Exception as error:  # each file system has errors of its own
            raise self._amiss("written", error) from error

    def _path(self, name: str) -> str:
        return f"{self._folder}/{name}{_SUFFIX}"

    def _amiss(self, done: str, error: Exception) -> ExtractionError:
        reason = " ".join((getattr(error, "strerror", None) or str(error) or type(error).__name__).split())
        return ExtractionError(f"{self.url}: cannot be {done} ({reason}): correct --work, or the rights there")


def _resolved(url: str) -> tuple[AbstractFileSystem, str]:
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise ExtractionError(
            f"{url}: fsspec is not installed, which --work needs: install diplograph[cluster]"
        ) from error
    try:
        files, folder = url_to_fs(url)
    except (ImportError, ValueError) as error:
        reason = " ".join(str(error).split())
        raise ExtractionError(
            f"{url}: no place to work in ({reason}): give another, or install what it needs"
        ) from error
    return files, folder.rstrip("/")


def _write_aside(file: Path, content: bytes) -> None:
    """Write a file beside its place, under a name that no other machine uses, and move it there."""
    aside = file.with_name(f".{file.name}.{socket.gethostname()}.{os.getpid()}")
    try:
        with aside.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        aside.replace(file)
    finally:
        aside.unlink(missing_ok=True)
