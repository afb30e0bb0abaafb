"""The graph that is served: the one that stands in the folder, as soon as it can be asked."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from diplograph.errors import DiplographError
from diplograph.graph.standing import stamp
from diplograph.web.pool import Pool

_PATIENCE = 5.0
"""Seconds in which a new graph can be asked as a rule; who asks in the meantime waits so long, and no longer."""
_RETRY_SECONDS = 1.0
_AT_MOST = 600.0
"""Seconds after which nobody can reasonably be in the midst of a page on the former graph."""


@dataclass
class Current:
    """The pool on the graph that stands in a folder, ``home``; see :class:`Pool` for the rest.

    Use it as an asynchronous context manager. When another graph takes the graph's place, a pool is started on that
    one; the former pool answers until then, and is closed when what it was used for is done. A graph that cannot be
    opened never takes the place of one that can.
    """

    home: Path
    size: int
    seconds: float
    services: bool = False
    _pool: Pool = field(init=False, repr=False)
    _seen: object = field(default=None, init=False, repr=False)
    _settled: asyncio.Event = field(default_factory=asyncio.Event, init=False, repr=False)
    _renewing: asyncio.Task[None] | None = field(default=None, init=False, repr=False)
    _ending: set[asyncio.Task[None]] = field(default_factory=set, init=False, repr=False)

    def __post_init__(self) -> None:
        self._pool = self._new()

    async def __aenter__(self) -> Self:
        self._seen = stamp(self.home)
        await self._pool.__aenter__()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """End all processes; queries that run are told that the server stops."""
        going_on = [*self._ending, *([self._renewing] if self._renewing else [])]
        for task in going_on:
            task.cancel()
        await self._pool.close()
        await asyncio.gather(*going_on, return_exceptions=True)

    @asynccontextmanager
    async def pool(self) -> AsyncIterator[Pool]:
        """The pool to use for what is to be answered from one graph."""
        if self._renewing is None and stamp(self.home) not in (None, self._seen):
            self._settled.clear()
            asyncio.get_running_loop().call_later(_PATIENCE, self._settled.set)
            self._renewing = asyncio.create_task(self._renew())
        if self._renewing:
            await self._settled.wait()
        with self._pool.used() as pool:
            yield pool

    def _new(self) -> Pool:
        return Pool(self.home, self.size, self.seconds, self.services)

    async def _renew(self) -> None:
        """Start a pool on the graph that stands now, however often it takes."""
        while True:
            seen, pool = stamp(self.home), self._new()
            try:
                await pool.__aenter__()
                break
            except DiplographError:
                self._settled.set()
                await asyncio.sleep(_RETRY_SECONDS)
        former, self._pool, self._seen, self._renewing = self._pool, pool, seen, None
        self._settled.set()
        self._end(former)

    def _end(self, former: Pool) -> None:
        task = asyncio.create_task(_ended(former))
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)


async def _ended(former: Pool) -> None:
    try:
        with suppress(TimeoutError):
            async with asyncio.timeout(_AT_MOST):
                await former.unused()
    finally:
        await former.close()
