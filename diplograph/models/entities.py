"""People, offices and who holds them, states, bodies and initiatives, each merged from its mentions."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from diplograph.models.base import CountryCode, EntityId, MentionRef, Mentions, Model, Name
from diplograph.models.dates import PartialDate
from diplograph.models.enums import InitiativeKind, OfficeStatus, OrganizationKind


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
