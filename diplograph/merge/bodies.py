"""Which names of organizations and initiatives are one thing's."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from diplograph.merge.clusters import Clusters, Key, Kind, join_by_keys
from diplograph.merge.constraints import NO_CONSTRAINTS, Constraints
from diplograph.merge.mentions import Mention, fullest_name
from diplograph.merge.names import initials, is_acronym, is_generic, name_key
from diplograph.models import Decision
from diplograph.models.record import InitiativeEntry, OrganizationEntry
from diplograph.reference import ReferenceEntry

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_AFTERWARDS = 1
"""Years after an edition's last in which it may still be the one that is meant."""

T = TypeVar("T", OrganizationEntry, InitiativeEntry)

_KNOWN, _SAME_NAME, _OTHER_NAME, _ACRONYM, _INITIALS = 1.0, 0.97, 0.93, 0.9, 0.8


Lookup = Callable[[str], ReferenceEntry | None]
"""Looks a printed name up in the reference data."""


def cluster(
    kind: Kind,
    mentions: Mapping[str, Mention[T]],
    keys: Mapping[str, Iterable[Key]],
    facts: Mapping[str, Iterable[str]],
    constraints: Constraints = NO_CONSTRAINTS,
) -> tuple[list[list[Mention[T]]], list[Decision]]:
    """The mentions of each one thing, and the decisions that put them together.

    ``keys`` are what each mention can share with others, ``facts`` what it may not differ in, each opened by what it is
    about and a colon: ``edition:2025``. ``told:2026`` is the year of a mention without edition.
    """
    clusters = Clusters(kind, _conflict, constraints)
    for ref in mentions:
        clusters.add(ref, facts.get(ref, ()))
    join_by_keys(clusters, keys)
    groups = [[mentions[one] for one in group] for group in clusters.groups()]
    return groups, list(clusters.decisions.values())


def acronyms_of(mentions: Iterable[Mention[T]]) -> frozenset[str]:
    """The names of one word in capitals."""
    return frozenset(one.item.name for one in mentions if is_acronym(one.item.name))


def reference(mentions: Iterable[Mention[T]], lookup: Lookup) -> ReferenceEntry | None:
    """The entry of the reference data that a mention's own name, or else another of its names, leads to."""
    named: list[str] = []
    others: list[str] = []
    for one in mentions:
        named.append(one.item.name)
        others += one.item.names
    return next((known for known in map(lookup, [*named, *others]) if known), None)


def body_name(mentions: Sequence[Mention[T]], known: ReferenceEntry | None) -> str:
    """The name to call a body by: the reference data's, else the fullest printed."""
    return known.label if known else fullest_name(mentions) or mentions[0].item.name


def first_told(mentions: Iterable[Mention[T]]) -> Mention[T]:
    """The mention whose name an id is made of: the one told first, so that what is told later changes nothing."""
    return min(mentions, key=lambda one: one.told)


def _conflict(a: frozenset[str], b: frozenset[str]) -> str | None:
    for about in sorted({fact.partition(":")[0] for fact in a} - {"told"}):
        ours, theirs = ({fact for fact in facts if fact.startswith(f"{about}:")} for facts in (a, b))
        if ours and theirs and ours.isdisjoint(theirs):
            return f"{min(ours)} is not {min(theirs)}"
    return _outdated(a, b) or _outdated(b, a)


def _outdated(edition: frozenset[str], told: frozenset[str]) -> str | None:
    """Whether those who name no edition tell of it when another is long due: of a plan for 2018 in 2021."""
    last = max((int(year) for year in _YEAR.findall(" ".join(_about("edition", edition)))), default=None)
    years = [int(year) for year in _about("told", told)]
    if last is None or not years or _about("edition", told) or min(years) <= last + _AFTERWARDS:
        return None
    return f"the edition of {last} is over in {min(years)}"


def _about(what: str, facts: frozenset[str]) -> list[str]:
    return [value for about, _, value in (fact.partition(":") for fact in facts) if about == what]


def _is_state(context: str | None) -> bool:
    """Whether the context is a state's code: a state has one ministry of each name, however general the name."""
    return context is not None and len(context) == 2 and context.isupper()


def keys_of(one: Mention[T], context: str | None, acronyms: Collection[str], lookup: Lookup) -> Iterator[Key]:
    """What a mention can share with others of its ``context``: the entry of the reference data, names, acronyms."""
    known = reference([one], lookup)
    if known:
        yield Key(f"{known.id} (reference)", _KNOWN, context)
    yield Key(name_key(one.item.name), _SAME_NAME, context)
    for name in one.item.names:
        if is_acronym(name):
            yield Key(name_key(name), _ACRONYM, context)
        elif " " in name_key(name) and (not is_generic(name) or _is_state(context)):
            yield Key(name_key(name), _OTHER_NAME, context)
    short = initials(one.item.name)
    if short in acronyms:
        yield Key(name_key(short), _INITIALS, name_key(one.item.name))
