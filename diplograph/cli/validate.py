"""diplograph validate."""

from __future__ import annotations

import typer

from diplograph.cli.options import DEFAULT_GRAPH, GraphDir
from diplograph.cli.output import say


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(validate)


def validate(graph: GraphDir = DEFAULT_GRAPH) -> None:
    """Check the graph against its shapes (SHACL); each violation is a line with the file and the sentence."""
    from diplograph.api import open_graph

    with open_graph(graph) as opened:
        violations = opened.validate()
        count = len(opened)
    for violation in violations:
        say(" ".join(str(violation).split()))
    say(f"{len(violations)} violations" if violations else f"{graph}: {count} triples, no violation")
    if violations:
        raise typer.Exit(1)
