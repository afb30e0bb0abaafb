"""Reads and extracts a batch of inputs: what a process of the pool does, or a worker of a cluster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from diplograph.errors import ModelError, OntologyError, ReadError
from diplograph.extraction.inputs import Input
from diplograph.extraction.limits import DEFAULT, MAX_ITEMS, Limits, OverTimeError, within
from diplograph.extraction.outcome import Outcome

if TYPE_CHECKING:
    from diplograph.models import Release, ReleaseRecord

MOST_INPUTS = 16
MOST_BYTES = 1_000_000
"""A batch is small, so that processes finish together, and large enough for the model, which reads many at once."""

_HOPELESS = (ModelError, OntologyError)
"""What no other release would fare better with."""
_SAMPLE = "On 3 May 2021 Foreign Minister Anna Lind of Norway met President Janis Ozols of Latvia and signed a treaty."


@dataclass(frozen=True, slots=True)
class Job:
    """How inputs are to be worked on: the spaCy pipeline's name, and the limits.

    ``hard`` says that the process may be ended where a release does not heed the time: it is not the caller's own.
    """

    model: str
    limits: Limits = DEFAULT
    hard: bool = False


def batched(inputs: Iterable[Input], total: int = 0, processes: int = 1) -> Iterator[list[Input]]:
    """The inputs in batches as :func:`work` takes them best.

    Of so many in ``total``, the last come in ever smaller ones, so that no process waits long for another to finish
    (guided self-scheduling: Polychronopoulos and Kuck, IEEE Transactions on Computers 36:12, 1987).
    """
    batch: list[Input] = []
    size = done = 0
    for one in inputs:
        most = max(1, min(MOST_INPUTS, (total - done) // (2 * processes))) if total else MOST_INPUTS
        if batch and (len(batch) >= most or size + one.size > MOST_BYTES):
            done += len(batch)
            yield batch
            batch, size = [], 0
        batch.append(one)
        size += one.size
    if batch:
        yield batch


def work(batch: Sequence[Input], job: Job, contents: Sequence[bytes] | None = None) -> list[Outcome]:
    """One outcome for each input, in their order. ``contents`` are the files' bytes, where the files are elsewhere.

    Raises:
        ModelError: the spaCy pipeline is not installed.
        OntologyError: the installation is incomplete.
    """
    _load(job.model)
    given: Sequence[bytes | None] = contents or [None] * len(batch)
    read = [_read(one, job, data) for one, data in zip(batch, given, strict=True)]
    told = iter(_extracted([one for one in read if not isinstance(one, Outcome)], job))
    return [one if isinstance(one, Outcome) else next(told) for one in read]


@lru_cache(maxsize=2)
def _load(model: str) -> None:
    """Load all that extraction needs, by extracting something: the first release would seem to take long otherwise."""
    from diplograph.extract import extract
    from diplograph.extract.pipeline import pipeline
    from diplograph.models import Release

    pipeline(model)
    with suppress(Exception):
        extract(Release(id="sample", text=_SAMPLE, source="sample.txt", sha256="0" * 64), model)


_Read = tuple[Input, "Release"]


def _read(one: Input, job: Job, data: bytes | None) -> _Read | Outcome:
    from diplograph.read.file import load, parsed, prepare

    try:
        content = load(one.source.path) if data is None else data
        prepare(content, one.source)
        with within(job.limits.seconds, hard=job.hard):
            release = parsed(content, one.source)
    except (Exception, OverTimeError) as error:
        return _failed(one, error, job, "it cannot be read")
    if release.sha256 != one.sha256:
        return Outcome(one, reason="it was changed while it was being read: build again", lasting=False)
    return one, release.model_copy(update={"id": one.release})


def _extracted(read: Sequence[_Read], job: Job) -> list[Outcome]:
    """The outcomes of releases that were read; where one makes the extraction fail, each is tried alone."""
    from diplograph.extract import extract_all

    if not read:
        return []
    try:
        with within(job.limits.seconds, hard=job.hard):
            records = extract_all([release for _, release in read], job.model)
            return [_done(one, release, record) for (one, release), record in zip(read, records, strict=True)]
    except _HOPELESS:
        raise
    except (Exception, OverTimeError) as error:
        if len(read) == 1:
            return [_failed(read[0][0], error, job, "the extraction failed")]
        return [outcome for one in read for outcome in _extracted([one], job)]


def _done(one: Input, release: Release, record: ReleaseRecord) -> Outcome:
    from diplograph.extract.doubts import doubts
    from diplograph.models import Doubt
    from diplograph.models.record import SECTIONS

    items = sum(len(getattr(record, section)) for section in SECTIONS)
    if items > MAX_ITEMS:
        reason = f"{items:,} things are told of, more than {MAX_ITEMS:,}: split it into its releases"
        return Outcome(one, reason=reason)
    found = doubts(release, record)
    line = record.model_dump_json(exclude_defaults=True).encode()
    return Outcome(one, line, release.text, Doubt.to_json(found) if found else None)


def _failed(one: Input, error: BaseException, job: Job, what: str) -> Outcome:
    if isinstance(error, ReadError):
        return Outcome(one, reason=str(error))
    if isinstance(error, OverTimeError):
        return over_time(one, job)
    if isinstance(error, MemoryError):
        return Outcome(one, reason=f"{what} for want of memory: split it into its releases", lasting=False)
    detail = f"{type(error).__name__}: {' '.join(str(error).split())[:120]}"
    return Outcome(one, reason=f"{what} ({detail}): report this with the file")


def over_time(one: Input, job: Job) -> Outcome:
    """That an input was given up since its time was up."""
    reason = f"it took longer than {job.limits.seconds:g} s: split it into its releases, or give it more time"
    return Outcome(one, reason=reason, lasting=False)
