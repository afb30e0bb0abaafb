"""What became of an occasion, told step by step.

An occasion is planned, moved, held or cancelled when a release says so; a release that repeats what is known is no
step. It is moved where a release names the plan that it gives up, or gives a numbered occasion a date that the plan
before it rules out. Where its planned day has passed and an issuer that announced it has published since without a word
of it, it was not heard of. There is no other clock than the releases.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from diplograph.merge.choose import overlap, span
from diplograph.merge.mentions import day_of
from diplograph.merge.names import name_key
from diplograph.models import Account, EngagementStage, EngagementStatus, Former, ReleaseHeader, ReleaseRecord, Step

_Issuer = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Horizon:
    """The last dated release of each issuer, and the issuer of each release."""

    last: Mapping[_Issuer, ReleaseHeader]
    issuers: Mapping[str, _Issuer]

    def after(self, accounts: Iterable[Account]) -> ReleaseHeader | None:
        """The last release of those who gave the accounts; None where none of them is known and dated."""
        issuers = {self.issuers[one.release] for one in accounts if one.release in self.issuers}
        last = [self.last[issuer] for issuer in issuers if issuer in self.last]
        return max(last, key=lambda head: (day_of(head.date), head.id), default=None)


def horizon_of(records: Iterable[ReleaseRecord]) -> Horizon:
    """How far the releases of each issuer reach."""
    issuers: dict[str, _Issuer] = {}
    last: dict[_Issuer, ReleaseHeader] = {}
    for head in (record.release for record in records):
        if not head.issuer and not head.issuer_country:
            continue
        issuer = issuers[head.id] = (head.issuer_country or "", name_key(head.issuer) if head.issuer else "")
        if head.date and (issuer not in last or _dated(last[issuer]) < _dated(head)):
            last[issuer] = head
    return Horizon(last, issuers)


def life_of(accounts: Sequence[Account], again: Sequence[Account], horizon: Horizon) -> tuple[Step, ...]:
    """The steps that the accounts tell, which come in the order in which they were told.

    ``again`` are accounts of other occasions of the same name that were announced for another date.
    """
    life = _Life()
    for account in accounts:
        life.hear(account)
    if life.plan and life.open:
        last_told = accounts[-1].told
        later = [one for one in again if day_of(one.told) > day_of(last_told) and _after(one, life.plan)]
        life.steps += [_step(EngagementStage.ANNOUNCED_AGAIN, one, _former(life.plan)) for one in later[:1]]
        if not later:
            life.steps += _silence(life.plan, accounts, horizon)
    return tuple(life.steps)


@dataclass(slots=True)
class _Life:
    """The steps so far, and the plan that stands."""

    steps: list[Step] = field(default_factory=list)
    plan: Account | None = None

    @property
    def open(self) -> bool:
        """Whether neither a holding nor a cancellation was told."""
        return not self._is(EngagementStage.HELD, EngagementStage.CANCELLED)

    def hear(self, account: Account) -> None:
        """Take note of what one more account says."""
        if self._is(EngagementStage.HELD):
            return
        self.steps += self._moves(account)
        if account.status is EngagementStatus.PLANNED:
            if self._is(EngagementStage.CANCELLED) or not self.steps:
                self.steps.append(_step(EngagementStage.PLANNED, account))
            self.plan = _standing(self.plan, account)
        elif account.status is EngagementStatus.CANCELLED:
            if not self._is(EngagementStage.CANCELLED):
                self.steps.append(_step(EngagementStage.CANCELLED, account))
        else:
            self.steps.append(_step(EngagementStage.HELD, account))

    def _is(self, *stages: EngagementStage) -> bool:
        return bool(self.steps) and self.steps[-1].stage in stages

    def _moves(self, account: Account) -> Iterator[Step]:
        if account.status is EngagementStatus.CANCELLED:
            return
        former = account.moved_from
        if former and all(step.former is None or not _agree(step, account) for step in self.steps):
            yield _step(EngagementStage.MOVED, account, former)
        elif self.plan and not former and not _agree(self.plan, account):
            yield _step(EngagementStage.MOVED, account, _former(self.plan))


def _agree(a: Account | Step, b: Account) -> bool:
    """Whether the dates can be the same; what is not dated contradicts nothing."""
    first, second = span(a.start, a.end), span(b.start, b.end)
    return not (first and second) or overlap(first, second)


def _after(a: Account, b: Account) -> bool:
    """Whether one date is later than the other, wherever in them the days lie."""
    first, second = span(b.start, b.end), span(a.start, a.end)
    return bool(first and second and first[1].latest < second[0].earliest)


def _standing(plan: Account | None, account: Account) -> Account:
    """The plan after an account: that account's, unless it says nothing of the date."""
    return plan if plan and not (account.start or account.end) else account


def _former(plan: Account) -> Former:
    return Former(start=plan.start, end=plan.end, place=plan.place, mode=plan.mode)


def _step(stage: EngagementStage, account: Account, former: Former | None = None) -> Step:
    return Step(
        stage=stage,
        mention=account.mention,
        release=account.release,
        told=account.told,
        start=account.start,
        end=account.end,
        former=former,
    )


def _silence(plan: Account, accounts: Sequence[Account], horizon: Horizon) -> Iterator[Step]:
    """That nothing was heard since, where a release could have said so."""
    planned = span(plan.start, plan.end)
    last = horizon.after(accounts)
    if planned and last and last.date and planned[1].latest < last.date.earliest:
        step = _step(EngagementStage.NOT_HEARD_OF, accounts[-1])
        yield step.model_copy(update={"release": last.id, "told": last.date, "start": plan.start, "end": plan.end})


def _dated(head: ReleaseHeader) -> tuple[str, str]:
    return day_of(head.date), head.id
