"""The public functions and the graph that they give.

A graph's surface is in parts by concept: ``asking``, ``entities``, ``networks``; ``steps`` leads to a graph.
"""

from diplograph.api.graph import Graph
from diplograph.api.steps import build, connect, load, open_graph

__all__ = ["Graph", "build", "connect", "load", "open_graph"]
