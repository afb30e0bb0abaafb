"""A picture of who took part in what, as SVG that a browser or README shows."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any, BinaryIO

import networkx as nx

from diplograph.export.drawing import COLOURS
from diplograph.export.exporter import Exporter
from diplograph.export.options import Options
from diplograph.export.xml import text
from diplograph.graph.network import network
from diplograph.graph.store import GraphStore

WIDTH, HEIGHT, MARGIN = 1280, 960, 120
MOST_NODES = 120
_DRAWN = ("person", "country", "organization", "engagement")
"""The kinds that are drawn."""
_LABEL_WIDTH = 32
_LEADING = 13
_LINE_HEIGHT = 38
_ROUNDS = 300
_JOINED_BY = frozenset(["participates", "serves"])
_LINE = "#c3c9d1"
_TEXT = "#22262b"

Point = tuple[float, float]
Drawn = Mapping[str, Any]


def _write(graph: GraphStore, out: BinaryIO, _: Options) -> None:
    drawn = _who_took_part(graph)
    places = _places(drawn)
    out.write(_head().encode())
    for a, b in sorted((min(edge), max(edge)) for edge in drawn.edges):
        out.write(_line(places[a], places[b], drawn.edges[a, b]["dashed"]).encode())
    for node in sorted(drawn):
        out.write(_node(drawn.nodes[node], places[node], drawn.degree[node]).encode())
    out.write("".join(_legend(drawn)).encode())
    out.write(b"</svg>\n")


def _who_took_part(graph: GraphStore) -> nx.Graph[str]:
    """Engagements, who took part in them and whom they serve; of a large graph, the nodes with most neighbours."""
    whole = network(graph)
    drawn: nx.Graph[str] = nx.Graph()
    for who, other, known in whole.edges(data=True):
        if known["kind"] in _JOINED_BY:
            drawn.add_nodes_from((node, whole.nodes[node]) for node in (who, other))
            drawn.add_edge(who, other, dashed=known["kind"] == "serves")
    kept = sorted(drawn, key=lambda node: (-drawn.degree[node], node))[:MOST_NODES]
    return drawn.subgraph(kept)


def _places(drawn: nx.Graph[str]) -> dict[str, Point]:
    """Where each node stands: what is joined stands together, and no label hides another."""
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(sorted(drawn))
    ordered.add_edges_from(sorted((min(a, b), max(a, b)) for a, b in drawn.edges))
    spread = 3 / max(1, len(ordered)) ** 0.5
    raw = nx.spring_layout(ordered, k=spread, iterations=300, seed=7)
    across, down = (_spread({node: float(place[axis]) for node, place in raw.items()}) for axis in (0, 1))
    points = {node: list(_on_page(across[node], down[node])) for node in raw}
    widths = {node: 3.5 * max(map(len, _lines(drawn.nodes[node]["label"]))) + 6 for node in points}
    for _ in range(_ROUNDS):
        if not _part(points, widths):
            break
    return {node: (round(x), round(y)) for node, (x, y) in points.items()}


def _part(points: dict[str, list[float]], half_widths: dict[str, float]) -> bool:
    """Push apart, a little, all nodes whose labels overlap; false when none does."""
    moved = False
    for a, b in combinations(points, 2):
        dx, dy = points[b][0] - points[a][0], points[b][1] - points[a][1]
        over_x, over_y = half_widths[a] + half_widths[b] - abs(dx), _LINE_HEIGHT - abs(dy)
        if over_x > 0 and over_y > 0:
            moved = True
            axis, over, sign = (1, over_y, dy) if over_y < over_x else (0, over_x, dx)
            step = (over / 2 + 0.5) * (1 if sign >= 0 else -1)
            points[a][axis] -= step
            points[b][axis] += step
            _keep_on_page(points[a])
            _keep_on_page(points[b])
    return moved


def _keep_on_page(point: list[float]) -> None:
    point[0] = min(max(point[0], MARGIN), WIDTH - MARGIN)
    point[1] = min(max(point[1], MARGIN / 2), HEIGHT - MARGIN / 2)


def _spread(values: dict[str, float]) -> dict[str, float]:
    """Values from -1 to 1 in the same order, mostly evenly spaced, so that they fill a page."""
    low, high = min(values.values(), default=0.0), max(values.values(), default=0.0)
    order = sorted(values, key=lambda node: (values[node], node))
    even = {node: 2 * rank / max(1, len(order) - 1) - 1 for rank, node in enumerate(order)}
    return {node: (2 * (value - low) / ((high - low) or 1) - 1 + 3 * even[node]) / 4 for node, value in values.items()}


def _on_page(x: float, y: float) -> Point:
    """A point of the square from -1 to 1, on the page."""
    return (
        round(MARGIN + (x + 1) / 2 * (WIDTH - 2 * MARGIN)),
        round(MARGIN / 2 + (y + 1) / 2 * (HEIGHT - MARGIN)),
    )


def _head() -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        'aria-label="Who took part in which engagement" font-family="sans-serif">\n'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>\n'
    )


def _line(a: Point, b: Point, dashed: bool) -> str:
    look = 'stroke-dasharray="2 4"' if dashed else 'stroke-width="1.5"'
    return f'<line x1="{a[0]}" y1="{a[1]}" x2="{b[0]}" y2="{b[1]}" stroke="{_LINE}" {look}/>\n'


def _node(known: Drawn, place: Point, degree: int) -> str:
    """A dot with its label above: actors bold, occasions smaller; the whole label shows on pointing at it."""
    x, y = place
    kind = known["kind"]
    size = 4 + min(degree, 12) * 0.9 if kind != "engagement" else 4
    look = 'font-size="13" font-weight="600"' if kind != "engagement" else 'font-size="10.5"'
    halo = 'stroke="#ffffff" stroke-width="3" paint-order="stroke"'
    lines = _lines(known["label"])
    first = y - size - 4 - _LEADING * (len(lines) - 1)
    spans = "".join(
        f'<tspan x="{x}" y="{first + _LEADING * n:.1f}">{text(line)}</tspan>' for n, line in enumerate(lines)
    )
    return (
        f"<g><title>{text(known['label'])}</title>"
        f'<circle cx="{x}" cy="{y}" r="{size:.1f}" fill="{COLOURS[kind]}"/>'
        f'<text text-anchor="middle" fill="{_TEXT}" {look} {halo}>{spans}</text></g>\n'
    )


def _lines(label: str) -> list[str]:
    """The label in two lines at most."""
    return textwrap.wrap(label, _LABEL_WIDTH, max_lines=2, placeholder=" …") or [label]


def _legend(drawn: nx.Graph[str]) -> Iterator[str]:
    kinds = {known["kind"] for _, known in drawn.nodes(data=True)}
    for row, kind in enumerate(kind for kind in _DRAWN if kind in kinds):
        y = HEIGHT - 20 - 20 * row
        yield f'<circle cx="24" cy="{y}" r="6" fill="{COLOURS[kind]}"/>'
        yield f'<text x="38" y="{y + 4}" font-size="13" fill="{_TEXT}">{kind}</text>\n'


SVG = Exporter("svg", (".svg",), "a picture of who took part in what", _write)
