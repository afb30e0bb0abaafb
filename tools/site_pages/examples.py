"""Examples of classes and properties, out of the graph of the gold records of the five releases."""

from __future__ import annotations

from functools import cache
from typing import Any

from diplograph.graph import GraphStore
from diplograph.merge import merge
from diplograph.models import ReleaseRecord
from diplograph.query import run
from site_pages.markdown import shortened
from site_pages.turtle import ROOT, short

_ONE = "SELECT ?s ?o (isIRI(?o) AS ?named) {{ {pattern} FILTER(isIRI(?s)) }} ORDER BY STRLEN(STR(?s)) ?s ?o LIMIT 1"


@cache
def graph() -> GraphStore:
    """The graph of the five releases as they were read by hand."""
    files = sorted((ROOT / "tests" / "gold").glob("0*.json"))
    return GraphStore.of(merge([ReleaseRecord.model_validate_json(file.read_text("utf-8")) for file in files]))


def member(of: str) -> str:
    """Something of this class, by its prefixed name; empty where there is none that has a name."""
    found = _first(f"?s a <{of}> BIND(?s AS ?o)")
    return short(found[0]) if found else ""


def fact(of: str) -> str:
    """A fact with this property, as in Turtle; empty where there is none."""
    found = _first(f"?s <{of}> ?o FILTER(!isBlank(?o))")
    if not found:
        return ""
    subject, value, named = found
    return f"{short(subject)} {short(of)} {short(value) if named else _literal(value)}"


def _first(pattern: str) -> tuple[Any, ...] | None:
    return next(iter(run(graph(), _ONE.format(pattern=pattern))), None)


def _literal(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int | float) else f'"{shortened(str(value), 60)}"'
