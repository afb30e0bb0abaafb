"""Who is who among those who are named: profiles become people, those first of whom most is known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from diplograph.merge.clusters import Clusters
from diplograph.merge.evidence import Evidence, by_time, compare, contradiction, only_bearer, weights
from diplograph.merge.pairing import pairs
from diplograph.merge.profiles import Profile
from diplograph.models import DecisionVerdict

_TIERS = 6
_ABBREVIATED = 4
"""The tier from which on names are not in full, so that mentions of one name are not one person for that."""

_NO_DAY = (1 << 30,)

Matches = dict[int, list[tuple[int, Evidence]]]


def identify(clusters: Clusters, profiles: Sequence[Profile]) -> None:
    """Join the mentions of each person.

    The profiles of each tier first join people of better known ones, where only one fits, and then each other. Whom
    several fit joins none, and it is left open who it is.
    """
    _Identification(clusters, profiles, _matches(profiles)).run()


def no_contradiction(profiles: Iterable[Profile]) -> _Contradiction:
    """The check of what two clusters of people contradict each other in; its facts are first mentions of profiles."""
    return _Contradiction({one.ref: one for one in profiles})


@dataclass(frozen=True, slots=True)
class _Contradiction:
    profiles: Mapping[str, Profile]

    def __call__(self, a: frozenset[str], b: frozenset[str]) -> str | None:
        return contradiction([self.profiles[ref] for ref in sorted(a)], [self.profiles[ref] for ref in sorted(b)])


def _matches(profiles: Sequence[Profile]) -> Matches:
    found: Matches = defaultdict(list)
    for a, b in pairs(profiles):
        evidence = compare(profiles[a], profiles[b])
        if evidence is not None:
            found[a].append((b, evidence))
            found[b].append((a, evidence))
    return found


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A person whom a profile may be, by the mention that says most for it."""

    ref: str
    evidence: Evidence


@dataclass(slots=True)
class _Identification:
    clusters: Clusters
    profiles: Sequence[Profile]
    matches: Matches
    settled: set[int] = field(default_factory=set)

    def run(self) -> None:
        for tier in range(_TIERS):
            numbers = [number for number, one in enumerate(self.profiles) if one.tier == tier]
            settle = self._settle if tier < _ABBREVIATED else self._settle_parts
            self._join_each_other({number for number in numbers if not settle(number)})
            self.settled.update(numbers)
        self._refuse()

    def _settle(self, number: int) -> bool:
        """Join a profile to the person whom it fits; say whether it is decided who it is."""
        one = self.profiles[number]
        candidates = self._candidates(number)
        if _several_fit(candidates):
            for part in one.split():
                self._choose(part, number)
            return True
        likeness = _likeness(one)
        for other in one.mentions[1:]:
            self.clusters.join(one.ref, other.ref, likeness.score, likeness.reason)
        return bool(candidates) and self._join(one.ref, candidates[0])

    def _settle_parts(self, number: int) -> bool:
        """The same for each mention by itself; those that fit nobody join those of their name, office and time."""
        parts = [part for part in self.profiles[number].split() if not self._choose(part, number)]
        for one, other in pairwise(sorted(parts, key=lambda part: (part.days or _NO_DAY, part.ref))):
            evidence = by_time(_likeness(one), one.days[0] if one.days else None, other.days)
            if evidence.score >= weights().threshold["same"]:
                self.clusters.join(one.ref, other.ref, evidence.score, evidence.reason)
        return all(part.ref != self.profiles[number].ref for part in parts)

    def _choose(self, part: Profile, number: int) -> bool:
        """Join a mention to the person whom it fits best, also by time; say whether anybody fits."""
        candidates = self._candidates(number, part)
        if not _several_fit(candidates):
            return bool(candidates) and self._join(part.ref, candidates[0])
        for one in candidates:
            reason = f"{one.evidence.reason}, as do others"
            score = one.evidence.score / len(candidates)
            self.clusters.record(part.ref, one.ref, DecisionVerdict.UNSURE, score, reason)
        return True

    def _candidates(self, number: int, part: Profile | None = None) -> list[_Candidate]:
        """Whom a profile, or a mention of it, is to be the same as: the best first, no person twice."""
        day = part.days[0] if part and part.days else None
        lone = day is not None and self._only_bearer(number)
        found: dict[str, _Candidate] = {}
        for other, evidence in self.matches.get(number, ()):
            if other in self.settled:
                one = self.profiles[other]
                timed = by_time(only_bearer(evidence) if lone else evidence, day, one.days)
                root = self.clusters.find(one.ref)
                if root not in found or timed.total > found[root].evidence.total:
                    found[root] = _Candidate(one.ref, timed)
        ranked = sorted(found.values(), key=lambda one: (-one.evidence.total, one.ref))
        return [one for one in ranked if one.evidence.score >= weights().threshold["same"]]

    def _only_bearer(self, number: int) -> bool:
        """Whether a name of one word is that of one person only among those of the state, or of its body's office."""
        one = self.profiles[number]
        if len(one.name.words) > 1:
            return False
        others = (self.profiles[other] for other, _ in self.matches.get(number, ()) if other in self.settled)
        return len({self.clusters.find(other.ref) for other in others if _of_one_circle(one, other)}) == 1

    def _join(self, ref: str, one: _Candidate) -> bool:
        return self.clusters.join(ref, one.ref, one.evidence.score, one.evidence.reason)

    def _join_each_other(self, numbers: set[int]) -> None:
        """Join profiles of one tier, the surest pairs first."""
        found = [
            (-evidence.total, self.profiles[a].ref, self.profiles[b].ref, evidence)
            for a in numbers
            for b, evidence in self.matches.get(a, ())
            if a < b and b in numbers and evidence.score >= weights().threshold["same"]
        ]
        for _, a, b, evidence in sorted(found, key=lambda pair: pair[:3]):
            self.clusters.join(a, b, evidence.score, evidence.reason)

    def _refuse(self) -> None:
        """Write down, for each two people who are nearly one, why they are not."""
        best: dict[tuple[str, str], tuple[float, str, str, Evidence]] = {}
        for a, b, evidence in self._worth_telling():
            people = self.clusters.find(a), self.clusters.find(b)
            key = min(people), max(people)
            if people[0] != people[1] and (key not in best or (-evidence.total, a, b) < best[key][:3]):
                best[key] = -evidence.total, a, b, evidence
        for _, a, b, evidence in best.values():
            unsure = evidence.score >= weights().threshold["unsure"]
            verdict = DecisionVerdict.UNSURE if unsure else DecisionVerdict.DIFFERENT
            self.clusters.record(a, b, verdict, evidence.score, evidence.reason)

    def _worth_telling(self) -> Iterator[tuple[str, str, Evidence]]:
        for number, found in self.matches.items():
            one = self.profiles[number]
            for other, evidence in found:
                namesakes = one.name.full and one.name.key == self.profiles[other].name.key
                if number < other and (namesakes or evidence.score >= weights().threshold["near"]):
                    yield one.ref, self.profiles[other].ref, evidence


def _of_one_circle(one: Profile, other: Profile) -> bool:
    """Whether two serve one state; where it is not told, whether they hold an office of one holder."""
    return one.state == other.state if one.state else any(post.single for post in one.posts & other.posts)


def _likeness(one: Profile) -> Evidence:
    """What speaks for the mentions of a profile being one person."""
    found = compare(one, one)
    assert found is not None
    return found


def _several_fit(candidates: Sequence[_Candidate]) -> bool:
    """Whether the best is not better than the next by enough."""
    if len(candidates) < 2:
        return False
    first, second = candidates[0].evidence.total, candidates[1].evidence.total
    return first - second < weights().threshold["margin"]
