"""Where the nodes of a network stand: what is joined stands together, the same network always in the same places."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

WIDTH, HEIGHT = 960, 600
_MARGIN_X, _MARGIN_Y = 70, 30
_ROUNDS = 120
_SEED = 7
_SPACING = 2.2
_EVENNESS = 0.6
"""From 0, as the springs have it, to 1, evenly spaced across the page."""

Place = tuple[int, int]


def places(joined: nx.Graph[str]) -> dict[str, Place]:
    """A place on the page for each node; nodes and edges are taken in the order that the network has them in."""
    import networkx as nx

    spacing = _SPACING / max(1, len(joined)) ** 0.5
    raw = nx.spring_layout(joined, k=spacing, iterations=_ROUNDS, seed=_SEED, weight=None)
    across = _spread({node: float(place[0]) for node, place in raw.items()})
    down = _spread({node: float(place[1]) for node, place in raw.items()})
    return {
        node: (
            round(_MARGIN_X + across[node] * (WIDTH - 2 * _MARGIN_X)),
            round(_MARGIN_Y + down[node] * (HEIGHT - 2 * _MARGIN_Y)),
        )
        for node in raw
    }


def _spread(values: Mapping[str, float]) -> dict[str, float]:
    """Values from 0 to 1 in the same order, partly evenly spaced so that single groups do not leave the page empty."""
    if len(values) < 2:
        return dict.fromkeys(values, 0.5)
    low, high = min(values.values()), max(values.values())
    order = sorted(values, key=lambda node: (values[node], node))
    even = {node: rank / (len(order) - 1) for rank, node in enumerate(order)}
    return {
        node: _EVENNESS * even[node] + (1 - _EVENNESS) * (value - low) / ((high - low) or 1)
        for node, value in values.items()
    }
