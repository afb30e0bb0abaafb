"""A graph in a store elsewhere, asked over HTTP as one here is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import count
from typing import Any

import pyoxigraph as ox

from diplograph.errors import RemoteError
from diplograph.graph.namespaces import PREFIXES
from diplograph.graph.sparql.wording import chooses_graphs
from diplograph.query import Lookup, Rows, ask, searched
from diplograph.query import run as asked
from diplograph.query.elsewhere import Elsewhere
from diplograph.query.fill import fill
from diplograph.query.tables import table
from diplograph.remote.answers import accepted, form_of, rows_of
from diplograph.remote.connection import Connection, StatusError
from diplograph.remote.reliability import why_not

_CUT = "x-sparql-maxrows"
"""The header with which Virtuoso says after how many rows it has cut an answer."""
_HOME = "graph/dataset"
_DATASETS = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?coverage a dg:Coverage } }"
_GRAPHS = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }"
_TOGETHER = "ASK { ?coverage a dg:Coverage . ?release a dg:Release }"
"""Whether graphs are asked together: coverage stands in one, each release in another."""
_DECLARED = re.compile(r"\bPREFIX\s+([\w-]*):", re.I)
_PROLOGUE = re.compile(r"(?:\s*(?:#[^\n]*\n|(?:PREFIX\s+[\w-]*:|BASE)\s*<[^>]*>))*", re.I)
_USED = re.compile(r"([A-Za-z][\w-]*):")

Scope = Mapping[str, Any]
"""What is sent with each query so that it is asked of all named graphs together."""


class RemoteGraph(Elsewhere):
    """A graph of diplograph behind a SPARQL endpoint.

    A query is asked of all named graphs together, whatever the server takes for its default graph; the usual prefixes
    are known. ``base`` names one graph where the store holds several.
    """

    def __init__(self, connection: Connection, base: str | None = None) -> None:
        self._connection = connection
        self._base = base
        self._server: str | None = None

    def query(self, sparql: str) -> Rows:
        """The answer to a SPARQL query.

        Raises:
            QueryError: it would change the graph, or has SERVICE.
            RemoteError: the server cannot be reached, or refuses it.
        """
        return asked(self, sparql)

    def ask(self, name: str, /, *, with_evidence: bool = False, **parameters: str) -> Rows:
        """The answer to a named question, as :meth:`diplograph.api.Graph.ask` gives it.

        Raises:
            QueryError: there is no such question, or a parameter is missing or wrong.
            RemoteError: the server cannot be reached, refuses the question, is known to answer it wrongly, or holds no
                graph of diplograph.
        """
        if why := why_not(self.server, name):
            raise RemoteError(
                f"{self._connection.url}: this server would answer {name!r} wrongly ({why}): ask the graph's folder"
            )
        return ask(self, name, parameters, self.lookup, with_evidence=with_evidence)

    def table(self, name: str) -> Rows:
        """A ready joined table, as :meth:`diplograph.api.Graph.table` gives it.

        Raises:
            QueryError: there is no such table.
            RemoteError: the server cannot be reached, refuses it, or holds no graph of diplograph.
        """
        return table(self, name)

    def searched(self) -> str:
        """What any answer rests on, in words."""
        return searched(self)

    @cached_property
    def lookup(self) -> Lookup:
        """The entities by any of their names."""
        return Lookup(self)

    @property
    def server(self) -> str:
        """What the server calls itself; empty where it does not say."""
        if self._server is None:
            self.everything("ASK { }")
        return self._server or ""

    @cached_property
    def base(self) -> str:  # type: ignore[override]
        """What the ids of entities are appended to.

        Raises:
            RemoteError: the store holds no graph of diplograph, or several.
        """
        if self._base is not None:
            return self._base
        found = sorted(str(graph).removesuffix(_HOME) for graph in self._bases())
        if not found:
            raise RemoteError(
                f"{self._connection.url}: no graph of diplograph is there: put one there with diplograph push"
            )
        if len(found) > 1:
            raise RemoteError(
                f"{self._connection.url}: several graphs are there: name the base of one, such as {found[0]}"
            )
        return found[0]

    def run(self, text: str, bound: Mapping[str, ox.NamedNode | ox.BlankNode | ox.Literal]) -> Rows:
        """The answer to a query over all of its graphs together; ``bound`` gives variables their values.

        Raises:
            RemoteError: the server cannot be reached, or refuses it.
        """
        return self._whole(fill(text, bound) if bound else text, {} if chooses_graphs(text) else self._scope)

    def everything(self, text: str) -> Rows:
        """The answer as the server understands the query by itself.

        Raises:
            RemoteError: the server cannot be reached, or refuses it.
        """
        return self._whole(text, {})

    @cached_property
    def _scope(self) -> Scope:
        """The first of the ways to ask all graphs together that this server understands."""
        if self._base is None and not self._bases():
            return {}
        for scope in self._scopes():
            try:
                if self._asked(_TOGETHER, scope).rows == ((True,),):
                    return scope
            except StatusError:
                continue
        return {}

    def _scopes(self) -> Iterator[Scope]:
        yield {}
        yield {"union-default-graph": "true"}
        graphs = [str(one) for one in self._whole(_GRAPHS, {}).column("g") if str(one).startswith(self.base)]
        yield {"default-graph-uri": graphs, "named-graph-uri": graphs}

    def _bases(self) -> list[str]:
        return [str(graph) for graph in self._datasets if str(graph).endswith(_HOME)]

    @cached_property
    def _datasets(self) -> tuple[object, ...]:
        return self._whole(_DATASETS, {}).column("g")

    def _whole(self, text: str, scope: Scope) -> Rows:
        """The answer with all of its rows, page by page where the server gives only so many at once."""
        answer = self._send(text, scope)
        found, limit = rows_of(answer), answer.headers.get(_CUT, "")
        if form_of(text) != "SELECT" or not limit.isdecimal():
            return found
        if chooses_graphs(text):
            raise RemoteError(
                f"{self._connection.url}: the answer was cut after {limit} rows: take FROM out, or ask for less"
            )
        rows, head = list(found.rows), _PROLOGUE.match(text)
        before, inner = (head[0], text[head.end() :]) if head else ("", text)
        for page in count(1):
            whole = f"{before}\nSELECT * WHERE {{ {{\n{inner}\n}} }} LIMIT {limit} OFFSET {page * int(limit)}"
            more = self._send(whole, scope)
            rows += rows_of(more).rows
            if _CUT not in more.headers:
                break
        return Rows(found.columns, tuple(rows))

    def _asked(self, text: str, scope: Scope) -> Rows:
        return rows_of(self._send(text, scope))

    def _send(self, text: str, scope: Scope) -> Any:
        known = {**PREFIXES} if "id:" not in text else {**PREFIXES, "id": self.base}
        answer = self._connection.post({"query": with_prefixes(text, known), **scope}, accepted(text))
        self._server = answer.headers.get("server", "")
        return answer


def with_prefixes(text: str, known: Mapping[str, str]) -> str:
    """The query with the prefixes declared that it uses without declaring them."""
    wanted = set(_USED.findall(text)) - set(_DECLARED.findall(text))
    head = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in known.items() if name in wanted)
    return head + text
