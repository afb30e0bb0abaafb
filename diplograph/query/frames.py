"""Answers as DataFrames, each column with the type that fits all of its values."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from diplograph.errors import QueryError
from diplograph.models import PartialDate
from diplograph.query.rows import Rows, Value

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl


class Kind(Enum):
    """What all values of a column are."""

    TRUTH = auto()
    WHOLE = auto()
    NUMBER = auto()
    DAY = auto()
    TEXT = auto()


_TOO_LARGE = 2**63
_PANDAS = {
    Kind.TRUTH: "boolean",
    Kind.WHOLE: "Int64",
    Kind.NUMBER: "float64",
    Kind.DAY: "datetime64[s]",
    Kind.TEXT: "string",
}


def pandas_frame(rows: Rows) -> pd.DataFrame:
    """A pandas DataFrame.

    Raises:
        QueryError: pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise QueryError("to_pandas needs pandas: pip install 'diplograph[pandas]'") from error

    def series(values: tuple[Value, ...]) -> pd.Series:
        kind = kind_of(values)
        return pd.Series(_cells(values, kind), dtype=_PANDAS[kind])

    return pd.DataFrame({name: series(values) for name, values in _columns(rows)}, columns=list(rows.columns))


def polars_frame(rows: Rows) -> pl.DataFrame:
    """A polars DataFrame.

    Raises:
        QueryError: polars is not installed.
    """
    try:
        import polars as pl
    except ImportError as error:
        raise QueryError("to_polars needs polars: pip install 'diplograph[polars]'") from error
    types: dict[Kind, type[pl.DataType]] = {
        Kind.TRUTH: pl.Boolean,
        Kind.WHOLE: pl.Int64,
        Kind.NUMBER: pl.Float64,
        Kind.DAY: pl.Date,
        Kind.TEXT: pl.String,
    }
    made = ((name, values, kind_of(values)) for name, values in _columns(rows))
    return pl.DataFrame([pl.Series(name, _cells(values, kind), types[kind]) for name, values, kind in made])


def kind_of(values: Iterable[Value]) -> Kind:
    """What all values of a column are that are known; text where none is."""
    known = [value for value in values if value is not None]
    if not known:
        return Kind.TEXT
    if all(isinstance(value, bool) for value in known):
        return Kind.TRUTH
    if all(isinstance(value, int | float) and not isinstance(value, bool) for value in known):
        return Kind.WHOLE if all(isinstance(value, int) and abs(value) < _TOO_LARGE for value in known) else Kind.NUMBER
    days = (isinstance(value, PartialDate) and value.precision == "day" for value in known)
    return Kind.DAY if all(days) else Kind.TEXT


def _columns(rows: Rows) -> Iterable[tuple[str, tuple[Value, ...]]]:
    return ((name, tuple(row[at] for row in rows.rows)) for at, name in enumerate(rows.columns))


def _cells(values: Iterable[Value], kind: Kind) -> list[Any]:
    """The values as a column of that kind takes them."""
    if kind is Kind.DAY:
        return [value.earliest if isinstance(value, PartialDate) else None for value in values]
    if kind is Kind.TEXT:
        return [None if value is None else str(value) for value in values]
    return list(values)
