"""Extracts inputs: in this process, or in several, of which any may die without harm to more than one release."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from multiprocessing.connection import wait
from operator import length_hint

from pebble import ProcessExpired, ProcessPool

from diplograph.errors import ExtractionError
from diplograph.extraction.inputs import Input
from diplograph.extraction.limits import TIMED_OUT, restrict_memory
from diplograph.extraction.outcome import Outcome
from diplograph.extraction.worker import Job, batched, over_time, work

FEWEST = 64
"""Fewer inputs than this are not worth a second process, which loads a model of its own."""

_AHEAD = 4
"""Batches under way for each process: enough that none waits while a long release is worked on before its turn."""
_BATCHES_PER_PROCESS = 500
"""After so many batches a process makes room for a new one: the model keeps every word that it has seen."""
_TRIES = 2
"""A release is given up where it alone ended its process so often: once may have been somebody else's doing."""
_NEW_POOLS = 3
"""So many pools in a row may break without a single outcome."""
_STUCK = 600.0
_STUCK_TIMES = 20
"""A batch that is not done after so many seconds and so many times the limit on one release waits for something."""

_Done = Future[list[Outcome]]


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Local:
    """An :class:`Extractor` on this machine; ``workers`` processes may work at once, as many as processors if None."""

    job: Job
    workers: int | None = None

    def __call__(self, inputs: Iterable[Input], /) -> Iterator[Outcome]:
        """See :class:`Extractor`. Few inputs are extracted in this process."""
        coming = iter(inputs)
        first = list(islice(coming, FEWEST))
        count = processors() if self.workers is None else self.workers
        if count > 1 and len(first) == FEWEST:
            batches = batched(chain(first, coming), length_hint(inputs), count)
            return _Processes(replace(self.job, hard=True), count).outcomes(batches)
        return (outcome for batch in batched(chain(first, coming)) for outcome in work(batch, self.job))


@dataclass(slots=True)
class _Batch:
    """Inputs under way. ``tries`` counts how often they have ended a process."""

    inputs: list[Input]
    future: _Done
    tries: int = 0


@dataclass(slots=True)
class _Processes:
    """A pool and what is under way in it."""

    job: Job
    count: int
    _under_way: deque[_Batch] = field(default_factory=deque)
    _pool: ProcessPool | None = None
    _broken: int = 0

    def outcomes(self, batches: Iterator[list[Input]]) -> Iterator[Outcome]:
        """All outcomes in the order of the inputs."""
        with self._running():
            self._fill(batches)
            while self._under_way:
                yield from self._next()
                self._fill(batches)

    @contextmanager
    def _running(self) -> Iterator[None]:
        self._pool = self._new_pool()
        try:
            yield
        finally:
            self._stop()

    def _stop(self) -> None:
        assert self._pool is not None
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()

    def _new_pool(self) -> ProcessPool:
        context = multiprocessing.get_context("spawn")
        limit = self.job.limits.memory
        return ProcessPool(self.count, _BATCHES_PER_PROCESS, initializer=_begin, initargs=(limit,), context=context)

    def _fill(self, batches: Iterator[list[Input]]) -> None:
        room = max(0, self.count * _AHEAD - len(self._under_way))
        for batch in islice(batches, room):
            self._under_way.append(_Batch(batch, self._submit(batch)))

    def _submit(self, batch: list[Input]) -> _Done:
        assert self._pool is not None
        submitted: _Done
        timeout = _STUCK + _STUCK_TIMES * self.job.limits.seconds
        try:
            submitted = self._pool.schedule(work, args=(batch, self.job), timeout=timeout)
        except RuntimeError as error:  # the pool is broken, which the future of the first batch under way says too
            submitted = Future()
            submitted.set_exception(BrokenProcessPool(str(error)))
        return submitted

    def _next(self) -> Iterator[Outcome]:
        """The outcomes of the batch whose turn it is, or its inputs under way anew, each alone."""
        batch = self._under_way.popleft()
        try:
            done = batch.future.result()
        except ProcessExpired as ended:
            yield from self._tried_again(batch, ended.exitcode)
        except TimeoutError:
            yield from self._tried_again(batch, TIMED_OUT)
        except BrokenProcessPool:
            self._under_way.appendleft(batch)
            self._begin_anew()
        else:
            self._broken = 0
            yield from done

    def _tried_again(self, batch: _Batch, exit_code: int) -> Iterator[Outcome]:
        alone = len(batch.inputs) == 1
        tries = batch.tries + 1 if alone else 0
        if tries == _TRIES or (alone and exit_code == TIMED_OUT):
            yield _given_up(batch.inputs[0], self.job, exit_code)
            return
        again = [_Batch([one], self._submit([one]), tries) for one in batch.inputs]
        self._under_way.extendleft(reversed(again))

    def _begin_anew(self) -> None:
        """A new pool for what is under way: the former lost all its processes at once."""
        self._broken += 1
        if self._broken == _NEW_POOLS:
            raise ExtractionError(
                "no process for extraction can be started: call build under “if __name__ == '__main__':”, "
                "free memory, or take one worker"
            )
        self._stop()
        self._pool = self._new_pool()
        for batch in self._under_way:
            if not batch.future.done() or batch.future.exception() is not None:
                batch.future = self._submit(batch.inputs)


def _given_up(one: Input, job: Job, exit_code: int) -> Outcome:
    if exit_code == TIMED_OUT:
        return over_time(one, job)
    reason = f"the process that read it was ended ({_ended_by(exit_code)}): free memory, or report this with the file"
    return Outcome(one, reason=reason, lasting=False)


def _ended_by(exit_code: int) -> str:
    return f"signal {-exit_code}" if exit_code < 0 else f"exit code {exit_code}"


def _begin(memory: int) -> None:
    """Prepare a process for its work: it keeps its memory within bounds, and ends with the process that began it."""
    restrict_memory(memory)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(0)
