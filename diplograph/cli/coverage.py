"""diplograph coverage."""

from __future__ import annotations

from typing import Annotated

import typer

from diplograph.cli.options import DEFAULT_GRAPH, Format, GraphDir, TableFormat
from diplograph.cli.output import print_rows

Months = Annotated[bool, typer.Option("--months", help="Count the releases of every month, those without any too.")]


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(coverage)


def coverage(
    months: Months = False,
    format: Format = TableFormat.TABLE,  # noqa: A002 - the option's name
    graph: GraphDir = DEFAULT_GRAPH,
) -> None:
    """Show which issuers and months the graph was built from, and the gaps between."""
    from diplograph.api import open_graph

    with open_graph(graph) as opened:
        print_rows(opened.coverage(months=months), format)
