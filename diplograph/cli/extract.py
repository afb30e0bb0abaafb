"""diplograph extract."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from diplograph.cli.options import ModelName, ReleasePaths, TimeLimit, Workers
from diplograph.cli.output import complain, progress

if TYPE_CHECKING:
    from diplograph.models import ReleaseRecord


class RecordFormat(StrEnum):
    """How records are printed."""

    JSONL = "jsonl"
    JSON = "json"


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(extract)


def extract(
    paths: ReleasePaths,
    format: Annotated[  # noqa: A002 - the option's name
        RecordFormat, typer.Option("--format", "-f", help="One record a line, or one JSON array.")
    ] = RecordFormat.JSONL,
    model: ModelName = None,
    workers: Workers = None,
    time_limit: TimeLimit = None,
) -> None:
    """Print what each release says, as release records in JSON."""
    from diplograph.extraction import Limits, extract_paths
    from diplograph.read import Skipped
    from diplograph.read.folder import sources

    limits = Limits(seconds=time_limit) if time_limit else Limits()
    left_out = 0
    with progress(lambda: len(sources(paths)), "Reading") as advance:

        def records() -> Iterator[ReleaseRecord]:
            nonlocal left_out
            for done in extract_paths(paths, model=model, workers=workers, limits=limits):
                advance()
                if isinstance(done, Skipped):
                    complain(str(done))
                    left_out += 1
                else:
                    yield done

        _print(records(), format)
    if left_out:
        raise typer.Exit(1)


def _print(records: Iterable[ReleaseRecord], form: RecordFormat) -> None:
    before, between, after = ("[\n", ",\n", "\n]\n") if form is RecordFormat.JSON else ("", "\n", "\n")
    printed = 0
    for record in records:
        sys.stdout.write(between if printed else before)
        sys.stdout.write(record.model_dump_json())
        printed += 1
    if printed:
        sys.stdout.write(after)
    elif form is RecordFormat.JSON:
        sys.stdout.write("[]\n")
