"""diplograph evaluate."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from diplograph.cli.options import Format, ModelName, ReleasePaths, TableFormat
from diplograph.cli.output import complain, print_rows, progress, say

if TYPE_CHECKING:
    from diplograph.evaluate import Report
    from diplograph.models import ReleaseRecord
    from diplograph.query import Rows

Gold = Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="The folder of gold records, a JSON file each.")]
Errors = Annotated[bool, typer.Option("--errors", help="First list every missed and every spurious item.")]


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(evaluate)


def evaluate(
    gold: Gold,
    paths: ReleasePaths,
    errors: Errors = False,
    format: Format = TableFormat.TABLE,  # noqa: A002 - the option's name
    model: ModelName = None,
) -> None:
    """Score what is extracted from releases against gold records of the same ids: precision, recall, F1 by section."""
    from diplograph.evaluate import compare, read_gold

    wanted = read_gold(gold)
    with progress(lambda: len(wanted), "Reading") as advance:
        records = list(_records(paths, model, advance))
    report = compare(wanted, records)
    if errors:
        for line in report.errors:
            say(line)
    print_rows(_rows(report), format)
    unread = {record.release.id for record in wanted} - {record.release.id for record in records}
    for missing in sorted(unread):
        complain(f"{missing}: no release of this id was read: it counts as wholly missed; name its file")
    if unread:
        raise typer.Exit(1)


def _records(paths: list[Path], model: str | None, advance: Callable[[], None]) -> Iterator[ReleaseRecord]:
    from diplograph.extraction import extract_paths
    from diplograph.read import Skipped

    for done in extract_paths(paths, model=model):
        advance()
        if isinstance(done, Skipped):
            complain(str(done))
        else:
            yield done


def _rows(report: Report) -> Rows:
    from diplograph.query import Rows

    columns = ("section", "precision", "recall", "f1", "right", "predicted", "gold")
    rows = [
        (str(s), round(v.precision, 3), round(v.recall, 3), round(v.f1, 3), v.right, v.predicted, v.gold)
        for s, v in report.sections.items()
    ]
    mean = ("record_f1", None, None, round(report.record_f1, 4), None, None, None)
    return Rows(columns, (*rows, mean))
