"""Examples of classes and properties: from the gold records of the five releases, else from two invented releases."""

from __future__ import annotations

from functools import cache
from typing import Any

from diplograph.graph import GraphStore
from diplograph.merge import merge
from diplograph.models import ReleaseRecord
from diplograph.query import run
from site_pages.markdown import shortened
from site_pages.turtle import ROOT, short
from tests.graph import invented

_ONE = """
SELECT (IF(isIRI(?s), STR(?s), "[]") AS ?subject) ?o (isIRI(?o) AS ?named) {{ {pattern} }}
ORDER BY DESC(isIRI(?s)) STRLEN(STR(?s)) ?subject ?o LIMIT 1
"""
"""Of the named before the nameless, the shortest, and of these the first in the alphabet."""


@cache
def graphs() -> tuple[GraphStore, GraphStore]:
    """The graph of the five releases as they were read by hand, and of the invented, with sentences and a past."""
    files = sorted((ROOT / "tests" / "gold").glob("0*.json"))
    read = [ReleaseRecord.model_validate_json(file.read_text("utf-8")) for file in files]
    changed = merge(invented.records()).model_copy(update={"superseded": invented.superseded()})
    return GraphStore.of(merge(read)), GraphStore.of(changed)


def member(of: str) -> str:
    """Something of this class, by its prefixed name; empty where there is none that has a name."""
    found = _first(f"?s a <{of}> FILTER(isIRI(?s)) BIND(?s AS ?o)")
    return short(found[0]) if found else ""


def fact(of: str) -> str:
    """A fact with this property, as in Turtle; empty where there is none."""
    found = _first(f"?s <{of}> ?o FILTER(!isBlank(?o))")
    if not found:
        return ""
    subject, value, named = found
    return f"{short(subject)} {short(of)} {short(value) if named else _literal(value)}"


def _first(pattern: str) -> tuple[Any, ...] | None:
    query = _ONE.format(pattern=pattern)
    return next((row for graph in graphs() for row in run(graph, query)), None)


def _literal(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int | float) else f'"{shortened(str(value), 60)}"'
