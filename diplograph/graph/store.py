"""A graph in memory or in a folder, opened for reading.

The models are imported only where they are needed: a query does not wait for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import pyoxigraph as ox

from diplograph.errors import GraphError
from diplograph.graph.layout import STORE
from diplograph.graph.namespaces import PREFIXES
from diplograph.graph.standing import Held, damaged, hold
from diplograph.identifiers import DEFAULT_BASE

if TYPE_CHECKING:
    from diplograph.graph.terms import Names
    from diplograph.models import Corpus

_BROKEN = (OSError, RuntimeError)
"""What pyoxigraph raises where the files of a store are not as they should be."""


@dataclass(slots=True)
class GraphStore:
    """A graph for ``diplograph.query`` to ask. ``base`` is what its entities' ids are appended to.

    ``home`` is the folder that was named to open it, ``folder`` the graph's own folder in there; nobody changes or
    removes that one before the graph is closed. Use it as a context manager, or call :meth:`close`.
    """

    _store: ox.Store | None
    base: str = DEFAULT_BASE
    folder: Path | None = None
    home: Path | None = None
    _corpus: Corpus | None = None
    _held: Held | None = None

    @classmethod
    def of(cls, corpus: Corpus, base: str = DEFAULT_BASE) -> Self:
        """The graph of a corpus, in memory."""
        from diplograph.graph.dataset import build_dataset

        store = ox.Store()
        store.bulk_extend(build_dataset(corpus, base))
        return cls(store, base, _corpus=corpus)

    @property
    def store(self) -> ox.Store:
        """The pyoxigraph store itself.

        Raises:
            GraphError: the graph was closed.
        """
        if self._store is None:
            raise GraphError("the graph is closed: open it again")
        return self._store

    @property
    def prefixes(self) -> dict[str, str]:
        """The prefixes that a query need not declare; ``id:`` stands for the base."""
        return {**PREFIXES, "id": self.base}

    @property
    def names(self) -> Names:
        """Makes the nodes of this graph's entities."""
        from diplograph.graph.terms import Names

        return Names(self.base)

    def graphs(self) -> list[str]:
        """The IRIs of the named graphs, sorted."""
        return sorted(name.value for name in self.store.named_graphs() if isinstance(name, ox.NamedNode))

    def quads(self, graph: str | None = None) -> Iterator[ox.Quad]:
        """The quads of all graphs or of the named graph of that IRI, one after the other.

        A graph in a folder gives them in an order that only their content decides, one in memory in any order.
        """
        name = None if graph is None else ox.NamedNode(graph)
        return iter(self.store.quads_for_pattern(None, None, None, name))

    def sorted_quads(self, graph: str | None = None) -> list[ox.Quad]:
        """The same, by graph, subject, predicate and object, all in memory at once."""
        return in_order(self.quads(graph))

    def corpus(self) -> Corpus:
        """The corpus that the graph was written from.

        Raises:
            GraphError: the folder does not hold it whole.
        """
        from diplograph.graph.files import load_corpus

        if self._corpus is None:
            if self.folder is None:
                raise GraphError("this graph has no folder and no corpus: open one that was written by diplograph")
            self._corpus = load_corpus(self.folder)
        return self._corpus

    def close(self) -> None:
        """Let go of the files; the graph cannot be asked after that."""
        self._store = None
        if self._held:
            self._held.release()

    def __len__(self) -> int:
        return len(self.store)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_folder(folder: Path | str) -> GraphStore:
    """Open a graph folder for reading; several processes may do so at once, also while a build replaces it.

    What is open stays what it was when it was opened.

    Raises:
        GraphError: there is no graph, it is of another version's form, or it is damaged.
    """
    held = hold(folder)
    try:
        store = ox.Store.read_only(str(held.folder / STORE))
    except (*_BROKEN, ValueError) as error:
        held.release()
        raise damaged(held.home, error) from error
    return GraphStore(store, held.base, held.folder, held.home, None, held)


def in_order(quads: Iterable[ox.Quad]) -> list[ox.Quad]:
    """The quads by graph, subject, predicate and object, each once."""
    return sorted(set(quads), key=_key)


def _key(quad: ox.Quad) -> tuple[str, str, str, str]:
    return str(quad.graph_name), str(quad.subject), str(quad.predicate), str(quad.object)
