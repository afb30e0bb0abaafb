"""A card of one release, also of one that was changed or withdrawn: its head, what it replaces, what it tells of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pyoxigraph as ox

from diplograph.graph.store import GraphStore
from diplograph.query.card import Card
from diplograph.query.fill import fill
from diplograph.query.lookup import Found
from diplograph.query.rows import Rows
from diplograph.query.run import run

_FIND = """
SELECT DISTINCT ?id ?iri ?class ?title WHERE {
  VALUES ?class { dg:Release dg:SupersededRelease }
  ?iri dcterms:identifier ?id ; a ?class .
  OPTIONAL { ?iri dcterms:title ?title }
}
"""
_HEAD = """
SELECT ?entity ?issuer ?country ?date ?place ?language ?file ?sha256 ?by ?by_sha256 ?withdrawn WHERE {
  ?entity dcterms:identifier ?id .
  OPTIONAL { ?entity dg:issuerName ?issuer }
  OPTIONAL { ?entity dg:issuerCountry/rdfs:label ?country }
  OPTIONAL { ?entity dcterms:issued ?date }
  OPTIONAL { ?entity dg:dateline ?place }
  OPTIONAL { ?entity dcterms:language ?language }
  OPTIONAL { ?entity dcterms:source ?file }
  OPTIONAL { ?entity dg:sha256 ?sha256 }
  OPTIONAL { ?entity dg:supersededBy ?new . ?new dcterms:identifier ?by ; dg:sha256 ?by_sha256 }
  OPTIONAL { ?entity dg:withdrawn ?withdrawn }
}
"""
_EARLIER = """
SELECT DISTINCT ?entity ?account ?date ?sha256 WHERE {
  ?old dg:supersededBy+ ?entity ; dcterms:identifier ?account ; dg:sha256 ?sha256 .
  OPTIONAL { ?old dcterms:issued ?date }
}
ORDER BY ?date ?account
"""
_MENTIONS = """
SELECT DISTINCT ?entity ?kind ?name WHERE {
  ?entity schema:mentions ?thing .
  ?thing rdfs:label ?name ; a ?class .
  VALUES (?class ?kind) {
    (foaf:Person "person") (schema:Country "state") (org:Organization "organization") (dg:Initiative "initiative")
    (dg:Engagement "engagement")
  }
}
ORDER BY ?kind ?name
"""
_SENTENCES = """
SELECT DISTINCT ?entity ?release ?start ?end ?words ?sentence WHERE {
  ?mention prov:hadPrimarySource ?entity ; oa:hasTarget ?evidence .
  ?entity dcterms:identifier ?release .
  ?evidence oa:hasSelector/oa:exact ?words ; dg:inSentence/dg:text ?sentence ; oa:hasSelector ?place .
  ?place oa:start ?start ; oa:end ?end .
}
ORDER BY ?start ?end
"""


def release_card(graph: GraphStore, text: str) -> Card | None:
    """The card of the release of that id (``R`` or ``release/R``), None where there is none."""
    asked = text.removeprefix(graph.base).removeprefix("release/")
    rows = run(graph, fill(_FIND, {"id": ox.Literal(asked)})).without("id")
    if not rows:
        return None
    iri, kind, title = map(str, (rows[0][0], rows[0][1], rows[0][2] or asked))
    called = "superseded release" if kind.endswith("#SupersededRelease") else "release"
    entity = Found(iri, f"release/{asked}", called, title)
    tables = ("Replaces", _EARLIER), ("Tells of", _MENTIONS)
    found = tuple((name, rows) for name, query in tables if (rows := _ask(graph, query, entity)))
    return Card(entity, tuple(_facts(graph, entity)), found, partial(_ask, graph, _SENTENCES, entity))


def _facts(graph: GraphStore, entity: Found) -> Iterator[tuple[str, str]]:
    head = _ask(graph, _HEAD, entity).to_dicts()[0]
    by, by_sha256, withdrawn = (head.pop(name) for name in ("by", "by_sha256", "withdrawn"))
    yield from ((name, str(value)) for name, value in head.items() if value is not None)
    if by:
        yield "superseded by", f"{by} (SHA-256 {by_sha256})"
    elif withdrawn is not None:
        yield "withdrawn", "its file has gone" if withdrawn else "what stands in its place cannot be read"
    earlier = [str(one["sha256"]) for one in _ask(graph, _EARLIER, entity).to_dicts()]
    if earlier:
        versions = "an earlier version" if len(earlier) == 1 else f"{len(earlier)} earlier versions"
        yield "replaces", f"{versions} (SHA-256 {', '.join(earlier)})"


def _ask(graph: GraphStore, text: str, entity: Found) -> Rows:
    return run(graph, fill(text, {"entity": ox.NamedNode(entity.iri)})).without("entity")
