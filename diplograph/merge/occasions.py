"""Accounts of one occasion: which engagements of different releases are the same.

The most exactly dated accounts come first. Each account looks up, by its keys, the occasions that it may tell of,
weighs what speaks for and against each (``circumstances``) and joins the one that leads; where several come near, it
joins none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from diplograph.merge.choose import Span
from diplograph.merge.circumstances import judge
from diplograph.merge.clusters import Clusters
from diplograph.merge.echoes import REASON, SCORE, echoes
from diplograph.merge.judgement import Judgement
from diplograph.merge.occasion_dates import DATES_DIFFER, ONE_OF_TWO_DAYS, STILL_TO_COME
from diplograph.merge.occasion_keys import keys_of, looked_up_by
from diplograph.merge.points import points
from diplograph.merge.solitary import REASON as ONLY_ONE
from diplograph.merge.solitary import Archive, DatedOccasions, around, is_exact, is_vague, suffices
from diplograph.merge.tellings import Occasion, Telling
from diplograph.models import DecisionVerdict, EngagementStatus

_MANY = 128
"""A key of more occasions than this tells nothing."""
_DOUBTS = 3
"""Of how many occasions, at most, it is written down that an account may tell of them."""

_NOT_QUITE = 0.01
"""What separates the surest doubt from the least sure merge."""


def share_no_release(a: frozenset[str], b: frozenset[str]) -> str | None:
    """A release tells of each occasion once: two of its engagements are two occasions."""
    return f"{min(a & b)} tells of them as two" if a & b else None


def join_occasions(clusters: Clusters, tellings: Mapping[str, Telling], archive: Archive) -> dict[str, list[str]]:
    """Merge the accounts of one occasion; ``archive`` says when which state published.

    Returns for the accounts of occasions that were only planned those of like occasions that were announced later for
    another date: the same, moved, or the next of their kind.
    """
    repeated = dict(echoes(tellings.values()))
    for ref in sorted(tellings):
        clusters.add(ref, [] if ref in repeated else [tellings[ref].record.release.id])
    for ref, named in sorted(repeated.items()):
        clusters.join(named, ref, SCORE, REASON)
    search = _Search(clusters, tellings)
    for one in sorted(tellings.values(), key=lambda one: one.precision):
        search.place(one)
    search.place_vague_ones(archive)
    return search.again


@dataclass(slots=True)
class _Candidate:
    root: str
    found: Judgement
    score: float


@dataclass(slots=True)
class _Search:
    """The occasions so far, by their first mention, and the keys that lead to them."""

    clusters: Clusters
    tellings: Mapping[str, Telling]
    occasions: dict[str, Occasion] = field(default_factory=dict)
    keys: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    again: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    vague: list[tuple[Telling, list[_Candidate]]] = field(default_factory=list)

    def place(self, one: Telling) -> None:
        """Put an account where it belongs."""
        self._decide(one)
        occasion = self.occasions.setdefault(self.clusters.find(one.ref), Occasion())
        occasion.add(one)
        for key in keys_of(one):
            known = self.keys[key]
            if len(known) <= _MANY and occasion.refs[0] not in known:
                known.append(occasion.refs[0])

    def _decide(self, one: Telling) -> None:
        weighed = [self._weigh(one, root) for root in self._roots(one)]
        possible = self._possible(weighed)
        while possible and self._leads(possible) and not self._join(one, possible[0]):
            del possible[0]
        if possible and self._leads(possible):
            return
        if is_vague(one) or any(each.found.lacks == [ONE_OF_TWO_DAYS] for each in possible):
            self.vague.append((one, weighed))
        else:
            self._leave(one, weighed)

    def place_vague_ones(self, archive: Archive) -> None:
        """Join the vague accounts that joined none to the only occasion that each can mean, if there is one."""
        dated = DatedOccasions.of(self.occasions.values(), self.tellings)
        for one, weighed in self.vague:
            if is_vague(one) and is_exact(self._occasion(one.ref)):
                continue
            time = around(one)
            roots = self._others(one, dated.near(one, time, self.clusters.find)) if time else ()
            exact = roots if is_vague(one) else [root for root in roots if is_exact(self.occasions[root])]
            possible = self._possible([self._weigh(one, root) for root in exact])
            covered = time and archive.covers(time, one.parties.people.keys() | one.parties.implied)
            if not (time and covered and self._join_only(one, possible, time)):
                self._leave(one, [*weighed, *possible])

    def _join_only(self, one: Telling, possible: list[_Candidate], time: Span) -> bool:
        if not possible or not self._stands_out(possible) or not suffices(possible[0].found, time):
            return False
        best = possible[0]
        best.found.count(points().of["dates", "only"], ONLY_ONE)
        return self._join(one, _Candidate(best.root, best.found, points().probability(best.found.points)))

    def _occasion(self, ref: str) -> Occasion:
        return self.occasions[self.clusters.find(ref)]

    def _leave(self, one: Telling, weighed: list[_Candidate]) -> None:
        """Write down which occasions an account comes near without joining them."""
        self._doubt(one, self._possible(weighed))
        self._refuse(one, weighed)

    @staticmethod
    def _possible(weighed: Iterable[_Candidate]) -> list[_Candidate]:
        """Those that nothing rules out and that are not unlikely, the likeliest first."""
        found = [each for each in weighed if not each.found.against and each.score >= points().unsure]
        return sorted(found, key=lambda each: (-each.found.points, each.root))

    def _weigh(self, one: Telling, root: str) -> _Candidate:
        found = judge(one, self.occasions[root])
        return _Candidate(root, found, points().probability(found.points))

    def _roots(self, one: Telling) -> list[str]:
        """The occasions that share a key with the account, by their first mentions."""
        found: dict[str, None] = {}
        for key in dict.fromkeys(looked_up_by(one)):
            known = self.keys.get(key, ())
            if len(known) <= _MANY:
                found |= dict.fromkeys(map(self.clusters.find, known))
        return self._others(one, found)

    def _others(self, one: Telling, roots: Iterable[str]) -> list[str]:
        """Those of some occasions that the account's release does not tell of."""
        release = one.record.release.id
        return sorted(root for root in roots if release not in self.occasions[root].releases)

    @classmethod
    def _leads(cls, candidates: list[_Candidate]) -> bool:
        """Whether the first candidate is sure enough and stands out."""
        best = candidates[0]
        return not best.found.lacks and best.score >= points().same and cls._stands_out(candidates)

    @staticmethod
    def _stands_out(candidates: list[_Candidate]) -> bool:
        return len(candidates) == 1 or candidates[0].found.points - candidates[1].found.points >= points().lead

    def _join(self, one: Telling, best: _Candidate) -> bool:
        occasion, own = self.occasions[best.root], self.clusters.find(one.ref)
        if not self.clusters.join(occasion.refs[0], one.ref, best.score, "; ".join(best.found.reasons)):
            return False
        mine = self.occasions.pop(own, None)
        del self.occasions[best.root]
        for ref in mine.refs if mine else ():
            occasion.add(self.tellings[ref])
        self.occasions[self.clusters.find(one.ref)] = occasion
        return True

    def _doubt(self, one: Telling, possible: Iterable[_Candidate]) -> None:
        """Write down that the account may tell of occasions that it does not join."""
        for each in list({each.root: each for each in possible}.values())[:_DOUBTS]:
            why = "; ".join(each.found.reasons)
            lacks = f"; not told: {', '.join(dict.fromkeys(each.found.lacks))}" if each.found.lacks else ""
            score = min(each.score, points().same - _NOT_QUITE)
            self._record(one, each, DecisionVerdict.UNSURE, score, why + lacks)

    def _refuse(self, one: Telling, weighed: list[_Candidate]) -> None:
        """Write down the likeliest occasion that something rules out, unless it is one announced again."""
        ruled_out = [each for each in weighed if each.found.against and each.score >= points().unsure]
        again = [each for each in ruled_out if self._announced_again(one, each)]
        for each in again[:_DOUBTS]:
            occasion = self._occasion(each.root)
            self.again[one.ref].append(occasion.refs[0])
            self.again[occasion.refs[0]].append(one.ref)
            why = f"{_why_not(each.found)}: moved, or the next of its kind"
            self._record(one, each, DecisionVerdict.UNSURE, points().unsure, why)
        if ruled_out and not again:
            nearest = min(ruled_out, key=lambda each: (-each.score, each.found.gap, each.root))
            self._record(one, nearest, DecisionVerdict.DIFFERENT, nearest.score, _why_not(nearest.found))

    def _announced_again(self, one: Telling, other: _Candidate) -> bool:
        """Whether nothing but the date keeps two plans of like names apart."""
        found, planned = other.found, one.item.status is EngagementStatus.PLANNED
        only_dates = found.gap > 0 and set(found.against) <= {DATES_DIFFER, STILL_TO_COME}
        alike = found.alike and other.score >= points().again
        return planned and self._occasion(other.root).only_planned and alike and only_dates

    def _record(self, one: Telling, other: _Candidate, verdict: DecisionVerdict, score: float, reason: str) -> None:
        occasion = self._occasion(other.root)
        if one.ref not in occasion.refs:
            self.clusters.record(occasion.refs[0], one.ref, verdict, score, reason)


def _why_not(found: Judgement) -> str:
    reasons = [reason for reason in found.reasons if reason not in found.against]
    return f"{'; '.join(reasons)}, but {' and '.join(found.against)}"
