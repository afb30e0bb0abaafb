"""How well the mentions of each thing were brought together: precision and recall of pairs of mentions.

Of all pairs of mentions that a corpus holds for one thing, how many are (precision); of all that are, how many it holds
for one (recall). A thing mentioned n times makes n(n-1)/2 pairs, one mentioned once none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from diplograph.evaluate.identity_gold import Groups, Merged
from diplograph.models import Corpus


@dataclass(frozen=True, slots=True)
class PairScore:
    """Counts of pairs of mentions in one section; precision, recall and F1 lie between 0 and 1."""

    right: int
    joined: int
    gold: int

    @property
    def precision(self) -> float:
        """The share of the joined pairs that are one thing; 1 where none was joined, since none is wrong."""
        return self.right / self.joined if self.joined else 1.0

    @property
    def recall(self) -> float:
        """The share of the pairs of one thing that were joined; 1 where there is none to join."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def compare_merge(corpus: Corpus, gold: Groups, uncertain: Groups | None = None) -> dict[Merged, PairScore]:
    """The scores of each section of a corpus against the groups of mentions that are one thing.

    Pairs within the ``uncertain`` groups do not count, joined or not.
    """
    open_ = uncertain or {}
    found = {section: clusters(corpus, section) for section in Merged}
    return {section: pair_score(found[section], gold.get(section, ()), open_.get(section, ())) for section in Merged}


def clusters(corpus: Corpus, section: Merged) -> list[tuple[str, ...]]:
    """The mentions of each entity of a section."""
    return [one.mentions for one in getattr(corpus, section)]


def pair_score(
    found: Iterable[Iterable[str]], gold: Iterable[Iterable[str]], uncertain: Iterable[Iterable[str]] = ()
) -> PairScore:
    """Counts the pairs within clusters, within groups, and within both, without listing them."""
    clustered = [list(cluster) for cluster in found]
    cells = cross(clustered, gold)
    either = _joined_within(clustered, uncertain)
    by_cluster: Counter[int] = Counter()
    by_group: Counter[str] = Counter()
    for (cluster, group), mentions in cells.items():
        by_cluster[cluster] += len(mentions)
        by_group[group] += len(mentions)
    joined = _pairs(by_cluster.values()) - either
    return PairScore(_pairs(map(len, cells.values())), joined, _pairs(by_group.values()))


def _joined_within(clustered: Iterable[Iterable[str]], groups: Iterable[Iterable[str]]) -> int:
    """How many pairs of the groups are in one cluster."""
    of_group = {ref: number for number, group in enumerate(groups) for ref in group}
    shared = Counter((at, of_group[ref]) for at, one in enumerate(clustered) for ref in one if ref in of_group)
    return _pairs(shared.values())


def cross(found: Iterable[Iterable[str]], gold: Iterable[Iterable[str]]) -> Mapping[tuple[int, str], list[str]]:
    """The mentions by the number of the cluster and the first mention of the gold group that they are in."""
    of_group = {ref: min(group) for group in map(list, gold) for ref in group}
    cells: dict[tuple[int, str], list[str]] = defaultdict(list)
    for number, cluster in enumerate(found):
        for ref in sorted(cluster):
            cells[number, of_group.get(ref, ref)].append(ref)
    return cells


def _pairs(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)
