"""diplograph ledger."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from diplograph.cli.options import DEFAULT_GRAPH, Format, GraphDir, TableFormat
from diplograph.cli.output import print_rows, say

if TYPE_CHECKING:
    from diplograph.query import Rows
    from diplograph.query.rows import Value

Name = Annotated[
    list[str], typer.Argument(metavar="INITIATIVE...", help="An initiative, by any of its names, its acronym or id.")
]


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(ledger)


def ledger(
    name: Name,
    format: Format = TableFormat.TABLE,  # noqa: A002 - the option's name
    graph: GraphDir = DEFAULT_GRAPH,
) -> None:
    """Show who mentioned, supported, welcomed, requested, funded, signed or ratified an initiative, and since when."""
    from diplograph.api import open_graph

    with open_graph(graph) as opened:
        found = opened.names.one(" ".join(name), "initiative")
        rows = opened.ledger(found.id)
    if format is not TableFormat.TABLE:
        print_rows(rows, format)
        return
    say(str(found))
    for line in _lines(rows):
        say(line)


def _lines(rows: Rows) -> Iterator[str]:
    """What was done, under it by whom and since when, under that the sentences."""
    for act, done in groupby(rows, key=lambda row: row[0]):
        yield ""
        yield str(act)
        for _, entries in groupby(done, key=lambda row: row[1]):
            yield from _entries(list(entries))


def _entries(entries: list[tuple[Value, ...]]) -> Iterator[str]:
    act, who, state, since, *_ = entries[0]
    unknown = "an issuer who is not known" if act == "mentioned" else "by whom is not told"
    of = f" ({state})" if state and state != who else ""
    yield f"  {who or unknown}{of}{f', since {since}' if since else ''}"
    for _, _, _, _, date, release, words, sentence in entries:
        yield f"    {release}{f', {date}' if date else ''}: “{sentence or words}”"
