"""The options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class TableFormat(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


GraphDir = Annotated[Path, typer.Option("--graph", "-g", metavar="DIR", help="The folder of the graph.")]
ModelName = Annotated[
    str | None,
    typer.Option("--model", metavar="NAME", help="An installed spaCy pipeline for English, in place of the usual one."),
]
Workers = Annotated[
    int | None,
    typer.Option("--workers", metavar="N", min=1, help="How many processes may read at once; usually all processors."),
]
TimeLimit = Annotated[
    float | None,
    typer.Option(
        "--time-limit", metavar="SECONDS", min=0.1, help="A release that takes longer is left out; usually 300."
    ),
]
CurationFile = Annotated[
    Path | None,
    typer.Option(
        "--curation",
        metavar="FILE",
        help="A curator's rules; usually curation.yaml in the current folder, where there is one.",
    ),
]
ReleasePaths = Annotated[
    list[Path],
    typer.Argument(metavar="PATHS...", help="Releases (.txt, .md, .html, .pdf, .docx) and folders of them."),
]
Format = Annotated[TableFormat, typer.Option("--format", "-f", help="How the rows are printed.")]
DEFAULT_GRAPH = Path("build")
DEFAULT_CURATION = Path("curation.yaml")
