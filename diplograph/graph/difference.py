"""What a graph has to gain and to lose to become that of another corpus."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from diplograph.graph.dataset import quads
from diplograph.graph.parts import Part, parts
from diplograph.graph.terms import Names
from diplograph.identifiers import DEFAULT_BASE
from diplograph.models import Corpus

_Keys = dict[tuple[str, str], Part]


@dataclass(frozen=True, slots=True)
class Difference:
    """The quads that only the later of two graphs has, and those that only the former has."""

    gained: frozenset[ox.Quad]
    lost: frozenset[ox.Quad]


def difference(former: Corpus, corpus: Corpus, base: str = DEFAULT_BASE, at_most: float = 1.0) -> Difference | None:
    """How the graphs of two corpora differ; none where more than a share ``at_most`` of their parts do.

    Only the parts that differ are made into quads: no triple is in two parts.
    """
    names = Names(base)
    before, after = _keyed(former, names), _keyed(corpus, names)
    gone = [part for key, part in before.items() if not _same(part, after.get(key))]
    come = [part for key, part in after.items() if not _same(part, before.get(key))]
    if len(gone) + len(come) > at_most * (len(before) + len(after)):
        return None
    lost, gained = _quads(gone), _quads(come)
    return Difference(gained - lost, lost - gained)


def _keyed(corpus: Corpus, names: Names) -> _Keys:
    return {(part.graph.value, part.key): part for part in parts(corpus, names)}


def _same(part: Part, other: Part | None) -> bool:
    return other is not None and part.says is not None and (part.says is other.says or part.says == other.says)


def _quads(changed: list[Part]) -> frozenset[ox.Quad]:
    return frozenset(quad for part in changed for quad in quads(part))
