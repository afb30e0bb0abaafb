"""Typed models of what is read, said and concluded. All are frozen; none knows spaCy or RDF."""

from diplograph.models.base import CountryCode, CurrencyCode, LocalId, Model
from diplograph.models.dates import PartialDate
from diplograph.models.enums import (
    ContributionStatus,
    DecisionVerdict,
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
from diplograph.models.record import (
    ContributionEntry,
    EngagementEntry,
    Former,
    InitiativeEntry,
    OfficeEntry,
    OrganizationEntry,
    ParticipantEntry,
    PersonEntry,
    ReleaseHeader,
    ReleaseRecord,
    StatementEntry,
)
from diplograph.models.release import Release

__all__ = [
    "ContributionEntry",
    "ContributionStatus",
    "CountryCode",
    "CurrencyCode",
    "DecisionVerdict",
    "EngagementEntry",
    "EngagementKind",
    "EngagementStatus",
    "Evidence",
    "Former",
    "InitiativeEntry",
    "InitiativeKind",
    "LocalId",
    "Mode",
    "Model",
    "OfficeEntry",
    "OfficeStatus",
    "OrganizationEntry",
    "OrganizationKind",
    "ParticipantEntry",
    "PartialDate",
    "PersonEntry",
    "Release",
    "ReleaseHeader",
    "ReleaseRecord",
    "Role",
    "Sentence",
    "Stance",
    "StatementEntry",
    "Topic",
]
