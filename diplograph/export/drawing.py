"""The network that an export holds, ready to be written: nodes with short ids, edges, and types of attributes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from diplograph.export.options import Options
from diplograph.graph.store import GraphStore

if TYPE_CHECKING:
    import networkx as nx

COLOURS: Mapping[str, str] = {
    "person": "#2f6db3",
    "country": "#b3592f",
    "organization": "#5b8c3e",
    "initiative": "#8e5ea2",
    "office": "#3a9a9a",
    "engagement": "#8a8f98",
    "topic": "#c2a22c",
    "release": "#55606e",
}
"""What each kind of node is drawn in."""

_FIRST = ("label", "kind", "iri")
_RENAMED = {"first": "start", "last": "end"}

Known = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of nodes or edges and its type: ``boolean``, ``long``, ``double`` or ``string``."""

    name: str
    type: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Nodes by id, edges as source, target and what is known, both in the order of the ids; ``directed`` or not."""

    nodes: Mapping[str, Known]
    edges: list[tuple[str, str, Known]]
    directed: bool

    @property
    def short(self) -> dict[str, str]:
        """A short token for each node."""
        return {node: f"n{number}" for number, node in enumerate(self.nodes)}


def drawing(graph: GraphStore, options: Options) -> Drawing:
    """The network that is asked for; each node has its ``iri``, and days are ``start`` and ``end`` of whatever kind."""
    return drawn(_network(graph, options), graph)


def drawn(network: nx.Graph[str], graph: GraphStore) -> Drawing:
    """A network of ``diplograph.graph`` as a drawing."""
    names = graph.names
    nodes = {node: {**known, "iri": names.entity(node).value} for node, known in sorted(network.nodes.items())}
    edges = sorted(network.edges(data=True), key=itemgetter(0, 1))
    return Drawing(nodes, [(a, b, _renamed(known)) for a, b, known in edges], network.is_directed())


def attributes(items: Iterable[Known], without: frozenset[str] = frozenset()) -> list[Attribute]:
    """The attributes that any of the items has, each of the one type that all its values have, else text."""
    types: dict[str, set[type]] = {}
    for known in items:
        for name, value in known.items():
            if value is not None:
                types.setdefault(name, set()).add(type(value))
    order = sorted(
        types.keys() - without, key=lambda name: (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)
    )
    return [Attribute(name, _one(types[name])) for name in order]


def shown(value: Any) -> str:
    """A value as text that XML Schema reads."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def kind_of_edge(known: Known) -> str | None:
    """What tells parallel edges apart: Gephi makes those of one kind into one. Of positions it is the stance."""
    kind = known.get("stance") if known.get("kind") in (None, "states") else known["kind"]
    return None if kind is None else str(kind)


def _network(graph: GraphStore, options: Options) -> nx.Graph[str]:
    if options.view is None:
        from diplograph.graph.network import network

        return network(graph, window=options.window)
    from diplograph.graph.views import view

    return view(graph, options.view, options.window)


def _renamed(known: Known) -> Known:
    return {_RENAMED.get(name, name): value for name, value in known.items()} if "first" in known else known


def _one(types: set[type]) -> str:
    if types == {bool}:
        return "boolean"
    if types == {int}:
        return "long"
    return "double" if types <= {int, float} else "string"
