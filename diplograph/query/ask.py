"""Asks a named question."""

from __future__ import annotations

from collections.abc import Mapping

from diplograph.graph.store import GraphStore
from diplograph.query.bind import bind
from diplograph.query.fill import fill
from diplograph.query.lookup import Lookup
from diplograph.query.named import question
from diplograph.query.rows import Rows
from diplograph.query.run import run


def ask(graph: GraphStore, name: str, given: Mapping[str, str] | None = None, lookup: Lookup | None = None) -> Rows:
    """The answer to a named question; ``given`` holds its parameters as text.

    The parameters' own columns are left out: what is asked for is known, and labels stand beside what is left free.

    Raises:
        QueryError: no such question or parameter, one lacks, or a value is not of its type.
    """
    asked = question(name)
    bound = bind(asked, given or {}, lookup or Lookup(graph))
    return run(graph, fill(asked.text, bound)).without(*(parameter.name for parameter in asked.parameters)).distinct()
