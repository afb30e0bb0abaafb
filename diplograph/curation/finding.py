"""From what a rule calls somebody or something to the mentions that it means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from diplograph.curation.rules import Called, Kind, Reference
from diplograph.identifiers import mention
from diplograph.merge import merge
from diplograph.merge.names import name_key, person_key
from diplograph.models import (
    Corpus,
    Engagement,
    EngagementEntry,
    Initiative,
    InitiativeEntry,
    Organization,
    OrganizationEntry,
    Person,
    PersonEntry,
    ReleaseRecord,
)

Item = PersonEntry | OrganizationEntry | InitiativeEntry | EngagementEntry
Curated = Person | Organization | Initiative | Engagement
"""The entities that rules are about."""

_NUMBERED: Mapping[str, Callable[[ReleaseRecord], Sequence[object]]] = {
    "f": lambda record: record.offices,
    "s": lambda record: record.statements,
    "c": lambda record: record.contributions,
}
"""The items whose mentions are numbered, by the letter before the number."""

_KINDS: tuple[Kind, ...] = ("person", "organization", "initiative", "engagement")
_IDS = tuple(f"{kind}/" for kind in _KINDS)
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """An item of a record that a rule can be about."""

    ref: str
    kind: Kind
    item: Item

    @property
    def names(self) -> tuple[str, ...]:
        """All its printed names, the fullest first."""
        return tuple(name for name in (self.item.name, *self.item.names) if name)


class NotFound(Exception):  # noqa: N818 - no fault: the rule does not apply to these releases
    """Nothing, or no one thing, is what the rule means; the message says what is the matter."""


@dataclass
class Finder:
    """Finds the mentions that references mean among the items of records.

    Ids are looked up in what stands without any rule, then in what each release would make alone, which are the ids
    that the program gave before it put mentions together, then in the ``later`` corpora.
    """

    records: Sequence[ReleaseRecord]
    later: list[Corpus] = field(default_factory=list)

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """All items that rules can be about, by mention."""
        return {one.ref: one for record in self.records for one in _entries(record)}

    @cached_property
    def uncurated(self) -> Corpus:
        """What stands without any rule."""
        return merge(self.records)

    def mentions(self, reference: Reference, one: bool = True) -> tuple[str, ...]:
        """The mentions that a reference means, of one kind and, with ``one``, of one entity; the telling one first.

        Raises:
            NotFound: none, or several entities.
        """
        called = reference if isinstance(reference, Called) else Called(name=reference)
        if called.name in self.entries:
            return (called.name,)
        by_id = self._of_id(called.name)
        return by_id or self._named(called, one)

    def kind(self, mentions: Iterable[str]) -> Kind:
        """The one kind of mentions.

        Raises:
            NotFound: they are of several.
        """
        kinds = sorted({self.entries[ref].kind for ref in mentions})
        if len(kinds) > 1:
            raise NotFound(f"names things of several kinds ({' and '.join(kinds)}): say which with kind:")
        return kinds[0]

    def _of_id(self, entity: str) -> tuple[str, ...]:
        if not entity.startswith(_IDS):
            return ()
        found = curated_entities(self.uncurated).get(entity)
        if found:
            return self._telling_first(found.mentions, found.name)
        if entity in self._alone:
            return self._alone[entity]
        later = (one for corpus in self.later if (one := curated_entities(corpus).get(entity)))
        return next((self._telling_first(one.mentions, one.name) for one in later), ())

    @cached_property
    def _alone(self) -> Mapping[str, tuple[str, ...]]:
        """The mentions of the entities that each release would make alone, by id."""
        found: dict[str, list[str]] = defaultdict(list)
        for record in self.records:
            for entity, one in curated_entities(merge([record])).items():
                found[entity] += one.mentions
        return {entity: tuple(sorted(refs)) for entity, refs in found.items()}

    def _telling_first(self, mentions: Iterable[str], name: str | None) -> tuple[str, ...]:
        held = (ref for ref in mentions if ref in self.entries)
        return tuple(sorted(held, key=lambda ref: (self.entries[ref].item.name != name, ref)))

    @cached_property
    def _by_name(self) -> Mapping[str, Sequence[Entry]]:
        found: dict[str, dict[str, Entry]] = defaultdict(dict)
        for one in self.entries.values():
            for name in one.names:
                found[_key(name, one.kind)][one.ref] = one
        return {key: list(those.values()) for key, those in found.items()}

    def _named(self, called: Called, one: bool) -> tuple[str, ...]:
        kinds = (called.kind,) if called.kind else _KINDS
        found = [
            entry
            for kind in kinds
            for entry in self._by_name.get(_key(called.name, kind), ())
            if entry.kind == kind and called.country in (None, getattr(entry.item, "country", None))
        ]
        if not found:
            raise NotFound(f"no release mentions {called}")
        refs = tuple(sorted(entry.ref for entry in found))
        self.kind(refs)
        if one:
            self._is_one(called, refs)
        return refs

    def _is_one(self, called: Called, refs: Sequence[str]) -> None:
        ids = sorted({self._ids[ref] for ref in refs if ref in self._ids})
        if len(ids) > 1:
            more = f" or {len(ids) - _SHOWN} more" if len(ids) > _SHOWN else ""
            raise NotFound(f"{called} may be {' or '.join(ids[:_SHOWN])}{more}: give the id of one")

    @cached_property
    def _ids(self) -> Mapping[str, str]:
        return {ref: entity for entity, one in curated_entities(self.uncurated).items() for ref in one.mentions}


def is_mention(reference: Reference, finder: Finder) -> bool:
    """Whether a reference is a mention in the records, be it an office, statement or contribution."""
    if not isinstance(reference, str):
        return False
    release, _, local = reference.rpartition("#")
    if reference in finder.entries or local[:1] not in _NUMBERED or not local[1:].isdigit():
        return reference in finder.entries
    counts = (len(_NUMBERED[local[:1]](record)) for record in finder.records if record.release.id == release)
    return any(1 <= int(local[1:]) <= count for count in counts)


def curated_entities(corpus: Corpus) -> dict[str, Curated]:
    """The people, organizations, initiatives and engagements of a corpus by id."""
    groups: tuple[tuple[Curated, ...], ...] = (
        corpus.people,
        corpus.organizations,
        corpus.initiatives,
        corpus.engagements,
    )
    return {one.id: one for group in groups for one in group}


def _entries(record: ReleaseRecord) -> Iterator[Entry]:
    sections: tuple[tuple[Kind, Sequence[Item]], ...] = (
        ("person", record.people),
        ("organization", record.organizations),
        ("initiative", record.initiatives),
        ("engagement", record.engagements),
    )
    for kind, items in sections:
        for item in items:
            yield Entry(mention(record.release.id, item.id), kind, item)


def _key(name: str, kind: Kind) -> str:
    return f"{kind} {person_key(name) if kind == 'person' else name_key(name)}"
