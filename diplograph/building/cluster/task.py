"""What a worker of a cluster does."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace

from diplograph.building.cluster.place import Place
from diplograph.building.cluster.sheet import written
from diplograph.errors import ExtractionError
from diplograph.extraction import Input, Job, Outcome, version
from diplograph.extraction.worker import batched, work

_ALONE = threading.Lock()
"""A process extracts one partition at a time, however many threads it has: the limit on time is one for a process."""


@dataclass(frozen=True, slots=True)
class Task:
    """A partition to be done, with the bytes of its files, and where its file goes, if it is to be kept.

    ``version`` is that of the extraction where the task was made.
    """

    name: str
    inputs: tuple[Input, ...]
    contents: tuple[bytes, ...]
    job: Job
    version: str
    work: str | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """A partition that is done: the bytes of its file, None where they were put in their place; and those of its
    outcomes that are not to last.
    """

    content: bytes | None
    passing: tuple[Outcome, ...] = ()


def do(task: Task) -> Done:
    """Extract a partition.

    Raises:
        ExtractionError: diplograph is of another version here, or the file cannot be written.
        ModelError: the spaCy pipeline is not installed.
    """
    if version(task.job.model) != task.version:
        raise ExtractionError(
            "a worker has another diplograph, spaCy pipeline, library or Python than the one that builds: "
            "install the same on both"
        )
    with _ALONE:
        outcomes = _outcomes(task)
    passing = tuple(one for one in outcomes if not one.lasting)
    content = written(one for one in outcomes if one.lasting)
    if task.work is None or passing:
        return Done(content, passing)
    Place(task.work).put(task.name, content)
    return Done(None)


def _outcomes(task: Task) -> list[Outcome]:
    job = replace(task.job, hard=True)
    contents = dict(zip((one.key for one in task.inputs), task.contents, strict=True))
    return [
        outcome for batch in batched(task.inputs) for outcome in work(batch, job, [contents[one.key] for one in batch])
    ]
