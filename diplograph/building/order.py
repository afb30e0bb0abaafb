"""What is to be built, how, and who is told how far it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diplograph.curation import Curation
from diplograph.extract.model import DEFAULT_MODEL
from diplograph.extraction.limits import DEFAULT, Limits

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


def chosen(*, model: str | None = None, seconds: float | None = None) -> dict[str, Any]:
    """What of this was chosen, as :class:`Order` takes it."""
    found: dict[str, Any] = {"model": model} if model else {}
    return found | {"limits": Limits(seconds=seconds)} if seconds else found


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
