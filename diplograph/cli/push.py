"""diplograph push."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from diplograph.cli.elsewhere import DEFAULT_TIMEOUT, Password, Timeout, User
from diplograph.cli.options import DEFAULT_GRAPH
from diplograph.cli.output import complain, progress


class Protocol(StrEnum):
    """How a store is filled."""

    AUTO = "auto"
    GSP = "gsp"
    UPDATE = "update"


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(push)


def push(
    endpoint: Annotated[str, typer.Argument(metavar="ENDPOINT", help="The address at which the store is filled.")],
    folder: Annotated[Path, typer.Argument(metavar="[FOLDER]", help="The folder of the graph.")] = DEFAULT_GRAPH,
    protocol: Annotated[
        Protocol,
        typer.Option("--protocol", help="Graph Store Protocol or SPARQL Update; auto takes what the address speaks."),
    ] = Protocol.AUTO,
    query: Annotated[
        str | None,
        typer.Option("--query", metavar="URL", help="Where a store filled by Update answers queries, if elsewhere."),
    ] = None,
    batch: Annotated[
        int | None,
        typer.Option("--batch", metavar="N", min=1, help="How many triples are sent at once; usually what suits it."),
    ] = None,
    anew: Annotated[bool, typer.Option("--anew", help="Send everything again, whatever the store has.")] = False,
    user: User = None,
    password: Password = None,
    timeout: Timeout = DEFAULT_TIMEOUT,
) -> None:
    """Load the graph into a store elsewhere by its named graphs; what the store has already is not sent again."""
    from diplograph.graph import open as open_store
    from diplograph.remote import Connection, Push
    from diplograph.remote.push import record_of
    from diplograph.remote.target import Protocol as Spoken
    from diplograph.remote.target import target

    with open_store(folder) as graph:
        connection = Connection(endpoint, user, password, timeout)
        store = target(Spoken(protocol.value), connection, record_of(graph), query)
        pushing = Push(graph, store, batch, anew=anew)
        with progress(lambda: pushing.left, "Pushing") as advance:
            done = pushing.run(advance)
    if not sys.stderr.isatty():
        return
    if not pushing.knows:
        complain("the store could not be asked what it has, so that everything was sent: give its --query address")
    complain(
        f"{connection.url}: {done.graphs} graphs are there, {done.sent} of them sent now ({done.triples:,} triples), "
        f"{done.removed} removed"
    )
