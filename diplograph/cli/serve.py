"""diplograph serve."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from diplograph.cli.options import DEFAULT_CURATION, DEFAULT_GRAPH, GraphDir
from diplograph.cli.output import say

Folder = Annotated[Path | None, typer.Argument(metavar="[FOLDER]", help="The folder of the graph.", show_default=False)]
Host = Annotated[str, typer.Option("--host", help="The address to listen at; 0.0.0.0 lets other machines ask.")]
Port = Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 is any that is free.")]
Timeout = Annotated[
    float, typer.Option("--timeout", metavar="SECONDS", min=0.1, help="A query that takes longer is stopped.")
]
MaxRows = Annotated[
    int,
    typer.Option("--max-rows", metavar="N", min=0, help="An answer of more rows or triples is refused; 0: any number."),
]
Processes = Annotated[
    int | None,
    typer.Option(
        "--workers", metavar="N", min=1, help="How many queries run at once, each in a process; usually 4 or more."
    ),
]
AllowService = Annotated[
    bool,
    typer.Option("--allow-service", help="Let queries ask other servers with SERVICE, even in your network."),
]
Review = Annotated[
    bool,
    typer.Option(
        "--review", help="Let this machine's browsers decide at /review what is uncertain; never with --host."
    ),
]
Rules = Annotated[
    Path, typer.Option("--curation", metavar="FILE", help="With --review: the curator's file to write answers to.")
]
By = Annotated[
    str | None,
    typer.Option("--by", metavar="NAME", help="With --review: who decides, to be written beside each answer."),
]
_FEWEST = 4


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(serve)


def serve(
    folder: Folder = None,
    graph: GraphDir = DEFAULT_GRAPH,
    host: Host = "127.0.0.1",
    port: Port = 8000,
    timeout: Timeout = 30,
    max_rows: MaxRows = 1_000_000,
    workers: Processes = None,
    allow_service: AllowService = False,
    review: Review = False,
    curation: Rules = DEFAULT_CURATION,
    by: By = None,
) -> None:
    """Serve the graph: pages to explore it, and a SPARQL endpoint at /sparql. Ctrl-C stops it."""
    from diplograph.web.server import Settings, serve

    served = folder or graph
    size = workers or max(_FEWEST, os.cpu_count() or 1)
    rows, desk = max_rows or None, curation if review else None
    settings = Settings(served, host, port, timeout, rows, size, allow_service, desk, by)

    def started(address: str) -> None:
        say(f"Serving {served}/ at {address} (SPARQL: {address}sparql); ctrl-C stops")
        sys.stdout.flush()

    serve(settings, started)
