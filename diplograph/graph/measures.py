"""What a network shows: who is central, who belongs together, and how two are joined."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from diplograph.graph.views import Ties

_SEED = 0
"""Louvain's method starts from a random order; a fixed seed and nodes in order make it the same everywhere."""


@dataclass(frozen=True, slots=True)
class Centrality:
    """How central a node is.

    ``degree`` counts whom it is joined to, ``strength`` how often; ``betweenness`` is the share of shortest paths that
    lead through it, ``closeness`` how near it is to all that it can reach (both 0 to 1). ``community`` numbers the
    group that it belongs to, the largest first, from 1.
    """

    node: str
    degree: int
    strength: int
    betweenness: float
    closeness: float
    community: int


def centralities(network: Ties) -> list[Centrality]:
    """Every node's centrality, the strongest first."""
    ties = simple(network)
    strength = dict(ties.degree(weight="weight"))
    betweenness, closeness = nx.betweenness_centrality(ties), nx.closeness_centrality(ties)
    member = {node: number for number, group in enumerate(communities(network), 1) for node in group}
    found = [
        Centrality(node, ties.degree[node], strength[node], betweenness[node], closeness[node], member[node])
        for node in ties
    ]
    return sorted(found, key=lambda one: (-one.strength, -one.degree, one.node))


def communities(network: Ties) -> list[list[str]]:
    """Groups that are joined more within than without, by Louvain's method: the largest first, each sorted."""
    ties = simple(network)
    names = sorted(ties)
    numbers = {name: number for number, name in enumerate(names)}
    numbered: nx.Graph[int] = nx.Graph()
    numbered.add_nodes_from(range(len(names)))
    for a, b in sorted(tuple(sorted((numbers[a], numbers[b]))) for a, b in ties.edges):
        numbered.add_edge(a, b, weight=ties.edges[names[a], names[b]]["weight"])
    if not numbered.number_of_edges():
        return [[name] for name in names]
    found = nx.community.louvain_communities(numbered, weight="weight", seed=_SEED)
    return sorted((sorted(names[one] for one in group) for group in found), key=lambda group: (-len(group), group))


def shortest_path(network: Ties, a: str, b: str) -> list[str]:
    """The nodes from ``a`` to ``b`` by as few ties as can be, both included; none where nothing joins them."""
    ties = simple(network)
    if a not in ties or b not in ties or not nx.has_path(ties, a, b):
        return []
    return nx.shortest_path(ties, a, b)


def simple(network: Ties) -> Ties:
    """The network without directions, all ties of a pair as one."""
    if not network.is_multigraph():
        return network
    made: Ties = nx.Graph()
    made.add_nodes_from(network.nodes(data=True))
    for a, b, tie in network.edges(data=True):
        made.add_edge(a, b, weight=tie["weight"] + made.get_edge_data(a, b, {"weight": 0})["weight"])
    return made
