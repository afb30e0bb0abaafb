"""What a curator decided about mentions, in the form in which clusters obey it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from diplograph.models import DecisionVerdict

Mark = tuple[int, int]
"""A side of a ruling that keeps its sides apart: the ruling's number, the side's number."""

_Marks = frozenset[Mark]
_NO_MARKS: _Marks = frozenset()


@dataclass(frozen=True, slots=True)
class Ruling:
    """That all mentions of all sides are one thing, or that no two sides are; ``reason`` is the curator's."""

    verdict: DecisionVerdict
    sides: tuple[tuple[str, ...], ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Link:
    """A pair of mentions that a ruling is about."""

    other: str
    ruling: Ruling


@dataclass(frozen=True)
class Constraints:
    """The rulings on all mentions. A mention that no record holds is passed over.

    ``marks`` gives each mention the sides on which it, or a mention that is the same by another ruling, stands: two
    marks of one ruling are two sides that must stay apart.
    """

    rulings: tuple[Ruling, ...] = ()
    links: Mapping[str, Sequence[Link]] = field(init=False, repr=False)
    marks: Mapping[str, _Marks] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "links", _links(self.rulings))
        object.__setattr__(self, "marks", _marks(self.rulings))

    def ruling_between(self, a: Iterable[Mark], b: Iterable[Mark]) -> Ruling | None:
        """The first ruling by which bearers of these marks are different things."""
        sides = dict(a)
        for number, side in sorted(b):
            if sides.get(number, side) != side:
                return self.rulings[number]
        return None


def _links(rulings: Iterable[Ruling]) -> dict[str, list[Link]]:
    """The pairs of mentions to decide on, from both of their ends."""
    found: dict[str, list[Link]] = defaultdict(list)
    for ruling in rulings:
        for a, b in _pairs(ruling):
            found[a].append(Link(b, ruling))
            found[b].append(Link(a, ruling))
    return dict(found)


def _pairs(ruling: Ruling) -> Iterator[tuple[str, str]]:
    """The first mention with all others where they are one thing, else the first mentions of the sides in pairs."""
    if ruling.verdict is DecisionVerdict.SAME:
        first, *others = dict.fromkeys(mention for side in ruling.sides for mention in side)
        yield from ((first, other) for other in others)
    else:
        yield from combinations([side[0] for side in ruling.sides], 2)


def _marks(rulings: Sequence[Ruling]) -> dict[str, _Marks]:
    own: dict[str, set[Mark]] = defaultdict(set)
    for number, ruling in enumerate(rulings):
        if ruling.verdict is DecisionVerdict.DIFFERENT:
            for place, side in enumerate(ruling.sides):
                for mention in side:
                    own[mention].add((number, place))
    shared = {mention: frozenset(marks) for mention, marks in own.items()}
    for one_thing in _closures(rulings):
        marks = frozenset().union(*(shared.get(mention, _NO_MARKS) for mention in one_thing))
        shared.update(dict.fromkeys(one_thing, marks))
    return shared


def _closures(rulings: Iterable[Ruling]) -> list[set[str]]:
    """The mentions that rulings make one thing, each such thing once."""
    of: dict[str, set[str]] = {}
    for ruling in rulings:
        if ruling.verdict is DecisionVerdict.SAME:
            mentions = {mention for side in ruling.sides for mention in side}
            whole = mentions.union(*(of[mention] for mention in mentions if mention in of))
            of.update(dict.fromkeys(whole, whole))
    return list({id(whole): whole for whole in of.values()}.values())


NO_CONSTRAINTS = Constraints()
