"""The part of a sentence that holds a position's object, and what it names."""

from __future__ import annotations

from dataclasses import dataclass, field

from diplograph.models import Stance


@dataclass(slots=True)
class Clause:
    """The part of a sentence that holds a position's object: tokens ``start`` to ``end`` (exclusive).

    ``lead`` is what the sentence names before its subject, ``speakers`` who speaks; ``telling`` are the words that only
    tell that talks were about it.
    """

    start: int
    end: int
    stance: Stance
    speakers: tuple[str, ...]
    lead: tuple[int, int] | None = None
    telling: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class Found:
    """What a clause names, each with its place."""

    named: dict[str, int] = field(default_factory=dict)
    states: dict[str, int] = field(default_factory=dict)
    topics: dict[str, int] = field(default_factory=dict)
    weak: dict[str, int] = field(default_factory=dict)
    between: dict[str, int] = field(default_factory=dict)
    owners: dict[str, int] = field(default_factory=dict)

    @property
    def certain(self) -> bool:
        """Whether it names a thing or a matter for certain."""
        return bool(self.named or self.topics)
