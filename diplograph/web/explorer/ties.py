"""Draws a network from what was read: the ties of a view, and the part of them that can be shown."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType

import numpy as np

from diplograph.graph.views import View
from diplograph.web.explorer.occasions import Occasion, Position, Told

MOST_NODES, MOST_TIES = 5_000, 20_000
_DAMPING, _ROUNDS = 0.85, 60

Key = tuple[str, str, str]
"""Two ids and, of a position, the stance."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which network: its view, and what it is narrowed to.

    ``since`` and ``until`` are days as ordinals, both included; what has no date counts only where neither is given.
    ``kind`` is that of engagements or the stance of positions, ``state`` the code of one that an end of each tie is or
    serves; ``nodes`` is how many to show at most.
    """

    view: View
    since: int | None = None
    until: int | None = None
    kind: str = ""
    state: str = ""
    nodes: int = MOST_NODES


@dataclass(slots=True)
class Tie:
    """How often two are joined, and the first and last day where any is known."""

    weight: int = 0
    first: int | None = None
    last: int | None = None

    def add(self, weight: int, first: int | None, last: int | None) -> None:
        """Join them once more."""
        self.weight += weight
        if first is not None and last is not None:
            self.first = first if self.first is None else min(self.first, first)
            self.last = last if self.last is None else max(self.last, last)


@dataclass(frozen=True, slots=True)
class Drawn:
    """The nodes and ties to show, the strongest first, and how many there are in all."""

    nodes: Sequence[str]
    ties: Sequence[tuple[Key, Tie]]
    degree: Mapping[str, int]
    strength: Mapping[str, int]
    rank: Mapping[str, float]
    all_nodes: int
    all_ties: int
    days: tuple[int, int] | None


def draw(told: Told, wanted: Wanted) -> Drawn:
    """The network, by what is joined most: of all its nodes those of the greatest strength, and the ties among them."""
    every = _drawn(told, wanted)
    strength = _strength(every)
    nodes = [node for node, _ in sorted(strength.items(), key=lambda one: (-one[1], one[0]))][: wanted.nodes]
    chosen = set(nodes)
    ties = [(key, tie) for key, tie in every.items() if key[0] in chosen and key[1] in chosen]
    ties = sorted(ties, key=lambda one: (-one[1].weight, one[0]))[:MOST_TIES]
    joined = {end for key, _ in ties for end in key[:2]}
    nodes = [node for node in nodes if node in joined]
    shown = dict(ties)
    degree = Counter(end for pair in {key[:2] for key in shown} for end in pair)
    rank = dict(zip(nodes, pagerank(nodes, shown), strict=True))
    return Drawn(nodes, ties, degree, _strength(shown), rank, len(strength), len(every), _days(told, wanted.view))


def pagerank(nodes: Sequence[str], ties: Mapping[Key, Tie]) -> list[float]:
    """The share of time that a walk along ties, by their weights, spends at each node; the sum is 1."""
    if not nodes:
        return []
    number = {node: place for place, node in enumerate(nodes)}
    a, b = (np.array([number[key[end]] for key in ties], dtype=np.int64) for end in (0, 1))
    sources, targets = np.concatenate((a, b)), np.concatenate((b, a))
    weights = np.tile(np.array([tie.weight for tie in ties.values()], dtype=float), 2)
    share = weights / np.bincount(sources, weights, len(nodes))[sources]
    rank = np.full(len(nodes), 1 / len(nodes))
    for _ in range(_ROUNDS):
        rank = (1 - _DAMPING) / len(nodes) + _DAMPING * np.bincount(targets, rank[sources] * share, len(nodes))
    return [float(one) for one in rank]


def _strength(ties: Mapping[Key, Tie]) -> Mapping[str, int]:
    found: Counter[str] = Counter()
    for key, tie in ties.items():
        for end in key[:2]:
            found[end] += tie.weight
    return found


def _drawn(told: Told, wanted: Wanted) -> Mapping[Key, Tie]:
    found: dict[Key, Tie] = defaultdict(Tie)
    if wanted.view is View.POSITIONS:
        for said in told.positions:
            if within(wanted, said) and wanted.kind in ("", said.stance):
                found[said.side, said.about, said.stance].add(1, said.first, said.last)
    else:
        pairs = _PAIRS[wanted.view]
        for one in told.occasions:
            if within(wanted, one) and wanted.kind in ("", one.kind):
                for a, b in pairs(one):
                    found[a, b, ""].add(one.count, one.first, one.last)
    return {key: tie for key, tie in found.items() if _of_state(told, wanted, key)}


def within(wanted: Wanted, one: Occasion | Position) -> bool:
    """Whether something can fall into the days that are wanted."""
    if one.first is None or one.last is None:
        return wanted.since is None and wanted.until is None
    after = wanted.since is None or one.last >= wanted.since
    return after and (wanted.until is None or one.first <= wanted.until)


def _of_state(told: Told, wanted: Wanted, key: Key) -> bool:
    return not wanted.state or wanted.state in (home(told, key[0]), home(told, key[1]))


def home(told: Told, node: str) -> str:
    """The code of the state that a node is or serves, empty where it is or serves none."""
    return node.rpartition("/")[2] if node.startswith("country/") else told.home.get(node, "")


def _days(told: Told, view: View) -> tuple[int, int] | None:
    """The first and the last day that anything of the view has."""
    those: Iterable[Occasion | Position] = told.positions if view is View.POSITIONS else told.occasions
    dated = [(one.first, one.last) for one in those if one.first is not None and one.last is not None]
    return (min(first for first, _ in dated), max(last for _, last in dated)) if dated else None


def _people(one: Occasion) -> Iterator[tuple[str, str]]:
    return combinations(one.people, 2)


def _states(one: Occasion) -> Iterator[tuple[str, str]]:
    return combinations(one.states, 2)


def _attendance(one: Occasion) -> Iterator[tuple[str, str]]:
    return ((who, one.id) for who in one.people)


_PAIRS: Mapping[View, Callable[[Occasion], Iterator[tuple[str, str]]]] = MappingProxyType(
    {View.PEOPLE: _people, View.STATES: _states, View.ATTENDANCE: _attendance}
)
