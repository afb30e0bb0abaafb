"""What takes long to work out is worked out once for each state of the graph, however many ask for it at a time."""

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
    """What was worked out of late, or is being worked out, each with the state of the graph that it is about."""

    found: OrderedDict[Hashable, tuple[object, asyncio.Future[Any]]] = field(default_factory=OrderedDict)

    def get(self, key: Hashable, state: object) -> asyncio.Future[Any] | None:
        """The work of that key on this state of the graph; None where there is none, or it failed."""
        about, work = self.found.get(key, (None, None))
        if work is None or about != state or (work.done() and (work.cancelled() or work.exception())):
            return None
        self.found.move_to_end(key)
        return work

    def put(self, key: Hashable, state: object, work: asyncio.Future[Any]) -> None:
        """Keep work, and let go of what was not asked for the longest."""
        self.found[key] = state, work
        self.found.move_to_end(key)
        while len(self.found) > _MOST:
            self.found.popitem(last=False)


async def once(request: Request, key: Hashable, work_out: Callable[[Pool], Awaitable[T]]) -> T:
    """What was worked out under a key, or is now; it goes on where whoever asked first has gone.

    Raises:
        RequestError: the graph could not be asked.
    """
    pool, worked = pool_of(request), _worked(request)
    work = worked.get(key, pool.state)
    if work is None:
        work = asyncio.ensure_future(work_out(pool))
        worked.put(key, pool.state, work)
    found: T = await asyncio.shield(work)
    return found


def _worked(request: Request) -> Worked:
    if not hasattr(request.app.state, "worked"):
        request.app.state.worked = Worked()
    worked: Worked = request.app.state.worked
    return worked
