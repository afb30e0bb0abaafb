"""The steps from releases, a folder, a dump or an endpoint to a graph."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from diplograph.api.graph import Graph

if TYPE_CHECKING:
    from diplograph.building import Watch
    from diplograph.curation import Curation
    from diplograph.extraction import Paths
    from diplograph.remote import RemoteGraph


def build(
    paths: Paths,
    out: str | Path = "build",
    *,
    model: str | None = None,
    workers: int | None = 1,
    time_limit: float | None = None,
    fresh: bool = False,
    watch: Watch | None = None,
    curation: str | Path | Curation | None = None,
    scheduler: str | None = None,
    work: str | None = None,
) -> Graph:
    """Read, extract and merge files and folders of releases, and write the graph to the folder ``out``.

    A file that cannot be read is left out and listed in the graph's ``skipped``. A graph that stands in ``out`` is
    replaced in one step when the new one is complete, and stays if anything fails. What was read before is not read
    again, unless its bytes, its name, the manifest or the program have changed, or all is to be ``fresh``; where
    nothing has changed at all, the graph is left as it is.

    ``workers`` is how many processes may read at once, None as many as there are processors; the graph does not depend
    on it. A release that takes longer than ``time_limit`` seconds is left out. ``watch`` is told how far the build is.
    ``curation`` is a curator's file (see ``docs/curation.md``), or its rules; without one, none is looked for.
    With a ``scheduler`` of Dask (``tcp://host:8786``), its workers read in place of processes here, and keep what they
    have done in ``work``, the URL of a folder that all reach (see ``docs/scaling.md``).

    Raises:
        CurationError: the curator's file cannot be read, or two of its rules contradict each other.
        ExtractionError: no process can be started, or the cluster cannot be reached.
        GraphError: no release could be read, or the folder cannot be written.
        ModelError: the spaCy pipeline ``model`` is not installed.
    """
    from diplograph import building
    from diplograph.curation import load_curation

    order = building.Order(
        tuple([paths] if isinstance(paths, str | Path) else paths),
        Path(out),
        workers=workers,
        fresh=fresh,
        **building.chosen(model=model, seconds=time_limit, scheduler=scheduler, work=work),
    )
    if watch:
        order = replace(order, watch=watch)
    if curation:
        order = replace(order, curation=load_curation(curation) if isinstance(curation, str | Path) else curation)
    built = building.build(order)
    return Graph(built.store, built.skipped, built.unapplied)


def open_graph(folder: str | Path = "build") -> Graph:
    """Open the graph in a folder, for reading.

    Raises:
        GraphError: there is none, or it is damaged.
    """
    from diplograph import graph

    return Graph(graph.open(folder))


def connect(
    endpoint: str, *, user: str | None = None, password: str | None = None, timeout: float = 60.0
) -> RemoteGraph:
    """A graph that ``diplograph push`` put into a store elsewhere, behind its SPARQL endpoint.

    ``timeout`` is how many seconds one request may take. Nothing is sent before something is asked.

    Raises:
        RemoteError: the address is none.
    """
    from diplograph.remote import Connection, RemoteGraph

    return RemoteGraph(Connection(endpoint, user, password, timeout))


def load(dump: str | Path, out: str | Path = "build") -> Graph:
    """Load a graph that was exported to N-Quads, TriG or JSON-LD into the folder ``out``, and open it.

    It can be asked and exported as RDF like one that was built. It has no records, so that ``corpus`` and what goes
    over it, such as the networks, raise an error that says so.

    Raises:
        GraphError: the file is absent, of another format or malformed, or the folder cannot be written.
    """
    from diplograph import graph
    from diplograph.search import write_index

    graph.load(dump, out, finish=write_index)
    return Graph(graph.open(out))
