"""Which mentions rules put together and keep apart, and whether the rules agree with each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from diplograph.curation.file import Curation
from diplograph.curation.finding import Finder, NotFound
from diplograph.curation.rules import Different, Rule, Same
from diplograph.errors import CurationError
from diplograph.merge.constraints import Constraints, Ruling
from diplograph.models import DecisionVerdict


def ruling(rule: Same | Different, finder: Finder) -> Ruling:
    """What a rule says of mentions. Of an entity that is the same as another, its most telling mention stands for it.

    Raises:
        NotFound: something that the rule names is mentioned nowhere, or could be several things.
    """
    sides = [finder.mentions(one, one=isinstance(rule, Same)) for one in rule.references]
    finder.kind(ref for side in sides for ref in side)
    if isinstance(rule, Same):
        return Ruling(DecisionVerdict.SAME, tuple((side[0],) for side in sides), _reason(rule))
    return Ruling(DecisionVerdict.DIFFERENT, _disjoint(rule, sides), _reason(rule))


def check(ruled: Mapping[Rule, Ruling], curation: Curation) -> None:
    """Make sure that nothing is both the same and different, however many rules lead there.

    Raises:
        CurationError: two rules contradict each other; the message names both.
    """
    apart = [(rule, one) for rule, one in ruled.items() if one.verdict is DecisionVerdict.DIFFERENT]
    joined = [(rule, one) for rule, one in ruled.items() if one.verdict is DecisionVerdict.SAME]
    if not _contradicted(apart, joined):
        return
    for count in range(1, len(joined) + 1):
        against = _contradicted(apart, joined[:count])
        if against:
            rule = joined[count - 1][0]
            raise CurationError(
                f"{curation.place(rule)}: “{rule}” contradicts “{against}” ({curation.place(against)}): take one out"
            )


def _contradicted(apart: Sequence[tuple[Rule, Ruling]], joined: Iterable[tuple[Rule, Ruling]]) -> Rule | None:
    """The first rule that keeps apart what others put together."""
    constraints = Constraints((*(one for _, one in apart), *(one for _, one in joined)))
    broken = [_twice(marks) for marks in constraints.marks.values()]
    first = min((number for number in broken if number is not None), default=None)
    return None if first is None else apart[first][0]


def _twice(marks: Iterable[tuple[int, int]]) -> int | None:
    """The ruling on two sides of which something stands."""
    seen: set[int] = set()
    for number, _ in sorted(marks):
        if number in seen:
            return number
        seen.add(number)
    return None


def _disjoint(rule: Different, sides: Sequence[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """The sides without what a smaller side has: who bears both names is told by the rarer one."""
    kept: list[tuple[str, ...]] = []
    for at, side in enumerate(sides):
        rarer = {
            ref
            for other, those in enumerate(sides)
            if other != at and (len(those), other) < (len(side), at)
            for ref in those
        }
        kept.append(tuple(ref for ref in side if ref not in rarer))
        if not kept[-1]:
            raise NotFound(f"every mention of {rule.different[at]} is one of the others: name mentions")
    return tuple(kept)


def _reason(rule: Rule) -> str:
    who = f"the curator {rule.by}" if rule.by else "a curator"
    return f"{who} says so{f': {rule.why}' if rule.why else ''}"
