"""Makes sure that the records can be merged at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from diplograph.errors import RecordError
from diplograph.models import ReleaseRecord, Topic
from diplograph.reference import states

_TOPICS = frozenset(Topic)


def in_order(records: Iterable[ReleaseRecord]) -> tuple[ReleaseRecord, ...]:
    """The records sorted by release, each once.

    Raises:
        RecordError: two different records have one release id, or a record refers to an item that it does not hold.
    """
    found: dict[str, ReleaseRecord] = {}
    for record in records:
        _check(record)
        known = found.setdefault(record.release.id, record)
        if known != record:
            raise RecordError(f"release {record.release.id!r} comes twice, with different records: leave one out")
    return tuple(found[release] for release in sorted(found))


def codes_in(record: ReleaseRecord) -> set[str]:
    """The codes of all states that a record names or refers to."""
    codes = {record.release.issuer_country, *record.countries, *(person.country for person in record.people)}
    codes |= {office.of for office in record.offices if office.of in states()}
    codes |= {actor for actor in _actors(record) if _is_code(actor)}
    return {code for code in codes if code}


def _check(record: ReleaseRecord) -> None:
    sections = (record.people, record.organizations, record.initiatives, record.engagements)
    ids = [item.id for section in sections for item in section]
    held = frozenset(ids)
    if len(held) < len(ids):
        twice = min(one for one in held if ids.count(one) > 1)
        raise RecordError(f"release {record.release.id!r}: two items have the id {twice!r}: number them apart")
    for actor in (*_actors(record), *(office.person for office in record.offices)):
        if actor not in held and not _is_code(actor) and actor not in _TOPICS:
            raise RecordError(
                f"release {record.release.id!r} refers to {actor!r}, which it does not hold: add the item"
            )


def _actors(record: ReleaseRecord) -> Iterator[str]:
    """Everybody and everything that the items of a record refer to."""
    for engagement in record.engagements:
        yield from (one.who for one in engagement.participants)
    for statement in record.statements:
        yield from (*statement.speakers, *statement.about)
    for given in record.contributions:
        yield from (one for one in (given.donor, *given.donors, given.recipient, given.purpose) if one)


def _is_code(actor: str) -> bool:
    return len(actor) == 2 and actor.isupper()
