"""diplograph build."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from diplograph.cli.options import (
    DEFAULT_CURATION,
    DEFAULT_GRAPH,
    CurationFile,
    GraphDir,
    ModelName,
    ReleasePaths,
    Workers,
)
from diplograph.cli.output import complain, print_table, progress, say

if TYPE_CHECKING:
    from diplograph.api import Graph
    from diplograph.models import Corpus, ReleaseRecord
    from diplograph.read import Skipped as Left

_SECTIONS = (
    "people",
    "offices",
    "organizations",
    "countries",
    "initiatives",
    "engagements",
    "statements",
    "contributions",
)


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(build)


def build(
    paths: ReleasePaths,
    graph: GraphDir = DEFAULT_GRAPH,
    model: ModelName = None,
    workers: Workers = None,
    curation: CurationFile = None,
) -> None:
    """Read releases and build their graph; one that stands in the folder is replaced when the new one is complete."""
    from diplograph.api import build as build_graph
    from diplograph.read import Skipped
    from diplograph.read.folder import sources

    with progress(lambda: len(sources(paths)), "Reading") as advance:

        def watch(done: ReleaseRecord | Left) -> None:
            advance()
            if isinstance(done, Skipped):
                complain(str(done))

        rules = curation or (DEFAULT_CURATION if DEFAULT_CURATION.is_file() else None)
        built = build_graph(paths, graph, model=model, workers=workers, watch=watch, curation=rules)
    _report(built, graph, rules)
    for rule in built.unapplied:
        complain(rule)
    if built.skipped or built.unapplied:
        raise typer.Exit(1)


def _report(built: Graph, folder: Path, rules: Path | None) -> None:
    corpus = built.corpus
    say(f"Releases read: {len(corpus.records)}, left out: {len(built.skipped)}")
    print_table(("", "in releases", "merged"), list(_counts(corpus)))
    say(f"Sentences kept as evidence: {sum(len(record.sentences) for record in corpus.records)}")
    if rules:
        say(f"A curator's rules ({rules}): {len(corpus.rules)}, applied: {sum(rule.applied for rule in corpus.rules)}")
    say(f"Decisions on who and what is the same: {len(corpus.decisions)}")
    say(f"Graph: {len(built)} triples in {folder}/")


def _counts(corpus: Corpus) -> Iterator[tuple[str, int, int]]:
    """What was found, how often in all records, and how many entities it is after the merge."""
    for section in _SECTIONS:
        told = sum(len(getattr(record, section)) for record in corpus.records)
        yield section, told, len(getattr(corpus, section))
