"""A card of one entity: what it is, what the graph knows of it, and which releases say so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

import pyoxigraph as ox

from diplograph.graph.store import GraphStore
from diplograph.query.evidence import evidence
from diplograph.query.fill import fill
from diplograph.query.lookup import Found
from diplograph.query.named import question
from diplograph.query.rows import Rows
from diplograph.query.run import run

_FACTS = """
SELECT DISTINCT ?entity ?fact ?value WHERE {
  ?entity ?property ?object .
  VALUES (?property ?fact) {
    (skos:altLabel "also") (dg:knownAs "known as") (dg:country "country") (org:postIn "of") (dg:ofName "of")
    (dg:kind "kind") (dg:status "status") (dg:mode "mode") (schema:startDate "start") (schema:endDate "end")
    (schema:location "place") (dg:count "occasions") (skos:notation "code")
  }
  OPTIONAL { ?object rdfs:label|skos:prefLabel ?label }
  BIND(COALESCE(?label, ?object) AS ?value)
}
ORDER BY ?fact ?value
"""
_PARTICIPANTS = """
SELECT DISTINCT ?entity ?participant ?role ?side ?office WHERE {
  ?entity dg:participation ?part .
  ?part dg:participant/rdfs:label ?participant ; dg:role ?played .
  OPTIONAL { ?part dg:side/rdfs:label ?side }
  OPTIONAL { ?part dg:inOffice/dg:office/rdfs:label ?office }
  BIND(STRAFTER(STR(?played), "role/") AS ?role)
}
ORDER BY ?participant ?office
"""
_ENGAGEMENTS = """
SELECT DISTINCT ?entity ?start ?engagement ?status WHERE {
  ?entity dg:participatedIn ?occasion .
  ?occasion rdfs:label ?engagement ; dg:status ?stage .
  OPTIONAL { ?occasion schema:startDate ?start }
  OPTIONAL { ?occasion dg:earliest ?earliest }
  BIND(STRAFTER(STR(?stage), "engagement-status/") AS ?status)
}
ORDER BY ?earliest ?engagement
"""
_ACCOUNTS = """
SELECT DISTINCT ?entity ?release ?told ?status ?start ?end WHERE {
  ?entity dg:account ?account .
  ?account prov:hadPrimarySource/dcterms:identifier ?release ; dg:status ?stage .
  OPTIONAL { ?account dg:told ?told }
  OPTIONAL { ?account schema:startDate ?start }
  OPTIONAL { ?account schema:endDate ?end }
  BIND(STRAFTER(STR(?stage), "engagement-status/") AS ?status)
}
ORDER BY ?told ?release
"""
_LIFE = """
SELECT DISTINCT ?entity ?number ?became ?told ?release ?start ?end ?before WHERE {
  ?entity dg:step ?step .
  ?step dg:number ?number ; dg:stage/skos:prefLabel ?became ; prov:hadPrimarySource/dcterms:identifier ?release .
  OPTIONAL { ?step dg:told ?told }
  OPTIONAL { ?step schema:startDate ?start }
  OPTIONAL { ?step schema:endDate ?end }
  OPTIONAL { ?step dg:movedFrom/schema:startDate ?before }
}
ORDER BY ?number
"""
_SOURCES = """
SELECT DISTINCT ?entity ?release ?date ?title WHERE {
  ?entity prov:wasDerivedFrom/prov:hadPrimarySource ?source .
  ?source dcterms:identifier ?release .
  OPTIONAL { ?source dcterms:issued ?date }
  OPTIONAL { ?source dcterms:title ?title }
}
ORDER BY ?date ?release
"""
_POSITIONS = """
SELECT DISTINCT ?entity ?date ?speaker ?stance ?quote WHERE {
  ?statement schema:about ?entity ; dg:speaker/rdfs:label ?speaker ; dg:stance ?position ; dg:quote ?quote .
  OPTIONAL { ?statement dcterms:issued ?date }
  BIND(STRAFTER(STR(?position), "stance/") AS ?stance)
}
ORDER BY ?date ?speaker ?quote
"""


@dataclass(frozen=True, slots=True)
class Card:
    """What the graph knows of one entity: single facts, then tables under headings, the sources last."""

    entity: Found
    facts: tuple[tuple[str, str], ...]
    tables: tuple[tuple[str, Rows], ...]
    ask_sentences: Callable[[], Rows] = field(repr=False, compare=False)
    """Looks the sentences up: they are many, and not every reader of a card wants them."""

    @property
    def sentences(self) -> Rows:
        """The sentences that tell of it, with the columns of :func:`diplograph.query.evidence`.

        Raises:
            GraphError: the graph was closed.
        """
        return self.ask_sentences()

    def __repr__(self) -> str:
        head = f"{self.entity.label}\n{self.entity.kind} · {self.entity.id}"
        facts = "".join(f"\n{fact}: {value}" for fact, value in self.facts)
        return head + facts + "".join(f"\n\n{title}\n{rows!r}" for title, rows in self.tables)

    def _repr_html_(self) -> str:
        from diplograph.display import card_html

        return card_html(self)


def card(graph: GraphStore, entity: Found) -> Card:
    """The card of an entity."""
    tables = tuple((title, rows) for title, rows in _tables(graph, entity) if rows)
    return Card(entity, tuple(_facts(graph, entity)), tables, partial(evidence, graph, [entity]))


def _facts(graph: GraphStore, entity: Found) -> Iterator[tuple[str, str]]:
    """One line a property, its values joined."""
    found: dict[str, list[str]] = {}
    for fact, value in _ask(graph, _FACTS, entity, "entity"):
        found.setdefault(str(fact), []).append(str(value))
    return ((fact, "; ".join(values)) for fact, values in found.items())


def _tables(graph: GraphStore, entity: Found) -> Iterator[tuple[str, Rows]]:
    if entity.kind == "person":
        yield "Offices", _ask(graph, question("offices-of").text, entity, "person")
    if entity.kind == "office":
        yield "Holders", _ask(graph, question("holders-of-office").text, entity, "office")
    if entity.kind == "engagement":
        yield "Participants", _ask(graph, _PARTICIPANTS, entity, "entity")
        yield "Life", _ask(graph, _LIFE, entity, "entity").without("number")
        yield "Accounts", _ask(graph, _ACCOUNTS, entity, "entity")
    yield "Engagements", _ask(graph, _ENGAGEMENTS, entity, "entity")
    yield "Positions on it", _ask(graph, _POSITIONS, entity, "entity")
    yield "Sources", _ask(graph, _SOURCES, entity, "entity")


def _ask(graph: GraphStore, text: str, entity: Found, variable: str) -> Rows:
    return run(graph, fill(text, {variable: ox.NamedNode(entity.iri)})).without(variable)
