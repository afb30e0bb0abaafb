"""diplograph show, evidence and stats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from diplograph.cli.options import DEFAULT_GRAPH, Format, GraphDir, TableFormat
from diplograph.cli.output import complain, print_rows, print_table, say

if TYPE_CHECKING:
    from diplograph.query import Card, Rows

Name = Annotated[
    list[str],
    typer.Argument(
        metavar="NAME...",
        help="A person, office, state, organization, initiative or engagement; order, case and accents do not matter. "
        "Or the id of a release.",
    ),
]
Names = Annotated[
    list[str],
    typer.Argument(
        metavar="NAME...", help="Names, each in quotes; of several, the sentences that tell of all of them."
    ),
]


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    app.command()(show)
    app.command()(evidence)
    app.command()(stats)


def show(name: Name, graph: GraphDir = DEFAULT_GRAPH) -> None:
    """Show what the graph knows of one person, office, state, organization, initiative, engagement or release."""
    from diplograph.api import open_graph

    with open_graph(graph) as opened:
        _print_card(opened.show(" ".join(name)))


def evidence(names: Names, format: Format = TableFormat.TABLE, graph: GraphDir = DEFAULT_GRAPH) -> None:  # noqa: A002
    """Show the sentences that tell of something, with release and character offsets into its text as read."""
    from diplograph.api import open_graph

    with open_graph(graph) as opened:
        rows = opened.evidence(*names)
        if not rows:
            complain(f"no sentence tells of {' and '.join(names)}: {opened.searched()}")
    if format is TableFormat.TABLE:
        _print_sentences(rows)
    else:
        print_rows(rows, format)


def stats(format: Format = TableFormat.TABLE, graph: GraphDir = DEFAULT_GRAPH) -> None:  # noqa: A002
    """Show how much of everything the graph holds."""
    from diplograph.api import open_graph

    with open_graph(graph) as opened:
        print_rows(opened.stats(), format)


def _print_card(card: Card) -> None:
    say(card.entity.label)
    say(f"{card.entity.kind} · {card.entity.id}")
    for fact, value in card.facts:
        say(f"{fact}: {value}")
    for title, rows in card.tables:
        say()
        print_table(rows.columns, rows, title)


def _print_sentences(rows: Rows) -> None:
    for release, start, end, _, sentence in rows:
        say(f"{release} {start}–{end}")
        say(f"  {sentence}")
    say(f"{len(rows)} {'sentence' if len(rows) == 1 else 'sentences'}")
