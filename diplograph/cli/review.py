"""diplograph review."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from diplograph.cli.options import DEFAULT_CURATION, DEFAULT_GRAPH, Format, GraphDir, TableFormat
from diplograph.cli.output import print_rows, say

if TYPE_CHECKING:
    from diplograph.curation.review import Doubt, Side
    from diplograph.query import Rows


class Kind(StrEnum):
    """What decisions are about."""

    PERSON = "person"
    ORGANIZATION = "organization"
    INITIATIVE = "initiative"
    ENGAGEMENT = "engagement"


Build = Annotated[Path | None, typer.Argument(metavar="[BUILD]", help="The folder of the graph.", show_default=False)]
Rules = Annotated[Path, typer.Option("--curation", metavar="FILE", help="The curator's file to write answers to.")]
OfKind = Annotated[Kind | None, typer.Option("--kind", help="Only decisions about these.")]
Limit = Annotated[int | None, typer.Option("--limit", metavar="N", min=1, help="At most so many decisions.")]
By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who decides, to be written beside each answer.")]

_ANSWERS = {"y": "same", "n": "different"}
_PROMPT = "One and the same? y yes, n no, s skip, q quit: "


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(review)


def review(
    build: Build = None,
    graph: GraphDir = DEFAULT_GRAPH,
    curation: Rules = DEFAULT_CURATION,
    kind: OfKind = None,
    limit: Limit = None,
    by: By = None,
    format: Format = TableFormat.TABLE,  # noqa: A002 - the option's name
) -> None:
    """Go through the uncertain decisions on who and what is the same, those first on which most hangs.

    In a terminal each is shown with its sentences, and the answer is written to the curator's file; the next build
    obeys it. Elsewhere, and with --format csv or json, the decisions are listed only.
    """
    from diplograph.api import open_graph
    from diplograph.curation import Curation, load_curation
    from diplograph.curation.review import doubts

    rules = load_curation(curation) if curation.is_file() else Curation()
    with open_graph(build or graph) as opened:
        found = doubts(opened.corpus, rules, kind.value if kind else None)[:limit]
    if format is TableFormat.JSON:
        say(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2))
    elif format is TableFormat.CSV or not (sys.stdin.isatty() and sys.stdout.isatty()):
        print_rows(_rows(found), format)
    else:
        _ask(found, curation, by)


def _rows(found: Sequence[Doubt]) -> Rows:
    from diplograph.query import Rows

    columns = ("moves", "kind", "verdict", "score", "a", "name_a", "b", "name_b", "reason")
    rows = (
        (d.moves, d.kind, d.verdict.value, d.score, d.a.mention, d.a.name, d.b.mention, d.b.name, d.reason)
        for d in found
    )
    return Rows(columns, tuple(rows))


def _ask(found: Sequence[Doubt], curation: Path, by: str | None) -> None:
    """Show one decision after the other and write down each answer as soon as it is given."""
    from diplograph.curation import append_rule

    written = 0
    for number, doubt in enumerate(found, 1):
        for line in _shown(doubt, f"{number} of {len(found)}"):
            say(line)
        answer = _answer()
        if answer == "q":
            break
        if answer in _ANSWERS:
            rule = {_ANSWERS[answer]: [doubt.a.mention, doubt.b.mention], **({"by": by} if by else {})}
            append_rule(curation, rule, f"{doubt.a.name} / {doubt.b.name}")
            written += 1
    say(_farewell(written, curation) if found else "No decision is uncertain.")


def _farewell(written: int, curation: Path) -> str:
    answers = "1 answer" if written == 1 else f"{written} answers"
    return f"{answers} written to {curation}{': build again to obey it' if written else ''}"


def _answer() -> str:
    """The first letter of an answer; the end of the input is as good as q."""
    while True:
        sys.stdout.write(_PROMPT)
        sys.stdout.flush()
        line = sys.stdin.readline()
        answer = line.strip()[:1].lower()
        if not line or answer in (*_ANSWERS, "s", "q"):
            return answer or "q"


def _shown(doubt: Doubt, place: str) -> Iterator[str]:
    yield ""
    yield f"{place} · {doubt.kind} · {doubt.verdict.value} · score {doubt.score:g} · would move {doubt.moves}"
    yield f"  {doubt.reason}"
    for side in (doubt.a, doubt.b):
        yield from _side(side)


def _side(side: Side) -> Iterator[str]:
    told = ", ".join(filter(None, (side.release, side.date, side.issuer)))
    yield f"  {side.name}{''.join(f', {office}' for office in side.offices)}"
    yield f"    {side.mention} · {side.entity} · {told}"
    yield from (f"    “{sentence}”" for sentence in side.sentences)
