"""Starts SPARQL servers that are not ours, as they are without any option but their port and folder."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx

from diplograph.remote import Connection

_PATIENCE = 600.0
"""Seconds that a server may take to start, and for a request, on a busy machine."""
_TRIES = 5
"""So often somebody else may have taken the port that was free when it was looked for."""
_NOWHERE = subprocess.DEVNULL
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
        return Connection(address, self.user, self.password, _PATIENCE)

    @property
    def addresses(self) -> dict[str, str]:
        """Where to write by each protocol."""
        return {"update": self.update, "gsp": self.graphs}


@contextmanager
def oxigraph(program: Path) -> Iterator[Server]:
    """The server of Oxigraph, in memory."""
    with _running(lambda port: [str(program), "serve", "--bind", f"127.0.0.1:{port}"], "/query") as at:
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

    def command(port: int) -> Sequence[str]:
        (folder / "virtuoso.lck").unlink(missing_ok=True)
        (folder / "virtuoso.ini").write_text(_VIRTUOSO.format(sql=free_port(), http=port), "utf-8")
        return [str(program), "+foreground", "+configfile", "virtuoso.ini"]

    with _running(command, "/sparql", folder) as at:
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
def _running(command: Callable[[int], Sequence[str]], endpoint: str, folder: Path | None = None) -> Iterator[str]:
    """The address of a server that answers queries, started by a command for a port."""
    for _ in range(_TRIES):
        port = free_port()
        at = f"http://127.0.0.1:{port}"
        with subprocess.Popen(command(port), cwd=folder, stdout=_NOWHERE, stderr=_NOWHERE) as process:
            try:
                if _answers(process, f"{at}{endpoint}?query=ASK%7B%7D"):
                    yield at
                    return
            finally:
                process.kill()
    raise RuntimeError(f"{command(port)} did not start")


def _answers(process: subprocess.Popen[bytes], address: str) -> bool:
    """Whether a server comes to answer before it ends, or patience does."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            if httpx.get(address, trust_env=False).status_code == httpx.codes.OK:
                return process.poll() is None
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    return False
