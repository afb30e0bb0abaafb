"""Writes an answer in one of the formats of SPARQL results or of RDF, row by row, and stops at a limit of rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import IO, cast

import pyoxigraph as ox

from diplograph.errors import LimitError
from diplograph.graph.sparql.evaluate import Answer, failed
from diplograph.graph.sparql.row_count import SEPARATORS, CountedWriter, too_many
from diplograph.graph.store import GraphStore

TABLES: Mapping[str, ox.QueryResultsFormat] = MappingProxyType(
    {
        "json": ox.QueryResultsFormat.JSON,
        "xml": ox.QueryResultsFormat.XML,
        "csv": ox.QueryResultsFormat.CSV,
        "tsv": ox.QueryResultsFormat.TSV,
    }
)
"""The formats of what SELECT and ASK give."""

GRAPHS: Mapping[str, ox.RdfFormat] = MappingProxyType(
    {
        "turtle": ox.RdfFormat.TURTLE,
        "ntriples": ox.RdfFormat.N_TRIPLES,
        "rdfxml": ox.RdfFormat.RDF_XML,
        "jsonld": ox.RdfFormat.JSON_LD,
        "trig": ox.RdfFormat.TRIG,
        "nquads": ox.RdfFormat.N_QUADS,
        "n3": ox.RdfFormat.N3,
    }
)
"""The formats of what CONSTRUCT and DESCRIBE give."""


def is_graph(answer: Answer) -> bool:
    """Whether an answer is triples, as CONSTRUCT and DESCRIBE give, and no table."""
    return isinstance(answer, ox.QueryTriples)


def write(
    graph: GraphStore, answer: Answer, out: IO[bytes], form: str, limit: int | None = None, services: bool = False
) -> None:
    """Write an answer of a graph; ``form`` is one of ``GRAPHS`` or ``TABLES``, ``limit`` the most rows or triples.

    ``services`` says whether the query might ask servers elsewhere.

    Raises:
        LimitError: there are more; a part of them is written.
        QueryError: the query fails while the answer is worked out.
        GraphError: the graph is damaged.
    """
    try:
        if isinstance(answer, ox.QueryTriples):
            triples = answer if limit is None else _limited(answer, limit)
            ox.serialize(triples, out, GRAPHS[form], prefixes=graph.prefixes)
        elif limit is None or isinstance(answer, ox.QueryBoolean):
            answer.serialize(out, TABLES[form])
        else:
            answer.serialize(cast(IO[bytes], CountedWriter(out, SEPARATORS[form], limit)), TABLES[form])
    except (OSError, RuntimeError, ValueError) as error:
        raise failed(graph, error, services) from None


def _limited(answer: Iterable[ox.Triple], limit: int) -> Iterator[ox.Triple]:
    for number, triple in enumerate(answer):
        if number == limit:
            raise LimitError(too_many(limit, "triples"))
        yield triple
