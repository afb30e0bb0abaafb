"""The public functions and the graph that they give."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from diplograph.errors import GraphError

if TYPE_CHECKING:
    from types import TracebackType

    from rdflib import Dataset

    from diplograph.curation import Curation
    from diplograph.export import Options
    from diplograph.extraction import Paths
    from diplograph.graph import GraphStore
    from diplograph.graph.validation import Violation
    from diplograph.graph.views import Ties
    from diplograph.models import Corpus, ReleaseRecord
    from diplograph.query import Card, Comparison, Found, Lookup, Rows
    from diplograph.read import Skipped
    from diplograph.remote import RemoteGraph

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

    def ask(self, name: str, /, *, with_evidence: bool = False, **parameters: str) -> Rows:
        """The answer to a named question: ``g.ask("met", person="Anna Lind")``.

        ``with_evidence`` puts the quotes that prove it beside each row, one a row: ``evidence_release``,
        ``evidence_start`` and ``evidence_end`` (characters of its text), ``evidence_quote``, ``evidence_sentence``.

        Raises:
            QueryError: there is no such question, or a parameter is missing or wrong; or it has no evidence.
        """
        from diplograph.query import ask

        return ask(self.store, name, parameters, self.names, with_evidence=with_evidence)

    def table(self, name: str) -> Rows:
        """A ready joined table, such as ``engagements``: one row a thing, with its ``id``, ``iri`` and releases.

        Raises:
            QueryError: there is no such table.
        """
        from diplograph.query.tables import table

        return table(self.store, name)

    @property
    def tables(self) -> Rows:
        """Which ready joined tables there are, and what each of their columns means."""
        from diplograph.query.tables import listing

        return listing()

    @property
    def rdflib(self) -> Dataset:
        """The graph as an rdflib Dataset on the same store, to be read only.

        Its default graph is the union of all named graphs; SPARQL asked of it is answered by the store itself.

        Raises:
            GraphError: the graph is closed; or, later, something would change it.
        """
        from diplograph.graph.bridge import rdflib_dataset

        return rdflib_dataset(self.store)

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

    def coverage(self, months: bool = False) -> Rows:
        """Which issuers the graph was built from, with the gaps between; or each month with its number of releases."""
        from diplograph.query import coverage, coverage_by_month

        return coverage_by_month(self.store) if months else coverage(self.store)

    def searched(self) -> str:
        """What any answer rests on: ``searched 5 releases of 2 issuers, 2020-03 to 2023-01``."""
        from diplograph.query import searched

        return searched(self.store)

    def network(self, view: str = "all", mentions: bool = False, **window: Any) -> Ties:
        """The graph for NetworkX.

        ``view`` is ``all`` (a multigraph of people, offices, bodies, initiatives, engagements and what joins them; with
        ``mentions``, releases too), or one kind of tie, weighted and dated: ``people`` and ``states`` that took part in
        the same engagements, ``attendance`` (people and engagements), ``positions`` (states and initiatives). These
        take ``since`` and ``until`` (dates), and ``planned``: whether what is only announced counts.

        Raises:
            QueryError: there is no such view, or a date is none.
        """
        from diplograph.graph.network import network
        from diplograph.graph.views import view as one_kind
        from diplograph.graph.views import view_named
        from diplograph.graph.window import Window

        return (
            network(self.store, mentions)
            if view == "all"
            else one_kind(self.store, view_named(view), Window.of(**window))
        )

    def path(self, a: str, b: str, **window: Any) -> Rows:
        """The shortest way from person to person, or state to state, by shared engagements: one row a step.

        ``since``, ``until`` and ``planned`` as for :meth:`network`. No rows where nothing joins the two.

        Raises:
            QueryError: a name means nothing or several things, or the two are not both people or both states.
        """
        from diplograph.graph.window import Window
        from diplograph.query.networks import path

        return path(self.store, self.names.one(a), self.names.one(b), Window.of(**window))

    def central(self, view: str = "people", by: str = "strength", **window: Any) -> Rows:
        """Who is central in a network of one kind of tie, by degree, strength, betweenness or closeness.

        ``view`` and ``window`` as for :meth:`network`. The last column numbers communities, the largest first.

        Raises:
            QueryError: there is no such view or measure, or a date is none.
        """
        from diplograph.graph.views import view_named
        from diplograph.graph.window import Window
        from diplograph.query.networks import central

        return central(self.store, view_named(view), by, Window.of(**window))

    def ties(self, view: str = "people", **window: Any) -> Rows:
        """The edges of a network of one kind of tie as a table, the strongest first.

        Raises:
            QueryError: there is no such view, or a date is none.
        """
        from diplograph.graph.views import view_named
        from diplograph.graph.window import Window
        from diplograph.query.networks import edges

        return edges(self.store, view_named(view), Window.of(**window))

    def export(self, path: str | Path, format: str | None = None, **asked: Any) -> Path:  # noqa: A002 - the usual word
        """Write the graph to a file in the format named, else in that of the file's ending.

        Networks heed ``view`` (as for :meth:`network`), ``since``, ``until`` and ``planned``, reports and
        bibliographies ``entity`` (a name), tables ``headers`` (``gephi`` or ``neo4j``); see ``docs/exports.md``.

        Raises:
            ExportError: the format is unknown or does not heed something asked for, or the file cannot be written.
            QueryError: there is no such view, a date is none, or the name means nothing or several things.
        """
        from diplograph.export import export

        return export(self.store, path, format, self.export_options(**asked))

    def export_options(self, entity: str | None = None, **asked: Any) -> Options:
        """What :meth:`export` is asked for, as ``diplograph.export`` takes it."""
        from diplograph.export import Options

        return Options.of(entity=self.names.one(entity) if entity else None, **asked)

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
    from diplograph.extraction import extract_paths
    from diplograph.models import ReleaseRecord

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

    graph.load(dump, out)
    return Graph(graph.open(out))
