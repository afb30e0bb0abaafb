"""Mentions that are one thing, found by the keys that they share and kept apart by their contexts.

A key is what two mentions of one thing have in common (a name, an acronym); a context is what may not differ (the state
that a person serves, the edition of a plan), None where it is unknown. Within one key, mentions of one context are the
same; one without a context joins the only other context there is, and stays apart where there are several.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from diplograph.merge.constraints import NO_CONSTRAINTS, Constraints, Mark, Ruling
from diplograph.models import Decision, DecisionMaker, DecisionVerdict

Kind = Literal["person", "organization", "initiative", "engagement"]
_JOINED = 0.9
"""What a merge's score is multiplied by when the context is known on one side only."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a mention, how sure a merge by it is (0 to 1), and the context that the mention has it in."""

    text: str
    score: float
    context: str | None = None


@dataclass(slots=True)
class Clusters:
    """A union-find over mentions that writes down why, and obeys a curator's ``constraints``.

    A cluster that a curator put together may hold facts that contradict each other: ``conflict`` should find fault with
    another cluster only if it contradicts all of them.
    """

    kind: Kind
    conflict: Callable[[frozenset[str], frozenset[str]], str | None]
    constraints: Constraints = NO_CONSTRAINTS
    decisions: dict[tuple[str, str], Decision] = field(default_factory=dict)
    _parent: dict[str, str] = field(default_factory=dict)
    _facts: dict[str, frozenset[str]] = field(default_factory=dict)
    _marks: dict[str, frozenset[Mark]] = field(default_factory=dict)

    def add(self, mention: str, facts: Iterable[str] = ()) -> None:
        """Put a mention in a cluster of its own, with the facts that ``conflict`` compares.

        Where a curator said that it is the same as one that was added before, it joins that one's cluster.
        """
        self._parent[mention] = mention
        self._facts[mention] = frozenset(facts)
        if mention in self.constraints.marks:
            self._marks[mention] = self.constraints.marks[mention]
        for link in self.constraints.links.get(mention, ()):
            if link.other in self._parent:
                self.record(mention, link.other, link.ruling.verdict, 1, link.ruling.reason, DecisionMaker.CURATOR)
                if link.ruling.verdict is DecisionVerdict.SAME:
                    self._unite(*sorted((self.find(mention), self.find(link.other))))

    def find(self, mention: str) -> str:
        """The first mention of the cluster."""
        root = mention
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[mention] != root:
            self._parent[mention], mention = root, self._parent[mention]
        return root

    def join(self, a: str, b: str, score: float, reason: str) -> bool:
        """Merge the clusters of two mentions unless a curator or their facts are against it; say which was done."""
        first, second = sorted((self.find(a), self.find(b)))
        if first == second:
            return True
        ruling = self._ruling_between(first, second)
        if ruling:
            self.record(a, b, DecisionVerdict.DIFFERENT, 1, ruling.reason, DecisionMaker.CURATOR)
            return False
        against = self.conflict(self._facts[first], self._facts[second])
        if against:
            self.record(a, b, DecisionVerdict.DIFFERENT, score, f"{reason}, but {against}")
            return False
        self._unite(first, second)
        self.record(a, b, DecisionVerdict.SAME, score, reason)
        return True

    def _ruling_between(self, first: str, second: str) -> Ruling | None:
        if first not in self._marks or second not in self._marks:
            return None
        return self.constraints.ruling_between(self._marks[first], self._marks[second])

    def _unite(self, first: str, second: str) -> None:
        if first != second:
            self._parent[second] = first
            self._facts[first] |= self._facts.pop(second)
            if second in self._marks:
                self._marks[first] = self._marks.get(first, frozenset()) | self._marks.pop(second)

    def record(
        self,
        a: str,
        b: str,
        verdict: DecisionVerdict,
        score: float,
        reason: str,
        by: DecisionMaker = DecisionMaker.PROGRAM,
    ) -> None:
        """Keep a decision; the first on a pair stands, since keys are tried from the surest on."""
        pair = (a, b) if a < b else (b, a)
        if pair not in self.decisions:
            self.decisions[pair] = Decision(
                kind=self.kind, a=pair[0], b=pair[1], verdict=verdict, score=round(score, 3), reason=reason, by=by
            )

    def groups(self) -> list[list[str]]:
        """The clusters, each sorted, sorted by their first mention."""
        found: dict[str, list[str]] = defaultdict(list)
        for mention in sorted(self._parent):
            found[self.find(mention)].append(mention)
        return list(found.values())


def no_conflict(a: frozenset[str], b: frozenset[str]) -> str | None:
    """Clusters without facts never contradict each other."""
    return None


def join_by_keys(clusters: Clusters, keys: Mapping[str, Iterable[Key]]) -> None:
    """Merge the mentions that share a key, the surest pairs first; ``keys`` maps each mention to its own."""
    blocks: dict[str, dict[str, Key]] = defaultdict(dict)
    for mention in sorted(keys):
        for key in sorted(keys[mention], key=lambda key: (-key.score, key.text)):
            blocks[key.text].setdefault(mention, key)
    pairs = [pair for text, block in blocks.items() if len(block) > 1 for pair in _pairs(text, block)]
    for pair in sorted(pairs, key=lambda pair: (-pair.score, pair.a, pair.b, pair.reason)):
        if pair.verdict is DecisionVerdict.SAME:
            clusters.join(pair.a, pair.b, pair.score, pair.reason)
        else:
            clusters.record(pair.a, pair.b, pair.verdict, pair.score, pair.reason)


@dataclass(frozen=True, slots=True)
class _Pair:
    a: str
    b: str
    verdict: DecisionVerdict
    score: float
    reason: str


def _pairs(text: str, block: dict[str, Key]) -> Iterator[_Pair]:
    """The pairs of one key that link all that is to be linked: each mention with the surest of its context."""
    by_context: dict[str | None, list[str]] = defaultdict(list)
    for mention in sorted(block, key=lambda mention: (-block[mention].score, mention)):
        by_context[block[mention].context].append(mention)
    reason = f"both are named “{text}”"
    for first, *others in by_context.values():
        for other in others:
            yield _Pair(first, other, DecisionVerdict.SAME, block[other].score, reason)
    known = {context: mentions[0] for context, mentions in by_context.items() if context is not None}
    for a, b in pairwise(sorted(known)):
        score = min(block[known[a]].score, block[known[b]].score)
        yield _Pair(known[a], known[b], DecisionVerdict.DIFFERENT, score, f"{reason}, but {a} is not {b}")
    if None in by_context and known:
        stray = by_context[None][0]
        yield from _stray_pairs(stray, known, block[stray].score, reason)


def _stray_pairs(stray: str, known: dict[str, str], score: float, reason: str) -> Iterator[_Pair]:
    if len(known) == 1:
        ((context, mention),) = known.items()
        yield _Pair(mention, stray, DecisionVerdict.SAME, score * _JOINED, f"{reason}, {context} is told by one only")
        return
    for context in sorted(known):
        why = f"{reason}, may be of {' or '.join(sorted(known))}"
        yield _Pair(known[context], stray, DecisionVerdict.UNSURE, score / len(known), why)
