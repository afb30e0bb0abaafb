"""Reads single facts of what stands from the store, by subject, without the corpus in memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote

import pyoxigraph as ox

from diplograph.graph.namespaces import DG, PROV, RDFS, SCHEMA, A
from diplograph.graph.store import GraphStore
from diplograph.graph.terms import Node
from diplograph.identifiers import VOCABULARY, country_id


class Reading:
    """The graph of entities of a store, or all of its graphs together, where ``everywhere`` says so.

    Ids are those of ``diplograph.identifiers``, dates ISO 8601 text.
    """

    def __init__(self, graph: GraphStore, everywhere: bool = False) -> None:
        self._store = graph.store
        self._base = graph.names.base
        self._where = None if everywhere else graph.names.graph("entities")
        self._states = graph.names.entity(country_id("")).value
        self._releases = f"{graph.names.base}release/"

    def of_class(self, kind: Node) -> Iterator[Node]:
        """What stands of a class, in the order of the store."""
        for quad in self._store.quads_for_pattern(None, A, kind, self._where):
            if isinstance(quad.subject, ox.NamedNode):
                yield quad.subject

    def all(self, subject: Node, predicate: Node) -> Iterator[Node | ox.Literal]:
        """The objects of a subject."""
        for quad in self._store.quads_for_pattern(subject, predicate, None, self._where):
            if isinstance(quad.object, ox.NamedNode | ox.Literal):
                yield quad.object

    def subjects(self, predicate: Node, value: Node) -> Iterator[Node]:
        """Those of which something is said, in the order of the store."""
        for quad in self._store.quads_for_pattern(None, predicate, value, self._where):
            if isinstance(quad.subject, ox.NamedNode):
                yield quad.subject

    def count(self, subject: Node | None, predicate: Node, value: Node | None = None) -> int:
        """How often something is said."""
        return sum(1 for _ in self._store.quads_for_pattern(subject, predicate, value, self._where))

    def nodes(self, subject: Node, predicate: Node) -> list[Node]:
        """The objects that are no literals, sorted."""
        found = (value for value in self.all(subject, predicate) if isinstance(value, ox.NamedNode))
        return sorted(found, key=lambda node: node.value)

    def node(self, subject: Node, predicate: Node) -> Node | None:
        """The object that is no literal, where there is one."""
        return next(iter(self.nodes(subject, predicate)), None)

    def text(self, subject: Node, predicate: Node) -> str | None:
        """The text of the literal, where there is one."""
        return min((value.value for value in self.all(subject, predicate)), default=None)

    def label(self, subject: Node) -> str | None:
        """The words to show for a subject."""
        return self.text(subject, RDFS.label)

    def is_known(self, subject: Node) -> bool:
        """Whether a subject stands, as against one that is only pointed at."""
        return next(self.all(subject, A), None) is not None

    def texts(self, subject: Node, *predicates: Node) -> list[str]:
        """The texts of all literals, sorted, each once."""
        found = (value for predicate in predicates for value in self.all(subject, predicate))
        return sorted({value.value for value in found if isinstance(value, ox.Literal)})

    def path(self, node: Node) -> str:
        """The IRI of a node without the base."""
        return node.value.removeprefix(self._base)

    def id(self, node: Node) -> str:
        """The id that a node was made of."""
        value = node.value
        if value.startswith(self._base):
            return unquote(value[len(self._base) :])
        return value.removeprefix(VOCABULARY)

    def value(self, subject: Node, predicate: Node) -> str | None:
        """The value of a closed list, such as ``held``."""
        concept = self.node(subject, predicate)
        return None if concept is None else concept.value.rpartition("/")[2]

    def code(self, subject: Node, predicate: Node) -> str | None:
        """The code of the state that is the object."""
        state = self.node(subject, predicate)
        return self._code(state)

    def place(self, subject: Node) -> str | None:
        """The code of the state, else the printed name, of where something is."""
        node = self.node(subject, SCHEMA.location)
        return None if node is None else self._code(node) or self.label(node)

    def days(self, subject: Node) -> dict[str, str | None]:
        """The first and the last day of something, ``start`` and ``end``, each None where it is not known."""
        return {"start": self.text(subject, DG.earliest), "end": self.text(subject, DG.latest)}

    def releases(self, subject: Node) -> list[str]:
        """The ids of the releases that tell of something."""
        mentions = (node.value for node in self.nodes(subject, PROV.wasDerivedFrom))
        return sorted({self.release(mention) for mention in mentions})

    def release(self, mention: str) -> str:
        """The id of the release that the IRI of a mention begins with."""
        return unquote(mention.removeprefix(self._releases).rpartition("#")[0])

    def sentences(self, release: Node) -> Iterator[tuple[Node, str, int]]:
        """The sentences in a release's own graph, each with its text and how many stretches of it support facts."""
        said = ox.NamedNode(f"{self._base}graph/{self.path(release)}")
        facts = Counter(quad.object for quad in self._store.quads_for_pattern(None, DG.inSentence, None, said))
        for quad in self._store.quads_for_pattern(None, DG.text, None, said):
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal):
                yield quad.subject, quad.object.value, facts[quad.subject]

    def told(self, mention: Node, predicate: Node) -> str | None:
        """The value of a closed list that a release's own graph gives a mention."""
        quads = self._store.quads_for_pattern(mention, predicate, None, None)
        return min((str(quad.object).rpartition("/")[2].rstrip(">") for quad in quads), default=None)

    def _code(self, state: Node | None) -> str | None:
        return state.value.removeprefix(self._states) if state and state.value.startswith(self._states) else None
