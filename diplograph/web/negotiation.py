"""Content negotiation: which of several media types a client likes best, by RFC 9110, section 12.5.1."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_RANGE = re.compile(r'(?:[^,"]|"(?:\\.|[^"\\])*")+')
_PARAMETER = re.compile(r';\s*([\w!#$%&\'*+.^`|~-]+)\s*=\s*("(?:\\.|[^"\\])*"|[^;\s]+)')
_WEIGHT = re.compile(r"0(?:\.\d{0,3})?|1(?:\.0{0,3})?")


@dataclass(frozen=True, slots=True)
class MediaRange:
    """What an Accept header names, ``text/*`` say, and how much it is liked, from 0 (not at all) to 1."""

    type: str
    subtype: str
    weight: float

    def precision(self, media: str) -> int:
        """How precisely the range means a media type: 0 not at all, 3 by its name."""
        kind, _, subtype = media.partition("/")
        if (self.type, self.subtype) == (kind, subtype):
            return 3
        if self.subtype != "*":
            return 0
        return 2 if self.type == kind else 1 if self.type == "*" else 0


def parse_accept(header: str | None) -> list[MediaRange]:
    """The ranges of an Accept header; without one, or with an empty one, anything is as good. What is malformed is not
    heeded.
    """
    if header is None or not header.strip():
        return [MediaRange("*", "*", 1)]
    found = (_range(part) for part in _RANGE.findall(header))
    return [one for one in found if one is not None]


def _range(part: str) -> MediaRange | None:
    name = part.partition(";")[0].strip().lower()
    kind, slash, subtype = name.partition("/")
    if not (kind and slash and subtype):
        return None
    weight = next((value for key, value in _PARAMETER.findall(part) if key.lower() == "q"), "1")
    return MediaRange(kind, subtype, float(weight)) if _WEIGHT.fullmatch(weight) else None


def weight_of(media: str, ranges: Iterable[MediaRange]) -> float:
    """How much a media type is liked: what its most precise range says, 0 where none means it."""
    known = [(one.precision(media), one.weight) for one in ranges]
    precision, weight = max((one for one in known if one[0]), default=(0, 0.0))
    return weight if precision else 0.0


@lru_cache(maxsize=1024)
def preferred(header: str | None, offers: tuple[str, ...]) -> str | None:
    """The media type liked best, of those liked the same the one offered first; None where none is acceptable."""
    ranges = parse_accept(header)
    weights = [weight_of(media, ranges) for media in offers]
    best = max(weights, default=0.0)
    return offers[weights.index(best)] if best > 0 else None
