"""Reads from a graph, one after the other, the things that can be found."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from diplograph.graph.columns import Columns
from diplograph.graph.namespaces import DCTERMS, DG, FOAF, ORG, PROV, RDFS, SCHEMA, SKOS
from diplograph.graph.reading import Reading
from diplograph.graph.store import GraphStore
from diplograph.graph.terms import Node
from diplograph.reference import states
from diplograph.search.entry import RELEASE, Entry


def entries(graph: GraphStore) -> Iterator[Entry]:
    """All that can be found but for sentences, in the order of the store."""
    stands = Reading(graph)
    for kind, about in _ENTITIES.items():
        read = Columns(graph, kind)
        yield from (about(read, node) for node in stands.of_class(kind))
    read = Columns(graph, DG.Release)
    yield from (_release(read, node) for node in read.of_class(DG.Release))


def _entry(
    read: Columns, node: Node, kind: str, names: list[str], line: str, date: str = "", words: tuple[str, ...] = ()
) -> Entry:
    label = read.label(node) or read.path(node)
    weight = read.count(node, PROV.wasDerivedFrom)
    return Entry(kind, read.path(node), label, tuple(dict.fromkeys(names)), words, date, line, weight)


def _person(read: Columns, node: Node) -> Entry:
    """Somebody known by office only has no name; other words that stand for somebody ("the Minister") are none."""
    office, seen = _latest_office(read, node)
    line = office or _owner(read, node, DG.country)
    return _entry(read, node, "person", _names(read, node), line, seen, tuple(read.texts(node, DG.knownAs)))


def _office(read: Columns, node: Node) -> Entry:
    titles = read.texts(node, DCTERMS.title, SKOS.altLabel)
    owner = _owner(read, node, ORG.postIn) or read.text(node, DG.ofName) or ""
    names = [*titles, *(f"{title} of {owner}" for title in titles if owner)]
    return _entry(read, node, "office", names, owner, words=_ways_to_say(read, read.node(node, ORG.postIn)))


def _state(read: Columns, node: Node) -> Entry:
    known = states().get(read.text(node, SKOS.notation) or "")
    names = [*_names(read, node, SKOS.notation), *(known.names if known else ())]
    return _entry(read, node, "country", names, "", words=tuple(known.adjectives) if known else ())


def _organization(read: Columns, node: Node) -> Entry:
    line = _told(read.value(node, DG.kind), _owner(read, node, DG.country))
    return _entry(read, node, "organization", _known_names(read, node), line)


def _initiative(read: Columns, node: Node) -> Entry:
    return _entry(read, node, "initiative", _known_names(read, node), _told(read.value(node, DG.kind)))


def _engagement(read: Columns, node: Node) -> Entry:
    """One that has no name is not called by its description."""
    start, end = read.text(node, SCHEMA.startDate), read.text(node, SCHEMA.endDate)
    date = " to ".join(dict.fromkeys(day for day in (start, end) if day))
    status = read.value(node, DG.status)
    line = _told(read.value(node, DG.kind), _owner(read, node, SCHEMA.location), status if status != "held" else None)
    return _entry(read, node, "engagement", _names(read, node), line, date)


_ENTITIES: dict[Node, Callable[[Columns, Node], Entry]] = {
    FOAF.Person: _person,
    ORG.Post: _office,
    SCHEMA.Country: _state,
    ORG.Organization: _organization,
    DG.Initiative: _initiative,
    DG.Engagement: _engagement,
}


def _release(read: Columns, node: Node) -> Entry:
    title, known = read.text(node, DCTERMS.title), read.text(node, DCTERMS.identifier)
    name = known or read.path(node)
    date, issuer = read.text(node, DCTERMS.issued) or "", read.text(node, DG.issuerName) or ""
    names = tuple(dict.fromkeys(text for text in (title, name) if text))
    return Entry(RELEASE, read.path(node), title or name, names, (), date, issuer, read.count(node, SCHEMA.mentions))


def _names(read: Columns, node: Node, *more: Node) -> list[str]:
    return read.texts(node, FOAF.name, SKOS.altLabel, *more)


def _known_names(read: Columns, node: Node) -> list[str]:
    """The names told, and those of the reference data."""
    names = _names(read, node)
    for same in read.nodes(node, SKOS.exactMatch):
        names += read.texts(same, SKOS.prefLabel, SKOS.altLabel, SKOS.notation)
    return names


def _latest_office(read: Columns, person: Node) -> tuple[str, str]:
    """What the person was last seen as, and when."""
    tenures = ((read.text(one, DG.latest) or "", read.path(one), one) for one in read.subjects(ORG.member, person))
    tenure = max(tenures, key=lambda one: one[:2], default=("", "", None))[2]
    office = read.node(tenure, DG.office) if tenure else None
    if tenure is None or office is None:
        return "", ""
    return read.once(_called, office), read.text(tenure, DG.lastSeen) or ""


def _called(read: Columns, office: Node) -> str:
    """An office, and of what."""
    of = _owner(read, office, ORG.postIn) or read.text(office, DG.ofName)
    title = read.text(office, DCTERMS.title) or ""
    return f"{title} of {of}" if of else title


def _owner(read: Columns, node: Node, predicate: Node) -> str:
    """The name of the state or body that something is of."""
    owner = read.node(node, predicate)
    return read.once(_labelled, owner) if owner else ""


def _labelled(read: Columns, owner: Node) -> str:
    known = states().get(read.path(owner).removeprefix("country/"))
    return read.label(owner) or (known.label if known else "")


def _ways_to_say(read: Columns, owner: Node | None) -> tuple[str, ...]:
    """All words for the state or body that an office is of: ``Japanese``, ``ASEAN``."""
    if owner is None:
        return ()
    known = states().get(read.path(owner).removeprefix("country/"))
    return (*known.names, *known.adjectives) if known else tuple(read.texts(owner, RDFS.label, SKOS.altLabel))


def _told(*parts: str | None) -> str:
    return " · ".join(part.replace("-", " ") if part and part.islower() else part for part in parts if part)
