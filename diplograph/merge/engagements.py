"""Which meeting is which, and what stands of what is told about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from diplograph.identifiers import digest, engagement_id
from diplograph.merge.actors import Actors
from diplograph.merge.choose import dates_of, overlap, place_of, status_of, usual
from diplograph.merge.clusters import Clusters
from diplograph.merge.constraints import NO_CONSTRAINTS, Constraints
from diplograph.merge.labels import engagement_label
from diplograph.merge.life import Horizon, horizon_of, life_of
from diplograph.merge.mentions import day_of
from diplograph.merge.names import is_generic
from diplograph.merge.occasions import join_occasions, share_no_release
from diplograph.merge.solitary import Archive
from diplograph.merge.tellings import Telling, tellings_of
from diplograph.models import Account, Decision, Engagement, EngagementStatus, Participation, ReleaseRecord, Role


def merge_engagements(
    records: Sequence[ReleaseRecord], actors: Actors, constraints: Constraints = NO_CONSTRAINTS
) -> tuple[list[Engagement], list[Decision]]:
    """One engagement for all accounts of one occasion; the accounts stay side by side."""
    tellings = {one.ref: one for record in records for one in tellings_of(record, actors)}
    clusters = Clusters("engagement", share_no_release, constraints)
    again = join_occasions(clusters, tellings, Archive.of(records))
    horizon = horizon_of(records)
    engagements = []
    for group in clusters.groups():
        told = sorted((tellings[ref] for ref in group), key=_told)
        others = sorted((tellings[other] for ref in group for other in again.get(ref, ())), key=_told)
        engagements.append(_engagement(told, others, actors, horizon))
    return _apart(engagements), list(clusters.decisions.values())


def _apart(engagements: Iterable[Engagement]) -> list[Engagement]:
    """The engagements told apart: of one id, the one told first keeps it."""
    found: dict[str, list[Engagement]] = defaultdict(list)
    for one in sorted(engagements, key=lambda one: (day_of(one.accounts[0].told), one.accounts[0].mention)):
        found[one.id].append(one)
    for namesakes in found.values():
        namesakes[1:] = [one.model_copy(update={"id": _marked(one)}) for one in namesakes[1:]]
    return [one for namesakes in found.values() for one in namesakes]


def _marked(one: Engagement) -> str:
    return f"{one.id}~{digest(one.accounts[0].mention, length=8)}"


def _id(tellings: Sequence[Telling], actors: Actors) -> str:
    """The id of an occasion by the account told first, so that what is told later does not change it."""
    first = [one for one in tellings if one.record is tellings[0].record]
    one = next((one for one in first if _name(one)), first[0])
    who = {actors.resolve(one.record, participant.who) for participant in one.item.participants}
    return engagement_id(one.item.kind, one.item.start or one.item.end, who, _name(one))


def _name(one: Telling) -> str | None:
    """The first name that says more than what sort of occasion it is, one in capitals throughout last."""
    names = (name for name in (one.item.name, *one.item.names) if name and not is_generic(name))
    return min(names, key=str.isupper, default=None)


def _told(one: Telling) -> tuple[str, str]:
    return day_of(one.record.release.date), one.ref


def _engagement(tellings: Sequence[Telling], others: Iterable[Telling], actors: Actors, horizon: Horizon) -> Engagement:
    """What stands: each property from the accounts in the order in which they were told."""
    accounts = tuple(_account(one, actors) for one in tellings)
    names = tuple(dict.fromkeys(n for one in tellings for n in (one.item.name, *one.item.names) if n))
    start, end = dates_of(accounts)
    kind = usual(one.kind for one in accounts)
    place = place_of(accounts)
    name = max(names, key=lambda name: (not is_generic(name), not name.isupper(), -names.index(name)), default=None)
    participations = _participations(tellings, actors)
    return Engagement(
        id=_id(tellings, actors),
        label=name or engagement_label(kind, participations, actors.labels, start, place),
        name=name,
        names=names,
        kind=kind,
        status=status_of(accounts),
        mode=next((one.mode for one in reversed(accounts) if one.mode), None),
        start=start,
        end=end,
        place=place,
        count=next((one.count for one in accounts if one.count), None),
        participations=participations,
        accounts=accounts,
        life=life_of(accounts, [_account(one, actors) for one in others], horizon),
    )


def _account(one: Telling, actors: Actors) -> Account:
    item = one.item
    return Account(
        mention=one.ref,
        release=one.record.release.id,
        told=one.record.release.date,
        name=item.name,
        kind=item.kind,
        status=item.status,
        mode=item.mode,
        start=item.start,
        end=item.end,
        place=item.place,
        count=item.count,
        moved_from=item.moved_from,
        participants=tuple(actors.resolve(one.record, who.who) for who in item.participants),
    )


def _participations(tellings: Iterable[Telling], actors: Actors) -> tuple[Participation, ...]:
    """One for everybody whom an account names, in the role that an account is most exact about."""
    found: dict[str, list[tuple[Telling, Role]]] = defaultdict(list)
    for one in tellings:
        for participant in one.item.participants:
            found[actors.resolve(one.record, participant.who)].append((one, participant.role))
    return tuple(_participation(who, found[who], actors) for who in sorted(found))


def _participation(who: str, told: list[tuple[Telling, Role]], actors: Actors) -> Participation:
    roles = [role for _, role in told if role is not Role.PARTICIPANT]
    tenures = {tenure for one, _ in told for tenure in _held_then(who, one, actors)}
    return Participation(
        who=who,
        role=roles[-1] if roles else Role.PARTICIPANT,
        side=actors.side(who),
        tenures=tuple(sorted(tenures)),
        mentions=tuple(sorted({one.ref for one, _ in told})),
    )


def _held_then(who: str, one: Telling, actors: Actors) -> Iterable[str]:
    """The offices that the telling release gives them: on the occasion's dates, or now if it tells of the present."""
    present = one.item.status is not EngagementStatus.RECALLED
    for sighting in actors.sightings.get((who, one.record.release.id), ()):
        day = sighting.seen.date
        dated = day and one.when and overlap(one.when, (day, day))
        if dated or (present and sighting.seen.status == "current"):
            yield sighting.tenure
