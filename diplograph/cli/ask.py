"""diplograph query."""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from diplograph.cli.options import DEFAULT_GRAPH, Format, GraphDir, TableFormat
from diplograph.cli.output import complain, print_rows, say
from diplograph.errors import QueryError

if TYPE_CHECKING:
    from diplograph.api import Graph
    from diplograph.query import Rows


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(query)


def query(
    sparql: Annotated[str | None, typer.Argument(metavar="[SPARQL]", help="A SPARQL query.")] = None,
    file: Annotated[
        Path | None, typer.Option("--file", help="A file with a SPARQL query; - is standard input.")
    ] = None,
    name: Annotated[str | None, typer.Option("--name", "-n", help="A named question.")] = None,
    param: Annotated[
        list[str] | None, typer.Option("--param", "-p", metavar="KEY=VALUE", help="A parameter of the named question.")
    ] = None,
    with_evidence: Annotated[
        bool,
        typer.Option("--with-evidence", help="Put the sentences that prove it beside each row of a named question."),
    ] = False,
    list_: Annotated[bool, typer.Option("--list", help="List the named questions and their parameters.")] = False,
    format: Format = TableFormat.TABLE,  # noqa: A002 - the option's name
    graph: GraphDir = DEFAULT_GRAPH,
) -> None:
    """Ask the graph: a SPARQL query, or a named question with its parameters."""
    if list_:
        _print_questions(format)
        return
    if sum(given is not None for given in (sparql, file, name)) != 1:
        raise typer.BadParameter("give one of a SPARQL query, --file, --name or --list")
    if param and not name:
        raise typer.BadParameter("--param goes with --name")
    if with_evidence and not name:
        raise typer.BadParameter("--with-evidence goes with --name")
    parameters = dict(map(_pair, param or ()))
    text = sparql if file is None else _read(file)
    from diplograph.api import open_graph

    with open_graph(graph) as opened:
        answer = _answer(opened, text, name, parameters, with_evidence)
        print_rows(answer, format)
        if name and not answer:
            complain(f"no answer: {opened.searched()}")


def _answer(graph: Graph, text: str | None, name: str | None, parameters: dict[str, str], with_evidence: bool) -> Rows:
    """The answer; what is wrong with a question is wrong usage."""
    try:
        if text is not None:
            return graph.query(text)
        return graph.ask(name or "", with_evidence=with_evidence, **parameters)
    except QueryError as error:
        raise typer.BadParameter(str(error)) from error


def _print_questions(form: TableFormat) -> None:
    """The named questions by group: as a table to be read, with each parameter on a line of its own."""
    from diplograph.query import Rows, questions

    if form is not TableFormat.TABLE:
        columns = ("group", "name", "meaning", "parameters")
        rows = ((one.group, one.name, one.meaning, "; ".join(map(str, one.parameters))) for one in questions().values())
        print_rows(Rows(columns, tuple(rows)), form)
        return
    for group, those in groupby(questions().values(), key=lambda one: one.group):
        say(group)
        for one in those:
            say(f"  {one.name}: {one.meaning}")
            for parameter in one.parameters:
                say(f"      {parameter}")


def _pair(given: str) -> tuple[str, str]:
    key, equals, value = given.partition("=")
    if not equals:
        raise typer.BadParameter(f"--param {given!r} has no value: write KEY=VALUE")
    return key.strip(), value.strip()


def _read(file: Path) -> str:
    try:
        return sys.stdin.read() if str(file) == "-" else file.read_text("utf-8")
    except OSError as error:
        raise QueryError(f"{file}: cannot be read ({error.strerror}): name a readable file") from error
    except UnicodeDecodeError as error:
        raise QueryError(f"{file}: is no text in UTF-8: save it so") from error
