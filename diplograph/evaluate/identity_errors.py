"""What was wrongly joined and what was missed, with the program's own reasons."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations

from diplograph.evaluate.identity import clusters, cross
from diplograph.evaluate.identity_gold import Groups, Merged
from diplograph.identifiers import mention
from diplograph.models import Corpus, Decision, DecisionVerdict

Decisions = Mapping[str, list[Decision]]
"""The decisions that a mention is one of the two of."""


def merge_errors(corpus: Corpus, gold: Groups, uncertain: Groups | None = None) -> Iterator[str]:
    """A line for each two parts of a cluster that are two things, and each two clusters that are one thing.

    Two parts that both belong to one of the ``uncertain`` groups are no error.
    """
    either = {ref: min(group) for groups in (uncertain or {}).values() for group in map(list, groups) for ref in group}
    decisions = _by_mention(corpus.decisions)
    shown = _shown(corpus)
    for section in Merged:
        cells = cross(clusters(corpus, section), gold.get(section, ()))
        for a, b in _split((cluster, refs) for (cluster, _), refs in cells.items()):
            if not (a[0] in either and either[a[0]] == either.get(b[0])):
                yield f"{section}: wrongly joined {_both(a, b, shown)}: {_chain(a[0], b[0], decisions)}"
        for a, b in _split((group, refs) for (_, group), refs in cells.items()):
            yield f"{section}: missed {_both(a, b, shown)}: {_refusal(a, b, decisions)}"


def _split(parts: Iterable[tuple[int | str, list[str]]]) -> Iterator[tuple[list[str], list[str]]]:
    """Every two of the parts that belong to one whole."""
    wholes: dict[int | str, list[list[str]]] = defaultdict(list)
    for whole, refs in parts:
        wholes[whole].append(refs)
    for found in wholes.values():
        yield from combinations(sorted(found), 2)


def _both(a: list[str], b: list[str], shown: Mapping[str, str]) -> str:
    count = len(a) * len(b)
    return f"{shown[a[0]]} and {shown[b[0]]}{f' ({count} pairs)' if count > 1 else ''}"


def _shown(corpus: Corpus) -> dict[str, str]:
    """Each mention with what the record calls it: ``R#p1 “AOKI Hanako” JP``."""
    found: dict[str, str] = {}
    for record in corpus.records:
        for section in Merged:
            for item in getattr(record, section):
                known = (getattr(item, "kind", None), getattr(item, "country", None), getattr(item, "start", None))
                words = " ".join(str(one) for one in (f"“{item.name}”" if item.name else "unnamed", *known) if one)
                ref = mention(record.release.id, item.id)
                found[ref] = f"{ref} {words}"
    return found


def _by_mention(decisions: Iterable[Decision]) -> Decisions:
    found: dict[str, list[Decision]] = defaultdict(list)
    for one in decisions:
        found[one.a].append(one)
        found[one.b].append(one)
    return found


def _chain(start: str, end: str, decisions: Decisions) -> str:
    """The decisions that lead from one mention to the other, the fewest there are."""
    came: dict[str, Decision | None] = {start: None}
    queue = deque([start])
    while queue and end not in came:
        at = queue.popleft()
        for one in decisions.get(at, ()):
            other = one.b if one.a == at else one.a
            if one.verdict is DecisionVerdict.SAME and other not in came:
                came[other] = one
                queue.append(other)
    return "; ".join(reversed(list(_back(end, came)))) or "no decision led there"


def _back(at: str, came: Mapping[str, Decision | None]) -> Iterator[str]:
    while step := came.get(at):
        yield f"[{step.a} = {step.b}, {step.score}] {step.reason}"
        at = step.a if step.b == at else step.b


def _refusal(a: Collection[str], b: Collection[str], decisions: Decisions) -> str:
    """The surest decision that kept two clusters apart."""
    others = set(b)
    found = [one for ref in a for one in decisions.get(ref, ()) if {one.a, one.b} & others]
    if not found:
        return "never compared"
    best = max(found, key=lambda one: one.score)
    return f"[{best.a} {best.verdict} {best.b}, {best.score}] {best.reason}"
