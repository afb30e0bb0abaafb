"""The graph for rdflib: a Dataset on the same store, without a copy, to be read only."""

from __future__ import annotations

from typing import Any, NoReturn

from oxrdflib import OxigraphStore
from rdflib import Dataset, Graph, URIRef

from diplograph.errors import GraphError
from diplograph.graph.store import GraphStore


class ReadOnlyStore(OxigraphStore):
    """A store of rdflib that refuses whatever would change the graph."""

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        raise GraphError("the graph is read-only: copy it into a Dataset of your own to change it")

    open = add = addN = remove = remove_graph = update = destroy = _refuse  # noqa: N815 - rdflib's names

    def add_graph(self, graph: Graph) -> None:
        """Do nothing: rdflib announces each graph so that it is asked for."""

    def close(self, commit_pending_transaction: bool = False) -> None:
        """Leave the files open: they are let go of with the graph."""


def rdflib_dataset(graph: GraphStore) -> Dataset:
    """The graph as an rdflib Dataset: its default graph is the union of all named graphs, and SPARQL asked of it is
    answered by the store itself. The usual prefixes are bound.

    Raises:
        GraphError: the graph is closed.
    """
    store = ReadOnlyStore(store=graph.store)
    for prefix, namespace in graph.prefixes.items():
        store.bind(prefix, URIRef(namespace))
    return Dataset(store=store, default_union=True)
