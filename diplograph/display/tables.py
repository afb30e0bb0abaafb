"""Tables: the first rows, how many there are, numbers to the right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from diplograph.display.rendering import render
from diplograph.display.shapes import Tabular, Value
from diplograph.display.values import is_number

MOST_ROWS = 50
"""So many rows of a table are shown."""
_DATE = re.compile(r"\d{4}(-\d\d){0,2}")


@dataclass(frozen=True, slots=True)
class ShownTable:
    """The part of a table that is shown: its columns, the class of each, rows, and what stands below.

    The class is ``n`` of numbers, ``d`` of dates, else empty.
    """

    columns: tuple[str, ...]
    classes: tuple[str, ...]
    rows: Sequence[Sequence[Value]]
    caption: str


def shown_table(table: Tabular, most: int = MOST_ROWS) -> ShownTable:
    """The first rows of a table."""
    classes = tuple(_class(row[at] for row in table.rows) for at, _ in enumerate(table.columns))
    return ShownTable(table.columns, classes, table.rows[:most], counted(len(table.rows), most))


def _class(values: Iterable[Value]) -> str:
    """What all values of a column are that are known."""
    known = [value for value in values if value is not None]
    if known and all(map(is_number, known)):
        return "n"
    return "d" if known and all(_DATE.fullmatch(str(value)) for value in known) else ""


def counted(rows: int, most: int) -> str:
    """``3 rows``, or ``120 rows, the first 50 shown``."""
    more = f", the first {most} shown" if rows > most else ""
    return f"{rows:,} {'row' if rows == 1 else 'rows'}{more}"


def table_html(table: Tabular) -> str:
    """A table with its first 50 rows."""
    return render("table.html.j2", table=shown_table(table))
