"""What every part of a graph's surface rests on: the store, and the entities by their names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

    from diplograph.graph import GraphStore
    from diplograph.models import Corpus
    from diplograph.query import Lookup
    from diplograph.read import Skipped


class Opened:
    """A graph with its files open, until it is closed; it can be used as a context manager."""

    def __init__(self, store: GraphStore, skipped: Iterable[Skipped] = (), unapplied: Iterable[str] = ()) -> None:
        self.store = store
        self.skipped = tuple(skipped)
        self.unapplied = tuple(unapplied)

    @property
    def corpus(self) -> Corpus:
        """All records and the merged entities."""
        return self.store.corpus()

    @cached_property
    def names(self) -> Lookup:
        """The entities by any of their names."""
        from diplograph.query import Lookup

        return Lookup(self.store)

    def close(self) -> None:
        """Let go of the files."""
        self.store.close()

    def __len__(self) -> int:
        return len(self.store)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Graph {self.store.home or 'in memory'}: {len(self)} triples>"
