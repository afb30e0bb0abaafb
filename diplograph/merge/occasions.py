"""Accounts of one occasion: which engagements of different releases are the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from diplograph.merge.choose import Span, days, overlap
from diplograph.merge.clusters import Clusters
from diplograph.merge.names import has_ordinal, is_generic, name_key
from diplograph.models import DecisionVerdict, EngagementEntry, ReleaseRecord

_ORDINAL, _NAME, _PEOPLE = 0.98, 0.9, 0.85
_ONE_MONTH = 31
"""Days: without a name of its own, an occasion dated no better than this is not told from the next of its kind."""


@dataclass(frozen=True, slots=True)
class Telling:
    """An engagement of one record: when it was, as a span of days, and which entities took part."""

    ref: str
    item: EngagementEntry
    record: ReleaseRecord
    when: Span | None
    who: frozenset[str]


def join_occasions(clusters: Clusters, tellings: Mapping[str, Telling]) -> None:
    """Merge tellings by name with an ordinal, by name and dates, then by kind, participants and dates."""
    for ref, one in tellings.items():
        clusters.add(ref, [one.record.release.id])
    numbered, named, unnamed = _blocks(tellings.values())
    for key, refs in sorted(numbered.items()):
        for other in refs[1:]:
            clusters.join(refs[0], other, _ORDINAL, f"both are “{key}”, and the ordinal makes it one")
    for key, refs in sorted(named.items()):
        _join_dated(clusters, [tellings[ref] for ref in refs], _NAME, f"both are named “{key}”")
    for (kind, _), refs in sorted(unnamed.items(), key=lambda block: (block[0][0], sorted(block[0][1]))):
        _join_dated(clusters, [tellings[ref] for ref in refs], _PEOPLE, f"both are a {kind} of the same participants")


def share_no_release(a: frozenset[str], b: frozenset[str]) -> str | None:
    """A release tells of each occasion once: two of its engagements are two occasions."""
    return f"{min(a & b)} tells of them as two" if a & b else None


_Names = dict[str, list[str]]
_Groups = dict[tuple[str, frozenset[str]], list[str]]


def _blocks(tellings: Iterable[Telling]) -> tuple[_Names, _Names, _Groups]:
    """References that may be one occasion's: by name with an ordinal, by telling name, by kind and participants."""
    numbered: _Names = defaultdict(list)
    named: _Names = defaultdict(list)
    unnamed: _Groups = defaultdict(list)
    for one in sorted(tellings, key=lambda one: one.ref):
        names = {name_key(name): name for name in (one.item.name, *one.item.names) if name and not is_generic(name)}
        for key, name in names.items():
            (numbered if has_ordinal(name) else named)[key].append(one.ref)
        if not names and len(one.who) > 1 and one.when and days(one.when) <= _ONE_MONTH:
            unnamed[one.item.kind, one.who].append(one.ref)
    return numbered, named, unnamed


def _join_dated(clusters: Clusters, tellings: list[Telling], score: float, reason: str) -> None:
    """Merge what can be one occasion by date, exact dates first; what fits several occasions fits none."""
    dated = sorted((days(one.when), one.ref, one) for one in tellings if one.when)
    anchors: list[Telling] = []
    for _, _, one in dated:
        fitting = [anchor for anchor in anchors if _compatible(anchor, one)]
        if len(fitting) == 1:
            clusters.join(fitting[0].ref, one.ref, score, f"{reason}, and the dates agree")
        for anchor in fitting if len(fitting) > 1 else ():
            clusters.record(
                anchor.ref, one.ref, DecisionVerdict.UNSURE, score / len(fitting), f"{reason}, as are others"
            )
        if not fitting:
            anchors.append(one)
    for a, b in pairwise(anchors):
        clusters.record(a.ref, b.ref, DecisionVerdict.DIFFERENT, score, f"{reason}, but the dates differ")


def _compatible(a: Telling, b: Telling) -> bool:
    return bool(a.when and b.when) and overlap(a.when, b.when) and a.item.count == b.item.count  # type: ignore[arg-type]
