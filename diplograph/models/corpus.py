"""What all releases say together: one entity per real-world thing, and why.

Entities carry path-like ids (``person/jp/hayashi-yoshimasa``, ``organization/asean``, ``country/JP``). Every entity
lists the mentions that it stands for, each a reference into a record: ``<release id>#<local id>`` for people,
organizations, initiatives and engagements, ``<release id>#<code>`` for countries, ``<release id>#f<n>``, ``#s<n>`` and
``#c<n>`` for the n-th (from 1) office, statement and contribution of a record.
"""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from diplograph.models.base import CountryCode, CurrencyCode, Model, Name
from diplograph.models.curated import CuratorRule, DecisionMaker
from diplograph.models.dates import PartialDate
from diplograph.models.enums import (
    ContributionStatus,
    DecisionVerdict,
    EngagementKind,
    EngagementStage,
    EngagementStatus,
    InitiativeKind,
    Mode,
    OfficeStatus,
    OrganizationKind,
    Role,
    Stance,
)
from diplograph.models.record import Former, ReleaseRecord

EntityId = Annotated[str, StringConstraints(pattern=r"^[a-z]+/.+$")]
"""A path-like id: the kind of thing, then what tells it apart."""

MentionRef = Annotated[str, StringConstraints(pattern=r"^.+#([a-z]+[0-9]+|[A-Z]{2})$")]
"""An item of a record: the release's id, ``#``, the item's local id."""

Mentions = Annotated[tuple[MentionRef, ...], Field(min_length=1)]
Score = Annotated[float, Field(ge=0, le=1)]


class Person(Model):
    """An individual. ``name`` is null for somebody known by office only; ``label`` is always there to show.

    ``names`` are all printed names, ``name`` first; ``known_as`` other words that stand for the person. ``inferred``
    are those of the ``mentions`` that name nobody: they are taken for the person who is attested in their office.
    """

    id: EntityId
    label: Name
    name: str | None = None
    names: tuple[Name, ...] = ()
    known_as: tuple[Name, ...] = ()
    country: CountryCode | None = None
    mentions: Mentions
    inferred: tuple[MentionRef, ...] = ()


class Office(Model):
    """A post, whoever holds it.

    ``of`` is the state or organization that it is one of, ``of_name`` the words for that where no entity has the name.
    """

    id: EntityId
    label: Name
    title: Name
    titles: tuple[Name, ...] = ()
    of: EntityId | None = None
    of_name: str | None = None
    mentions: Mentions


class Attestation(Model):
    """That one release says that somebody holds, held or will hold an office.

    ``date`` is the day for which it is said: the text's own (``as_of``), else the release's; null where neither is
    known. ``start`` is the beginning where the text states one. ``inferred`` says that the release names nobody, and
    the holder is known from other releases.
    """

    mention: MentionRef
    release: Name
    status: OfficeStatus
    date: PartialDate | None = None
    start: PartialDate | None = None
    inferred: bool = False


class Tenure(Model):
    """That a person holds an office.

    ``first_seen`` and ``last_seen`` span the dates for which it is told as current or, with a date of its own, as
    former, leaving out what is inferred; ``start`` and ``end`` are what a text asserts, kept apart.
    """

    id: EntityId
    label: Name
    person: EntityId
    office: EntityId
    attestations: Annotated[tuple[Attestation, ...], Field(min_length=1)]
    first_seen: PartialDate | None = None
    last_seen: PartialDate | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None


class Conflict(Model):
    """That the releases give an office which one person holds to several at once.

    ``tenures`` are theirs, ``start`` and ``end`` the first and the last day on which the sightings contradict each
    other, ``mentions`` the attestations that do.
    """

    id: EntityId
    label: Name
    office: EntityId
    tenures: Annotated[tuple[EntityId, ...], Field(min_length=2)]
    start: PartialDate
    end: PartialDate
    mentions: Mentions


class Country(Model):
    """A state."""

    id: EntityId
    code: CountryCode
    name: Name
    mentions: tuple[MentionRef, ...] = ()


class Organization(Model):
    """A named body that acts. ``reference`` is its key in the reference data, where it is known there."""

    id: EntityId
    name: Name
    names: tuple[Name, ...] = ()
    kind: OrganizationKind
    country: CountryCode | None = None
    reference: str | None = None
    mentions: Mentions


class Initiative(Model):
    """What diplomats build, fund, sign or promote and give a name to. ``reference`` as for organizations."""

    id: EntityId
    name: Name
    names: tuple[Name, ...] = ()
    kind: InitiativeKind
    reference: str | None = None
    mentions: Mentions


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


class Statement(Model):
    """A position that speakers take on something, on the date of its release.

    ``about`` holds ids of entities and of topics (``topic/maritime``).
    """

    id: EntityId
    mention: MentionRef
    release: Name
    date: PartialDate | None = None
    speakers: tuple[EntityId, ...]
    stance: Stance
    about: tuple[EntityId, ...]
    quote: str
    embedded: bool = False


class Contribution(Model):
    """Money or goods given or pledged, on the date of its release; ``purpose`` is the id of an entity or a topic."""

    id: EntityId
    mention: MentionRef
    release: Name
    date: PartialDate | None = None
    donors: tuple[EntityId, ...] = ()
    recipient: EntityId | None = None
    amount: int | float | None = None
    currency: CurrencyCode | None = None
    goods: str | None = None
    purpose: EntityId | None = None
    status: ContributionStatus
    quote: str | None = None


class Decision(Model):
    """That two mentions are, or are not, one thing: how sure it is, why, and whether a curator said so."""

    kind: Literal["person", "organization", "initiative", "engagement"]
    a: MentionRef
    b: MentionRef
    verdict: DecisionVerdict
    score: Score
    reason: Name
    by: DecisionMaker = DecisionMaker.PROGRAM


Entity = Person | Office | Tenure | Country | Organization | Initiative | Engagement


class Corpus(Model):
    """All records and what was concluded from them. Every tuple is sorted by id, records by release id.

    Of a curator's work there are ``rules``, each with what became of it, ``additions``, which are records of what other
    sources say, and ``rejected``, the mentions that stand for nothing.
    """

    records: tuple[ReleaseRecord, ...] = ()
    people: tuple[Person, ...] = ()
    offices: tuple[Office, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    countries: tuple[Country, ...] = ()
    organizations: tuple[Organization, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    engagements: tuple[Engagement, ...] = ()
    statements: tuple[Statement, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    decisions: tuple[Decision, ...] = ()
    rules: tuple[CuratorRule, ...] = ()
    additions: tuple[ReleaseRecord, ...] = ()
    rejected: tuple[MentionRef, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Entity]:
        """Every merged entity by its id."""
        groups: tuple[tuple[Entity, ...], ...] = (
            self.people,
            self.offices,
            self.tenures,
            self.countries,
            self.organizations,
            self.initiatives,
            self.engagements,
        )
        return {entity.id: entity for group in groups for entity in group}

    @cached_property
    def record_of(self) -> dict[str, ReleaseRecord]:
        """Every record by its release's id, those of a curator's additions too."""
        return {record.release.id: record for record in (*self.records, *self.additions)}
