"""Typed models of what is read, said and concluded. All are frozen; none knows spaCy or RDF.

A module is imported when something of it is first used: a query needs dates and kinds, not what builds graphs.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diplograph.models.base import CountryCode, CurrencyCode, EntityId, LocalId, MentionRef, Model
    from diplograph.models.corpus import Corpus, Decision, Entity
    from diplograph.models.curated import CuratorRule, DecisionMaker
    from diplograph.models.dates import PartialDate
    from diplograph.models.doubt import Doubt, DoubtKind
    from diplograph.models.engagement import Account, Engagement, Participation, Step
    from diplograph.models.entities import (
        Attestation,
        Conflict,
        Country,
        Initiative,
        Office,
        Organization,
        Person,
        Tenure,
    )
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
        Topic,
    )
    from diplograph.models.evidence import Evidence, Sentence
    from diplograph.models.positions import Contribution, Statement
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
    from diplograph.models.superseded import Superseded

__all__ = [
    "Account",
    "Attestation",
    "Conflict",
    "Contribution",
    "ContributionEntry",
    "ContributionStatus",
    "Corpus",
    "Country",
    "CountryCode",
    "CuratorRule",
    "CurrencyCode",
    "Decision",
    "DecisionMaker",
    "DecisionVerdict",
    "Doubt",
    "DoubtKind",
    "Engagement",
    "EngagementEntry",
    "EngagementKind",
    "EngagementStage",
    "EngagementStatus",
    "Entity",
    "EntityId",
    "Evidence",
    "Former",
    "Initiative",
    "InitiativeEntry",
    "InitiativeKind",
    "LocalId",
    "MentionRef",
    "Mode",
    "Model",
    "Office",
    "OfficeEntry",
    "OfficeStatus",
    "Organization",
    "OrganizationEntry",
    "OrganizationKind",
    "PartialDate",
    "ParticipantEntry",
    "Participation",
    "Person",
    "PersonEntry",
    "Release",
    "ReleaseHeader",
    "ReleaseRecord",
    "Role",
    "Sentence",
    "Stance",
    "Statement",
    "StatementEntry",
    "Step",
    "Superseded",
    "Tenure",
    "Topic",
]

_MODULES = (
    "dates",
    "enums",
    "base",
    "evidence",
    "release",
    "record",
    "curated",
    "entities",
    "engagement",
    "positions",
    "doubt",
    "superseded",
    "corpus",
)
"""The quick ones first."""


def __getattr__(name: str) -> object:
    if name in __all__:
        for module in _MODULES:
            held = vars(import_module(f"{__name__}.{module}"))
            if name in held:
                globals()[name] = held[name]
                return held[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
