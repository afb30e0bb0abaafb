"""The steps from releases, a folder, a dump or an endpoint to a graph."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from diplograph.api.graph import Graph
from diplograph.errors import GraphError

if TYPE_CHECKING:
    from diplograph.curation import Curation
    from diplograph.extraction import Paths
    from diplograph.models import ReleaseRecord
    from diplograph.read import Skipped
    from diplograph.remote import RemoteGraph

Watch = Callable[["ReleaseRecord | Skipped"], None]
"""Is told of each file as soon as it is done with: its record, or why it was left out."""


def build(
    paths: Paths,
    out: str | Path = "build",
    *,
    model: str | None = None,
    workers: int | None = 1,
    watch: Watch | None = None,
    curation: str | Path | Curation | None = None,
) -> Graph:
    """Read, extract and merge files and folders of releases, and write the graph to the folder ``out``.

    A file that cannot be read is left out and listed in the graph's ``skipped``. A graph that stands in ``out`` is
    replaced in one step when the new one is complete, and stays if anything fails. ``workers`` is how many processes
    may read at once, None as many as there are processors; the graph does not depend on it.
    ``curation`` is a curator's file (see ``docs/curation.md``), or its rules; without one, none is looked for.

    Raises:
        CurationError: the curator's file cannot be read, or two of its rules contradict each other.
        GraphError: no release could be read, or the folder cannot be written.
        ModelError: the spaCy pipeline ``model`` is not installed.
    """
    from diplograph import graph
    from diplograph.curation import Curation, curate, load_curation, unapplied
    from diplograph.extraction import extract_paths
    from diplograph.graph.texts import keeping
    from diplograph.models import ReleaseRecord
    from diplograph.search import write_index

    rules = load_curation(curation) if isinstance(curation, str | Path) else curation or Curation()
    records: list[ReleaseRecord] = []
    skipped: list[Skipped] = []
    with keeping() as texts:
        for done in extract_paths(paths, model=model, workers=workers, keep=texts.keep):
            if watch:
                watch(done)
            (records if isinstance(done, ReleaseRecord) else skipped).append(done)  # type: ignore[arg-type]
        if not records:
            raise GraphError("nothing to build: no release could be read; what stands in the folder is left as it is")
        corpus = curate(records, rules)
        graph.write(corpus, out, finish=_each(texts.write, write_index))
    return Graph(graph.open(out), skipped, unapplied(corpus, rules))


def _each(*additions: Callable[[Path], None]) -> Callable[[Path], None]:
    """All additions to a graph's folder as one."""

    def add(folder: Path) -> None:
        for one in additions:
            one(folder)

    return add


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
