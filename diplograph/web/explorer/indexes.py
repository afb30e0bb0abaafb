"""The search index of the graph that is served, opened anew when another graph takes its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from diplograph.errors import GraphError
from diplograph.search import Index
from diplograph.web.answers import pool_of
from diplograph.web.failures import FAULT, RequestError

T = TypeVar("T")


@dataclass(slots=True)
class Indexes:
    """Open indexes that nobody uses at the moment, all of one ``state`` of the graph: each serves one at a time."""

    state: object = None
    idle: list[Index] = field(default_factory=list)

    def take(self, state: object) -> Index | None:
        """One of this state of the graph, if there is one; those of another state are closed."""
        if state != self.state:
            while self.idle:
                self.idle.pop().close()
            self.state = state
        return self.idle.pop() if self.idle else None

    def give_back(self, index: Index, state: object) -> None:
        """Keep one for whoever comes next, if the graph is still the same."""
        if state == self.state:
            self.idle.append(index)
        else:
            index.close()


async def look_up(request: Request, work: Callable[[Index], T]) -> T:
    """What somebody finds who looks it up in the index.

    Raises:
        RequestError: the graph has no index that can be read.
    """
    pool, indexes = pool_of(request), _indexes(request)
    state = pool.state
    try:
        index = indexes.take(state)
        if index is None:
            index = await run_in_threadpool(Index, pool.folder)
        try:
            return await run_in_threadpool(work, index)
        finally:
            indexes.give_back(index, state)
    except GraphError as error:
        raise RequestError(FAULT, str(error)) from error


def _indexes(request: Request) -> Indexes:
    if not hasattr(request.app.state, "indexes"):
        request.app.state.indexes = Indexes()
    indexes: Indexes = request.app.state.indexes
    return indexes
