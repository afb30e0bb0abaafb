"""The table of ``occasion_points.toml``: how much each circumstance says for one occasion."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from diplograph.models import EngagementKind
from diplograph.resources import data_file


@dataclass(frozen=True, slots=True)
class Points:
    """Points double the odds; ``of`` gives them by section and circumstance."""

    prior: float
    same: float
    unsure: float
    lead: float
    again: float
    of: Mapping[tuple[str, str], float]
    within: tuple[tuple[float, float], ...]
    longest: Mapping[EngagementKind, int]
    two_sided: frozenset[EngagementKind]
    kindred_kinds: Mapping[EngagementKind, frozenset[EngagementKind]]

    def probability(self, points: float) -> float:
        """How sure so many points make it that two accounts tell of one occasion."""
        return float(1 / (1 + 2 ** (self.prior - points)))


@cache
def points() -> Points:
    """The table."""
    read = tomllib.loads(data_file("merge", "occasion_points.toml").read_text("utf-8"))
    sections = ("names", "kinds", "modes", "dates", "parties", "places")
    return Points(
        prior=read["prior"],
        **read["verdict"],
        of={(section, name): value for section in sections for name, value in read[section].items() if name != "within"}
        | {("places", "within"): read["places"]["within"]},
        within=tuple((days, value) for days, value in read["dates"]["within"]),
        longest={EngagementKind(kind): days for kind, days in read["longest"].items()},
        two_sided=frozenset(map(EngagementKind, read["two_sided"]["kinds"])),
        kindred_kinds={
            EngagementKind(kind): frozenset(map(EngagementKind, others))
            for kind, others in read["kindred_kinds"].items()
        },
    )
