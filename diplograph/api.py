"""The public functions and the graph that they give."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from diplograph.errors import GraphError
from diplograph.extraction import Paths, extract_paths
from diplograph.models import Corpus, ReleaseRecord

if TYPE_CHECKING:
    from types import TracebackType

    from diplograph.curation import Curation
    from diplograph.graph import GraphStore
    from diplograph.graph.network import Network
    from diplograph.graph.validation import Violation
    from diplograph.query import Card, Found, Lookup, Rows
    from diplograph.read import Skipped

Watch = Callable[["ReleaseRecord | Skipped"], None]
"""Is told of each file as soon as it is done with: its record, or why it was left out."""


class Graph:
    """A graph that was built or opened.

    ``skipped`` lists the files that a build left out, with the reasons, ``unapplied`` the rules of a curator that it
    could not apply, each in a line that says where the rule stands and why.

    It can be used as a context manager.
    """

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

    def query(self, sparql: str) -> Rows:
        """The answer to a SPARQL query over the whole graph; the usual prefixes are known.

        Raises:
            QueryError: the query is malformed or would change the graph.
        """
        from diplograph.query import run

        return run(self.store, sparql)

    def ask(self, name: str, /, **parameters: str) -> Rows:
        """The answer to a named question: ``g.ask("met", person="Anna Lind")``.

        Raises:
            QueryError: there is no such question, or a parameter is missing or wrong.
        """
        from diplograph.query import ask

        return ask(self.store, name, parameters, self.names)

    def find(self, name: str) -> list[Found]:
        """The entities that a name, in whatever order, case and accents, can mean."""
        return self.names.find(name)

    def show(self, name: str) -> Card:
        """What the graph knows of one person, office, state, organization, initiative or engagement.

        Raises:
            QueryError: nothing, or more than one thing, is called so.
        """
        from diplograph.query import card

        return card(self.store, self.names.one(name))

    def evidence(self, *names: str) -> Rows:
        """The sentences that tell of an entity, or of all of several entities at once.

        Raises:
            QueryError: nothing, or more than one thing, is called so.
        """
        from diplograph.query import evidence

        return evidence(self.store, [self.names.one(name) for name in names])

    def network(self, mentions: bool = False) -> Network:
        """The graph for NetworkX: people, offices, bodies, initiatives and engagements, and what joins them.

        With ``mentions``, releases are nodes too.
        """
        from diplograph.graph.network import network

        return network(self.store, mentions)

    def export(self, path: str | Path, format: str | None = None) -> Path:  # noqa: A002 - the usual word
        """Write the graph to a file in the format named, else in that of the file's ending.

        Raises:
            ExportError: the format is unknown, or the file cannot be written.
        """
        from diplograph.export import export

        return export(self.store, path, format)

    def validate(self) -> list[Violation]:
        """What breaks the rules of ``ontology/shapes.ttl``; an empty list where all is well."""
        from diplograph.graph.validation import validate

        return validate(self.store)

    def stats(self) -> Rows:
        """How much of everything the graph holds."""
        return self.ask("stats")

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
        return f"<Graph {self.store.folder or 'in memory'}: {len(self)} triples>"


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

    rules = load_curation(curation) if isinstance(curation, str | Path) else curation or Curation()
    records: list[ReleaseRecord] = []
    skipped: list[Skipped] = []
    for done in extract_paths(paths, model=model, workers=workers):
        if watch:
            watch(done)
        (records if isinstance(done, ReleaseRecord) else skipped).append(done)  # type: ignore[arg-type]
    if not records:
        raise GraphError("nothing to build: no release could be read; what stands in the folder is left as it is")
    corpus = curate(records, rules)
    graph.write(corpus, out)
    return Graph(graph.open(out), skipped, unapplied(corpus, rules))


def open_graph(folder: str | Path = "build") -> Graph:
    """Open the graph in a folder, for reading.

    Raises:
        GraphError: there is none, or it is damaged.
    """
    from diplograph import graph

    return Graph(graph.open(folder))
