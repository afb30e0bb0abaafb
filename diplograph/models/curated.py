"""Who decided, and what became of a curator's rules."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints

from diplograph.models.base import Model, Name
from diplograph.models.dates import PartialDate


class DecisionMaker(StrEnum):
    """Who decided."""

    PROGRAM = "program"
    CURATOR = "curator"


class CuratorRule(Model):
    """A rule of a curator's file, in words, and whether it applied to these releases; ``problem`` is why it did not."""

    id: Annotated[str, StringConstraints(pattern=r"^rule/.+$")]
    text: Name
    why: str | None = None
    by: str | None = None
    date: PartialDate | None = None
    applied: bool
    problem: str | None = None
