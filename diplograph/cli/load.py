"""diplograph load."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from diplograph.cli.options import DEFAULT_GRAPH, GraphDir
from diplograph.cli.output import say


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(load)


def load(
    dump: Annotated[Path, typer.Argument(metavar="FILE", help="A dump of a graph: .nq, .trig or .jsonld.")],
    graph: GraphDir = DEFAULT_GRAPH,
) -> None:
    """Load a dump that was exported elsewhere; a graph that stands in the folder is replaced when all is loaded.

    It can be asked and exported as RDF like one that was built; it has no records, which the networks need.
    """
    from diplograph.api import load as load_graph

    with load_graph(dump, graph) as loaded:
        say(f"Graph: {len(loaded)} triples in {graph}/")
