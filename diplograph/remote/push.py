"""Loads a graph into a store elsewhere, and goes on where an earlier push broke off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from diplograph.errors import RemoteError
from diplograph.graph import GraphStore
from diplograph.remote.connection import StatusError
from diplograph.remote.parcels import Content, Parcel, contents, parcels
from diplograph.remote.record import HOME, Record, arrived
from diplograph.remote.target import Target


@dataclass(frozen=True, slots=True)
class Pushed:
    """What a push did: how many named graphs the store now has, how many of them were ``sent``, with how many triples,
    and how many others were ``removed`` that an earlier push brought and the graph has no longer.
    """

    graphs: int
    sent: int
    triples: int
    removed: int


class Push:
    """A push of a graph to a store, named graph by named graph.

    What the store has already, by its own record, is not sent again; what it has in part goes on from there; a graph
    whose triples have changed is replaced. ``size`` is how many triples go in one request; it is halved where a store
    finds that too large. ``anew`` sends everything whatever the store has.
    """

    def __init__(self, graph: GraphStore, target: Target, size: int | None = None, *, anew: bool = False) -> None:
        self._graph = graph
        self._target = target
        self._size = size or target.size
        self._anew = anew

    @property
    def knows(self) -> bool:
        """Whether the store could say what it has."""
        return self._known is not None

    @cached_property
    def left(self) -> int:
        """How many requests are to be sent."""
        return sum(-(-(content.triples - self._record.came(content)) // self._size) or 1 for content in self._missing)

    def run(self, watch: Callable[[], None] = lambda: None) -> Pushed:
        """Send what is missing; ``watch`` is told of each parcel that was sent.

        Raises:
            RemoteError: the store cannot be reached, or refuses something; what came stays and is not sent again.
        """
        self._tidy()
        triples = 0
        for number, content in enumerate(self._missing):
            try:
                triples += self._send_graph(content, watch)
            except RemoteError as error:
                there = len(self._contents) - len(self._missing) + number
                raise RemoteError(
                    f"{error}; {there} of {len(self._contents)} graphs are there whole: push again to go on"
                ) from error
        self._target.write_record([arrived(content) for content in self._contents])
        return Pushed(len(self._contents), len(self._missing), triples, len(self._outlived))

    @cached_property
    def _contents(self) -> list[Content]:
        return list(contents(self._graph))

    @cached_property
    def _known(self) -> Record | None:
        return Record() if self._anew else self._target.known()

    @property
    def _record(self) -> Record:
        return self._known or Record()

    @cached_property
    def _missing(self) -> list[Content]:
        return [content for content in self._contents if not self._record.has(content)]

    @cached_property
    def _outlived(self) -> list[str]:
        return sorted(self._record.graphs - {content.graph for content in self._contents})

    def _tidy(self) -> None:
        """Remove what the graph has no longer, and make the record say only what holds."""
        for graph in self._outlived:
            self._target.drop(graph)
        marks = [arrived(content) for content in self._contents if self._record.has(content)]
        marks += [arrived(one, self._record.came(one)) for one in self._missing if self._record.came(one)]
        self._target.write_record(marks)

    def _send_graph(self, content: Content, watch: Callable[[], None]) -> int:
        start = self._record.came(content)
        for parcel in parcels(self._graph, content, self._size, start):
            self._send(parcel)
            watch()
        return content.triples - start

    def _send(self, parcel: Parcel) -> None:
        try:
            self._target.put(parcel)
        except StatusError as error:
            if error.status not in self._target.too_large or parcel.end - parcel.start < 2:
                raise
            for half in parcel.halves():
                self._send(half)


def record_of(graph: GraphStore) -> str:
    """The name of the graph that says what a store was sent of this graph."""
    return graph.base + HOME
