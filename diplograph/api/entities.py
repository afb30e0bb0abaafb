"""Entities by any of their names: what the graph knows of each, and the sentences that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplograph.api.opened import Opened

if TYPE_CHECKING:
    from diplograph.query import Card, Comparison, Found, Rows


class Entities(Opened):
    """What a graph tells of one thing that is named."""

    def find(self, name: str) -> list[Found]:
        """The entities that a name, in whatever order, case and accents, can mean."""
        return self.names.find(name)

    def search(self, text: str, kind: str | None = None, limit: int = 20) -> Rows:
        """What has all words of a text in its names, and sentences, the best first; the last word may be unfinished.

        ``kind`` is one of ``diplograph.search.KINDS``. Columns: ``kind``, ``id``, ``label``, ``line`` (what it is),
        ``date``, ``mentions``.

        Raises:
            GraphError: the graph has no search index.
            QueryError: there is no such kind.
        """
        from diplograph.search import search

        return search(self.store.folder, text, kind, limit)

    def show(self, name: str) -> Card:
        """What the graph knows of one person, office, state, organization, initiative or engagement.

        Where nothing is called so, it is the id of a release, also of one that was changed or withdrawn.

        Raises:
            QueryError: nothing, or more than one thing, is called so.
        """
        from diplograph.query import card
        from diplograph.query.release_card import release_card

        if self.names.find(name):
            return card(self.store, self.names.one(name))
        return release_card(self.store, name) or card(self.store, self.names.one(name))

    def compare(self, name: str) -> Comparison:
        """What each release tells of one engagement, side by side.

        Raises:
            QueryError: nothing, or more than one thing, is called so, or it is no engagement.
        """
        from diplograph.query import compare

        return compare(self.store, self.names.one(name, "engagement"))

    def evidence(self, *names: str) -> Rows:
        """The sentences that tell of an entity, or of all of several entities at once.

        Raises:
            QueryError: nothing, or more than one thing, is called so.
        """
        from diplograph.query import evidence

        return evidence(self.store, [self.names.one(name) for name in names])

    def ledger(self, name: str) -> Rows:
        """Who mentioned, supported, welcomed, requested, funded, signed or ratified an initiative, and since when.

        Columns: ``act``, ``who``, ``state``, ``since``, ``date``, ``release``, ``words``, ``sentence``.

        Raises:
            QueryError: nothing, or more than one thing, is called so, or it is no initiative.
        """
        from diplograph.query import ledger

        return ledger(self.store, self.names.one(name, "initiative"))
