"""What a search finds, as a table."""

from __future__ import annotations

from pathlib import Path

from diplograph.errors import GraphError
from diplograph.query.rows import Rows
from diplograph.search.index import Index

_COLUMNS = ("kind", "id", "label", "line", "date", "mentions")


def search(folder: Path | None, text: str, kind: str | None = None, limit: int = 20) -> Rows:
    """What a text finds in the graph of a folder, as :meth:`Index.search` does: one row a hit.

    Columns: ``kind``, ``id``, ``label``, ``line`` (in a few words what it is), ``date``, ``mentions`` (how many).

    Raises:
        GraphError: the graph is in memory only, or has no index that can be read.
        QueryError: there is no such kind.
    """
    if folder is None:
        raise GraphError("a graph in memory has no search index: write it to a folder with diplograph.build")
    with Index(folder) as index:
        hits = index.search(text, kind, limit)
    rows = ((hit.kind, hit.id, hit.label, hit.line or None, hit.date or None, hit.weight) for hit in hits)
    return Rows(_COLUMNS, tuple(rows))
