"""Engagements merged from their accounts: who took part, what each release tells, what became of it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from diplograph.models.base import CountryCode, EntityId, MentionRef, Mentions, Model, Name
from diplograph.models.dates import PartialDate
from diplograph.models.enums import EngagementKind, EngagementStage, EngagementStatus, Mode, Role
from diplograph.models.record import Former


class Participation(Model):
    """Somebody's part in an engagement: ``side`` is the state that they stood for, ``tenures`` the offices held then.

    ``mentions`` are the accounts that name them.
    """

    who: EntityId
    role: Role = Role.PARTICIPANT
    side: CountryCode | None = None
    tenures: tuple[EntityId, ...] = ()
    mentions: Mentions


class Account(Model):
    """What one release tells of an engagement; ``told`` is the release's date."""

    mention: MentionRef
    release: Name
    told: PartialDate | None = None
    name: str | None = None
    kind: EngagementKind
    status: EngagementStatus
    mode: Mode | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    place: str | None = None
    count: int | None = None
    moved_from: Former | None = None
    participants: tuple[EntityId, ...] = ()


class Step(Model):
    """A step in the life of an engagement: what a release says became of it, and the dates that it gives then.

    ``mention`` is the account that says so and ``former`` the plan that it gives up. Of an engagement announced again
    the account is the other occasion's; of one not heard of since, the last account there is, and ``release`` and
    ``told`` are the last release of an issuer that had announced it.
    """

    stage: EngagementStage
    mention: MentionRef
    release: Name
    told: PartialDate | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    former: Former | None = None


class Engagement(Model):
    """An occasion on which officials meet, visit or talk, merged from its accounts.

    Each property is the one of the account that is best placed to know (see ``diplograph.merge``); no account is
    overwritten. ``status`` is never ``recalled``: what is recalled was held. ``life`` holds the steps that the releases
    tell, in that order.
    """

    id: EntityId
    label: Name
    name: str | None = None
    names: tuple[Name, ...] = ()
    kind: EngagementKind
    status: EngagementStatus
    mode: Mode | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    place: str | None = None
    count: int | None = None
    participations: tuple[Participation, ...] = ()
    accounts: Annotated[tuple[Account, ...], Field(min_length=1)]
    life: tuple[Step, ...] = ()

    @property
    def mentions(self) -> tuple[MentionRef, ...]:
        """The record items that tell of it."""
        return tuple(account.mention for account in self.accounts)
