"""A network as GraphML, as Gephi, Cytoscape, yEd, igraph and networkx read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import BinaryIO

from diplograph.export.drawing import COLOURS, Attribute, Drawing, Known, attributes, drawing, shown
from diplograph.export.exporter import Exporter
from diplograph.export.lines import write_lines
from diplograph.export.options import Options
from diplograph.export.xml import text
from diplograph.graph.store import GraphStore

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
_CHANNELS = ("r", "g", "b")
"""What Gephi takes for a node's colour."""


def _write(graph: GraphStore, out: BinaryIO, options: Options) -> None:
    write_drawing(drawing(graph, options), out)


def write_drawing(drawn: Drawing, out: BinaryIO) -> None:
    """Nodes and edges in the order of their ids; what is not known of one is left out, never written as "None"."""
    write_lines(_lines(drawn), out)


def _lines(drawn: Drawing) -> Iterator[str]:
    nodes = attributes(drawn.nodes.values())
    edges = attributes(known for _, _, known in drawn.edges)
    short = drawn.short
    yield _HEAD
    yield from _keys("node", "dn", [*nodes, *(Attribute(channel, "long") for channel in _CHANNELS)])
    yield from _keys("edge", "de", edges)
    yield f'<graph id="diplograph" edgedefault="{"directed" if drawn.directed else "undirected"}">\n'
    of_node, of_edge = _openings("dn", nodes), _openings("de", edges)
    first_channel = len(nodes)
    for node, known in drawn.nodes.items():
        yield f'<node id="{short[node]}">{_data(of_node, known)}{_colour(str(known["kind"]), first_channel)}</node>\n'
    for number, (a, b, known) in enumerate(drawn.edges):
        yield f'<edge id="e{number}" source="{short[a]}" target="{short[b]}">{_data(of_edge, known)}</edge>\n'
    yield "</graph>\n</graphml>\n"


def _keys(where: str, prefix: str, declared: Iterable[Attribute]) -> Iterator[str]:
    """Ids are short tokens, since the format asks for them."""
    for number, one in enumerate(declared):
        name = f'attr.name="{text(one.name)}" attr.type="{one.type}"'
        yield f'<key id="{prefix}{number}" for="{where}" {name}/>\n'


def _openings(prefix: str, declared: Iterable[Attribute]) -> list[tuple[str, str]]:
    return [(one.name, f'<data key="{prefix}{number}">') for number, one in enumerate(declared)]


def _data(openings: Iterable[tuple[str, str]], known: Known) -> str:
    return "".join(
        [f"{opening}{text(shown(known[name]))}</data>" for name, opening in openings if known.get(name) is not None]
    )


@cache
def _colour(kind: str, first: int) -> str:
    """The colour of a kind of node, a number a channel."""
    channels = bytes.fromhex(COLOURS.get(kind, "#999999")[1:])
    return "".join(f'<data key="dn{first + at}">{value}</data>' for at, value in enumerate(channels))


GRAPHML = Exporter(
    "graphml",
    (".graphml",),
    "a network for Gephi, Cytoscape, yEd, igraph, networkx",
    _write,
    frozenset(["view", "window"]),
)
