"""What the graph was built from, and what is in it: VoID and coverage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pyoxigraph as ox

from diplograph.graph.namespaces import DCTERMS, DG, FOAF, ORG, PREFIXES, PROV, RDFS, SCHEMA, VOID, XSD, A
from diplograph.graph.superseded import graph_id
from diplograph.graph.terms import ONTOLOGY_IRI, Names, Node, Triple, facts, number, text
from diplograph.identifiers import digest, release_id
from diplograph.models import Corpus, ReleaseHeader

NAMED_GRAPHS = ("entities", "decisions", "reference", "dataset")
"""The named graphs beside those of the releases (``release/R``) and of what they said before (``superseded/R~H``)."""

_REUSED = ("dg", "dcterms", "foaf", "oa", "org", "prov", "schema", "skos", "time", "void")

_Issued = tuple[str, str, str]
"""Issuer, its country and a month, each empty where it is not known."""


def dataset(corpus: Corpus, names: Names) -> Iterator[Triple]:
    """The graph that describes the graph."""
    node = names.entity("dataset")
    yield from facts(
        node,
        (A, VOID.Dataset),
        (RDFS.label, text("Diplomatic engagement as press releases tell of it")),
        (DCTERMS.conformsTo, ONTOLOGY_IRI),
        (VOID.uriSpace, text(names.base)),
        *((VOID.vocabulary, ox.NamedNode(PREFIXES[prefix])) for prefix in _REUSED),
    )
    yield from _partitions(node, corpus, names)
    yield from _subsets(node, corpus, names)
    for issued, count in sorted(Counter(_issued(record.release) for record in corpus.records).items()):
        yield from _coverage(node, issued, count, names)


def _partitions(node: Node, corpus: Corpus, names: Names) -> Iterator[Triple]:
    classes = (
        (DG.Release, len(corpus.records)),
        (FOAF.Person, len(corpus.people)),
        (ORG.Post, len(corpus.offices)),
        (ORG.Membership, len(corpus.tenures)),
        (SCHEMA.Country, len(corpus.countries)),
        (ORG.Organization, len(corpus.organizations)),
        (DG.Initiative, len(corpus.initiatives)),
        (DG.Engagement, len(corpus.engagements)),
        (DG.Statement, len(corpus.statements)),
        (DG.Contribution, len(corpus.contributions)),
        (DG.Decision, len(corpus.decisions)),
        *([(DG.SupersededRelease, len(corpus.superseded))] if corpus.superseded else []),
    )
    for kind, count in classes:
        part = names.entity(f"dataset/{kind.value.rpartition('#')[2].rpartition('/')[2].lower()}")
        yield from facts(node, (VOID.classPartition, part))
        yield from facts(part, (A, VOID.Dataset), (VOID["class"], kind), (VOID.entities, number(count)))


def _subsets(node: Node, corpus: Corpus, names: Names) -> Iterator[Triple]:
    for name in NAMED_GRAPHS:
        yield from facts(node, (VOID.subset, names.graph(name)))
        yield from facts(names.graph(name), (A, VOID.Dataset), (RDFS.label, text(name)))
    for record in corpus.records:
        release = release_id(record.release.id)
        yield from facts(node, (VOID.subset, names.graph(release)))
        yield from facts(names.graph(release), (A, VOID.Dataset), (PROV.hadPrimarySource, names.entity(release)))
    for one in corpus.superseded:
        graph = names.graph(graph_id(one))
        yield from facts(node, (VOID.subset, graph))
        yield from facts(graph, (A, VOID.Dataset), (PROV.hadPrimarySource, names.entity(release_id(one.id))))


def _issued(head: ReleaseHeader) -> _Issued:
    month = head.date[:7] if head.date and head.date.precision != "year" else ""
    return (head.issuer or "", head.issuer_country or "", month)


def _coverage(dataset: Node, issued: _Issued, count: int, names: Names) -> Iterator[Triple]:
    issuer, country, month = issued
    node = names.entity(f"coverage/{digest(*issued)}")
    yield from facts(dataset, (DG.coverage, node))
    yield from facts(
        node,
        (A, DG.Coverage),
        (DG.issuerName, text(issuer or None)),
        (DG.issuerCountry, names.country(country or None)),
        (DG.month, ox.Literal(month, datatype=XSD.gYearMonth) if month else None),
        (DG.releases, number(count)),
    )
