"""Runs SPARQL on a store, read-only, and says in one line what is wrong with a query."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pyoxigraph as ox

from diplograph.errors import QueryError
from diplograph.graph.store import GraphStore, damaged
from diplograph.query.rows import Rows
from diplograph.query.terms import value_of

Term = ox.NamedNode | ox.BlankNode | ox.Literal
_UPDATE = re.compile(
    r"\s*(?:(?:PREFIX|BASE)\b[^>]*>\s*)*(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\b", re.I
)
_NOT_CODE = re.compile(r"<[^<>\s]*>|\"\"\".*?\"\"\"|'''.*?'''|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|#[^\n]*", re.S)
_SERVICE = re.compile(r"(?<![?$:\w-])SERVICE(?![\w:-])", re.I)
_PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.S)
_LONGEST_REASON = 90


def run(graph: GraphStore, text: str, bound: Mapping[str, Term] | None = None) -> Rows:
    """The answer to a SELECT, ASK, CONSTRUCT or DESCRIBE query over all named graphs together.

    ``bound`` gives variables of the query's projection their values; the usual prefixes are known.

    Raises:
        QueryError: the query is malformed, asks a server elsewhere, or would change the graph.
        GraphError: the graph is closed or damaged.
    """
    _refuse(text)
    substitutions: dict[ox.Variable, Term | ox.Triple] = {
        ox.Variable(name): term for name, term in (bound or {}).items()
    }
    try:
        found = graph.store.query(
            text, prefixes=graph.prefixes, use_default_graph_as_union=True, substitutions=substitutions or None
        )
        return _rows(found)
    except SyntaxError as error:
        raise QueryError(_explain(text, str(error))) from None
    except OSError as error:
        raise damaged(graph.folder, error) from error
    except (RuntimeError, ValueError) as error:
        raise QueryError(f"the query cannot be run: {' '.join(str(error).split())}") from None


def _refuse(text: str) -> None:
    if match := _UPDATE.match(text):
        raise QueryError(f"{match[1].upper()} would change the graph, which is read-only here: ask with SELECT")
    if _SERVICE.search(_NOT_CODE.sub(" ", text)):
        raise QueryError("SERVICE would ask a server elsewhere, which is not done here: take that part out")


def _rows(found: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> Rows:
    if isinstance(found, ox.QueryBoolean):
        return Rows(("answer",), ((bool(found),),))
    if isinstance(found, ox.QueryTriples):
        triples = ((value_of(t.subject), value_of(t.predicate), value_of(t.object)) for t in found)
        return Rows(("subject", "predicate", "object"), tuple(sorted(triples, key=str)))
    columns = tuple(variable.value for variable in found.variables)
    return Rows(columns, tuple(tuple(value_of(term) for term in solution) for solution in found))


def _explain(text: str, message: str) -> str:
    """The parser's complaint in one line, with the place and what stands there."""
    match = _PLACE.search(message)
    if match is None:
        return f"malformed query: {' '.join(message.split())}"
    line, column, reason = int(match[1]), int(match[2]), " ".join(match[3].split())
    if "Prefix not found" in reason:
        reason = "unknown prefix: declare it with PREFIX"
    elif len(reason) > _LONGEST_REASON or "[" in reason:
        reason = "something else is expected here"
    lines = text.splitlines() or [""]
    near = lines[min(line, len(lines)) - 1][max(0, column - 1) :][:20] or "the end"
    return f"malformed query, line {line}, column {column}, at {near!r}: {reason}"
