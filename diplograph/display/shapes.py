"""The shapes of what can be displayed; the answers of queries, cards and comparisons have them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

Value = str | int | float | bool | None
"""A cell of a table."""


class Tabular(Protocol):
    """Named columns, and rows of plain values in their order."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The names."""

    @property
    def rows(self) -> tuple[tuple[Value, ...], ...]:
        """One tuple a row."""


class Named(Protocol):
    """An entity: its kind, its id without the base, and what to show for it."""

    @property
    def kind(self) -> str:
        """Such as ``person``."""

    @property
    def id(self) -> str:
        """A path such as ``country/JP``."""

    @property
    def label(self) -> str:
        """What to show."""


class CardLike(Protocol):
    """Single facts on an entity, tables under headings, and the sentences that tell of it."""

    @property
    def entity(self) -> Named:
        """Which one."""

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """What is known of it in one line each."""

    @property
    def tables(self) -> Sequence[tuple[str, Tabular]]:
        """What is known of it in many lines."""

    @property
    def sentences(self) -> Tabular:
        """Columns ``release``, ``start``, ``end``, ``words`` (parted by " · ") and ``sentence``."""


class ComparisonLike(Protocol):
    """The accounts of an engagement; see ``diplograph.query.Comparison``."""

    @property
    def engagement(self) -> Named:
        """Which one."""

    @property
    def releases(self) -> Tabular:
        """The accounts, one a row."""

    @property
    def points(self) -> Tabular:
        """What each tells of each point: a column for each account from the fifth on."""


class OverviewLike(Protocol):
    """What a graph holds, who published it in which months, and what can be asked next."""

    @property
    def counts(self) -> Tabular:
        """Columns ``what`` and ``count``."""

    @property
    def issuers(self) -> Tabular:
        """A row for each issuer."""

    @property
    def months(self) -> Tabular:
        """Columns ``issuer``, ``country``, ``month`` and ``releases``."""

    @property
    def examples(self) -> tuple[tuple[str, str], ...]:
        """Python to go on with, and what it does."""


def cells(table: Tabular, *columns: str) -> list[tuple[Value, ...]]:
    """The rows in the columns named, None where there is no such column."""
    at = [table.columns.index(name) if name in table.columns else None for name in columns]
    return [tuple(None if place is None else row[place] for place in at) for row in table.rows]
