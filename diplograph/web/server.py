"""Runs the application on a port until it is told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from diplograph.errors import ServerError
from diplograph.graph.store import open_folder
from diplograph.web.app import make_app
from diplograph.web.current import Current
from diplograph.web.review import Desk, is_loopback

_SECONDS_TO_FINISH = 1
_SECONDS_TO_ANSWER = 8
"""In which whoever waits is told so: it takes no time but on a busy machine, or where somebody does not listen."""
_BACKLOG = 2048


@dataclass(frozen=True, slots=True)
class Settings:
    """How to serve the graph of a folder; ``port`` 0 is any free one, ``timeout`` is in seconds.

    ``review`` is the curator's file that answers on uncertain decisions are written to, None where there is no review;
    ``by`` is who answers.
    """

    folder: Path
    host: str
    port: int
    timeout: float
    max_rows: int | None
    workers: int
    services: bool = False
    review: Path | None = None
    by: str | None = None


def serve(settings: Settings, started: Callable[[str], None]) -> None:
    """Serve until ctrl-C or SIGTERM; ``started`` is told the address when queries can be run.

    Raises:
        GraphError: there is no graph, or it is damaged.
        ServerError: the address cannot be listened at or is no place to review, or no query process can be started.
    """
    if settings.review and not is_loopback(settings.host):
        raise ServerError(f"review is for this machine only: leave out --host {settings.host}, or --review")
    open_folder(settings.folder).close()
    with contextlib.closing(_listen(settings.host, settings.port)) as listening:
        asyncio.run(_serve(settings, listening, started))


class _Server(uvicorn.Server):
    """Lets queries that run end when it is told to stop, for a moment, and then ends them."""

    def __init__(self, config: uvicorn.Config, current: Current) -> None:
        super().__init__(config)
        self._current = current

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Answer what can still be answered, and no more."""
        ending = asyncio.create_task(self._end_queries())
        await super().shutdown(sockets)
        ending.cancel()

    async def _end_queries(self) -> None:
        await asyncio.sleep(_SECONDS_TO_FINISH)
        await self._current.close()


async def _serve(settings: Settings, listening: socket.socket, started: Callable[[str], None]) -> None:
    current = Current(settings.folder, settings.workers, settings.timeout, settings.services)
    desk = Desk(settings.folder, settings.review, settings.by) if settings.review else None
    config = uvicorn.Config(
        make_app(current, settings.max_rows, desk),
        lifespan="off",
        log_level="error",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_SECONDS_TO_FINISH + _SECONDS_TO_ANSWER,
    )
    server = _Server(config, current)
    with _stopped_by_signals(server):
        async with current:
            started(_address(listening))
            await server.serve([listening])


@contextlib.contextmanager
def _stopped_by_signals(server: uvicorn.Server) -> Iterator[None]:
    """Before the server heeds signals, they interrupt; when it has, they have done what they should."""

    def interrupt(*_: object) -> None:
        if not server.should_exit:
            raise KeyboardInterrupt

    before = {number: signal.signal(number, interrupt) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        listening = socket.create_server(address[:2], family=family, backlog=_BACKLOG)
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # else each answer waits 40 ms for the client
        return listening
    except OSError as error:
        reason = (os.strerror(error.errno) if error.errno and error.errno > 0 else str(error)).lower()
        told = f"{host}:{port}: cannot be listened at ({reason})"
        raise ServerError(f"{told}: choose another --host or --port") from error


def _address(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"
