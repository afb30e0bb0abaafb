"""The two ways to fill a store: the Graph Store Protocol, and SPARQL Update."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from enum import StrEnum
from http import HTTPStatus
from itertools import islice
from typing import ClassVar

import pyoxigraph as ox

from diplograph.errors import RemoteError
from diplograph.remote.answers import TRIPLES, triples_of
from diplograph.remote.connection import Connection, StatusError
from diplograph.remote.graph import RemoteGraph
from diplograph.remote.parcels import Parcel
from diplograph.remote.record import Record, arrived, in_lines

_BESIDE = {"update": ("query", "sparql"), "statements": ("",)}
"""Where those stores answer queries whose address for updates ends so."""


class Protocol(StrEnum):
    """How a store is filled; ``auto``: by Update where the address takes one, else by the Graph Store Protocol."""

    AUTO = "auto"
    GSP = "gsp"
    UPDATE = "update"


class Target(ABC):
    """A store to be filled. ``record`` is the name of the graph that says what the store was sent, ``size`` how many
    triples it is sent at once unless something else is said, ``too_large`` the statuses by which it refuses more.
    """

    size: ClassVar[int]
    too_large: ClassVar[frozenset[int]]

    def __init__(self, connection: Connection, record: str) -> None:
        self.connection = connection
        self.record = record

    @abstractmethod
    def known(self) -> Record | None:
        """What the store was sent already, None where there is no way to ask."""

    @abstractmethod
    def write_record(self, marks: Sequence[ox.Triple]) -> None:
        """Make the record say this and nothing else."""

    @abstractmethod
    def put(self, parcel: Parcel) -> None:
        """Send a parcel, and then its mark; the first one of a graph takes the place of what the store has of it."""

    @abstractmethod
    def drop(self, graph: str) -> None:
        """Take a graph out of the store."""


class GraphStoreProtocol(Target):
    """Fills a store graph by graph: PUT for the first parcel of each, POST for what follows."""

    size = 20_000
    too_large = frozenset({HTTPStatus.REQUEST_ENTITY_TOO_LARGE})

    def known(self) -> Record:
        """What the store was sent already."""
        try:
            answer = self.connection.send("GET", params={"graph": self.record}, headers={"Accept": TRIPLES})
        except StatusError as error:
            if error.status == HTTPStatus.NOT_FOUND:
                return Record()
            raise
        return Record.read((_text(t.subject), _text(t.predicate), _text(t.object)) for t in triples_of(answer))

    def write_record(self, marks: Sequence[ox.Triple]) -> None:
        """PUT the record."""
        self._send("PUT", self.record, in_lines(marks))

    def put(self, parcel: Parcel) -> None:
        """PUT or POST a parcel, and POST its mark."""
        self._send("POST" if parcel.start else "PUT", parcel.content.graph, parcel.lines)
        self._send("POST", self.record, in_lines([arrived(parcel.content, parcel.end)]))

    def drop(self, graph: str) -> None:
        """DELETE a graph; one that is not there is no error."""
        try:
            self.connection.send("DELETE", params={"graph": graph})
        except StatusError as error:
            if error.status != HTTPStatus.NOT_FOUND:
                raise

    def _send(self, method: str, graph: str, lines: bytes) -> None:
        headers = {"Content-Type": "application/n-triples"}
        self.connection.send(method, params={"graph": graph}, headers=headers, content=lines)


class Update(Target):
    """Fills a store by INSERT DATA; what it was sent is asked at ``query``, an address for queries."""

    size = 1_000
    too_large = frozenset({HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.BAD_REQUEST})

    def __init__(self, connection: Connection, record: str, query: str | None = None) -> None:
        super().__init__(connection, record)
        self._query = query

    def known(self) -> Record | None:
        """What the store was sent already, None where no address for queries is known."""
        answering = self._answering()
        if answering is None:
            return None
        text = f"SELECT ?g ?p ?o WHERE {{ GRAPH {ox.NamedNode(self.record)} {{ ?g ?p ?o }} }}"
        return Record.read((str(g), str(p), str(o)) for g, p, o in answering.everything(text))

    def write_record(self, marks: Sequence[ox.Triple]) -> None:
        """Drop the record and insert it anew."""
        self.drop(self.record)
        left = iter(marks)
        while batch := list(islice(left, self.size)):
            self.update(f"INSERT DATA {{ {_block(self.record, in_lines(batch))} }}")

    def put(self, parcel: Parcel) -> None:
        """Insert a parcel together with its mark."""
        if parcel.start == 0:
            self.drop(parcel.content.graph)
        data = _block(parcel.content.graph, parcel.lines)
        told = _block(self.record, in_lines([arrived(parcel.content, parcel.end)]))
        self.update(f"INSERT DATA {{ {data} {told} }}")

    def drop(self, graph: str) -> None:
        """Drop a graph; one that is not there is no error."""
        self.update(f"DROP SILENT GRAPH {ox.NamedNode(graph)}")

    def update(self, text: str) -> bool:
        """Send an update; whether what came back is what an endpoint for updates answers."""
        answer = self.connection.send("POST", data={"update": text})
        return "html" not in answer.headers.get("content-type", "")

    def _answering(self) -> RemoteGraph | None:
        """The first address that answers a query: the one that was named, else this one and those beside it."""
        if self._query is not None:
            return RemoteGraph(self.connection.at(self._query))
        for address in _addresses_for_queries(self.connection.address):
            asked = RemoteGraph(self.connection.at(address))
            try:
                asked.everything("ASK { }")
            except RemoteError:
                continue
            return asked
        return None


def target(protocol: Protocol, connection: Connection, record: str, query: str | None = None) -> Target:
    """The store at an address, filled by the protocol that is named, else by the one that the address speaks.

    Raises:
        RemoteError: nobody answers there, or only those who may.
    """
    update = Update(connection, record, query)
    if protocol is Protocol.UPDATE or (protocol is Protocol.AUTO and _updates(update)):
        return update
    return GraphStoreProtocol(connection, record)


def _updates(update: Update) -> bool:
    """Whether an update that changes nothing is taken."""
    try:
        return update.update("INSERT DATA { }")
    except StatusError as error:
        if error.status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
            raise
        return False


def _addresses_for_queries(address: str) -> list[str]:
    stem, _, end = address.rstrip("/").rpartition("/")
    return [address, *(f"{stem}/{other}".rstrip("/") for other in _BESIDE.get(end, ()))]


def _block(graph: str, lines: bytes) -> str:
    return f"GRAPH {ox.NamedNode(graph)} {{\n{lines.decode()}}}"


def _text(term: object) -> str:
    return str(getattr(term, "value", term))
