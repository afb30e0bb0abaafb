"""A corpus in parts, each of which makes its triples from one model alone, and none those of another.

Two corpora that have a part in common have its triples in common: what a new release changes in a graph follows from
the parts that it touches (see ``difference``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import pyoxigraph as ox

from diplograph.graph import actors, conflicts, coverage, curators, decisions, occasions, positions, reference, releases
from diplograph.graph import superseded as former
from diplograph.graph.intervals import described, instant
from diplograph.graph.namespaces import DCTERMS, SCHEMA
from diplograph.graph.terms import Names, Node, Triple, facts
from diplograph.identifiers import decision_id, mention, release_id, split_mention
from diplograph.models import Corpus, Country, Engagement, Initiative, Organization, Person, ReleaseRecord

_Triples = Iterator[Triple]
_Mentioned = Person | Country | Organization | Initiative | Engagement


@dataclass(frozen=True, slots=True)
class Part:
    """Some triples of one named graph; ``key`` is the part's own within it.

    Parts of one graph and key whose ``says`` are equal have the same triples; where it is None, nothing tells.
    """

    graph: ox.NamedNode
    key: str
    says: object
    triples: Callable[[], _Triples]


def parts(corpus: Corpus, names: Names) -> Iterator[Part]:
    """All parts of a corpus, those of one named graph one after the other."""
    yield from _releases(corpus, names)
    yield from _superseded(corpus, names)
    for key, says, triples in (*_entities(corpus, names), *_short_ways(corpus, names)):
        yield Part(names.graph("entities"), key, says, triples)
    yield from _decisions(corpus, names)
    yield Part(names.graph("reference"), "", "", partial(reference.reference, names))
    yield Part(names.graph("dataset"), "", None, partial(coverage.dataset, corpus, names))


def _releases(corpus: Corpus, names: Names) -> Iterator[Part]:
    changed = curators.classes(corpus, names)
    for record in (*corpus.records, *corpus.additions):
        name = names.graph(release_id(record.release.id))
        yield Part(name, "", (record, changed) if changed else record, partial(_said, record, changed, names))


def _said(record: ReleaseRecord, changed: dict[Node, Node], names: Names) -> _Triples:
    said = releases.release(record, names)
    return curators.retyped(said, changed) if changed else said


def _superseded(corpus: Corpus, names: Names) -> Iterator[Part]:
    known = former.accounts(corpus) if corpus.superseded else {}
    for one in corpus.superseded:
        by = known.get(one.by_sha256) if one.by_sha256 else None
        yield Part(names.graph(former.graph_id(one)), "", (one, by), partial(former.superseded, one, known, names))


_Keyed = tuple[str, object, Callable[[], _Triples]]


def _entities(corpus: Corpus, names: Names) -> Iterator[_Keyed]:
    written: tuple[tuple[tuple[Any, ...], Callable[[Any, Names], _Triples]], ...] = (
        (corpus.offices, actors.office),
        (corpus.tenures, actors.tenure),
        (corpus.conflicts, conflicts.conflict),
        (corpus.statements, positions.statement),
        (corpus.contributions, positions.contribution),
        (corpus.people, _mentioned(actors.person)),
        (corpus.countries, _mentioned(actors.country)),
        (corpus.organizations, _mentioned(actors.organization)),
        (corpus.initiatives, _mentioned(actors.initiative)),
        (corpus.engagements, _mentioned(occasions.engagement)),
    )
    for entities, write in written:
        for one in entities:
            yield one.id, one, partial(write, one, names)


def _mentioned(write: Callable[[Any, Names], _Triples]) -> Callable[[_Mentioned, Names], _Triples]:
    """Writes an entity, and the short ways to it from the releases that mention it."""

    def written(one: _Mentioned, names: Names) -> _Triples:
        yield from write(one, names)
        node = names.entity(one.id)
        for release in dict.fromkeys(split_mention(ref)[0] for ref in one.mentions):
            yield from facts(names.entity(release_id(release)), (SCHEMA.mentions, node))

    return written


def _short_ways(corpus: Corpus, names: Names) -> Iterator[_Keyed]:
    """What several entities may share, once."""
    spans = dict.fromkeys((one.first_seen, one.last_seen) for one in corpus.tenures)
    spans |= dict.fromkeys((one.start, one.end) for one in corpus.engagements)
    for start, end in spans:
        yield f"from {start} to {end}", "", partial(described, start, end, names)
    for day in dict.fromkeys(day for span in spans for day in span if day is not None):
        yield day, "", partial(instant, day, names)
    for a, b in actors.held(corpus.tenures):
        yield f"{a} holds {b}", "", partial(actors.holds, a, b, names)
    for a, b in occasions.meetings(corpus.engagements):
        yield f"{a} met {b}", "", partial(occasions.met, a, b, names)
    yield "places", None, partial(occasions.places, (*corpus.records, *corpus.additions), names)
    for release, publisher in _publishers(corpus):
        yield f"publisher of {release}", publisher, partial(_published, release, publisher, names)


def _published(release: str, publisher: str, names: Names) -> _Triples:
    return facts(names.entity(release_id(release)), (DCTERMS.publisher, names.entity(publisher)))


def _publishers(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Releases, and the bodies that issued them."""
    meant = {ref: one.id for one in corpus.organizations for ref in one.mentions}
    for record in corpus.records:
        issuer = record.release.issuer
        named = (one for one in record.organizations if issuer and issuer in (one.name, *one.names))
        found = next((meant.get(mention(record.release.id, one.id)) for one in named), None)
        if found:
            yield record.release.id, found


def _decisions(corpus: Corpus, names: Names) -> Iterator[Part]:
    graph = names.graph("decisions")
    for one in corpus.decisions:
        yield Part(graph, decision_id(one.a, one.b), one, partial(decisions.decision, one, names))
    for rule in corpus.rules:
        yield Part(graph, rule.id, rule, partial(curators.rule, rule, names))
