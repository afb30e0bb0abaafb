"""Hands partitions out to a cluster and gives back their outcomes in order."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import TYPE_CHECKING

from diplograph.building.cluster.partitions import SIZE, Partition, partitions
from diplograph.building.cluster.place import Place
from diplograph.building.cluster.sheet import DamagedSheetError, read
from diplograph.building.cluster.task import Done, Task, do
from diplograph.errors import DiplographError, ExtractionError, ReadError
from diplograph.extraction import Input, Job, Outcome, version
from diplograph.read.file import load

if TYPE_CHECKING:
    from distributed import Client, Future

_AHEAD = 3
"""Partitions under way for each thread of the cluster: enough that none waits while others are gathered in order."""
_FEWEST = 4
"""Partitions under way where no worker is there just now."""
_ADDRESS = re.compile(r"[a-z]+://\S+:\d+")
_RETRIES = 2
"""How often a worker may try again where its work cannot be written; a task whose worker dies is Dask's to repeat."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """An :class:`~diplograph.extraction.Extractor` on the workers of a Dask scheduler.

    ``scheduler`` is its address (``tcp://host:8786``), ``work`` the URL of a folder that this machine and all workers
    reach, where finished partitions are kept and found again; without it they are sent back. The files' bytes are
    sent along, so that workers need no access to them. ``size`` is how many inputs a partition has on average.
    """

    scheduler: str
    job: Job
    work: str | None = None
    size: int = SIZE

    def __call__(self, inputs: Iterable[Input], /) -> Iterator[Outcome]:
        """See :class:`~diplograph.extraction.Extractor`; nobody is asked for anything where there are no inputs."""
        coming = partitions(inputs, self.size)
        for first in islice(coming, 1):
            place = Place(self.work) if self.work else None
            with _connected(self.scheduler) as client:
                yield from _Run(self, client, place, version(self.job.model)).outcomes(chain([first], coming))


@contextmanager
def _connected(scheduler: str) -> Iterator[Client]:
    """A client of a scheduler that has a worker; how long it waits for either is Dask's setting."""
    try:
        import dask
        from distributed import Client
    except ImportError as error:
        raise ExtractionError(
            f"{scheduler}: Dask is not installed, which --scheduler needs: install diplograph[cluster]"
        ) from error
    if not _ADDRESS.fullmatch(scheduler):
        raise ExtractionError(f"{scheduler}: no address of a Dask scheduler: give one such as tcp://host:8786")
    try:
        client = Client(scheduler, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError, TypeError) as error:
        raise ExtractionError(
            f"{scheduler}: no Dask scheduler answers there: check the address, and that “dask scheduler” runs"
        ) from error
    with client:
        try:
            client.wait_for_workers(1, timeout=dask.config.get("distributed.comm.timeouts.connect"))
        except TimeoutError as error:
            raise ExtractionError(
                f"{scheduler}: the scheduler has no worker: start one with “dask worker {scheduler}”"
            ) from error
        yield client


@dataclass(slots=True)
class _UnderWay:
    """A partition, and what became of it before, or else the task that does it.

    ``lost`` are the outcomes of inputs that were there when they were listed and cannot be sent now.
    """

    partition: Partition
    found: list[Outcome] | None = None
    future: Future[Done] | None = None
    lost: dict[str, Outcome] = field(default_factory=dict)


@dataclass(slots=True)
class _Run:
    """One call of an extractor: the partitions under way, in order."""

    cluster: Cluster
    client: Client
    place: Place | None
    version: str
    _under_way: deque[_UnderWay] = field(default_factory=deque)

    def outcomes(self, coming: Iterator[Partition]) -> Iterator[Outcome]:
        """All outcomes in the order of the inputs."""
        self._fill(coming)
        while self._under_way:
            yield from self._next()
            self._fill(coming)

    def _fill(self, coming: Iterator[Partition]) -> None:
        with self._reaching():
            threads = sum(self.client.nthreads().values())  # type: ignore[no-untyped-call]
        room = max(_FEWEST, threads * _AHEAD) - len(self._under_way)
        self._under_way.extend(map(self._begun, islice(coming, max(0, room))))

    def _begun(self, partition: Partition) -> _UnderWay:
        """A partition under way, found again where it was done before."""
        content = self.place.get(partition.name) if self.place else None
        if content is not None:
            with suppress(DamagedSheetError):
                return _UnderWay(partition, read(content, partition.inputs))
        return self._submitted(partition)

    def _submitted(self, partition: Partition, name: str = "extract") -> _UnderWay:
        sent: list[Input] = []
        contents: list[bytes] = []
        lost: dict[str, Outcome] = {}
        for one in partition.inputs:
            try:
                contents.append(load(one.source.path))
                sent.append(one)
            except ReadError as error:
                lost[one.key] = Outcome(one, reason=str(error), lasting=False)
        whole = self.place.url if self.place and not lost else None
        task = Task(partition.name, tuple(sent), tuple(contents), self.cluster.job, self.version, whole)
        with self._reaching():
            future = self.client.submit(do, task, key=f"{name}-{partition.name}", pure=False, retries=_RETRIES)
        return _UnderWay(partition, future=future, lost=lost)

    def _next(self) -> Iterator[Outcome]:
        """The outcomes of the partition whose turn it is."""
        from distributed import KilledWorker

        one = self._under_way.popleft()
        try:
            done = one.found if one.future is None else self._done(one, one.future)
        except KilledWorker:
            yield from self._each_alone(one)
        else:
            yield from done or ()

    def _done(self, one: _UnderWay, future: Future[Done]) -> list[Outcome]:
        with self._reaching(one.partition.first):
            done: Done = future.result()
        known = {**one.lost, **{outcome.input.key: outcome for outcome in done.passing}}
        rest = [each for each in one.partition.inputs if each.key not in known]
        known |= {outcome.input.key: outcome for outcome in self._read(done, one, rest)}
        return [known[each.key] for each in one.partition.inputs]

    def _read(self, done: Done, one: _UnderWay, inputs: list[Input]) -> list[Outcome]:
        content = done.content
        if content is None:
            content = self.place.get(one.partition.name) if self.place else None
        try:
            return read(content or b"", inputs)
        except DamagedSheetError as error:
            raise ExtractionError(
                f"{self.cluster.work}: what a worker wrote there is not seen from here: name a place that both reach"
            ) from error

    def _each_alone(self, one: _UnderWay) -> Iterator[Outcome]:
        """The outcomes of a partition that has ended its workers, each input with nothing else under way.

        Dask charges the death of a worker to all that it had been given: an input is at fault only if it was alone.
        """
        from distributed import KilledWorker

        with self._reaching():
            for other in self._under_way:
                if other.future:
                    other.future.exception()  # type: ignore[no-untyped-call]
        for part in one.partition.apart():
            alone = self._submitted(part, "extract-alone")
            assert alone.future
            try:
                yield from self._done(alone, alone.future)
            except KilledWorker:
                yield self._given_up(part)

    def _given_up(self, alone: Partition) -> Outcome:
        (one,) = alone.inputs
        seconds = self.cluster.job.limits.seconds
        reason = (
            f"every worker that read it was ended, by the limit of {seconds:g} s or for want of memory: "
            "give them more, or split it into its releases"
        )
        return Outcome(one, reason=reason, lasting=False)

    @contextmanager
    def _reaching(self, what: str = "") -> Iterator[None]:
        """What goes wrong between here and the workers, in one line."""
        from distributed import KilledWorker

        try:
            yield
        except (DiplographError, KilledWorker):
            raise
        except (CancelledError, OSError) as error:
            raise ExtractionError(
                f"{self.cluster.scheduler}: the scheduler is no longer there: start it and build again; "
                "what was done is kept"
            ) from error
        except Exception as error:
            detail = f"{type(error).__name__}: {' '.join(str(error).split())[:120]}"
            raise ExtractionError(
                f"{what or self.cluster.scheduler}: the cluster cannot do the task ({detail}): "
                "install the same diplograph on all workers"
            ) from error
