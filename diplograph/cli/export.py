"""diplograph export."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.cli.network import Planned, Since, Until
from diplograph.cli.options import DEFAULT_GRAPH, GraphDir
from diplograph.cli.output import complain, print_table
from diplograph.errors import ExportError, QueryError

if TYPE_CHECKING:
    from diplograph.api import Graph
    from diplograph.export import Exporter

_FORMATS = "turtle, trig, nquads, rdfxml, jsonld, graphml, gexf, csv, ftm, parquet, bibtex, ris, html, svg"
"""Written down here since the formats themselves take too long to import for --help."""


class ViewName(StrEnum):
    """Which ties a network shows."""

    ALL = "all"
    PEOPLE = "people"
    STATES = "states"
    ATTENDANCE = "attendance"
    POSITIONS = "positions"


class HeadersName(StrEnum):
    """For which program the columns of tables are named."""

    GEPHI = "gephi"
    NEO4J = "neo4j"


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(export)


def export(
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="The file or folder to write; - is standard output."),
    ] = None,
    format: Annotated[  # noqa: A002 - the option's name
        str | None,
        typer.Option("--format", "-f", help=f"{_FORMATS}; if left out, what the file's ending says."),
    ] = None,
    view: Annotated[
        ViewName,
        typer.Option("--view", help="Of a network: all ties, or people, states, attendance, positions."),
    ] = ViewName.ALL,
    since: Since = None,
    until: Until = None,
    planned: Planned = False,
    entity: Annotated[
        str | None,
        typer.Option("--entity", metavar="NAME", help="Of a report or bibliography: whom or what it is of."),
    ] = None,
    headers: Annotated[
        HeadersName, typer.Option("--headers", help="Of csv: the columns' names, as Gephi or Neo4j reads them.")
    ] = HeadersName.GEPHI,
    list_: Annotated[bool, typer.Option("--list", help="List the formats, what they hold and what they heed.")] = False,
    graph: GraphDir = DEFAULT_GRAPH,
) -> None:
    """Write the graph, a network drawn from it or a report to a file of another format."""
    if list_:
        _print_formats()
        return
    if output is None:
        raise typer.BadParameter("Missing option '--output': name a file, or - for standard output")
    asked = {"since": since, "until": until, "planned": planned}
    from diplograph.api import open_graph

    chosen = _chosen(output, format)
    with open_graph(graph) as opened:
        _write(opened, output, chosen, view=view.value, entity=entity, headers=headers.value, **asked)


def _chosen(output: str, name: str | None) -> Exporter:
    from diplograph.export import format_of

    try:
        return format_of(output, name)
    except ExportError as error:
        raise typer.BadParameter(str(error)) from error


def _write(graph: Graph, output: str, chosen: Exporter, **asked: Any) -> None:
    """Write the export; what the format does not heed, or a name that is none, is wrong usage."""
    try:
        options = graph.export_options(**asked)
        chosen.check(options)
    except (ExportError, QueryError) as error:
        raise typer.BadParameter(str(error)) from error
    from diplograph.export import export, export_to

    if output == "-":
        export_to(graph.store, sys.stdout.buffer, chosen, options)
        return
    written = export(graph.store, output, chosen.name, options)
    if sys.stderr.isatty():
        complain(f"{written}: {_size(written):,} bytes of {chosen.name}")


def _size(written: Path) -> int:
    return sum(file.stat().st_size for file in ([written] if written.is_file() else written.iterdir()))


def _print_formats() -> None:
    from diplograph.export import FORMATS

    rows = [
        (
            one.name,
            " ".join(one.suffixes) or "folder or .zip",
            one.meaning,
            " ".join(f"--{option}" for option in one.heeds),
        )
        for one in FORMATS.values()
    ]
    print_table(("format", "ending", "what it holds", "heeds"), rows)
