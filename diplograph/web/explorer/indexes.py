"""The search index of the graph that is served."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from typing import TypeVar

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from diplograph.errors import GraphError
from diplograph.search import Index
from diplograph.web.answers import pool_of
from diplograph.web.failures import FAULT, RequestError
from diplograph.web.pool import Pool

T = TypeVar("T")


@dataclass(slots=True)
class Indexes:
    """Open indexes of a graph that nobody uses at the moment: each serves one at a time."""

    idle: list[Index] = field(default_factory=list)

    def close(self) -> None:
        """Close them all."""
        while self.idle:
            self.idle.pop().close()


async def look_up(request: Request, work: Callable[[Index], T]) -> T:
    """What somebody finds who looks it up in the index.

    Raises:
        RequestError: the graph has no index that can be read.
    """
    pool = pool_of(request)
    idle = _indexes(pool).idle
    try:
        index = idle.pop() if idle else await run_in_threadpool(Index, pool.folder)
        try:
            return await run_in_threadpool(work, index)
        finally:
            idle.append(index)
    except GraphError as error:
        raise RequestError(FAULT, str(error)) from error


def _indexes(pool: Pool) -> Indexes:
    if Indexes not in pool.memory:
        pool.memory[Indexes] = pool.closing.enter_context(closing(Indexes()))
    indexes: Indexes = pool.memory[Indexes]
    return indexes
