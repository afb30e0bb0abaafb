"""diplograph search."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from diplograph.cli.options import DEFAULT_GRAPH, Format, GraphDir, TableFormat
from diplograph.cli.output import complain, print_rows

Text = Annotated[
    list[str],
    typer.Argument(metavar="TEXT...", help="Words of a name or a sentence; order, case and accents do not matter."),
]


class Kind(StrEnum):
    """What can be searched for; it must not be imported from there, which takes long."""

    PERSON = "person"
    OFFICE = "office"
    COUNTRY = "country"
    ORGANIZATION = "organization"
    INITIATIVE = "initiative"
    ENGAGEMENT = "engagement"
    RELEASE = "release"
    SENTENCE = "sentence"


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(search)


def search(
    text: Text,
    kind: Annotated[Kind | None, typer.Option("--kind", "-k", help="Only things of this kind.")] = None,
    limit: Annotated[int, typer.Option("--limit", "-n", metavar="N", min=1, help="At most so many.")] = 20,
    format: Format = TableFormat.TABLE,  # noqa: A002 - the option's name
    graph: GraphDir = DEFAULT_GRAPH,
) -> None:
    """Search names of everything, and sentences: first what has this name, then what begins so, then all else."""
    from diplograph.api import open_graph

    words = " ".join(text)
    with open_graph(graph) as opened:
        rows = opened.search(words, kind, limit)
        print_rows(rows, format)
        if not rows:
            complain(f"nothing has all words of {words!r}: {opened.searched()}")
