"""Asks a graph, here or elsewhere, and reads the answer into rows of plain values."""

from __future__ import annotations

from collections.abc import Mapping

import pyoxigraph as ox

from diplograph.graph.sparql.evaluate import Answer, Term, evaluate, failed
from diplograph.graph.sparql.wording import refuse_service, refuse_update
from diplograph.graph.store import GraphStore
from diplograph.query.elsewhere import Elsewhere
from diplograph.query.rows import Rows
from diplograph.query.terms import value_of

__all__ = ["Term", "run"]


def run(graph: GraphStore | Elsewhere, text: str, bound: Mapping[str, Term] | None = None) -> Rows:
    """The answer to a SELECT, ASK, CONSTRUCT or DESCRIBE query over all named graphs, or those that FROM names.

    ``bound`` gives variables of the query's projection their values; the usual prefixes are known.

    Raises:
        QueryError: the query is malformed, asks a server elsewhere, or would change the graph.
        GraphError: the graph is closed or damaged.
    """
    if isinstance(graph, Elsewhere):
        refuse_update(text)
        refuse_service(text)
        return graph.run(text, bound or {})
    found = evaluate(graph, text, bound)
    try:
        return _rows(found)
    except (OSError, RuntimeError, ValueError) as error:
        raise failed(graph, error) from error


def _rows(found: Answer) -> Rows:
    if isinstance(found, ox.QueryBoolean):
        return Rows(("answer",), ((bool(found),),))
    if isinstance(found, ox.QueryTriples):
        triples = ((value_of(t.subject), value_of(t.predicate), value_of(t.object)) for t in found)
        return Rows(("subject", "predicate", "object"), tuple(sorted(triples, key=str)))
    columns = tuple(variable.value for variable in found.variables)
    return Rows(columns, tuple(tuple(map(value_of, solution)) for solution in found))
