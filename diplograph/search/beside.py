"""Writes the sentences of records into an index, where they are many in a process of its own, beside other work."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen

from diplograph.graph.files import load_records
from diplograph.graph.layout import RECORDS
from diplograph.search.filling import begin
from diplograph.search.sentences import sentences_told

_WORTH_IT = 1 << 22
"""With fewer bytes of records than these the process takes longer to start than it spares."""
_PROCESS = "diplograph.search.process"
_PACKAGES = Path(__file__).parents[2]
"""Where it finds the very program that runs here."""


def write_sentences(folder: Path, index: Path, aside: Path) -> None:
    """Begin an index with the sentences of the records in a graph's own folder; they are put ``aside`` meanwhile."""
    begin(index, aside, sentences_told(load_records(folder)))


@contextmanager
def sentences_written(folder: Path, index: Path, aside: Path) -> Iterator[None]:
    """Do so while something else is done; where that fails, the process is ended."""
    process = _begun(folder, index, aside)
    if process is None:
        write_sentences(folder, index, aside)
        yield
        return
    with process:
        try:
            yield
        except BaseException:
            process.kill()
            raise
        done = process.wait() == 0
    if not done:
        for left in (index, aside):
            left.unlink(missing_ok=True)
        write_sentences(folder, index, aside)


def _begun(*paths: Path) -> Popen[bytes] | None:
    """The process; None where there is little to do, or where none can be started."""
    if (paths[0] / RECORDS).stat().st_size < _WORTH_IT:
        return None
    command = (sys.executable, "-P", "-m", _PROCESS, *map(str, paths))
    found = os.pathsep.join(filter(None, (str(_PACKAGES), os.environ.get("PYTHONPATH"))))
    try:
        return Popen(command, stdin=PIPE, stdout=DEVNULL, stderr=DEVNULL, env={**os.environ, "PYTHONPATH": found})
    except OSError:
        return None
