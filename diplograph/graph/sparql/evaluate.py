"""The one place that runs SPARQL on a store."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from diplograph.errors import DiplographError, QueryError
from diplograph.graph.sparql.wording import chooses_graphs, explain, refuse_endless, refuse_service, refuse_update
from diplograph.graph.standing import damaged
from diplograph.graph.store import GraphStore

Term = ox.NamedNode | ox.BlankNode | ox.Literal
_PARAMETER = re.compile(r"\$(\w+)")
Answer = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


@dataclass(frozen=True, slots=True)
class Scope:
    """The graphs that a query is about, by IRI: those merged into its default graph, and those that GRAPH can name.

    Where both are empty, it is about what its FROM says, else about all graphs together.
    """

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


EVERYTHING = Scope()


def evaluate(
    graph: GraphStore,
    text: str,
    bound: Mapping[str, Term] | None = None,
    scope: Scope = EVERYTHING,
    services: bool = False,
) -> Answer:
    """The store's answer to a SELECT, ASK, CONSTRUCT or DESCRIBE query; a part of it may be worked out only when read.

    ``bound`` gives variables of the query's projection their values; the usual prefixes are known. ``services`` says
    whether SERVICE may ask servers elsewhere.

    Raises:
        QueryError: the query is malformed, asks a server elsewhere, or would change the graph.
        GraphError: the graph is closed or damaged.
    """
    refuse_update(text)
    if not services:
        refuse_service(text)
    refuse_endless(text)
    default, named = _nodes(scope.default), _nodes(scope.named)
    chosen = bool(default or named)
    substitutions: dict[ox.Variable, Term | ox.Triple] = {
        ox.Variable(name): term for name, term in (bound or {}).items()
    }
    try:
        return graph.store.query(
            text,
            prefixes=graph.prefixes,
            use_default_graph_as_union=not chosen and not chooses_graphs(text),
            default_graph=default if chosen else None,
            named_graphs=named if chosen else None,
            substitutions=substitutions or None,
        )
    except SyntaxError as error:
        raise QueryError(explain(text, str(error))) from None
    except (OSError, RuntimeError, ValueError) as error:
        raise failed(graph, error, services) from error


def failed(graph: GraphStore, error: Exception, services: bool = False) -> DiplographError:
    """What to raise where the store fails while it works out an answer."""
    if isinstance(error, OSError) and not services:
        return damaged(graph.home, error)
    return QueryError(f"the query cannot be run: {' '.join(str(error).split())}")


def fill(text: str, bound: Mapping[str, str | int | Sequence[str]]) -> str:
    """A query with an IRI, IRIs or a whole number in place of each ``$name``: the store plans it by what is known.

    Raises:
        QueryError: what is given as an IRI is none.
    """
    terms = {name: _written(value) for name, value in bound.items()}
    return _PARAMETER.sub(lambda found: terms[found[1]], text)


def _written(value: str | int | Sequence[str]) -> str:
    if isinstance(value, int):
        return str(value)
    return " ".join(map(str, _nodes([value] if isinstance(value, str) else value)))


def _nodes(iris: Iterable[str]) -> list[Any]:
    try:
        return [ox.NamedNode(iri) for iri in iris]
    except ValueError as error:
        raise QueryError(f"not an absolute IRI ({' '.join(str(error).split())}): write it whole") from None
