"""The network as GraphML, as Gephi, Cytoscape, yEd and networkx read it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO
from xml.sax.saxutils import escape

from diplograph.export.exporter import Exporter
from diplograph.graph.network import network
from diplograph.graph.store import GraphStore

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_TYPES = {bool: "boolean", int: "long", float: "double"}
_FIRST = ("label", "kind", "iri")


@dataclass(frozen=True, slots=True)
class _Key:
    """An attribute of nodes or edges; its id is a short token, as the format asks."""

    id: str
    name: str
    type: str

    def data(self, value: Any) -> str:
        text = str(value).lower() if self.type == "boolean" else str(value)
        return f'<data key="{self.id}">{_text(text)}</data>'


def _write(graph: GraphStore, out: BinaryIO) -> None:
    """Nodes and edges in the order of their ids; what is not known of one is left out, never written as "None"."""
    drawn = network(graph)
    nodes = {node: {**drawn.nodes[node], "iri": graph.names.entity(node).value} for node in sorted(drawn)}
    edges = [
        (a, b, known)
        for a, b, known in sorted(
            drawn.edges(data=True), key=lambda edge: (edge[0], edge[1], sorted(edge[2].items(), key=str))
        )
    ]
    node_keys = _keys("dn", nodes.values())
    edge_keys = _keys("de", (known for _, _, known in edges))
    ids = {node: f"n{number}" for number, node in enumerate(nodes)}
    out.write(_HEAD.encode())
    _write_keys(out, "node", node_keys)
    _write_keys(out, "edge", edge_keys)
    out.write(b'<graph id="diplograph" edgedefault="directed">\n')
    for node, known in nodes.items():
        out.write(f'<node id="{ids[node]}">{_data(node_keys, known)}</node>\n'.encode())
    for number, (a, b, known) in enumerate(edges):
        ends = f'source="{ids[a]}" target="{ids[b]}"'
        out.write(f'<edge id="e{number}" {ends}>{_data(edge_keys, known)}</edge>\n'.encode())
    out.write(b"</graph>\n</graphml>\n")


def _keys(prefix: str, items: Iterable[Mapping[str, Any]]) -> list[_Key]:
    """One key for each attribute, of the one type that all its values have, else text."""
    types: dict[str, set[str]] = {}
    for known in items:
        for name, value in known.items():
            if value is not None:
                types.setdefault(name, set()).add(_TYPES.get(type(value), "string"))
    order = sorted(types, key=lambda name: (_FIRST.index(name) if name in _FIRST else len(_FIRST), name))
    return [_Key(f"{prefix}{number}", name, _one(types[name])) for number, name in enumerate(order)]


def _one(types: set[str]) -> str:
    if types == {"long", "double"}:
        return "double"
    return next(iter(types)) if len(types) == 1 else "string"


def _write_keys(out: BinaryIO, where: str, keys: Iterable[_Key]) -> None:
    for key in keys:
        name = f'attr.name="{_text(key.name)}" attr.type="{key.type}"'
        out.write(f'<key id="{key.id}" for="{where}" {name}/>\n'.encode())


def _data(keys: Iterable[_Key], known: Mapping[str, Any]) -> str:
    return "".join(key.data(known[key.name]) for key in keys if known.get(key.name) is not None)


def _text(value: str) -> str:
    """Text that XML can hold: escaped, control characters left out."""
    return escape(_FORBIDDEN.sub("", value), {'"': "&quot;"})


GRAPHML = Exporter("graphml", (".graphml",), "people, bodies, initiatives and engagements as a network", _write)
