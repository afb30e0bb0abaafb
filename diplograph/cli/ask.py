"""diplograph query."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from diplograph.cli.elsewhere import DEFAULT_TIMEOUT, Password, Timeout, User
from diplograph.cli.options import DEFAULT_GRAPH, Format, GraphDir, TableFormat
from diplograph.cli.output import complain, print_rows, say
from diplograph.errors import QueryError

if TYPE_CHECKING:
    from diplograph.api import Graph
    from diplograph.query import Rows
    from diplograph.remote import RemoteGraph


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
        typer.Option("--with-evidence", help="Put the quotes that prove it beside each row of a named question."),
    ] = False,
    table: Annotated[
        str | None, typer.Option("--table", "-t", help="A ready joined table, such as engagements.")
    ] = None,
    list_: Annotated[
        bool, typer.Option("--list", help="List the named questions with parameters, and the tables.")
    ] = False,
    format: Format = TableFormat.TABLE,  # noqa: A002 - the option's name
    graph: GraphDir = DEFAULT_GRAPH,
    endpoint: Annotated[
        str | None, typer.Option("--endpoint", metavar="URL", help="Ask the SPARQL endpoint of a store elsewhere.")
    ] = None,
    user: User = None,
    password: Password = None,
    timeout: Timeout = DEFAULT_TIMEOUT,
) -> None:
    """Ask the graph: a SPARQL query, a named question with its parameters, or a ready joined table."""
    if list_:
        _print_questions(format)
        return
    if sum(given is not None for given in (sparql, file, name, table)) != 1:
        raise typer.BadParameter("give one of a SPARQL query, --file, --name, --table or --list")
    if not name and (param or with_evidence):
        raise typer.BadParameter(f"{'--param' if param else '--with-evidence'} goes with --name")
    text = sparql if file is None else _read(file)
    asked = _Asked(text, name, table, dict(map(_pair, param or ())), with_evidence)
    with _opened(graph, endpoint, user, password, timeout) as opened:
        answer = asked.answer(opened)
        print_rows(answer, format)
        if name and not answer:
            complain(f"no answer: {opened.searched()}")


@dataclass(frozen=True)
class _Asked:
    """What is asked: a query's text, a question's name with its parameters, or a table's name."""

    text: str | None
    name: str | None
    table: str | None
    parameters: dict[str, str]
    with_evidence: bool

    def answer(self, graph: Graph | RemoteGraph) -> Rows:
        """The answer; what is wrong with a question is wrong usage."""
        try:
            if self.text is not None:
                return graph.query(self.text)
            if self.table is not None:
                return graph.table(self.table)
            return graph.ask(self.name or "", with_evidence=self.with_evidence, **self.parameters)
        except QueryError as error:
            raise typer.BadParameter(str(error)) from error


@contextmanager
def _opened(
    folder: Path, endpoint: str | None, user: str | None, password: str | None, timeout: float
) -> Iterator[Graph | RemoteGraph]:
    """The graph of the folder, or the one behind the endpoint."""
    from diplograph.api import connect, open_graph

    if endpoint is not None:
        yield connect(endpoint, user=user, password=password, timeout=timeout)
        return
    with open_graph(folder) as opened:
        yield opened


def _print_questions(form: TableFormat) -> None:
    """The named questions by group: as a table to be read, with each parameter on a line of its own."""
    from diplograph.query import Rows, questions
    from diplograph.query.tables import tables

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
    say("tables")
    for made in tables().values():
        say(f"  {made.name}: {made.meaning}")


def _pair(given: str) -> tuple[str, str]:
    key, equals, value = given.partition("=")
    if not equals:
        raise typer.BadParameter(f"--param {given!r} has no value: write KEY=VALUE")
    if key.strip() == "with_evidence":
        raise typer.BadParameter("with_evidence is no parameter: give the option --with-evidence")
    return key.strip(), value.strip()


def _read(file: Path) -> str:
    try:
        return sys.stdin.read() if str(file) == "-" else file.read_text("utf-8")
    except OSError as error:
        raise QueryError(f"{file}: cannot be read ({error.strerror}): name a readable file") from error
    except UnicodeDecodeError as error:
        raise QueryError(f"{file}: is no text in UTF-8: save it so") from error
