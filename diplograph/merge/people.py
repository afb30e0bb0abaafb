"""Who is who."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from diplograph.identifiers import person_id, unnamed_person_id
from diplograph.merge.clusters import Clusters
from diplograph.merge.constraints import NO_CONSTRAINTS, Constraints
from diplograph.merge.holders import resolve
from diplograph.merge.identity import identify, no_contradiction
from diplograph.merge.mentions import fullest_name, mentions_of, printed_names
from diplograph.merge.person_names import read_name
from diplograph.merge.profiles import PersonMention, profiles_of
from diplograph.models import Decision, OfficeEntry, Person, ReleaseRecord

Offices = Mapping[str, Sequence[OfficeEntry]]


def merge_people(
    records: Sequence[ReleaseRecord], constraints: Constraints = NO_CONSTRAINTS
) -> tuple[list[Person], list[Decision]]:
    """One person for all mentions of one individual, and the decisions that led there.

    Names, states, offices and times are weighed (``data/evidence.toml``); who is known by an office only is whoever is
    seen in it around that day, and stays unnamed where that is not known.
    """
    mentions = mentions_of(records, lambda record: record.people)
    offices = _offices(records, mentions)
    profiles = profiles_of(mentions.values(), offices)
    firsts = {one.ref for one in profiles}
    clusters = Clusters("person", no_contradiction(profiles), constraints)
    for ref in mentions:
        clusters.add(ref, [ref] if ref in firsts else [])
    identify(clusters, profiles)
    resolve(clusters, mentions, offices)
    people = [_person([mentions[ref] for ref in group], offices) for group in clusters.groups()]
    return people, list(clusters.decisions.values())


def _offices(records: Iterable[ReleaseRecord], mentions: Iterable[str]) -> dict[str, list[OfficeEntry]]:
    found: dict[str, list[OfficeEntry]] = {ref: [] for ref in mentions}
    for record in records:
        for entry in record.offices:
            found[f"{record.release.id}#{entry.person}"].append(entry)
    return found


def _person(mentions: list[PersonMention], offices: Offices) -> Person:
    name = fullest_name(mentions)
    unnamed = [one.ref for one in mentions if not one.item.name]
    return Person(
        id=_id(mentions),
        label=name or _label(mentions[0], offices[mentions[0].ref]),
        name=name,
        names=printed_names(mentions, name),
        known_as=tuple(dict.fromkeys(words for one in mentions for words in one.item.known_as)),
        country=_state(mentions),
        mentions=tuple(one.ref for one in mentions),
        inferred=tuple(unnamed) if name else (),
    )


def _id(mentions: Sequence[PersonMention]) -> str:
    """By what is told first with a name in full, so that what is told later changes nothing."""
    named = [one for one in mentions if one.item.name]
    if not named:
        return unnamed_person_id(_state(mentions), mentions[0].ref)
    first = min(named, key=lambda one: (not read_name(one.item.name or "").full, one.told))
    return person_id(first.item.name or "", first.item.country)


def _state(mentions: Iterable[PersonMention]) -> str | None:
    """The state that is told first."""
    told = sorted((one for one in mentions if one.item.country), key=lambda one: one.told)
    return told[0].item.country if told else None


def _label(one: PersonMention, offices: Sequence[OfficeEntry]) -> str:
    """What to call somebody who is never named: "Prime Minister (JP)"."""
    known = [office.title for office in offices] or list(one.item.known_as) or ["unnamed person"]
    return f"{known[0]} ({one.item.country})" if one.item.country else known[0]
