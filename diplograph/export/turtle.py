"""The union of all named graphs as Turtle."""

from __future__ import annotations

import io
from typing import BinaryIO, cast

import pyoxigraph as ox

from diplograph.export.exporter import Exporter
from diplograph.export.options import Options
from diplograph.graph.store import GraphStore


class _Body(io.RawIOBase):
    """Passes Turtle on to a file without the prefixes that it begins with."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._held = b""
        self._in_head = True

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        if self._in_head:
            self._skip_head(bytes(data))
        else:
            self._out.write(data)
        return len(data)

    def _skip_head(self, data: bytes) -> None:
        *lines, self._held = (self._held + data).split(b"\n")
        for number, line in enumerate(lines):
            if not line.startswith(b"@prefix"):
                self._in_head = False
                self._out.write(b"\n".join((*lines[number:], self._held)))
                return


def _write(graph: GraphStore, out: BinaryIO, _: Options) -> None:
    """The named graphs one after the other, each under a comment with its name, in the order of their names.

    No fact stands in two of them. In a folder's graph the order of facts is decided by their content alone, and memory
    does not grow with the graph.
    """
    for prefix, namespace in sorted(graph.prefixes.items()):
        out.write(f"@prefix {prefix}: <{namespace}> .\n".encode())
    for name in graph.graphs():
        out.write(f"\n# {name}\n".encode())
        _write_graph(graph, name, out)


def _write_graph(graph: GraphStore, name: str, out: BinaryIO) -> None:
    body = cast("BinaryIO", _Body(out))
    if graph.folder is None:
        triples = (quad.triple for quad in graph.sorted_quads(name))
        ox.serialize(triples, body, format=ox.RdfFormat.TURTLE, prefixes=graph.prefixes)
    else:
        graph.store.dump(body, ox.RdfFormat.TURTLE, from_graph=ox.NamedNode(name), prefixes=graph.prefixes)


TURTLE = Exporter("turtle", (".ttl",), "the union of all named graphs", _write)
