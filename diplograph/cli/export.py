"""diplograph export."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from diplograph.cli.options import DEFAULT_GRAPH, GraphDir
from diplograph.cli.output import complain
from diplograph.errors import ExportError

_FORMATS = ("turtle", "trig", "nquads", "jsonld", "graphml", "svg")


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(export)


def export(
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="The file to write; - is standard output.")
    ],
    format: Annotated[  # noqa: A002 - the option's name
        str | None,
        typer.Option("--format", "-f", help=f"{', '.join(_FORMATS)}; if left out, what the file's ending says."),
    ] = None,
    graph: GraphDir = DEFAULT_GRAPH,
) -> None:
    """Write the graph to a file of another format. Turtle is the union of all named graphs, GraphML the network."""
    from diplograph.api import open_graph
    from diplograph.export import export_to, format_of

    try:
        chosen = format_of(output, format)
    except ExportError as error:
        raise typer.BadParameter(str(error)) from error
    with open_graph(graph) as opened:
        if output == "-":
            export_to(opened.store, sys.stdout.buffer, chosen)
            return
        written = opened.export(output, chosen.name)
    if sys.stderr.isatty():
        complain(f"{written}: {written.stat().st_size:,} bytes of {chosen.name}")
