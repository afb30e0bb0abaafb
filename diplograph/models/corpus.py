"""What all releases say together: one entity per real-world thing, and why.

Entities carry path-like ids (``person/jp/hayashi-yoshimasa``, ``organization/asean``, ``country/JP``). Every entity
lists the mentions that it stands for, each a reference into a record: ``<release id>#<local id>`` for people,
organizations, initiatives and engagements, ``<release id>#<code>`` for countries, ``<release id>#f<n>``, ``#s<n>`` and
``#c<n>`` for the n-th (from 1) office, statement and contribution of a record.
"""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from diplograph.models.base import MentionRef, Model, Name, Score
from diplograph.models.curated import CuratorRule, DecisionMaker
from diplograph.models.engagement import Engagement
from diplograph.models.entities import Conflict, Country, Initiative, Office, Organization, Person, Tenure
from diplograph.models.enums import DecisionVerdict
from diplograph.models.positions import Contribution, Statement
from diplograph.models.record import ReleaseRecord
from diplograph.models.superseded import Superseded


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
    sources say, and ``rejected``, the mentions that stand for nothing. ``superseded`` are the accounts of releases that
    were changed or withdrawn since: nothing else of the corpus rests on them.
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
    superseded: tuple[Superseded, ...] = ()

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
