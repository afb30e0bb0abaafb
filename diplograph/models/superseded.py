"""An account that no longer stands: its release was changed or withdrawn."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from diplograph.models.base import Model, Name
from diplograph.models.record import ReleaseRecord

_SHA256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Superseded(Model):
    """What a release said before it was changed or withdrawn; nothing that stands rests on it.

    ``id`` tells it apart from the release that has its name now. ``path`` is where its file stood. ``by_sha256`` is the
    hash of what came in its place, and ``withdrawn`` says that nothing did; where neither is given, what stands there
    cannot be read.
    """

    id: Name
    record: ReleaseRecord
    path: Name
    sha256: _SHA256
    by_sha256: _SHA256 | None = None
    withdrawn: bool = False

    @model_validator(mode="after")
    def _one_fate(self) -> Self:
        if self.withdrawn and self.by_sha256:
            raise ValueError("what was withdrawn has nothing in its place")
        return self
