"""Pairs gold items with predicted ones, each at most once, the most alike first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

G = TypeVar("G")
P = TypeVar("P")
Pairs = list[tuple[int, int]]


def pair(gold: Sequence[G], predicted: Sequence[P], likeness: Callable[[G, P], float], floor: float) -> Pairs:
    """Pairs (gold index, predicted index) whose likeness is at least ``floor``, ties by earliest place."""
    scored = [(-likeness(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(predicted)]
    used_gold: set[int] = set()
    used_predicted: set[int] = set()
    pairs: Pairs = []
    for score, i, j in sorted(scored):
        if -score >= floor and i not in used_gold and j not in used_predicted:
            used_gold.add(i)
            used_predicted.add(j)
            pairs.append((i, j))
    return pairs
