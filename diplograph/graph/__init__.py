"""The corpus as a graph: an RDF dataset in memory or in a folder, a NetworkX graph, and its validation.

The only package, with ``query`` and ``export``, that knows RDF. The network (``diplograph.graph.network``) and the
validation (``diplograph.graph.validation``) are modules of their own, since their libraries take long to import; for
the same reason what writes graphs is imported when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from diplograph.graph.store import GraphStore, in_order
from diplograph.graph.store import open_folder as open  # noqa: A004 - the step is called so

if TYPE_CHECKING:
    from diplograph.graph.dataset import build_dataset, named_graphs
    from diplograph.graph.files import load_corpus, load_records
    from diplograph.graph.folder import write
    from diplograph.graph.loading import load

__all__ = [
    "GraphStore",
    "build_dataset",
    "in_order",
    "load",
    "load_corpus",
    "load_records",
    "named_graphs",
    "open",
    "write",
]

_HOMES = {
    "build_dataset": "dataset",
    "load": "loading",
    "load_corpus": "files",
    "load_records": "files",
    "named_graphs": "dataset",
    "write": "folder",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
