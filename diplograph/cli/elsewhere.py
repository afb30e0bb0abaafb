"""The options of the commands that speak to a store elsewhere."""

from __future__ import annotations

from typing import Annotated

import typer

User = Annotated[
    str | None,
    typer.Option("--user", metavar="NAME", envvar="DIPLOGRAPH_USER", help="Who asks, where the server wants to know."),
]
Password = Annotated[
    str | None,
    typer.Option(
        "--password",
        metavar="WORD",
        envvar="DIPLOGRAPH_PASSWORD",
        help="The user's password; others can see it on the command line, so better set the variable.",
    ),
]
Timeout = Annotated[
    float, typer.Option("--timeout", metavar="SECONDS", min=0.1, help="How long the server may take for one request.")
]
DEFAULT_TIMEOUT = 60.0
