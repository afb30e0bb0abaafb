"""The whole corpus as an RDF dataset."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

import pyoxigraph as ox

from diplograph.graph import (
    actors,
    conflicts,
    coverage,
    curators,
    decisions,
    occasions,
    positions,
    reference,
    releases,
    superseded,
)
from diplograph.graph.namespaces import DCTERMS, SCHEMA
from diplograph.graph.terms import Names, Triple, facts
from diplograph.identifiers import DEFAULT_BASE, mention, release_id, split_mention
from diplograph.models import Corpus, ReleaseRecord

_Triples = Iterator[Triple]


def build_dataset(corpus: Corpus, base: str = DEFAULT_BASE) -> Iterator[ox.Quad]:
    """The quads of a corpus, one after the other; the same quad may come more than once.

    The named graphs, all under ``base``: ``graph/release/R`` holds what release R says, or a source that a curator
    cites, ``graph/superseded/R~H`` what it said before it was changed or withdrawn, ``graph/entities`` what stands,
    ``graph/decisions`` what was concluded and what a curator ruled, ``graph/reference`` the ontology, its vocabularies
    and reference data, ``graph/dataset`` what the graph was built from. No triple is in two of them, so that a query
    over their union counts right. There are no blank nodes.
    """
    for name, triples in named_graphs(corpus, base):
        yield from (ox.Quad(*triple, name) for triple in triples)


def named_graphs(corpus: Corpus, base: str = DEFAULT_BASE) -> Iterator[tuple[ox.NamedNode, _Triples]]:
    """The names of the graphs and, made when they are asked for, their triples."""
    names = Names(base)
    changed = curators.classes(corpus, names)
    for record in (*corpus.records, *corpus.additions):
        said = releases.release(record, names)
        yield names.graph(release_id(record.release.id)), curators.retyped(said, changed) if changed else said
    known = superseded.accounts(corpus) if corpus.superseded else {}
    for one in corpus.superseded:
        yield names.graph(superseded.graph_id(one)), superseded.superseded(one, known, names)
    yield names.graph("entities"), _entities(corpus, names)
    concluded = (decisions.decision(one, names) for one in corpus.decisions)
    ruled = (curators.rule(one, names) for one in corpus.rules)
    yield names.graph("decisions"), chain.from_iterable(chain(concluded, ruled))
    yield names.graph("reference"), reference.reference(names)
    yield names.graph("dataset"), coverage.dataset(corpus, names)


def _entities(corpus: Corpus, names: Names) -> _Triples:
    written: tuple[Iterable[_Triples], ...] = (
        (actors.person(one, names) for one in corpus.people),
        (actors.office(one, names) for one in corpus.offices),
        (actors.tenure(one, names) for one in corpus.tenures),
        (conflicts.conflict(one, names) for one in corpus.conflicts),
        (actors.country(one, names) for one in corpus.countries),
        (actors.organization(one, names) for one in corpus.organizations),
        (actors.initiative(one, names) for one in corpus.initiatives),
        (occasions.engagement(one, names) for one in corpus.engagements),
        (positions.statement(one, names) for one in corpus.statements),
        (positions.contribution(one, names) for one in corpus.contributions),
    )
    for kind in written:
        for triples in kind:
            yield from triples
    yield from occasions.places((*corpus.records, *corpus.additions), names)
    yield from _short_ways(corpus, names)


def _short_ways(corpus: Corpus, names: Names) -> _Triples:
    """From releases to what they mention, and to the body that issued them."""
    by_mention: dict[str, str] = {}
    for group in (corpus.people, corpus.countries, corpus.organizations, corpus.initiatives, corpus.engagements):
        for one in group:
            node = names.entity(one.id)
            for ref in one.mentions:
                by_mention[ref] = one.id
                release = names.entity(release_id(split_mention(ref)[0]))
                yield from facts(release, (SCHEMA.mentions, node))
    for record in corpus.records:
        publisher = _publisher(record, by_mention)
        yield from facts(
            names.entity(release_id(record.release.id)), (DCTERMS.publisher, names.entity_or_none(publisher))
        )


def _publisher(record: ReleaseRecord, by_mention: dict[str, str]) -> str | None:
    issuer = record.release.issuer
    for entry in record.organizations:
        if issuer and issuer in (entry.name, *entry.names):
            return by_mention.get(mention(record.release.id, entry.id))
    return None
