"""diplograph report."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from diplograph.cli.options import DEFAULT_GRAPH, Format, GraphDir, TableFormat
from diplograph.cli.output import print_rows, say

if TYPE_CHECKING:
    from diplograph.building.report import Report, Section


class Only(StrEnum):
    """Which list of the report is shown."""

    SKIPPED = "skipped"
    DOUBTFUL = "doubtful"
    SUPERSEDED = "superseded"


OnlyOption = Annotated[Only | None, typer.Option("--only", help="Show one list alone.")]


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(report)


def report(
    only: OnlyOption = None,
    format: Format = TableFormat.TABLE,  # noqa: A002 - the option's name
    graph: GraphDir = DEFAULT_GRAPH,
) -> None:
    """Show what a build left out, what is doubtful of what it read, and what was changed or withdrawn since."""
    from diplograph.api import open_graph
    from diplograph.building.report import Section

    section = Section(only) if only else None
    with open_graph(graph) as opened:
        found = opened.report()
    if format is TableFormat.TABLE:
        _print(found, section)
    elif format is TableFormat.JSON:
        say(json.dumps(found.to_dict(section), ensure_ascii=False, indent=2))
    else:
        print_rows(found.rows(section), format)


def _print(found: Report, only: Section | None) -> None:
    """The counts, unless one list alone is asked for, and the entries where there are any."""
    rows = found.rows(only)
    if only is None:
        print_rows(found.summary(), TableFormat.TABLE)
        if rows:
            say()
    if rows or only:
        print_rows(rows, TableFormat.TABLE)
