"""A network of many ties, as an export holds it and as networkx does."""

from __future__ import annotations

import random

import networkx as nx

from diplograph.export.drawing import Drawing, Known

_MEETINGS = ("held", "planned", "cancelled")


def ties(count: int, seed: int) -> Drawing:
    """People of an invented network of so many ties, with the attributes that the view of people has."""
    rng = random.Random(f"ties {seed} {count}")
    people = [f"person/jp/somebody-{number}" for number in range(max(2, count // 20))]
    nodes = {
        one: {"label": f"Somebody & {number}", "kind": "person", "iri": f"https://example.org/id/{one}"}
        for number, one in enumerate(people)
    }
    edges: list[tuple[str, str, Known]] = []
    for _ in range(count):
        a, b = sorted(rng.sample(people, 2))
        day = f"20{rng.randrange(10, 24)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"
        known = {"weight": rng.randrange(1, 9), "start": day, "end": day, "spans": f"{day}/{day}"}
        edges.append((a, b, {**known, "by": f"engagement/meeting/{day}/{rng.choice(_MEETINGS)}"}))
    return Drawing(nodes, edges, directed=False)


def as_networkx(drawn: Drawing) -> nx.MultiGraph[str]:
    """The same for networkx, with parallel ties."""
    made: nx.MultiGraph[str] = nx.MultiGraph()
    made.add_nodes_from((node, dict(known)) for node, known in drawn.nodes.items())
    made.add_edges_from((a, b, dict(known)) for a, b, known in drawn.edges)
    return made
