"""Prints tables and messages: answers to standard output, messages to standard error, in a pipe without any colour."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING, Any

from diplograph.cli.options import TableFormat

if TYPE_CHECKING:
    from rich.progress import ProgressColumn

    from diplograph.query import Rows


def complain(message: str) -> None:
    """One line on standard error."""
    print(f"diplograph: {' '.join(message.split())}", file=sys.stderr)  # noqa: T201 - the one place that does


def say(text: str = "") -> None:
    """Text on standard output."""
    sys.stdout.write(f"{text}\n")


def print_rows(rows: Rows, form: TableFormat) -> None:
    """Print an answer as a table, as CSV with a header, or as a JSON array of objects."""
    if form is TableFormat.JSON:
        say(json.dumps(rows.to_dicts(), ensure_ascii=False, indent=2))
    elif form is TableFormat.CSV:
        sys.stdout.write(as_csv(rows.columns, rows))
    else:
        print_table(rows.columns, rows)


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """CSV as RFC 4180 has it, but for line ends, which are those of Unix."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_shown(value) for value in row] for row in rows)
    return out.getvalue()


def print_table(columns: Sequence[str], rows: Iterable[Sequence[Any]], title: str | None = None) -> None:
    """Print a table that fits the terminal, or one as wide as it needs to be where there is no terminal."""
    shown = [list(row) for row in rows]
    if sys.stdout.isatty():
        _print_fitted(columns, shown, title)
        return
    if title:
        say(title)
    cells = [list(columns), *([_shown(value) for value in row] for row in shown)]
    widths = [max(len(row[at]) for row in cells) for at in range(len(columns))]
    right = _numeric(columns, shown)
    cells.insert(1, ["─" * width for width in widths])
    for row in cells:
        padded = (c.rjust(w) if n else c.ljust(w) for c, w, n in zip(row, widths, right, strict=True))
        say("  ".join(padded).rstrip())


def _print_fitted(columns: Sequence[str], rows: Sequence[Sequence[Any]], title: str | None) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for column, numeric in zip(columns, _numeric(columns, rows), strict=True):
        table.add_column(column, justify="right" if numeric else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(_shown(value)) for value in row))
    Console().print(table)


def _numeric(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> list[bool]:
    """Which columns hold numbers only."""
    return [
        bool(rows) and all(row[at] is None or isinstance(row[at], int | float) for row in rows)
        for at, _ in enumerate(columns)
    ]


Bar = Callable[[str, int, int], None]
"""Is told what is being done, how much of it is done, and how much there is (0 where that is not known)."""


@contextmanager
def bar() -> Iterator[Bar]:
    """A bar on standard error with the rate and the time that is left; nothing where that is no terminal."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), _rate(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:

        def tell(what: str, done: int, all: int) -> None:  # noqa: A002 - how many there are
            total = all or None
            if [(task.description, task.total) for task in shown.tasks] != [(what, total)]:
                for task in shown.tasks:
                    shown.remove_task(task.id)
                shown.add_task(what, total=total, completed=done)
            shown.update(shown.task_ids[0], completed=done)

        yield tell


def _rate() -> ProgressColumn:
    from rich.progress import ProgressColumn, Task
    from rich.text import Text

    class Rate(ProgressColumn):
        """How many are done in a second."""

        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:.1f}/s" if task.speed else "", style="progress.data.speed")

    return Rate()


@contextmanager
def progress(total: Callable[[], int], what: str) -> Iterator[Callable[[], None]]:
    """A bar on standard error that the given function moves on by one; nothing where that is no terminal."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    done, all_ = count(1), total()
    with bar() as tell:
        tell(what, 0, all_)
        yield lambda: tell(what, next(done), all_)


def _shown(value: Any) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
