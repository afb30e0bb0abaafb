"""diplograph build."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from diplograph.cli.options import (
    DEFAULT_CURATION,
    DEFAULT_GRAPH,
    CurationFile,
    GraphDir,
    ModelName,
    ReleasePaths,
    TimeLimit,
    Workers,
)
from diplograph.cli.output import bar, complain, print_table, say
from diplograph.errors import NothingReadError

if TYPE_CHECKING:
    from diplograph.building import Built, Order, Progress, Summary

Fresh = Annotated[
    bool, typer.Option("--fresh", help="Read all releases again, and forget what stood in the folder before.")
]

Scheduler = Annotated[
    str | None,
    typer.Option(
        "--scheduler", metavar="URL", help="Read on the workers of this Dask scheduler (tcp://host:8786), not here."
    ),
]
Work = Annotated[
    str | None,
    typer.Option(
        "--work",
        metavar="URL",
        help="With --scheduler: a folder that all workers reach, where what they have read is kept.",
    ),
]


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(build)


def build(
    paths: ReleasePaths,
    graph: GraphDir = DEFAULT_GRAPH,
    model: ModelName = None,
    workers: Workers = None,
    time_limit: TimeLimit = None,
    curation: CurationFile = None,
    fresh: Fresh = False,
    scheduler: Scheduler = None,
    work: Work = None,
) -> None:
    """Read releases and build their graph; one that stands in the folder is replaced when the new one is complete.

    What was read before and has not changed is not read again.
    """
    from diplograph import building
    from diplograph.curation import Curation, load_curation

    rules = curation or (DEFAULT_CURATION if DEFAULT_CURATION.is_file() else None)
    with bar() as tell:

        def watch(now: Progress) -> None:
            tell(now.stage, now.done, now.all)

        order = building.Order(
            tuple(paths),
            graph,
            workers=workers,
            curation=load_curation(rules) if rules else Curation(),
            fresh=fresh,
            watch=watch,
            **building.chosen(model=model, seconds=time_limit, scheduler=scheduler, work=work),
        )
        built = _built(order)
    with built.store:
        _report(built, graph, rules)
    if built.skipped or built.unapplied:
        raise typer.Exit(1)


def _built(order: Order) -> Built:
    from diplograph import building

    try:
        return building.build(order)
    except NothingReadError as error:
        for reason in error.reasons:
            complain(reason)
        raise


def _report(built: Built, folder: Path, rules: Path | None) -> None:
    for skipped in built.skipped:
        complain(str(skipped))
    if built.unchanged:
        say("Unchanged since the last build.")
    summary = built.summary
    say(f"Releases read: {summary.releases}, left out: {len(built.skipped)}")
    _tell_of_report(built)
    print_table(("", "in releases", "merged"), list(_counts(summary)))
    say(f"Sentences kept as evidence: {summary.sentences}")
    if rules:
        applied = sum(rule.applied for rule in summary.rules)
        say(f"A curator's rules ({rules}): {len(summary.rules)}, applied: {applied}")
    say(f"Decisions on who and what is the same: {summary.decisions}")
    say(f"Graph: {summary.triples} triples in {folder}/")
    for rule in built.unapplied:
        complain(rule)


def _tell_of_report(built: Built) -> None:
    """How much there is to look at in the report, where there is any."""
    from diplograph.building.report import read_report

    report = read_report(built.store.folder) if built.store.folder else None
    if report and (report.doubtful or report.superseded):
        doubted = len({one.release for one in report.doubtful})
        say(f"Doubtful: {doubted}, changed or withdrawn: {len(report.superseded)} (diplograph report tells which)")


def _counts(summary: Summary) -> Iterator[tuple[str, int, int]]:
    """What was found, how often in all records, and how many entities it is after the merge."""
    for section, told in summary.told.items():
        yield section, told, summary.merged[section]
