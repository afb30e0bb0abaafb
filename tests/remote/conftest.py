from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from diplograph.graph import GraphStore, write
from diplograph.graph import open as open_store
from diplograph.merge import merge
from diplograph.remote import Connection, Protocol, Push, RemoteGraph
from diplograph.remote.push import record_of
from diplograph.remote.target import Target, target
from tests.query import chronicle
from tests.remote import servers
from tests.remote.servers import Server

NAMES = ("oxigraph", "virtuoso")


@pytest.fixture(scope="session")
def oxigraph() -> Iterator[Server]:
    with servers.oxigraph(Path(sys.executable).with_name("oxigraph")) as started:
        yield started


@pytest.fixture(scope="session")
def virtuoso(program: Callable[[str, str], Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    found = program("virtuoso-t", "virtuoso-opensource-7")
    with servers.virtuoso(found, tmp_path_factory.mktemp("virtuoso")) as started:
        yield started


@pytest.fixture(scope="session", params=NAMES)
def server(request: pytest.FixtureRequest) -> Server:
    """Each of the two servers."""
    started: Server = request.getfixturevalue(request.param)
    return started


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of seven invented releases, in a folder."""
    path = tmp_path_factory.mktemp("chronicle") / "build"
    write(merge(chronicle.records()), path)
    return path


@pytest.fixture(scope="session")
def graph(folder: Path) -> GraphStore:
    return open_store(folder)


@pytest.fixture
def pushed(server: Server, graph: GraphStore) -> RemoteGraph:
    """The same graph in the server."""
    Push(graph, to(server, graph)).run()
    return RemoteGraph(Connection(server.query))


def to(server: Server, graph: GraphStore, protocol: str = "gsp") -> Target:
    """The server as something to be filled by a protocol."""
    at = server.addresses.get(protocol, server.update)
    return target(Protocol(protocol), server.connection(at), record_of(graph))
