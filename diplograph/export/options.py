"""What part of the graph an export holds, and how its columns are called."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, Self

from diplograph.errors import ExportError
from diplograph.graph.views import View, view_named
from diplograph.graph.window import WHOLE, Window
from diplograph.query.lookup import Found


class Headers(StrEnum):
    """For which program the columns of node and edge tables are named and typed."""

    GEPHI = "gephi"
    NEO4J = "neo4j"


@dataclass(frozen=True, slots=True)
class Options:
    """What somebody asks of an export; a format takes some of these and refuses the others.

    ``view`` is the kind of ties that a network shows, None for all of them; ``window`` the days from which they are;
    ``entity`` whom or what a report or bibliography is of, None for all; ``headers`` those of tables.
    """

    view: View | None = None
    window: Window = WHOLE
    entity: Found | None = None
    headers: Headers = Headers.GEPHI

    @classmethod
    def of(cls, view: str = "all", entity: Found | None = None, headers: str = "gephi", **window: Any) -> Self:
        """The options of those names; ``window`` may hold ``since``, ``until`` and ``planned``.

        Raises:
            QueryError: there is no such view, or a date is none.
            ExportError: there are no such headers.
        """
        if headers not in list(Headers):
            raise ExportError(f"no headers are called {headers!r}: they are {', '.join(Headers)}")
        chosen = None if view == "all" else view_named(view)
        return cls(chosen, Window.of(**window), entity, Headers(headers))

    def given(self) -> list[str]:
        """The names of what is asked for."""
        return [field.name for field in fields(self) if getattr(self, field.name) != field.default]


DEFAULT = Options()
"""The whole graph, as it is usually written."""
