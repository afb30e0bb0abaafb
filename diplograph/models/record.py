"""What one release says: the release record.

The fields and their meaning are the contract of ``diplograph extract``; ``docs/record.md`` explains them in words.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from diplograph.models.base import CountryCode, CurrencyCode, LocalId, Model, Name
from diplograph.models.dates import PartialDate
from diplograph.models.enums import (
    ContributionStatus,
    EngagementKind,
    EngagementStatus,
    InitiativeKind,
    Mode,
    OfficeStatus,
    OrganizationKind,
    Role,
    Stance,
    Topic,
)
from diplograph.models.evidence import Evidence, Sentence

Actor = CountryCode | LocalId
"""Who acts: a person's or organization's local id, or a country code."""

Subject = Topic | CountryCode | LocalId
"""What a statement or contribution is about: a local id, a country code or a topic."""

SECTIONS = (
    "people",
    "offices",
    "organizations",
    "countries",
    "initiatives",
    "engagements",
    "statements",
    "contributions",
)
"""What a record tells of, and a corpus holds merged, in the order in which it is shown."""

Proof = tuple[Evidence, ...]


class ReleaseHeader(Model):
    """The release that a record was made of. ``evidence`` cites its title, date and dateline where they are printed."""

    id: Name
    title: str | None = None
    issuer: str | None = None
    issuer_country: CountryCode | None = None
    date: PartialDate | None = None
    place: str | None = None
    language: str = "en"
    source: str | None = None
    sha256: str | None = None
    evidence: Proof = ()


class PersonEntry(Model):
    """An individual: ``name`` is the fullest printed form without styles, null for somebody known by office only.

    ``names`` holds other printed names, ``known_as`` the words that stand for the person ("the Prime Minister").
    """

    id: LocalId
    name: str | None
    names: tuple[Name, ...] = ()
    known_as: tuple[Name, ...] = ()
    country: CountryCode | None = None
    evidence: Proof = ()


class OfficeEntry(Model):
    """That a person holds, held or will hold an office. ``of`` is a country code or the name of a body."""

    person: LocalId
    title: Name
    of: str | None = None
    status: OfficeStatus = OfficeStatus.CURRENT
    start: PartialDate | None = None
    as_of: PartialDate | None = None
    evidence: Proof = ()


class OrganizationEntry(Model):
    """A named body that acts."""

    id: LocalId
    name: Name
    names: tuple[Name, ...] = ()
    kind: OrganizationKind
    evidence: Proof = ()


class InitiativeEntry(Model):
    """What diplomats build, fund, sign or promote and give a name to."""

    id: LocalId
    name: Name
    names: tuple[Name, ...] = ()
    kind: InitiativeKind
    evidence: Proof = ()


class ParticipantEntry(Model):
    """Somebody's part in an occasion."""

    who: Actor
    role: Role = Role.PARTICIPANT


class Former(Model):
    """When, where and how a moved occasion was to take place before."""

    start: PartialDate | None = None
    end: PartialDate | None = None
    place: str | None = None
    mode: Mode | None = None


class EngagementEntry(Model):
    """An occasion on which officials meet, visit or talk, as this release tells of it.

    ``count`` is the number of occasions told in one breath; ``place`` a city, else a country code.
    """

    id: LocalId
    kind: EngagementKind
    name: str | None = None
    names: tuple[Name, ...] = ()
    status: EngagementStatus
    mode: Mode | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    place: str | None = None
    participants: tuple[ParticipantEntry, ...] = ()
    count: Annotated[int, Field(ge=2)] | None = None
    moved_from: Former | None = None
    quote: str | None = None
    evidence: Proof = ()


class StatementEntry(Model):
    """A position that speakers take on something. ``embedded`` marks one told inside another's clause."""

    speakers: tuple[Actor, ...]
    stance: Stance
    about: tuple[Subject, ...]
    quote: str
    embedded: bool = False
    evidence: Proof = ()


class ContributionEntry(Model):
    """Money or goods given or pledged; ``amount`` is a plain number of ``currency``, ``goods`` its words otherwise.

    ``donors`` lists all of them where several give together; ``donor`` is then the first.
    """

    donor: Actor | None
    donors: tuple[Actor, ...] = ()
    recipient: Actor | None = None
    amount: int | float | None = None
    currency: CurrencyCode | None = None
    goods: str | None = None
    purpose: Subject | None = Field(default=None, alias="for")
    status: ContributionStatus = ContributionStatus.GIVEN
    quote: str | None = None
    evidence: Proof = ()


class ReleaseRecord(Model):
    """What one press release says, with the sentences that say it.

    ``sentences`` holds those that some evidence lies in, ``country_evidence`` the places that name each country.
    """

    release: ReleaseHeader
    people: tuple[PersonEntry, ...] = ()
    offices: tuple[OfficeEntry, ...] = ()
    organizations: tuple[OrganizationEntry, ...] = ()
    countries: tuple[CountryCode, ...] = ()
    initiatives: tuple[InitiativeEntry, ...] = ()
    engagements: tuple[EngagementEntry, ...] = ()
    statements: tuple[StatementEntry, ...] = ()
    contributions: tuple[ContributionEntry, ...] = ()
    country_evidence: dict[CountryCode, Proof] = Field(default_factory=dict)
    sentences: tuple[Sentence, ...] = ()
    notes: str | None = None
