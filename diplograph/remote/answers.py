"""Reads what a store answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pyoxigraph as ox

from diplograph.errors import RemoteError
from diplograph.query.rows import Rows
from diplograph.query.terms import value_of

if TYPE_CHECKING:
    import httpx

ROWS = "application/sparql-results+xml, application/sparql-results+json;q=0.9"
TRIPLES = "application/n-triples, text/turtle;q=0.9, application/rdf+xml;q=0.8"
_SKIPPED = re.compile(
    r"<[^<>\s]*>|\"\"\".*?\"\"\"|'''.*?'''|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|#[^\n]*|[?$]\w+|\w*:[\w.-]*", re.S
)
_FORM = re.compile(r"\b(SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.I)
_WHETHER = "__ASK_RETVAL"
"""The column in which Virtuoso answers ASK: 1 or no row."""


def accepted(text: str) -> str:
    """The media types in which a query can be answered."""
    return TRIPLES if form_of(text) in ("CONSTRUCT", "DESCRIBE") else ROWS


def form_of(text: str) -> str:
    """The form of a query: ``SELECT``, ``ASK``, ``CONSTRUCT`` or ``DESCRIBE``; ``SELECT`` where it has none."""
    found = _FORM.search(_SKIPPED.sub(" ", text))
    return found[1].upper() if found else "SELECT"


def rows_of(answer: httpx.Response) -> Rows:
    """The rows of an answer, of a graph its triples in order.

    Raises:
        RemoteError: it is nothing that a SPARQL endpoint answers.
    """
    kind = answer.headers.get("content-type", "").partition(";")[0]
    if form := ox.QueryResultsFormat.from_media_type(kind):
        return _table(answer, form)
    triples = ((value_of(t.subject), value_of(t.predicate), value_of(t.object)) for t in triples_of(answer))
    return Rows(("subject", "predicate", "object"), tuple(sorted(triples, key=str)))


def triples_of(answer: httpx.Response) -> list[ox.Quad]:
    """The triples of an answer that is a graph, as quads of the default graph.

    Raises:
        RemoteError: it is none.
    """
    kind = answer.headers.get("content-type", "").partition(";")[0]
    form = ox.RdfFormat.from_media_type(kind)
    if form is None:
        raise _unexpected(answer, f"{kind or 'no media type'} is no answer")
    if form == ox.RdfFormat.RDF_XML and b"<!DOCTYPE" in answer.content.replace(b"\0", b""):
        raise _unexpected(answer, "it defines entities of its own, which might swell to any length")
    try:
        return list(ox.parse(answer.content, form))
    except (SyntaxError, ValueError) as error:
        raise _unexpected(answer, str(error)) from error


def _table(answer: httpx.Response, form: ox.QueryResultsFormat) -> Rows:
    try:
        found = ox.parse_query_results(answer.content, form)
        if isinstance(found, ox.QueryBoolean):
            return Rows(("answer",), ((bool(found),),))
        columns = tuple(variable.value for variable in found.variables)
        rows = tuple(tuple(value_of(term) for term in solution) for solution in found)
    except (SyntaxError, ValueError) as error:
        raise _unexpected(answer, str(error)) from error
    if columns == (_WHETHER,):
        return Rows(("answer",), ((any(row[0] for row in rows),),))
    return Rows(columns, rows)


def _unexpected(answer: httpx.Response, reason: str) -> RemoteError:
    url = answer.request.url.copy_with(query=None)
    return RemoteError(f"{url}: what came back is no answer to a query ({' '.join(reason.split())}): check the address")
