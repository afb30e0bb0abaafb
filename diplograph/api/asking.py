"""Asking a graph: SPARQL, named questions, ready tables, and what the answers rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplograph.api.opened import Opened

if TYPE_CHECKING:
    from rdflib import Dataset

    from diplograph.query import Rows


class Asking(Opened):
    """What a graph answers in rows."""

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

    def coverage(self, months: bool = False) -> Rows:
        """Which issuers the graph was built from, with the gaps between; or each month with its number of releases."""
        from diplograph.query import coverage, coverage_by_month

        return coverage_by_month(self.store) if months else coverage(self.store)

    def searched(self) -> str:
        """What any answer rests on: ``searched 5 releases of 2 issuers, 2020-03 to 2023-01``."""
        from diplograph.query import searched

        return searched(self.store)

    def stats(self) -> Rows:
        """How much of everything the graph holds."""
        return self.ask("stats")
