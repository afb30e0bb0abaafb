"""What is to be built, how, and who is told how far it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diplograph.curation import Curation
from diplograph.errors import ExtractionError
from diplograph.extract.model import DEFAULT_MODEL
from diplograph.extraction.limits import DEFAULT, Limits
from diplograph.extraction.worker import Job

if TYPE_CHECKING:
    from diplograph.extraction import Extractor


class Stage(StrEnum):
    """What a build is doing, one after the other."""

    LISTING = "Listing"
    READING = "Reading"
    MERGING = "Merging"
    WRITING = "Writing"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is: how many of ``all`` files are done with (0: not known) in ``LISTING`` and ``READING``."""

    stage: Stage
    done: int = 0
    all: int = 0


def chosen(
    *,
    model: str | None = None,
    seconds: float | None = None,
    scheduler: str | None = None,
    work: str | None = None,
) -> dict[str, Any]:
    """What of this was chosen, as :class:`Order` takes it.

    Raises:
        ExtractionError: there is ``work`` for a cluster, but no ``scheduler`` of one.
    """
    found: dict[str, Any] = {"model": model} if model else {}
    if seconds:
        found["limits"] = Limits(seconds=seconds)
    if scheduler:
        from diplograph.building.cluster import Cluster

        job = Job(found.get("model", DEFAULT_MODEL), found.get("limits", DEFAULT))
        found["extractor"] = Cluster(scheduler, job, work)
    elif work:
        raise ExtractionError(f"{work}: is where the workers of a cluster write: give its scheduler too")
    return found


Watch = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Order:
    """What to build.

    ``paths`` are files and folders of releases, ``folder`` is the graph's. ``workers`` is how many processes may
    extract at once, None as many as there are processors; ``extractor`` takes their place where it is given.
    ``fresh`` forgets all that was done before.
    """

    paths: tuple[str | Path, ...]
    folder: Path
    model: str = DEFAULT_MODEL
    workers: int | None = 1
    limits: Limits = DEFAULT
    curation: Curation = field(default_factory=Curation)
    fresh: bool = False
    extractor: Extractor | None = None
    watch: Watch = lambda progress: None
