"""Statements and contributions, with merged entities in place of a record's own ids."""

from __future__ import annotations

from collections.abc import Iterator

from diplograph.identifiers import contribution_id, mention, statement_id
from diplograph.merge.actors import Actors
from diplograph.models import Contribution, ContributionEntry, ReleaseRecord, Statement, StatementEntry


def statements_of(record: ReleaseRecord, actors: Actors) -> Iterator[Statement]:
    """The statements of a record, in its order."""
    seen: dict[str, int] = {}
    for number, entry in enumerate(record.statements, 1):
        yield _statement(record, number, entry, actors, seen)


def _statement(
    record: ReleaseRecord, number: int, entry: StatementEntry, actors: Actors, seen: dict[str, int]
) -> Statement:
    release = record.release.id
    speakers = tuple(actors.resolve(record, one) for one in entry.speakers)
    about = tuple(actors.resolve(record, one) for one in entry.about)
    facts = (*speakers, entry.stance, *about, entry.quote)
    return Statement(
        id=_once(statement_id(release, *facts), seen),
        mention=mention(release, f"s{number}"),
        release=release,
        date=record.release.date,
        speakers=speakers,
        stance=entry.stance,
        about=about,
        quote=entry.quote,
        embedded=entry.embedded,
    )


def contributions_of(record: ReleaseRecord, actors: Actors) -> Iterator[Contribution]:
    """The contributions of a record, in its order."""
    seen: dict[str, int] = {}
    for number, entry in enumerate(record.contributions, 1):
        yield _contribution(record, number, entry, actors, seen)


def _contribution(
    record: ReleaseRecord, number: int, entry: ContributionEntry, actors: Actors, seen: dict[str, int]
) -> Contribution:
    release = record.release.id
    donors = tuple(dict.fromkeys(actors.resolve(record, one) for one in (entry.donor, *entry.donors) if one))
    recipient = actors.resolve(record, entry.recipient) if entry.recipient else None
    purpose = actors.resolve(record, entry.purpose) if entry.purpose else None
    facts = (*donors, str(entry.amount), entry.currency or "", entry.goods or "", purpose or "", recipient or "")
    return Contribution(
        id=_once(contribution_id(release, *facts), seen),
        mention=mention(release, f"c{number}"),
        release=release,
        date=record.release.date,
        donors=donors,
        recipient=recipient,
        amount=entry.amount,
        currency=entry.currency,
        goods=entry.goods,
        purpose=purpose,
        status=entry.status,
        quote=entry.quote,
    )


def _once(made: str, seen: dict[str, int]) -> str:
    """The id, numbered from its second use on: what is said twice in the same words is two entries."""
    seen[made] = seen.get(made, 0) + 1
    return made if seen[made] == 1 else f"{made}~{seen[made]}"
