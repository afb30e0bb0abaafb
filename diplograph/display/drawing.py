"""A network to look at: it can be pointed at, moved, and narrowed to some years, without anything from elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from diplograph.display.placing import HEIGHT, WIDTH, places
from diplograph.display.rendering import render
from diplograph.display.values import clipped

if TYPE_CHECKING:
    import networkx as nx

    from diplograph.graph.views import Ties

MOST_NODES = 200
"""Of a larger network so many nodes are drawn, those with the strongest ties."""
MOST_LINES = 700
KINDS = ("person", "country", "organization", "initiative", "office", "engagement", "topic", "release")
"""The kinds of nodes; each has a colour in the style sheet."""
_MOST_NAMED = 40
"""At most so many nodes show their names at all times, the others when they are pointed at."""
_LETTER = 6
_LINE_HEIGHT = 14
_NEAR_THE_EDGE = 150
_LONGEST = 60
_STRONGEST = 5
_PLURALS = {"person": "people", "country": "states"}
_YEAR = re.compile(r"\b(\d{4})-\d\d-\d\d")
_MOST_YEARS = 60
"""A span over more years counts for its first and last ones only."""


@dataclass(slots=True)
class _Line:
    """All ties of two nodes: how many occasions or statements, in which years, and what they are."""

    weight: float = 0
    years: set[int] = field(default_factory=set)
    what: dict[str, None] = field(default_factory=dict)

    def add(self, tie: Mapping[str, Any]) -> None:
        self.weight += tie.get("weight", 1)
        self.years.update(_years(tie))
        self.what.update({str(tie[name]): None for name in ("stance",) if tie.get(name)} or _kind(tie))


@dataclass(frozen=True, slots=True)
class _Node:
    """A node on the page: the number of its kind, its place, its radius, and whether its name always shows."""

    kind: int
    x: int
    y: int
    radius: float
    label: str
    named: bool

    @property
    def anchor(self) -> str:
        """Where the name begins or ends so that it stays on the page; nothing for its middle."""
        return "start" if self.x < _NEAR_THE_EDGE else "end" if self.x > WIDTH - _NEAR_THE_EDGE else ""


@dataclass(frozen=True, slots=True)
class _Stroke:
    """A line on the page between two nodes, by their numbers."""

    a: int
    b: int
    path: str
    weight: float
    years: str
    what: str
    width: float


@dataclass(frozen=True, slots=True)
class NetworkDrawing:
    """A network that a notebook shows as an interactive picture; ``network`` is what :meth:`Graph.network` gives.

    Of a network with more than ``most`` nodes those with the strongest ties are drawn.
    """

    view: str
    network: Ties
    most: int = MOST_NODES

    def page(self) -> str:
        """The picture as an HTML document that needs nothing else, to be written to a file."""
        shown = self._shown()
        order = list(shown)
        at = {node: number for number, node in enumerate(order)}
        where = places(shown)
        strokes = [_stroke(shown, a, b, at, where) for a, b in shown.edges]
        years = sorted({year for line in _lines(shown) for year in line.years})
        kinds = {self.network.nodes[node]["kind"] for node in order}
        return render(
            "network.html.j2",
            title=self.view,
            caption=self._caption(shown),
            width=WIDTH,
            height=HEIGHT,
            nodes=list(_nodes(shown, where, self.network)),
            strokes=strokes,
            years=(years[0], years[-1]) if years else None,
            kinds=[(KINDS.index(kind), kind) for kind in KINDS if kind in kinds],
        )

    def _repr_html_(self) -> str:
        return render("frame.html.j2", page=self.page(), title=f"Network: {self.view}", text=self._counts())

    def __repr__(self) -> str:
        joined = _joined(self.network)
        strength = _strength(joined)
        first = sorted(joined, key=lambda node: (-strength[node], node))[:_STRONGEST]
        names = (f"{_label(self.network, node)} ({strength[node]:g})" for node in first)
        return f"Network {self._counts()}\nthe strongest: {', '.join(names)}" if first else f"Network {self._counts()}"

    def _counts(self) -> str:
        """``people: 11 people, 9 ties``."""
        kinds = Counter(str(kind) for _, kind in self.network.nodes(data="kind"))
        found = [_counted(kinds[kind], kind) for kind in KINDS if kinds[kind]]
        return f"{self.view}: {', '.join([*found, _counted(self.network.number_of_edges(), 'tie')])}"

    def _shown(self) -> nx.Graph[str]:
        """What is drawn: each pair joined by one line, of a large network the strongest nodes and lines."""
        joined = _joined(self.network)
        strength = _strength(joined)
        kept = set(sorted(joined, key=lambda node: (-strength[node], node))[: self.most])
        lines = [(-joined.edges[a, b]["line"].weight, a, b) for a, b in joined.subgraph(kept).edges]
        weakest = [(a, b) for _, a, b in sorted(lines)[MOST_LINES:]]
        joined.remove_edges_from(weakest)
        joined.remove_nodes_from([node for node in joined if node not in kept])
        return joined

    def _caption(self, shown: nx.Graph[str]) -> str:
        """What of the network is drawn where it is not all."""
        whole = _joined(self.network)
        parts = (("nodes", len(shown), len(whole)), ("lines", shown.number_of_edges(), whole.number_of_edges()))
        left_out = [f"the {few} strongest of {all_:,} {what}" for what, few, all_ in parts if few < all_]
        return "; ".join(left_out)


def _joined(network: Ties) -> nx.Graph[str]:
    """The network without directions, all ties of a pair in one line."""
    import networkx as nx

    made: nx.Graph[str] = nx.Graph()
    made.add_nodes_from(sorted(network))
    for a, b, tie in network.edges(data=True):
        one, other = min(a, b), max(a, b)
        if not made.has_edge(one, other):
            made.add_edge(one, other, line=_Line())
        made.edges[one, other]["line"].add(tie)
    return made


def _strength(joined: nx.Graph[str]) -> dict[str, float]:
    strength = dict.fromkeys(joined, 0.0)
    for a, b in joined.edges:
        for end in (a, b):
            strength[end] += joined.edges[a, b]["line"].weight
    return strength


def _lines(joined: nx.Graph[str]) -> Iterator[_Line]:
    for a, b in joined.edges:
        yield joined.edges[a, b]["line"]


def _nodes(shown: nx.Graph[str], where: Mapping[str, tuple[int, int]], network: Ties) -> Iterator[_Node]:
    strength = _strength(shown)
    strongest = sorted(shown, key=lambda node: (-strength[node], node))[:_MOST_NAMED]
    named = set(_readable(strongest, where, network))
    most = max(strength.values(), default=1) or 1
    for node in shown:
        radius = round(4 + 10 * (strength[node] / most) ** 0.5, 1)
        kind = str(network.nodes[node]["kind"])
        yield _Node(KINDS.index(kind), *where[node], radius, _label(network, node), node in named)


def _stroke(
    shown: nx.Graph[str], a: str, b: str, at: Mapping[str, int], where: Mapping[str, tuple[int, int]]
) -> _Stroke:
    line: _Line = shown.edges[a, b]["line"]
    (x, y), (to_x, to_y) = where[a], where[b]
    years = " ".join(map(str, sorted(line.years)))
    width = round(min(1 + line.weight**0.5 / 2, 6), 1)
    return _Stroke(at[a], at[b], f"M{x} {y}L{to_x} {to_y}", line.weight, years, ", ".join(line.what), width)


def _readable(nodes: Iterable[str], where: Mapping[str, tuple[int, int]], network: Ties) -> Iterator[str]:
    """Those nodes whose names do not run over that of one before."""
    taken: list[tuple[int, int, int]] = []
    for node in nodes:
        (x, y), half = where[node], len(_label(network, node)) * _LETTER // 2
        if all(abs(x - a) > half + other or abs(y - b) > _LINE_HEIGHT for a, b, other in taken):
            taken.append((x, y, half))
            yield node


def _label(network: Ties, node: str) -> str:
    return clipped(" ".join(str(network.nodes[node]["label"]).split()), _LONGEST)


def _years(tie: Mapping[str, Any]) -> Iterable[int]:
    """The years in which the ties are; all between the ends of each."""
    told = str(tie.get("spans") or "").split() or [f"{tie.get('start', '')}/{tie.get('end', '')}"]
    for span in told:
        ends = [int(year) for year in _YEAR.findall(span)]
        if ends:
            whole = range(min(ends), max(ends) + 1)
            yield from whole if len(whole) <= _MOST_YEARS else ends


def _kind(tie: Mapping[str, Any]) -> dict[str, None]:
    """What a tie of the whole network is; those of a view are all of one kind, which goes without saying."""
    return {str(tie["kind"]).replace("-", " "): None} if tie.get("kind") else {}


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what if count == 1 else _PLURALS.get(what, f'{what}s')}"
