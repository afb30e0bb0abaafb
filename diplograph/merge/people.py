"""Who is who."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from diplograph.identifiers import person_id, unnamed_person_id
from diplograph.merge.clusters import Clusters, Key, join_by_keys
from diplograph.merge.constraints import NO_CONSTRAINTS, Constraints
from diplograph.merge.mentions import Mention, fullest_name, mentions_of, printed_names
from diplograph.merge.names import name_key, person_key
from diplograph.models import Decision, DecisionVerdict, OfficeEntry, Person, PersonEntry, ReleaseRecord

PersonMention = Mention[PersonEntry]
_SAME_NAME = 0.95
_SHORT_NAME = 0.8


def merge_people(
    records: Sequence[ReleaseRecord], constraints: Constraints = NO_CONSTRAINTS
) -> tuple[list[Person], list[Decision]]:
    """One person for all mentions of one full name and one state.

    A name of one word is a person's whose full name contains it, where office and state agree and nobody else fits.
    """
    mentions = mentions_of(records, lambda record: record.people)
    offices = {ref: _offices(one) for ref, one in mentions.items()}
    clusters = Clusters("person", _conflict, constraints)
    for ref, one in mentions.items():
        clusters.add(ref, [one.item.country] if one.item.country else [])
    join_by_keys(clusters, {ref: _keys(one, offices[ref]) for ref, one in mentions.items()})
    _join_short_names(clusters, mentions, offices)
    people = [_person([mentions[ref] for ref in group], offices) for group in clusters.groups()]
    return people, list(clusters.decisions.values())


def _conflict(a: frozenset[str], b: frozenset[str]) -> str | None:
    return f"one serves {min(a)}, the other {min(b)}" if a and b and a.isdisjoint(b) else None


def _offices(one: PersonMention) -> list[OfficeEntry]:
    return [office for office in one.record.offices if office.person == one.item.id]


def _keys(one: PersonMention, offices: Iterable[OfficeEntry]) -> Iterator[Key]:
    name = one.item.name
    if not name:
        return
    if _is_full(name):
        yield Key(person_key(name), _SAME_NAME, one.item.country)
    elif one.item.country:
        for office in offices:
            yield Key(f"{person_key(name)}, {name_key(office.title)}", _SHORT_NAME, one.item.country)


def _is_full(name: str) -> bool:
    return "-" in person_key(name)


def _join_short_names(
    clusters: Clusters, mentions: dict[str, PersonMention], offices: dict[str, list[OfficeEntry]]
) -> None:
    bearers: dict[tuple[str, str | None, str], set[str]] = defaultdict(set)
    for ref, one in mentions.items():
        if one.item.name and _is_full(one.item.name):
            for word, title in _traits(one, offices[ref]):
                bearers[word, one.item.country, title].add(clusters.find(ref))
    for ref, one in sorted(mentions.items()):
        if one.item.name and one.item.country and not _is_full(one.item.name):
            found = [bearers[word, one.item.country, title] for word, title in _traits(one, offices[ref])]
            _join_short_name(clusters, ref, one.item.name, sorted(set().union(*found)))


def _traits(one: PersonMention, offices: Iterable[OfficeEntry]) -> Iterator[tuple[str, str]]:
    for word in person_key(one.item.name or "").split("-"):
        for office in offices:
            yield word, name_key(office.title)


def _join_short_name(clusters: Clusters, ref: str, name: str, bearers: list[str]) -> None:
    reason = f"“{name}” is part of the other's name, state and office are the same"
    if len(bearers) == 1:
        clusters.join(bearers[0], ref, _SHORT_NAME, reason)
        return
    for bearer in bearers:
        clusters.record(bearer, ref, DecisionVerdict.UNSURE, _SHORT_NAME / len(bearers), f"{reason}, as are others'")


def _person(mentions: list[PersonMention], offices: dict[str, list[OfficeEntry]]) -> Person:
    name = fullest_name(mentions)
    country = min((one.item.country for one in mentions if one.item.country), default=None)
    return Person(
        id=person_id(name, country) if name else unnamed_person_id(country, mentions[0].ref),
        label=name or _label(mentions[0], offices[mentions[0].ref]),
        name=name,
        names=printed_names(mentions, name),
        known_as=tuple(dict.fromkeys(words for one in mentions for words in one.item.known_as)),
        country=country,
        mentions=tuple(one.ref for one in mentions),
    )


def _label(one: PersonMention, offices: list[OfficeEntry]) -> str:
    """What to call somebody who is never named: "Prime Minister (JP)"."""
    known = [office.title for office in offices] or list(one.item.known_as) or ["unnamed person"]
    return f"{known[0]} ({one.item.country})" if one.item.country else known[0]
