"""The corpus as a NetworkX graph, ready for GraphML, GEXF and Gephi."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from diplograph.graph.positions import label as contribution_label
from diplograph.graph.store import GraphStore
from diplograph.graph.window import WHOLE, Window
from diplograph.identifiers import country_id, release_id, split_mention
from diplograph.models import (
    Attestation,
    Contribution,
    Corpus,
    Engagement,
    Office,
    PartialDate,
    Person,
    Statement,
    Tenure,
)

if TYPE_CHECKING:
    import networkx as nx

Scalar = str | int | float | bool
Attributes = dict[str, Scalar]
"""What a node or edge carries: only what is known, and each attribute of one type throughout the graph."""

Edge = tuple[str, str, Attributes]
Network: TypeAlias = "nx.MultiDiGraph[str]"


def network(graph: Corpus | GraphStore, mentions: bool = False, window: Window = WHOLE) -> Network:
    """People, offices, bodies, states, initiatives, engagements and topics, and what joins them.

    Nodes are ids and carry ``label`` and ``kind`` (``person``, ``office``, ``country``, ``organization``,
    ``initiative``, ``engagement``, ``topic``, ``release``), further ``type``, ``country``, ``status``, ``place``,
    ``start`` and ``end`` where known. Edges carry ``kind``, ``label``, ``weight`` (how many releases say so) and,
    where known, ``start`` and ``end`` (first and last day) and ``release`` (the releases' ids, parted by spaces).
    With ``mentions``, releases are nodes too, joined to what they mention. A ``window`` with a date leaves out what is
    joined outside of it or at a time that is not known, and whoever or whatever nothing joins then.
    """
    import networkx as nx

    corpus = graph.corpus() if isinstance(graph, GraphStore) else graph
    made: Network = nx.MultiDiGraph()
    bounded = window.since is not None or window.until is not None
    nodes = dict((*_nodes(corpus), *(_releases(corpus) if mentions else ())))
    if not bounded:
        made.add_nodes_from(nodes.items())
    edges = (*_edges(corpus), *(_mentions(corpus) if mentions else ()))
    for number, (source, target, attributes) in enumerate(edges):
        if bounded and not _falls_into(window, attributes):
            continue
        for end in (source, target):
            if end not in made:
                made.add_node(end, **nodes.get(end) or _node(words(end), end.partition("/")[0]))
        made.add_edge(source, target, key=number, **attributes)
    return made


def _falls_into(window: Window, known: Attributes) -> bool:
    start, end = known.get("start"), known.get("end")
    return isinstance(start, str) and window.takes(PartialDate(start), PartialDate(str(end or start)))


def _nodes(corpus: Corpus) -> Iterator[tuple[str, Attributes]]:
    for person in corpus.people:
        yield person.id, _person(person)
    for office in corpus.offices:
        yield office.id, _node(office.label, "office")
    for state in corpus.countries:
        yield state.id, _node(state.name, "country", country=state.code)
    for organization in corpus.organizations:
        type_ = organization.kind.value
        yield organization.id, _node(organization.name, "organization", type=type_, country=organization.country)
    for initiative in corpus.initiatives:
        yield initiative.id, _node(initiative.name, "initiative", type=initiative.kind.value)
    for engagement in corpus.engagements:
        yield engagement.id, _engagement(engagement)


def _releases(corpus: Corpus) -> Iterator[tuple[str, Attributes]]:
    for record in corpus.records:
        head = record.release
        span = _span(head.date, None)
        yield release_id(head.id), _node(head.title or head.id, "release", country=head.issuer_country, **span)


def _person(person: Person) -> Attributes:
    return _node(person.label, "person", country=person.country)


def _engagement(one: Engagement) -> Attributes:
    span = _span(one.start, one.end)
    return _node(one.label, "engagement", type=one.kind.value, status=one.status.value, place=one.place, **span)


def _edges(corpus: Corpus) -> Iterator[Edge]:
    for person in corpus.people:
        if person.country:
            yield _edge(person.id, country_id(person.country), "serves", "serves", person.mentions)
    for office in corpus.offices:
        yield from _office(office)
    for tenure in corpus.tenures:
        yield _tenure(tenure)
    for engagement in corpus.engagements:
        yield from _participations(engagement)
    for statement in corpus.statements:
        yield from _statement(statement)
    for contribution in corpus.contributions:
        yield from _contribution(contribution)


def _office(office: Office) -> Iterator[Edge]:
    if office.of:
        yield _edge(office.id, office.of, "office-of", "office of", office.mentions)


def _tenure(tenure: Tenure) -> Edge:
    says = tuple(told.mention for told in tenure.attestations)
    status = last_attested(tenure).status.value
    span = _span(tenure.first_seen, tenure.last_seen)
    return _edge(tenure.person, tenure.office, "holds", "holds", says, status=status, **span)


def _participations(one: Engagement) -> Iterator[Edge]:
    span = _span(one.start, one.end)
    for part in one.participations:
        role = part.role.value
        yield _edge(part.who, one.id, "participates", role, part.mentions, role=role, country=part.side, **span)


def _statement(one: Statement) -> Iterator[Edge]:
    span = _span(one.date, None)
    for speaker in one.speakers:
        for about in one.about:
            yield _edge(speaker, about, "states", one.stance.value, (one.mention,), stance=one.stance.value, **span)


def _contribution(one: Contribution) -> Iterator[Edge]:
    span = _span(one.date, None)
    amount = None if one.amount is None else float(one.amount)
    given: dict[str, Scalar | None] = {"amount": amount, "currency": one.currency, "status": one.status.value, **span}
    for donor in one.donors:
        for kind, target in (("funds", one.purpose), ("gives-to", one.recipient)):
            if target:
                yield _edge(donor, target, kind, contribution_label(one), (one.mention,), **given)


def _mentions(corpus: Corpus) -> Iterator[Edge]:
    for group in (corpus.people, corpus.countries, corpus.organizations, corpus.initiatives, corpus.engagements):
        for one in group:
            for release, count in Counter(split_mention(ref)[0] for ref in one.mentions).items():
                attributes: Attributes = {"kind": "mentions", "label": "mentions", "weight": count, "release": release}
                yield release_id(release), one.id, attributes


def _node(label: str, kind: str, **known: Scalar | None) -> Attributes:
    return {"label": label, "kind": kind, **_known(known)}


def _edge(source: str, target: str, kind: str, label: str, mentions: tuple[str, ...], **known: Scalar | None) -> Edge:
    releases = sorted({split_mention(ref)[0] for ref in mentions})
    always: Attributes = {"kind": kind, "label": label, "weight": len(releases), "release": " ".join(releases)}
    return source, target, always | _known(known)


def _known(values: dict[str, Scalar | None]) -> Attributes:
    return {name: value for name, value in values.items() if value is not None}


def _span(start: PartialDate | None, end: PartialDate | None) -> dict[str, str | None]:
    last = end or start
    return {
        "start": start.earliest.isoformat() if start else None,
        "end": last.latest.isoformat() if last else None,
    }


def last_attested(tenure: Tenure) -> Attestation:
    """The attestation for the last day, which says what the holder was in the end; of several, the last by mention."""
    return max(tenure.attestations, key=lambda told: (str(told.date.earliest) if told.date else "", told.mention))


def words(node: str) -> str:
    """What to show for an id that nothing else is known of."""
    return node.rpartition("/")[2].replace("-", " ")
