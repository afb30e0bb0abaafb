"""From files to records, in one process or in several.

``inputs`` tells what is to be read, an :class:`Extractor` (``Local``, or one elsewhere) makes an :class:`Outcome` of
each input, ``Cache`` keeps it from one time to the next.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from diplograph.extract.model import DEFAULT_MODEL
from diplograph.extraction.inputs import Input, Paths, inputs
from diplograph.extraction.limits import DEFAULT, Limits
from diplograph.extraction.outcome import Extractor, Outcome
from diplograph.extraction.version import version
from diplograph.extraction.worker import Job
from diplograph.models import ReleaseRecord
from diplograph.read import Skipped

if TYPE_CHECKING:
    from collections import deque

__all__ = ["Extractor", "Input", "Job", "Limits", "Outcome", "Paths", "extract_paths", "inputs", "version"]


def extract_paths(
    paths: Paths, *, model: str | None = None, workers: int | None = 1, limits: Limits = DEFAULT
) -> Iterator[ReleaseRecord | Skipped]:
    """What each release of files and folders says, and which files were left out, in their order.

    ``workers`` is how many processes may work at once, None as many as there are processors; the order and the
    records do not depend on it.

    Raises:
        ModelError: the spaCy pipeline ``model`` is not installed.
        ExtractionError: no process can be started.
    """
    from collections import deque

    from diplograph.extraction.processes import Local

    chosen = model or DEFAULT_MODEL
    version(chosen)
    skipped: deque[Skipped | None] = deque()
    extract = Local(Job(chosen, limits), workers)
    for outcome in extract(_noting(inputs(paths, ""), skipped)):
        yield from _before(skipped)
        yield outcome.told
    yield from _before(skipped)


def _noting(listed: Iterator[Input | Skipped], skipped: deque[Skipped | None]) -> Iterator[Input]:
    """The inputs; ``skipped`` is given what lies between them, and None for each of them."""
    for one in listed:
        skipped.append(one if isinstance(one, Skipped) else None)
        if isinstance(one, Input):
            yield one


def _before(skipped: deque[Skipped | None]) -> Iterator[Skipped]:
    """What was left out before the next input."""
    while skipped and (one := skipped.popleft()) is not None:
        yield one
