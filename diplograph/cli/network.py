"""diplograph path, central and network."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from diplograph.cli.options import DEFAULT_GRAPH, Format, GraphDir, TableFormat
from diplograph.cli.output import complain, print_rows


class ViewName(StrEnum):
    """Which ties a network shows."""

    PEOPLE = "people"
    STATES = "states"
    ATTENDANCE = "attendance"
    POSITIONS = "positions"


class Measure(StrEnum):
    """What a table of centralities is ordered by."""

    STRENGTH = "strength"
    DEGREE = "degree"
    BETWEENNESS = "betweenness"
    CLOSENESS = "closeness"
    COMMUNITY = "community"


View = Annotated[
    ViewName,
    typer.Option("--view", help="Which ties: people or states together, who attended what, or who says what of what."),
]
Since = Annotated[str | None, typer.Option("--since", metavar="DATE", help="Only what was from this date on.")]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE", help="Only what was up to this date.")]
Planned = Annotated[bool, typer.Option("--planned", help="Count also what is only announced, and who is expected.")]


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    app.command()(path)
    app.command()(central)
    app.command()(network)


def path(
    a: Annotated[str, typer.Argument(metavar="A", help="A person, or a state.")],
    b: Annotated[str, typer.Argument(metavar="B", help="Another.")],
    since: Since = None,
    until: Until = None,
    planned: Planned = False,
    format: Format = TableFormat.TABLE,  # noqa: A002 - the option's name
    graph: GraphDir = DEFAULT_GRAPH,
) -> None:
    """Show the shortest way from person to person, or state to state, by the engagements that they shared."""
    from diplograph.api import open_graph

    with open_graph(graph) as opened:
        steps = opened.path(a, b, since=since, until=until, planned=planned)
        print_rows(steps, format)
        if not steps:
            complain(f"nothing joins {a} and {b}: {opened.searched()}")


def central(
    view: View = ViewName.PEOPLE,
    by: Annotated[Measure, typer.Option("--by", help="What the rows are ordered by.")] = Measure.STRENGTH,
    since: Since = None,
    until: Until = None,
    planned: Planned = False,
    format: Format = TableFormat.TABLE,  # noqa: A002
    graph: GraphDir = DEFAULT_GRAPH,
) -> None:
    """Show who is central in a network, and which community each belongs to."""
    from diplograph.api import open_graph

    with open_graph(graph) as opened:
        print_rows(opened.central(view.value, by.value, since=since, until=until, planned=planned), format)


def network(
    view: View = ViewName.PEOPLE,
    since: Since = None,
    until: Until = None,
    planned: Planned = False,
    format: Format = TableFormat.TABLE,  # noqa: A002
    graph: GraphDir = DEFAULT_GRAPH,
) -> None:
    """Show the ties of a network with weight, first and last day; as CSV, a list of edges for other programs."""
    from diplograph.api import open_graph

    with open_graph(graph) as opened:
        print_rows(opened.ties(view.value, since=since, until=until, planned=planned), format)
