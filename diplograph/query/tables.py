"""Ready joined tables: the ``*.rq`` files of ``joined/``, each with its meaning and its columns.

A file begins with comment lines: the meaning in one line, then ``# column - meaning`` for each column after ``id`` and
``iri``, which every table has. Its first query gives one row a thing. A column marked ``+`` can have several values; a
query of its own, after the line ``## column``, gives them with the ``iri`` that they belong to.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from pathlib import Path
from types import MappingProxyType

from diplograph.errors import QueryError
from diplograph.graph.store import GraphStore
from diplograph.query.elsewhere import Elsewhere
from diplograph.query.rows import Rows, Value
from diplograph.query.run import run

BETWEEN = "; "
"""Stands between the values of a column that can have several; they are in alphabetical order."""

_COLUMN = re.compile(r"# (\w+)(\+)? - (.+)")
_SECTION = re.compile(r"^## (\w+)\n", re.MULTILINE)
_EVERY = (("id", "the IRI without the base of the graph's ids"), ("iri", "the IRI"))


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; one of ``several`` values has them parted by :data:`BETWEEN`."""

    name: str
    meaning: str
    several: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns, the query for its rows, and for each column of several values the query for them."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    text: str
    values: Mapping[str, str]


@cache
def tables() -> Mapping[str, Table]:
    """All tables by name."""
    files = sorted((Path(__file__).parent / "joined").glob("*.rq"))
    return MappingProxyType({path.stem: _parse(path.stem, path.read_text("utf-8")) for path in files})


def table(graph: GraphStore | Elsewhere, name: str) -> Rows:
    """The rows of a table of that name.

    Raises:
        QueryError: there is none.
    """
    known = tables()
    if name not in known:
        raise QueryError(f"no table is named {name!r}: they are {', '.join(known)}")
    made = known[name]
    several = {column: _values(run(graph, text)) for column, text in made.values.items()}
    rows = (_row(graph.base, made, row, several) for row in run(graph, made.text).to_dicts())
    return Rows(tuple(column.name for column in made.columns), tuple(rows))


def listing() -> Rows:
    """The tables and what each column of them means."""
    rows = (
        (made.name, made.meaning, column.name, column.meaning) for made in tables().values() for column in made.columns
    )
    return Rows(("table", "rows", "column", "meaning"), tuple(rows))


def _row(
    base: str, made: Table, row: Mapping[str, Value], several: Mapping[str, Mapping[Value, str]]
) -> tuple[Value, ...]:
    iri = str(row["iri"])
    known = {"id": iri.removeprefix(base), **row}
    return tuple(several[column.name].get(iri) if column.several else known[column.name] for column in made.columns)


def _values(found: Rows) -> dict[Value, str]:
    """The values of each thing in one text."""
    values: dict[Value, set[str]] = defaultdict(set)
    for iri, value in found:
        if value is not None:
            values[iri].add(str(value))
    return {iri: BETWEEN.join(sorted(those)) for iri, those in values.items()}


def _parse(name: str, text: str) -> Table:
    meaning, *head = takewhile(lambda line: line.startswith("#"), text.splitlines())
    found = filter(None, map(_COLUMN.fullmatch, head))
    columns = (*(Column(*one) for one in _EVERY), *(Column(one[1], one[3], bool(one[2])) for one in found))
    first, *sections = _SECTION.split(text)
    values = dict(zip(sections[::2], sections[1::2], strict=True))
    return Table(name, meaning.removeprefix("# "), columns, first, MappingProxyType(values))
