"""Starts SPARQL servers that are not ours, as they are without any option but their port and folder."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx

from diplograph.remote import Connection

_PATIENCE = 180.0
"""Seconds that a server may take to start."""
_PORTS = iter(range(10_000 + 20 * (os.getpid() % 1_000), 32_000))
"""Each process that runs tests begins elsewhere."""


@dataclass(frozen=True)
class Server:
    """The addresses of a running server, and who may write there."""

    name: str
    query: str
    update: str
    graphs: str
    user: str | None = None
    password: str | None = None

    def connection(self, address: str) -> Connection:
        """An address of the server, as who may write there."""
        return Connection(address, self.user, self.password)

    @property
    def addresses(self) -> dict[str, str]:
        """Where to write by each protocol."""
        return {"update": self.update, "gsp": self.graphs}


@contextmanager
def oxigraph(program: Path) -> Iterator[Server]:
    """The server of Oxigraph, in memory."""
    port = free_port()
    at = f"http://127.0.0.1:{port}"
    with _running([str(program), "serve", "--bind", f"127.0.0.1:{port}"], f"{at}/query?query=ASK%7B%7D"):
        yield Server("oxigraph", f"{at}/query", f"{at}/update", f"{at}/store")


_VIRTUOSO = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 200
MaxCheckpointRemap = 2000
TempStorage = TempDatabase

[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx

[Parameters]
ServerPort = {sql}
DisableUnixSocket = 1
NumberOfBuffers = 4000
MaxDirtyBuffers = 2000
DirsAllowed = .

[HTTPServer]
ServerPort = {http}
ServerThreads = 10

[SPARQL]
ResultSetMaxRows = 10000
MaxQueryCostEstimationTime = 400
MaxQueryExecutionTime = 60
"""


@contextmanager
def virtuoso(program: Path, folder: Path) -> Iterator[Server]:
    """Virtuoso with the limits that Debian's configuration sets; ``dba`` may write, by digest authentication."""
    sql, http = free_port(), free_port()
    (folder / "virtuoso.ini").write_text(_VIRTUOSO.format(sql=sql, http=http), "utf-8")
    at = f"http://127.0.0.1:{http}"
    command = [str(program), "+foreground", "+configfile", "virtuoso.ini"]
    with _running(command, f"{at}/sparql?query=ASK%7B%7D", folder):
        yield Server(
            "virtuoso",
            f"{at}/sparql",
            f"{at}/sparql-auth",
            f"{at}/sparql-graph-crud-auth",
            "dba",
            "dba",
        )


@contextmanager
def silent() -> Iterator[str]:
    """The address of a server that takes requests and answers none."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"


def free_port() -> int:
    """A port that nobody listens at, nor will: the system gives none of these to whoever asks for any."""
    for port in _PORTS:
        with socket.socket() as found, suppress(OSError):
            found.bind(("127.0.0.1", port))
            return port
    raise RuntimeError("no port is free")


@contextmanager
def _running(command: Sequence[str], ready: str, folder: Path | None = None) -> Iterator[None]:
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            _wait(process, ready)
            yield
        finally:
            process.kill()


def _wait(process: subprocess.Popen[bytes], ready: str) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            if httpx.get(ready, trust_env=False).status_code == httpx.codes.OK:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    raise RuntimeError(f"{process.args!r} did not start")
