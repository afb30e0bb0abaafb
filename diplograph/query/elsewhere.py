"""A graph that is asked elsewhere: what asking needs of it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import TYPE_CHECKING

import pyoxigraph as ox

from diplograph.query.rows import Rows

if TYPE_CHECKING:
    from diplograph.graph.terms import Names


class Elsewhere(ABC):
    """A graph behind an address. ``base`` is what its entities' ids are appended to."""

    base: str

    @abstractmethod
    def run(self, text: str, bound: Mapping[str, ox.NamedNode | ox.BlankNode | ox.Literal]) -> Rows:
        """The answer to a query over all of its graphs together; ``bound`` gives variables their values."""

    @property
    def names(self) -> Names:
        """Makes the nodes of this graph's entities."""
        from diplograph.graph.terms import Names

        return Names(self.base)
