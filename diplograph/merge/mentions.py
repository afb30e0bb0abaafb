"""The items of records, ready to be compared across releases."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from diplograph.identifiers import mention
from diplograph.merge.names import is_acronym
from diplograph.models import PartialDate, ReleaseRecord
from diplograph.models.record import InitiativeEntry, OrganizationEntry, PersonEntry

Named = PersonEntry | OrganizationEntry | InitiativeEntry
T = TypeVar("T", bound=Named)


@dataclass(frozen=True, slots=True)
class Mention(Generic[T]):
    """An item of a record with the record it stands in."""

    ref: str
    item: T
    record: ReleaseRecord

    @property
    def told(self) -> str:
        """A sort key: the day of the release, undated ones last, then the release's id."""
        return f"{day_of(self.record.release.date)} {self.ref}"


def mentions_of(
    records: Iterable[ReleaseRecord], section: Callable[[ReleaseRecord], Sequence[T]]
) -> dict[str, Mention[T]]:
    """All items of one section by their references."""
    return {
        mention(record.release.id, item.id): Mention(mention(record.release.id, item.id), item, record)
        for record in records
        for item in section(record)
    }


def day_of(date: PartialDate | None) -> str:
    """The first day of a date as a sort key; of none, a day after all others."""
    return date.earliest.isoformat() if date else "9999-12-31"


def printed_names(mentions: Iterable[Mention[T]], first: str | None = None) -> tuple[str, ...]:
    """All names of the mentions, ``first`` first, then as printed from the earliest release on; no name twice."""
    names = [first] if first else []
    for one in sorted(mentions, key=lambda one: one.told):
        names += [name for name in (one.item.name, *one.item.names) if name]
    return tuple(dict.fromkeys(names))


def fullest_name(mentions: Iterable[Mention[T]]) -> str | None:
    """The name to call an entity by: not in capitals throughout, not an acronym, of most words, the earliest."""
    named = [one for one in mentions if one.item.name]
    best = min(named, key=lambda one: (*_poverty(one.item.name or ""), one.told), default=None)
    return best.item.name if best else None


def _poverty(name: str) -> tuple[bool, bool, int]:
    return is_acronym(name), name.isupper(), -len(name.split())
