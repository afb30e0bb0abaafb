"""Engagements, who took part in them, and where, as RDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import permutations

import pyoxigraph as ox

from diplograph.graph.actors import meant_by
from diplograph.graph.namespaces import DG, FOAF, PROV, RDFS, SCHEMA, SKOS, TIME, A
from diplograph.graph.presence import presence
from diplograph.graph.terms import Fact, Names, Node, Triple, concept, date, days, facts, is_country, many, number, text
from diplograph.identifiers import release_id
from diplograph.models import Account, Engagement, EngagementStatus, PartialDate, Participation, ReleaseRecord, Step


def engagement(one: Engagement, names: Names) -> Iterator[Triple]:
    """An occasion, its accounts and its participations."""
    node = names.entity(one.id)
    parts = [(_part(node, part, names), part) for part in one.participations]
    yield from facts(
        node,
        (A, DG.Engagement),
        (RDFS.label, text(one.label)),
        (FOAF.name, text(one.name)),
        *many(SKOS.altLabel, (text(name) for name in one.names if name != one.name)),
        (DG.kind, concept(one.kind)),
        (DG.status, concept(one.status)),
        (DG.mode, concept(one.mode)),
        (SCHEMA.startDate, date(one.start)),
        (SCHEMA.endDate, date(one.end)),
        *days(one.start, one.end),
        (TIME.hasTime, names.interval(one.start, one.end)),
        (SCHEMA.location, names.place(one.place)),
        (DG.count, number(one.count)),
        *many(DG.participation, (part for part, _ in parts)),
        *many(DG.account, (names.mention(account.mention) for account in one.accounts)),
        *many(DG.step, (_step_node(node, place) for place, _ in enumerate(one.life, 1))),
    )
    yield from meant_by(node, one.mentions, names)
    for part, participation in parts:
        yield from _participation(part, participation, presence(one, participation), node, names)
    for account in one.accounts:
        yield from _account(account, names)
    for place, step in enumerate(one.life, 1):
        yield from _step(_step_node(node, place), place, step, names)


def met(a: str, b: str, names: Names) -> Iterator[Triple]:
    """The short way from somebody to whom they met, however often they did."""
    return facts(names.entity(a), (DG.met, names.entity(b)))


def meetings(engagements: Iterable[Engagement]) -> Iterator[tuple[str, str]]:
    """Who met whom, each pair both ways and once."""
    yield from dict.fromkeys(pair for one in engagements for pair in _met(one))


def _met(one: Engagement) -> Iterator[tuple[str, str]]:
    """Persons of different sides met where the engagement was held and they are told to have been there."""
    there = [part for part in one.participations if presence(one, part) is EngagementStatus.HELD]
    people = {part.who: part.side for part in there if part.who.startswith("person/")}
    return ((a, b) for a, b in permutations(people, 2) if people[a] is None or people[a] != people[b])


def places(records: Iterable[ReleaseRecord], names: Names) -> Iterator[Triple]:
    """Every place that is no state, once, with its printed forms; one that is not all capitals is its label."""
    forms: dict[Node, set[str]] = {}
    for record in records:
        for place in _places(record):
            node = names.place(place)
            if node is not None and not is_country(place):
                forms.setdefault(node, set()).add(place)
    for node, printed in forms.items():
        label, *others = sorted(printed, key=lambda form: (form.isupper(), form))
        yield from facts(node, (A, SCHEMA.Place), (RDFS.label, text(label)), *many(SKOS.altLabel, map(text, others)))


def _places(record: ReleaseRecord) -> Iterator[str]:
    for entry in record.engagements:
        for place in (entry.place, entry.moved_from and entry.moved_from.place):
            if place:
                yield place


def _part(engagement: Node, part: Participation, names: Names) -> Node:
    return ox.NamedNode(f"{engagement.value}#{part.role}={part.who}")


def _participation(
    node: Node, part: Participation, came: EngagementStatus, engagement: Node, names: Names
) -> Iterator[Triple]:
    who = names.entity(part.who)
    yield from facts(
        node,
        (A, DG.Participation),
        (DG.participant, who),
        (DG.role, concept(part.role)),
        (DG.status, concept(came)),
        (DG.side, names.country(part.side)),
        *many(DG.inOffice, map(names.entity, part.tenures)),
        *many(PROV.wasDerivedFrom, map(names.mention, part.mentions)),
    )
    yield from facts(who, (DG.participatedIn, engagement))


def _account(account: Account, names: Names) -> Iterator[Triple]:
    return facts(
        names.mention(account.mention),
        (DG.told, date(account.told)),
        *many(DG.participant, map(names.entity, account.participants)),
    )


def _step_node(engagement: Node, place: int) -> Node:
    return ox.NamedNode(f"{engagement.value}#step={place}")


def _step(node: Node, place: int, step: Step, names: Names) -> Iterator[Triple]:
    former = ox.NamedNode(f"{node.value}.former") if step.former else None
    yield from facts(
        node,
        (A, DG.Step),
        (DG.number, number(place)),
        (DG.stage, concept(step.stage)),
        (DG.told, date(step.told)),
        *_dates(step.start, step.end),
        (DG.movedFrom, former),
        (PROV.hadPrimarySource, names.entity(release_id(step.release))),
        (PROV.wasDerivedFrom, names.mention(step.mention)),
    )
    if former and step.former:
        plan = step.former
        where = (SCHEMA.location, names.place(plan.place))
        yield from facts(
            former, (A, DG.FormerPlan), *_dates(plan.start, plan.end), where, (DG.mode, concept(plan.mode))
        )


def _dates(start: PartialDate | None, end: PartialDate | None) -> tuple[Fact, ...]:
    return (SCHEMA.startDate, date(start)), (SCHEMA.endDate, date(end)), *days(start, end)
