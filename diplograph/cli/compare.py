"""diplograph compare."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from diplograph.cli.options import DEFAULT_GRAPH, Format, GraphDir, TableFormat
from diplograph.cli.output import print_rows, print_table, say

if TYPE_CHECKING:
    from diplograph.query import Comparison


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(compare)


def compare(
    engagement: Annotated[
        list[str], typer.Argument(metavar="ENGAGEMENT...", help="The name or id of a meeting, visit or other occasion.")
    ],
    format: Format = TableFormat.TABLE,  # noqa: A002 - the option's name
    graph: GraphDir = DEFAULT_GRAPH,
) -> None:
    """Set what each release tells of one engagement side by side, with what one says and another leaves out."""
    from diplograph.api import open_graph

    with open_graph(graph) as opened:
        found = opened.compare(" ".join(engagement))
    if format is TableFormat.TABLE:
        _print(found)
    elif format is TableFormat.JSON:
        say(json.dumps(_as_dict(found), ensure_ascii=False, indent=2))
    else:
        print_rows(found.points, format)


def _print(found: Comparison) -> None:
    say(found.engagement.label)
    say(f"{found.engagement.kind} · {found.engagement.id}")
    say()
    print_table(found.releases.columns, found.releases)
    say()
    print_table(found.points.columns, found.points)


def _as_dict(found: Comparison) -> dict[str, object]:
    return {
        "engagement": {"id": found.engagement.id, "label": found.engagement.label},
        "releases": found.releases.to_dicts(),
        "points": found.points.to_dicts(),
    }
