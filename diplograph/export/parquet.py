"""The ready joined tables as Parquet files, with typed columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any, BinaryIO

from diplograph.errors import ExportError
from diplograph.export.exporter import Exporter, File
from diplograph.export.options import Options
from diplograph.graph.store import GraphStore
from diplograph.models import PartialDate
from diplograph.query.run import run
from diplograph.query.tables import Column, Table, tables

_DATES = frozenset(["start", "end", "date", "first_seen", "last_seen"])
"""Columns of dates as precise as they are told: text, with the first and the last day that they can mean."""
_TYPES = {"earliest": "date32", "latest": "date32", "amount": "float64", "char_start": "int64", "char_end": "int64"}
"""The types of columns that are neither dates nor text."""


def _write(graph: GraphStore, out: BinaryIO, _: Options, name: str) -> None:
    pyarrow = _pyarrow()
    from pyarrow import parquet

    made = tables()[name]
    fields = [field for column in made.columns for field in _fields(column, pyarrow)]
    schema = pyarrow.schema(fields, metadata={"meaning": made.meaning})
    rows = list(_rows(graph, made))
    content = pyarrow.BufferOutputStream()
    parquet.write_table(pyarrow.Table.from_pylist(rows, schema), content)
    out.write(content.getvalue())


def _fields(column: Column, pyarrow: Any) -> list[Any]:
    """The fields of a column, each with its meaning."""
    told = {"meaning": column.meaning}
    if column.several:
        return [pyarrow.field(column.name, pyarrow.list_(pyarrow.string()), metadata=told)]
    if column.name in _DATES:
        days = [pyarrow.field(f"{column.name}_{end}", pyarrow.date32()) for end in ("earliest", "latest")]
        return [pyarrow.field(column.name, pyarrow.string(), metadata=told), *days]
    return [pyarrow.field(column.name, getattr(pyarrow, _TYPES.get(column.name, "string"))(), metadata=told)]


def _rows(graph: GraphStore, made: Table) -> Iterable[dict[str, Any]]:
    several = {column: _values(graph, text) for column, text in made.values.items()}
    for row in run(graph, made.text).to_dicts():
        iri = str(row["iri"])
        lists = {column: sorted(found.get(iri, ())) for column, found in several.items()}
        yield {"id": iri.removeprefix(graph.base), **_typed(row), **lists}


def _values(graph: GraphStore, text: str) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for iri, value in run(graph, text):
        if value is not None:
            found[str(iri)].add(str(value))
    return found


def _typed(row: Mapping[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name, value in row.items():
        made[name] = value
        if isinstance(value, PartialDate):
            days = {f"{name}_earliest": value.earliest, f"{name}_latest": value.latest}
            made.update({name: value.earliest} if name in _TYPES else days)
        elif name not in _TYPES and value is not None:
            made[name] = str(value)
    return made


def _pyarrow() -> Any:
    try:
        import pyarrow
    except ImportError as error:
        raise ExportError("parquet needs pyarrow: pip install 'diplograph[parquet]'") from error
    return pyarrow


PARQUET = Exporter(
    "parquet",
    (),
    "tables with typed columns, a file each",
    tuple(File(f"{name}.parquet", partial(_write, name=name)) for name in tables()),
)
