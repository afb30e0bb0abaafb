"""diplograph evaluate-merge."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from diplograph.cli.options import Format, TableFormat
from diplograph.cli.output import print_rows, say

if TYPE_CHECKING:
    from diplograph.evaluate import Merged, PairScore
    from diplograph.query import Rows

Gold = Annotated[Path, typer.Argument(metavar="GOLD_CORPUS", help="The JSON file that says which mentions are one.")]
Records = Annotated[
    list[Path], typer.Argument(metavar="RECORDS...", help="Records: folders, .json files and .jsonl files.")
]
Errors = Annotated[bool, typer.Option("--errors", help="First list what was wrongly joined or missed, and why.")]


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(evaluate_merge)


def evaluate_merge(
    gold: Gold,
    records: Records,
    errors: Errors = False,
    format: Format = TableFormat.TABLE,  # noqa: A002 - the option's name
) -> None:
    """Merge records and score, by pairs of mentions, whether each thing's were brought together: precision, recall."""
    from diplograph.evaluate import compare_merge, merge_errors, read_groups, read_records, read_uncertain
    from diplograph.merge import merge

    given = read_records(records)
    groups, uncertain = read_groups(gold, given), read_uncertain(gold, given)
    corpus = merge(given)
    if errors:
        for line in merge_errors(corpus, groups, uncertain):
            say(line)
    print_rows(_rows(compare_merge(corpus, groups, uncertain)), format)


def _rows(scores: Mapping[Merged, PairScore]) -> Rows:
    from diplograph.query import Rows

    columns = ("section", "precision", "recall", "f1", "right", "joined", "gold")
    rows = [
        (str(s), round(v.precision, 3), round(v.recall, 3), round(v.f1, 3), v.right, v.joined, v.gold)
        for s, v in scores.items()
    ]
    return Rows(columns, tuple(rows))
