"""The closed lists of the release record, as enums. Their definitions in words stand in ``ontology/vocabulary/``."""

from __future__ import annotations

from enum import StrEnum


class OrganizationKind(StrEnum):
    """What sort of body an organization is."""

    INTERGOVERNMENTAL = "intergovernmental"
    MINISTRY = "ministry"
    GOVERNMENT = "government"
    COMPANY = "company"
    OTHER = "other"


class InitiativeKind(StrEnum):
    """What sort of thing diplomats named."""

    AGREEMENT = "agreement"
    FRAMEWORK = "framework"
    INSTITUTION = "institution"
    FUND = "fund"
    PLAN = "plan"
    PARTNERSHIP = "partnership"
    PROGRAMME = "programme"
    PROJECT = "project"
    DOCUMENT = "document"


class EngagementKind(StrEnum):
    """What sort of occasion brought officials together."""

    SUMMIT = "summit"
    MINISTERIAL = "ministerial"
    MEETING = "meeting"
    CONSULTATION = "consultation"
    COURTESY_CALL = "courtesy-call"
    VISIT = "visit"
    CALL = "call"
    RECEPTION = "reception"
    CEREMONY = "ceremony"
    CONFERENCE = "conference"


class EngagementStatus(StrEnum):
    """How the release tells of an occasion, seen from its own date."""

    HELD = "held"
    PLANNED = "planned"
    RECALLED = "recalled"
    CANCELLED = "cancelled"


class EngagementStage(StrEnum):
    """A step in the life of an engagement, as the releases tell it one after the other."""

    PLANNED = "planned"
    MOVED = "moved"
    ANNOUNCED_AGAIN = "announced-again"
    HELD = "held"
    CANCELLED = "cancelled"
    NOT_HEARD_OF = "not-heard-of"


class Mode(StrEnum):
    """Whether people were in one place."""

    IN_PERSON = "in-person"
    VIRTUAL = "virtual"


class Role(StrEnum):
    """What a participant was on an occasion."""

    HOST = "host"
    GUEST = "guest"
    CHAIR = "chair"
    VISITOR = "visitor"
    PARTICIPANT = "participant"


class OfficeStatus(StrEnum):
    """Whether an office was held when the release was issued."""

    CURRENT = "current"
    INCOMING = "incoming"
    FORMER = "former"


class Stance(StrEnum):
    """The position that a statement takes."""

    SUPPORT = "support"
    WELCOME = "welcome"
    THANK = "thank"
    COMMIT = "commit"
    AGREE = "agree"
    REQUEST = "request"
    PROPOSE = "propose"
    CONCERN = "concern"
    DISCUSS = "discuss"


class ContributionStatus(StrEnum):
    """Whether money or goods were given or only pledged."""

    GIVEN = "given"
    PLEDGED = "pledged"


class Topic(StrEnum):
    """What statements and contributions are about where it has no name of its own."""

    SECURITY_DEFENCE = "security-defence"
    MARITIME = "maritime"
    TRADE_INVESTMENT = "trade-investment"
    TOURISM = "tourism"
    INFRASTRUCTURE_CONNECTIVITY = "infrastructure-connectivity"
    HEALTH = "health"
    CLIMATE_ENERGY = "climate-energy"
    DIGITAL_CYBER = "digital-cyber"
    EDUCATION_HUMAN_RESOURCES = "education-human-resources"
    CULTURE_PEOPLE = "culture-people"
    DEVELOPMENT_COOPERATION = "development-cooperation"
    AGRICULTURE_FOOD = "agriculture-food"
    CRIME_TERRORISM = "crime-terrorism"
    DEMINING = "demining"
    PEACEKEEPING = "peacekeeping"
    PEACE_RECONCILIATION = "peace-reconciliation"
    DEMOCRACY_HUMAN_RIGHTS = "democracy-human-rights"
    REGIONAL_INTEGRATION = "regional-integration"
    KOREAN_PENINSULA = "korean-peninsula"
    SOUTH_CHINA_SEA = "south-china-sea"
    UKRAINE = "ukraine"
    MYANMAR = "myanmar"
    MIDDLE_EAST = "middle-east"
    NUCLEAR_DISARMAMENT = "nuclear-disarmament"
    MIGRATION_CONSULAR = "migration-consular"
    DISASTER = "disaster"
    SCIENCE_SPACE = "science-space"
    LABOUR = "labour"
    HUMANITARIAN = "humanitarian"
    SANCTIONS = "sanctions"
    BILATERAL_RELATIONS = "bilateral-relations"
    MULTILATERAL_COOPERATION = "multilateral-cooperation"


class DecisionVerdict(StrEnum):
    """What a decision says of two mentions."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
