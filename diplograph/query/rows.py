"""The answer to a query: named columns, rows of plain Python values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, overload

from diplograph.errors import QueryError

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

Value = str | int | float | bool | None
"""A cell: IRIs and dates are strings (dates know their earliest and latest day), an unbound variable is None."""

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Rows(Sequence[tuple[Value, ...]]):
    """A table of answers. ``rows`` holds one tuple an answer, in the order of ``columns``."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...] = ()

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[tuple[Value, ...]]:
        return iter(self.rows)

    @overload
    def __getitem__(self, index: int) -> tuple[Value, ...]: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[tuple[Value, ...], ...]: ...
    def __getitem__(self, index: int | slice) -> tuple[Value, ...] | tuple[tuple[Value, ...], ...]:
        return self.rows[index]

    def column(self, name: str) -> tuple[Value, ...]:
        """The values of one column.

        Raises:
            QueryError: there is no such column.
        """
        if name not in self.columns:
            raise QueryError(f"no column {name!r}: the columns are {', '.join(self.columns)}")
        at = self.columns.index(name)
        return tuple(row[at] for row in self.rows)

    def without(self, *names: str) -> Rows:
        """The table without some of its columns."""
        kept = [at for at, name in enumerate(self.columns) if name not in names]
        columns = tuple(self.columns[at] for at in kept)
        return Rows(columns, tuple(tuple(row[at] for at in kept) for row in self.rows))

    def distinct(self) -> Rows:
        """The table without repeated rows."""
        return Rows(self.columns, tuple(dict.fromkeys(self.rows)))

    def to_dicts(self) -> list[dict[str, Value]]:
        """One dictionary an answer."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def to_pandas(self) -> pd.DataFrame:
        """A pandas DataFrame; each column has the type that fits all of its values.

        Whole numbers, also beside nothing (``Int64``), numbers, truth values (``boolean``); dates (``datetime64[s]``)
        where each is a whole day, else the text of what is told, such as ``2022-12``.

        Raises:
            QueryError: pandas is not installed.
        """
        from diplograph.query.frames import pandas_frame

        return pandas_frame(self)

    def to_polars(self) -> pl.DataFrame:
        """A polars DataFrame, with types as :meth:`to_pandas` has them.

        Raises:
            QueryError: polars is not installed.
        """
        from diplograph.query.frames import polars_frame

        return polars_frame(self)

    def __repr__(self) -> str:
        shown = [self.columns, *([_cell(value) for value in row] for row in self.rows[:_SHOWN])]
        widths = [max(len(row[at]) for row in shown) for at in range(len(self.columns))]
        lines = [
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in shown
        ]
        lines.insert(1, "  ".join("─" * width for width in widths))
        return "\n".join([*lines, _count(len(self.rows))])

    def _repr_html_(self) -> str:
        from diplograph.display import table_html

        return table_html(self)


def _cell(value: Value) -> str:
    return "" if value is None else str(value)


def _count(rows: int) -> str:
    more = f", the first {_SHOWN} shown" if rows > _SHOWN else ""
    return f"{rows} {'row' if rows == 1 else 'rows'}{more}"
