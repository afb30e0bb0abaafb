"""Positions taken and gifts made, with merged entities in place of a record's own ids."""

from __future__ import annotations

from diplograph.models.base import CurrencyCode, EntityId, MentionRef, Model, Name
from diplograph.models.dates import PartialDate
from diplograph.models.enums import ContributionStatus, Stance


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
