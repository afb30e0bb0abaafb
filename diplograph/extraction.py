"""From files to records, in one process or in several."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from diplograph.errors import DiplographError, ExtractionError
from diplograph.models import Release, ReleaseRecord

if TYPE_CHECKING:
    from diplograph.read import Skipped

Paths = str | Path | Iterable[str | Path]

_BATCH = 64
"""Releases handed over at a time; fewer than this are not worth a second process, which loads a model of its own."""

_AHEAD = 2
"""Batches that wait for each process, which bounds what is held in memory."""

Batch = list["Release | Skipped"]
Done = list["ReleaseRecord | Skipped"]
Keep = Callable[[Release], None]
"""Is given each release that a record was made of, with its text as read."""


def extract_paths(
    paths: Paths, *, model: str | None = None, workers: int | None = 1, keep: Keep | None = None
) -> Iterator[ReleaseRecord | Skipped]:
    """What each release of files and folders says, and which files were left out, in their order.

    ``workers`` is how many processes may work at once, None as many as there are processors; the order and the
    records do not depend on it. ``keep`` is given each release of a record just before that.

    Raises:
        ModelError: the spaCy pipeline ``model`` is not installed.
        ExtractionError: a process was ended from outside.
    """
    from diplograph.extract.pipeline import DEFAULT_MODEL, pipeline
    from diplograph.read import read_all

    chosen = model or DEFAULT_MODEL
    batches = _batches(read_all([paths] if isinstance(paths, str | Path) else paths))
    first = list(islice(batches, 2))
    rest = chain(first, batches)
    count = _processors() if workers is None else workers
    if count > 1 and len(first) > 1:
        return _kept(_in_processes(rest, chosen, count), keep)
    pipeline(chosen)
    return _kept(((batch, _extract_batch(batch, chosen)) for batch in rest), keep)


def _kept(extracted: Iterator[tuple[Batch, Done]], keep: Keep | None) -> Iterator[ReleaseRecord | Skipped]:
    """One after the other, each once the text of its release is kept: here, so that no process hands back texts."""
    for batch, done in extracted:
        for one, told in zip(batch, done, strict=True):
            if keep and isinstance(one, Release) and isinstance(told, ReleaseRecord):
                keep(one)
            yield told


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _batches(found: Iterator[Release | Skipped]) -> Iterator[Batch]:
    while batch := list(islice(found, _BATCH)):
        yield batch


def _in_processes(batches: Iterator[Batch], model: str, workers: int) -> Iterator[tuple[Batch, Done]]:
    """The batches with their records in their order, with a bounded number of batches under way."""
    context = multiprocessing.get_context("spawn")
    waiting: deque[tuple[Batch, Future[Done]]] = deque()
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        submit = partial(pool.submit, partial(_extract_batch, model=model))
        waiting.extend((batch, submit(batch)) for batch in islice(batches, workers * _AHEAD))
        while waiting:
            batch, future = waiting.popleft()
            yield batch, _result(batch, future)
            waiting.extend((another, submit(another)) for another in islice(batches, 1))


def _result(batch: Batch, future: Future[Done]) -> Done:
    try:
        return future.result()
    except BrokenProcessPool:
        first = batch[0].source if isinstance(batch[0], Release) else batch[0].path
        raise ExtractionError(
            f"{first} or one of the {len(batch) - 1} files after it: the process reading them was ended from outside; "
            "free memory or take fewer workers"
        ) from None


def _extract_batch(batch: Batch, model: str) -> Done:
    """The records of some releases; where one makes the extraction fail, each is tried alone."""
    from diplograph.extract import extract_all

    releases = [one for one in batch if isinstance(one, Release)]
    try:
        records: Iterable[ReleaseRecord | Skipped] = list(extract_all(releases, model))
    except DiplographError:
        raise
    except Exception:
        records = [_extract_one(release, model) for release in releases]
    following = iter(records)
    return [next(following) if isinstance(one, Release) else one for one in batch]


def _extract_one(release: Release, model: str) -> ReleaseRecord | Skipped:
    from diplograph.extract import extract
    from diplograph.read import Skipped

    try:
        return extract(release, model)
    except Exception as error:
        what = f"{type(error).__name__}: {' '.join(str(error).split())[:120]}"
        return Skipped(release.source, f"the extraction failed ({what}): report this with the file")
