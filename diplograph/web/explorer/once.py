"""What takes long to work out is worked out once for a graph, however many ask for it at a time."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from starlette.requests import Request

from diplograph.web.answers import pool_of
from diplograph.web.pool import Pool

T = TypeVar("T")
_MOST = 48


@dataclass(slots=True)
class Worked:
    """What was worked out of late, or is being worked out."""

    found: OrderedDict[Hashable, asyncio.Future[Any]] = field(default_factory=OrderedDict)

    def get(self, key: Hashable) -> asyncio.Future[Any] | None:
        """The work of that key; None where there is none, or it failed."""
        work = self.found.get(key)
        if work is None or (work.done() and (work.cancelled() or work.exception())):
            return None
        self.found.move_to_end(key)
        return work

    def put(self, key: Hashable, work: asyncio.Future[Any]) -> None:
        """Keep work, and let go of what was not asked for the longest."""
        self.found[key] = work
        self.found.move_to_end(key)
        while len(self.found) > _MOST:
            self.found.popitem(last=False)


async def once(request: Request, key: Hashable, work_out: Callable[[Pool], Awaitable[T]]) -> T:
    """What was worked out under a key, or is now; it goes on where whoever asked first has gone.

    Raises:
        RequestError: the graph could not be asked.
    """
    pool = pool_of(request)
    worked: Worked = pool.memory.setdefault(Worked, Worked())
    work = worked.get(key)
    if work is None:
        work = asyncio.ensure_future(_worked_out(pool, work_out))
        worked.put(key, work)
    found: T = await asyncio.shield(work)
    return found


async def _worked_out(pool: Pool, work_out: Callable[[Pool], Awaitable[T]]) -> T:
    with pool.used():
        return await work_out(pool)
