"""The query processes of a server: each runs one query at a time, and one that takes too long is ended.

The store cannot be told to give up a query; the system can be told to end a process. See docs/decisions/0014.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Any, Self, TypeVar

from diplograph.errors import ServerError
from diplograph.graph.standing import Held, hold
from diplograph.web.failures import BUSY, FAULT, TIMED_OUT, RequestError
from diplograph.web.process import QueryProcess
from diplograph.web.question import Question

_IN_MEMORY = 1 << 20
_RETRY_SECONDS = 1.0
_MOMENT = 0.5
_TO_RENEW = 5.0
"""Seconds in which a process takes the place of one that was ended: who waits first for one will get it."""
_STOPS = "the server stops: ask again when it is back"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer, in a format; what is long is held in a file that nobody else sees. Close ``body`` after use."""

    form: str
    body: SpooledTemporaryFile[bytes]
    size: int

    def read(self) -> bytes:
        """All of it."""
        with self.body:
            self.body.seek(0)
            return self.body.read()


@dataclass
class Pool:
    """``size`` query processes on the graph that stands in a folder; ``seconds`` is how long a query may run.

    ``home`` is that folder. Use it as an asynchronous context manager. All answers are from the graph that stood there
    at first, which is held until the pool is closed; ``memory`` has what is remembered of this graph, by its type, and
    ``closing`` what else is to be closed then.
    """

    home: Path
    size: int
    seconds: float
    services: bool = False
    memory: dict[type, Any] = field(default_factory=dict, init=False, repr=False)
    closing: ExitStack = field(default_factory=ExitStack, init=False, repr=False)
    _held: Held | None = field(default=None, init=False, repr=False)
    _idle: asyncio.Queue[QueryProcess | None] = field(default_factory=asyncio.Queue, init=False, repr=False)
    _processes: set[QueryProcess] = field(default_factory=set, init=False, repr=False)
    _starting: set[asyncio.Task[Any]] = field(default_factory=set, init=False, repr=False)
    _asking: set[asyncio.Task[Any]] = field(default_factory=set, init=False, repr=False)
    _users: int = field(default=0, init=False)
    _unused: asyncio.Event = field(default_factory=asyncio.Event, init=False, repr=False)
    _closing: bool = field(default=False, init=False)
    _trouble: str = field(default="", init=False)

    async def __aenter__(self) -> Self:
        try:
            self._held = self.closing.enter_context(hold(self.home))
            await self._start()
        except BaseException:
            await self.close()
            raise
        for _ in range(self.size - 1):
            self._task(self._keep_starting(), self._starting)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """End all processes; queries that run are told that the server stops."""
        self._closing = True
        self._idle.put_nowait(None)
        for starting in list(self._starting):
            starting.cancel()
        for process in self._processes:
            process.kill()
        await asyncio.gather(*self._starting, *self._asking, return_exceptions=True)
        await asyncio.gather(*(process.stop() for process in self._processes))
        self._processes.clear()
        self.closing.close()

    @property
    def folder(self) -> Path:
        """The graph's own folder."""
        return self._started.folder

    @property
    def base(self) -> str:
        """What the ids of the graph are appended to."""
        return self._started.base

    @property
    def _started(self) -> Held:
        if self._held is None:
            raise ServerError("the pool has not been started: use it as an asynchronous context manager")
        return self._held

    @contextmanager
    def used(self) -> Iterator[Self]:
        """Use it for a while, for what belongs together."""
        self._users += 1
        try:
            yield self
        finally:
            self._users -= 1
            if not self._users:
                self._unused.set()

    async def unused(self) -> None:
        """Wait until nobody uses it."""
        while self._users:
            self._unused.clear()
            await self._unused.wait()

    async def answer(self, question: Question) -> Answer:
        """The answer to a question.

        Raises:
            RequestError: the query is wrong, not allowed, or was stopped, or no process was free in time.
        """
        process = await self._free()
        body = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - whoever sends the answer closes it
        work = self._task(self._asked(process, question, body), self._asking)
        try:
            form = await asyncio.shield(work)
        except BaseException:
            self._abandon(work, body)
            raise
        return Answer(form, body, body.tell())

    def _abandon(self, work: asyncio.Task[str], body: SpooledTemporaryFile[bytes]) -> None:
        """Close the body; end a query that nobody waits for, unless it is done in a moment and the process is saved."""

        def close(done: asyncio.Task[str]) -> None:
            body.close()
            done.cancelled() or done.exception()  # nobody else will look at it

        work.add_done_callback(close)
        work.get_loop().call_later(_MOMENT, work.cancel)

    async def _asked(self, process: QueryProcess, question: Question, body: SpooledTemporaryFile[bytes]) -> str:
        """Ask a process and put it back, or end it and start another where it cannot be asked again."""
        fit = False
        try:
            async with asyncio.timeout(self.seconds):
                form = await process.ask(question, body)
            fit = True
            return form
        except RequestError:
            fit = True
            raise
        except TimeoutError:
            told = f"the query was stopped after {self.seconds:g} seconds"
            raise RequestError(TIMED_OUT, f"{told}: narrow it, or have the server's --timeout raised") from None
        except OSError as error:
            raise RequestError(FAULT, f"the answer cannot be held ({error.strerror}): ask for parts of it") from error
        except ServerError as error:
            if self._closing:
                raise RequestError(BUSY, _STOPS) from error
            raise RequestError(FAULT, str(error)) from error
        finally:
            if fit:
                self._idle.put_nowait(process)
            else:
                self._replace(process)

    async def _free(self) -> QueryProcess:
        """A process that waits for a question."""
        try:
            async with asyncio.timeout(self.seconds + _TO_RENEW):
                while True:
                    process = await self._idle.get()
                    if process is None:
                        self._idle.put_nowait(None)  # for whoever waits next
                        raise RequestError(BUSY, _STOPS)
                    if process.alive:
                        return process
                    self._replace(process)
        except TimeoutError:
            busy = f"all {self.size} query processes are busy: try again later, or start the server with more --workers"
            wait = {"Retry-After": str(max(1, round(self.seconds)))}
            raise RequestError(BUSY, self._trouble or busy, wait) from None

    async def _start(self) -> None:
        process = await QueryProcess.start(self.folder, self.services)
        self._processes.add(process)
        self._trouble = ""
        self._idle.put_nowait(process)

    def _replace(self, process: QueryProcess) -> None:
        """End a process and, in the background, start another."""
        if not self._closing:
            self._task(self._renew(process), self._starting)

    async def _renew(self, process: QueryProcess) -> None:
        await process.stop()
        self._processes.remove(process)
        await self._keep_starting()

    async def _keep_starting(self) -> None:
        """Start a process, however often it takes."""
        while True:
            try:
                return await self._start()
            except ServerError as error:
                self._trouble = str(error)
                await asyncio.sleep(_RETRY_SECONDS)

    def _task(self, work: Coroutine[Any, Any, T], kept: set[asyncio.Task[Any]]) -> asyncio.Task[T]:
        """Work that goes on by itself, and is kept while it does."""
        task = asyncio.get_running_loop().create_task(work)
        kept.add(task)
        task.add_done_callback(kept.discard)
        return task
