"""Finds entities by any of their names, whatever the order, case and accents of the words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from diplograph.errors import QueryError
from diplograph.graph.namespaces import DG, FOAF, ORG, SCHEMA
from diplograph.graph.store import GraphStore
from diplograph.merge.names import name_key
from diplograph.query.coverage import searched
from diplograph.query.elsewhere import Elsewhere
from diplograph.query.run import run
from diplograph.reference import states

KINDS = {
    FOAF.Person.value: "person",
    ORG.Post.value: "office",
    SCHEMA.Country.value: "country",
    ORG.Organization.value: "organization",
    DG.Initiative.value: "initiative",
    DG.Engagement.value: "engagement",
}
"""The classes whose members can be looked up, and what they are called."""

_SUGGESTED = 5
_ALIKE = 75
"""From this likeness on (0 to 100) a name is suggested in another's place."""

_NAMES = """
SELECT ?graph ?entity ?class ?label ?name ?described WHERE {
  GRAPH ?graph { ?entity a ?class ; rdfs:label ?label }
  VALUES ?class { foaf:Person org:Post schema:Country org:Organization dg:Initiative dg:Engagement }
  OPTIONAL {
    { ?entity rdfs:label|foaf:name|skos:altLabel|skos:notation|dg:knownAs|dcterms:title ?name }
    UNION { ?entity skos:exactMatch/(skos:prefLabel|skos:altLabel|skos:notation) ?name }
    UNION {
      ?entity org:postIn/rdfs:label ?owner ; dcterms:title|skos:altLabel ?title
      BIND(CONCAT(?title, " of ", ?owner) AS ?name)
    }
  }
  BIND(?class = dg:Engagement && NOT EXISTS { ?entity foaf:name ?own } AS ?described)
}
"""


@dataclass(frozen=True, slots=True)
class Found:
    """An entity: ``kind`` is one of ``KINDS``, ``id`` its IRI without the base, ``label`` what to show."""

    iri: str
    id: str
    kind: str
    label: str

    def __str__(self) -> str:
        return f"{self.label} ({self.id})"


@dataclass
class Lookup:
    """The names of all entities of a graph, read when the first one is looked up."""

    graph: GraphStore | Elsewhere
    _by_iri: dict[str, Found] = field(default_factory=dict, init=False, repr=False)
    _described: set[Found] = field(default_factory=set, init=False, repr=False)

    @cached_property
    def _names(self) -> dict[str, list[Found]]:
        """The entities of each key, sorted by id."""
        keys: dict[str, set[Found]] = defaultdict(set)
        entities = {"graph": self.graph.names.graph("entities")}
        for iri, kind, label, name, described in run(self.graph, _NAMES, entities).without("graph"):
            found = self._found(str(iri), KINDS[str(kind)], str(label))
            keys[name_key(str(name))].add(found)
            if described:
                self._described.add(found)
        for found in list(self._by_iri.values()):
            for name in _names_of_state(found):
                keys[name_key(name)].add(found)
        return {key: sorted(those, key=lambda one: one.id) for key, those in sorted(keys.items())}

    def _found(self, iri: str, kind: str, label: str) -> Found:
        if iri not in self._by_iri:
            self._by_iri[iri] = Found(iri, iri.removeprefix(self.graph.base), kind, label)
        return self._by_iri[iri]

    def find(self, text: str, kind: str | None = None) -> list[Found]:
        """The entities of the id or IRI, else of the name, else those whose name contains all words of the text.

        An engagement that only a description names, which the names of its participants are part of, comes last.
        """
        keys = self._names
        exact = self._by_iri.get(text) or self._by_iri.get(self.graph.base + text)
        if exact:
            return _of_kind([exact], kind)
        key = name_key(text)
        return _of_kind(keys.get(key, []), kind) or _of_kind(self._containing(key), kind)

    def one(self, text: str, kind: str | None = None) -> Found:
        """The only entity that the text can mean.

        Raises:
            QueryError: none or several; the message names those that come near.
        """
        found = self.find(text, kind)
        if len(found) == 1:
            return found[0]
        what = kind or "entity"
        if found:
            raise QueryError(f"{text!r} may be {_either(found)}: give the id of one")
        near = self.suggest(text, kind)
        hint = f"did you mean {_either(near)}?" if near else "look at the names with 'diplograph stats' or a query"
        raise QueryError(f"no {what} is called {text!r} ({searched(self.graph)}): {hint}")

    def suggest(self, text: str, kind: str | None = None) -> list[Found]:
        """The entities with the most similar names, the most similar first."""
        from rapidfuzz import fuzz, process

        keys = [key for key, those in self._names.items() if _of_kind(those, kind)]
        near = process.extract(name_key(text), keys, scorer=fuzz.WRatio, limit=4 * _SUGGESTED, score_cutoff=_ALIKE)
        found = [one for key, _, _ in near for one in _of_kind(self._names[key], kind)]
        return list(dict.fromkeys(found))[:_SUGGESTED]

    def _containing(self, key: str) -> list[Found]:
        words = set(key.split())
        held = (those for name, those in self._names.items() if words <= set(name.split()))
        found = {one for those in held for one in those}
        return sorted(found - self._described or found, key=lambda one: one.id)


def _names_of_state(found: Found) -> Iterable[str]:
    state = states().get(found.id.removeprefix("country/")) if found.kind == "country" else None
    return state.names if state else ()


def _of_kind(found: Sequence[Found], kind: str | None) -> list[Found]:
    return [one for one in found if kind is None or one.kind == kind]


def _either(found: Sequence[Found]) -> str:
    shown = [str(one) for one in found[:_SUGGESTED]]
    more = [f"{len(found) - _SUGGESTED} more"] if len(found) > _SUGGESTED else []
    parts = [*shown, *more]
    return f"{', '.join(parts[:-1])} or {parts[-1]}" if len(parts) > 1 else parts[0]
