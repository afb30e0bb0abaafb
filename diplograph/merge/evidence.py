"""What speaks for and against two profiles being one person; ``data/evidence.toml`` says how much."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from diplograph.merge.person_names import Agreement, agreement
from diplograph.merge.profiles import Post, Profile
from diplograph.merge.sightings import Days, distance, gap, interleaved
from diplograph.resources import data_file

_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sum of what speaks for two being one, and in words what does."""

    total: float
    reasons: tuple[str, ...]

    @property
    def score(self) -> float:
        """From 0 to 1."""
        return 1 / (1 + math.exp(-self.total))

    @property
    def reason(self) -> str:
        """In one line."""
        return ", ".join(self.reasons)


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights, read from their file."""

    before: float
    threshold: Mapping[str, float]
    name: Mapping[str, float]
    state: Mapping[str, float]
    office: Mapping[str, float]
    release: Mapping[str, float]
    time: Mapping[str, Any]
    holder: Mapping[str, float]


@cache
def weights() -> Weights:
    """The weights of the program."""
    return Weights(**tomllib.loads(data_file("merge", "evidence.toml").read_text("utf-8")))


def compare(a: Profile, b: Profile) -> Evidence | None:
    """What speaks for two profiles being one person; None where their names contradict each other."""
    names = agreement(a.name, b.name)
    if names is None:
        return None
    kinds = (_names(names, a, b), _states(a, b), _offices(a, b), _releases(a, b))
    told = [(weight, why) for kind in kinds for weight, why in kind]
    return Evidence(weights().before + sum(weight for weight, _ in told), tuple(why for _, why in told if why))


def by_time(evidence: Evidence, day: int | None, days: Days) -> Evidence:
    """The same, less what speaks against it in the time between a mention and the nearest of the person."""
    if day is None or not days:
        return evidence
    years = distance(day, days) / _YEAR
    time = weights().time
    against = max(time["at_most"], time["each"] * years)
    return Evidence(evidence.total + against, (*evidence.reasons, f"{years:.1f} years from the nearest mention"))


def only_bearer(evidence: Evidence) -> Evidence:
    """The same, and that nobody else of the state, or in the office, has the name of one word."""
    return Evidence(evidence.total + weights().name["only"], (*evidence.reasons, "nobody else there has the name"))


def contradiction(a: Iterable[Profile], b: Iterable[Profile]) -> str | None:
    """Why the people of two sets of profiles cannot be one, if so; a common office vouches that they are."""
    ours, theirs = list(a), list(b)
    if _common(ours, theirs):
        return None
    states = {one.state for one in ours if one.state}, {one.state for one in theirs if one.state}
    if states[0] and states[1] and not states[0] & states[1]:
        return f"one serves {min(states[0])}, the other {min(states[1])}"
    return next((why for one in ours for other in theirs if (why := _held_together(one, other))), None)


def _common(a: Iterable[Profile], b: Iterable[Profile]) -> bool:
    held = {post for one in a for post in one.posts if post.single}
    return any(post in held for one in b for post in one.posts)


def _held_together(a: Profile, b: Profile) -> str | None:
    if not a.posts or not b.posts or a.posts & b.posts or not _levels_differ(a.posts, b.posts):
        return None
    if not interleaved(a.seen, b.seen, weights().time["close"]):
        return None
    return f"one is {min(a.posts)} while the other is {min(b.posts)}"


def _names(found: Agreement, a: Profile, b: Profile) -> Iterator[tuple[float, str]]:
    weight = weights().name
    lone = min(len(a.name.words), len(b.name.words)) == 1
    total = weight["lone" if lone else "full"]
    total += sum(weight[way] * getattr(found, way) for way in ("spelling", "sound", "slip", "short"))
    if found.initial:
        total += weight["initial"] / (4 if found.certain > 1 else 1)
    if found.missing and not lone:
        total += weight["missing"] / (2 if found.certain > 2 else 1)
    yield total, _wording(found, a, b)


def _wording(found: Agreement, a: Profile, b: Profile) -> str:
    if a.name.key == b.name.key:
        return f"both are named “{a.printed}”"
    ways = [way for way in ("spelling", "sound", "slip", "short", "initial", "missing") if getattr(found, way)]
    return f"“{a.printed}” and “{b.printed}” agree but for {' and '.join(_WAYS[way] for way in ways)}"


_WAYS = {
    "spelling": "spelling",
    "sound": "letters of like sound",
    "slip": "one letter",
    "short": "a short form",
    "initial": "an initial",
    "missing": "a name left out",
}


def _states(a: Profile, b: Profile) -> Iterator[tuple[float, str]]:
    weight = weights().state
    if a.state and b.state:
        same = a.state == b.state
        yield (
            weight["same" if same else "different"],
            f"both serve {a.state}" if same else f"{a.state} is not {b.state}",
        )
        return
    state, stateless = (a.state, b) if a.state else (b.state, a)
    if state and state in stateless.context:
        yield weight["context"], f"a release that tells no state is about {state}"
    elif state and stateless.context:
        yield weight["elsewhere"], f"a release that tells no state is not about {state}"


def _offices(a: Profile, b: Profile) -> Iterator[tuple[float, str]]:
    if not a.posts or not b.posts:
        return
    weight = weights().office
    common = a.posts & b.posts
    if common:
        known = min(common, key=lambda one: (not one.single or not one.owner, one))
        yield weight["same" if known.single else "shared" if known.owner else "title"], f"both are {known}"
    elif title := _one_title(a.posts, b.posts):
        yield weight["title"], f"both are {title}"
    else:
        yield from _other_offices(a, b)


def _one_title(a: frozenset[Post], b: frozenset[Post]) -> str | None:
    found = {one.title for one in a for other in b if one.title == other.title and not (one.owner and other.owner)}
    return min(found, default=None)


def _other_offices(a: Profile, b: Profile) -> Iterator[tuple[float, str]]:
    weight, time = weights().office, weights().time
    if interleaved(a.seen, b.seen, time["close"]):
        way = "levels" if _levels_differ(a.posts, b.posts) else "parallel"
        yield weight[way], f"one is {min(a.posts)} while the other is {min(b.posts)}"
        return
    years = gap(a.days, b.days) / _YEAR
    steps = zip(time["years"], time["apart"], strict=True)
    apart = next((against for least, against in reversed(list(steps)) if years > least), 0.0)
    yield weight["other"] + apart, f"{min(a.posts)} and {min(b.posts)} are {years:.0f} years apart"


def _levels_differ(a: Iterable[Post], b: Iterable[Post]) -> bool:
    ours, theirs = {one.level for one in a}, {one.level for one in b}
    return None not in ours | theirs and not ours & theirs


def _releases(a: Profile, b: Profile) -> Iterator[tuple[float, str]]:
    common = a.releases & b.releases if a is not b else ()
    if common:
        yield weights().release["apart"], f"{min(common)} tells of two"
