"""The server's side of a query process."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import sys
from asyncio import StreamReader, StreamWriter
from pathlib import Path
from subprocess import Popen
from typing import IO, Self

from diplograph.errors import ServerError
from diplograph.web.failures import RequestError
from diplograph.web.frames import DONE, FAILED, HEAD, READY
from diplograph.web.question import Question
from diplograph.web.worker import ALLOW_SERVICE

_BUFFER = 1 << 20
_SECONDS_TO_START = 60


class QueryProcess:
    """A running query process; one question at a time. ``base`` is what the ids of its graph are appended to."""

    def __init__(self, process: Popen[bytes], reader: StreamReader, writer: StreamWriter) -> None:
        self._process, self._reader, self._writer = process, reader, writer
        self.base = ""

    @classmethod
    async def start(cls, folder: Path, services: bool) -> Self:
        """Start a process on the graph of a folder and wait until it can be asked.

        Raises:
            ServerError: it cannot be started, or cannot open the graph.
        """
        process, connection = _launch(str(folder.absolute()), *([ALLOW_SERVICE] if services else []))
        started = cls(process, *await asyncio.open_connection(sock=connection, limit=_BUFFER))
        try:
            await started._wait_until_ready(folder)
        except BaseException:
            await started.stop()
            raise
        return started

    @property
    def alive(self) -> bool:
        """Whether it still runs."""
        return self._process.poll() is None

    async def ask(self, question: Question, body: IO[bytes]) -> str:
        """Write the answer to ``body``; its format.

        Raises:
            RequestError: the process says why there is no answer; it can be asked again.
            ServerError: the process has died; what ``body`` holds then is no answer.
        """
        try:
            self._writer.write(question.to_line())
            await self._writer.drain()
            return await self._receive(body)
        except (ConnectionError, asyncio.IncompleteReadError) as error:
            raise ServerError(
                "the process that ran the query has died, most likely for want of memory: narrow the query"
            ) from error

    async def _receive(self, body: IO[bytes]) -> str:
        while True:
            kind, content = await self._frame()
            if kind == DONE:
                return content.decode()
            if kind == FAILED:
                status, _, message = content.decode().partition(" ")
                raise RequestError(int(status), message)
            body.write(content)

    def kill(self) -> None:
        """End it, whatever it is doing; who waits for its answer is told that it has died."""
        self._process.kill()

    async def stop(self) -> None:
        """End it and wait until it is gone; nobody may be waiting for its answer."""
        self.kill()
        self._writer.transport.abort()
        await asyncio.to_thread(self._process.wait)

    async def _wait_until_ready(self, folder: Path) -> None:
        try:
            async with asyncio.timeout(_SECONDS_TO_START):
                kind, content = await self._frame()
        except (TimeoutError, asyncio.IncompleteReadError) as error:
            raise ServerError(f"{folder}: no query process can be started on it: see what it printed") from error
        if kind != READY:
            raise ServerError(content.decode().partition(" ")[2])
        self.base = content.decode()

    async def _frame(self) -> tuple[bytes, bytes]:
        kind, length = HEAD.unpack(await self._reader.readexactly(HEAD.size))
        return kind, await self._reader.readexactly(length)


def _launch(*options: str) -> tuple[Popen[bytes], socket.socket]:
    """A new process, and our end of what it is asked and answers by."""
    try:
        ours, its = socket.socketpair()
        with its, contextlib.ExitStack() as unless_launched:
            unless_launched.callback(ours.close)
            process = Popen(
                (sys.executable, "-P", "-m", "diplograph.web.worker", *options),
                stdin=its.fileno(),
                stdout=its.fileno(),
                start_new_session=True,  # ctrl-C is for the server, which then ends its processes
            )
            unless_launched.pop_all()
    except OSError as error:
        raise ServerError(f"no query process can be started ({error.strerror}): free what the system lacks") from error
    return process, ours
