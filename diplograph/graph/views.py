"""Networks of one kind of tie, drawn from the corpus: who met whom, which states did, who attended and says what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import combinations
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from diplograph.errors import QueryError
from diplograph.graph.store import GraphStore
from diplograph.graph.window import WHOLE, Window, days_of
from diplograph.identifiers import country_id
from diplograph.models import Corpus, Country, Engagement, Initiative, Organization, Participation, Person, Statement

if TYPE_CHECKING:
    import networkx as nx

    from diplograph.models import Entity, PartialDate

Ties: TypeAlias = "nx.Graph[str]"
"""A network whose nodes are ids; that of positions is an ``nx.MultiDiGraph``, the others are simple."""


_UNDATED = "9999"
"""Comes after all days."""


class View(StrEnum):
    """Which ties a network shows."""

    PEOPLE = "people"
    STATES = "states"
    ATTENDANCE = "attendance"
    POSITIONS = "positions"


@dataclass(slots=True)
class _Tie:
    """What joins two nodes: how often, between which days, and by what."""

    weight: int = 0
    first: dt.date | None = None
    last: dt.date | None = None
    by: list[tuple[str, str]] = field(default_factory=list)
    """The first day and the id of each."""
    spans: set[str] = field(default_factory=set)
    """The first and the last day of each that is dated, as ISO 8601 writes an interval."""

    def add(self, by: str, start: PartialDate | None, end: PartialDate | None, times: int = 1) -> None:
        first, last = days_of(start, end)
        self.weight += times
        self.by.append((first.isoformat() if first else _UNDATED, by))
        if first and last:
            self.spans.add(f"{first.isoformat()}/{last.isoformat()}")
        self.first = min((day for day in (self.first, first) if day), default=None)
        self.last = max((day for day in (self.last, last) if day), default=None)

    def attributes(self) -> dict[str, str | int]:
        days = {name: day.isoformat() for name, day in (("first", self.first), ("last", self.last)) if day}
        spans = {"spans": " ".join(sorted(self.spans))} if self.spans else {}
        return {"weight": self.weight, **days, **spans, "by": " ".join(one for _, one in sorted(self.by))}


_Key = tuple[str, str, str]
"""Two nodes and, of a position, the stance."""


def view(graph: Corpus | GraphStore, name: View, window: Window = WHOLE) -> Ties:
    """The network of one kind of tie.

    ============== =============== ==============================================================================
    ``people``     undirected      people who took part in the same engagements
    ``states``     undirected      states that took part in the same engagements, themselves or by their people
    ``attendance`` bipartite       people and the engagements that they took part in (``bipartite`` is 0 and 1)
    ``positions``  directed, multi states, and organizations of none, and the initiatives that they or those who serve
                                   them speak of, one edge for each stance (``stance``)
    ============== =============== ==============================================================================

    Nodes carry ``label`` and ``kind``. Edges carry ``weight`` (of how many occasions or statements), ``first`` and
    ``last`` (the first and last day, where one is known), ``spans`` (the days of each, ``2021-03-04/2021-03-05``) and
    ``by`` (the ids of the occasions or statements), both parted by spaces, the earliest first. Nodes and edges come in
    the order of their ids.
    """
    import networkx as nx

    corpus = graph.corpus() if isinstance(graph, GraphStore) else graph
    ties: dict[_Key, _Tie] = {}
    _DRAWN[name](corpus, window, ties)
    made: Ties = nx.MultiDiGraph() if name is View.POSITIONS else nx.Graph()
    joined = sorted({end for key in ties for end in key[:2]})
    made.add_nodes_from((node, _node(corpus.by_id[node], name)) for node in joined)
    for (one, other, stance), tie in sorted(ties.items()):
        extra = {"key": stance, "stance": stance} if stance else {}
        made.add_edge(one, other, **tie.attributes(), **extra)
    return made


def view_named(name: str) -> View:
    """The view of that name.

    Raises:
        QueryError: there is none.
    """
    if name not in list(View):
        raise QueryError(f"no network is called {name!r}: they are {', '.join(View)}")
    return View(name)


def _node(entity: Entity, name: View) -> dict[str, str | int]:
    kind = entity.id.partition("/")[0]
    label = entity.name if isinstance(entity, Country | Organization | Initiative) else entity.label
    side = {"bipartite": int(kind == "engagement")} if name is View.ATTENDANCE else {}
    return {"label": label, "kind": kind, **side}


def _people(corpus: Corpus, window: Window, ties: dict[_Key, _Tie]) -> None:
    for one, parts in window.occasions(corpus):
        _join_all(ties, one, {part.who for part in parts if part.who.startswith("person/")})


def _states(corpus: Corpus, window: Window, ties: dict[_Key, _Tie]) -> None:
    for one, parts in window.occasions(corpus):
        _join_all(ties, one, set(_parties(parts)) & corpus.by_id.keys())


def _parties(parts: Iterable[Participation]) -> Iterator[str]:
    """The states that took part, themselves or by those who stand for them."""
    for part in parts:
        if part.side:
            yield country_id(part.side)
        elif part.who.startswith("country/"):
            yield part.who


def _join_all(ties: dict[_Key, _Tie], one: Engagement, those: set[str]) -> None:
    for a, b in combinations(sorted(those), 2):
        ties.setdefault((a, b, ""), _Tie()).add(one.id, one.start, one.end, one.count or 1)


def _attendance(corpus: Corpus, window: Window, ties: dict[_Key, _Tie]) -> None:
    for one, parts in window.occasions(corpus):
        for who in sorted({part.who for part in parts if part.who.startswith("person/")}):
            ties.setdefault((who, one.id, ""), _Tie()).add(one.id, one.start, one.end, one.count or 1)


def _positions(corpus: Corpus, window: Window, ties: dict[_Key, _Tie]) -> None:
    for one in corpus.statements:
        if window.takes(one.date, None):
            initiatives = [about for about in one.about if about.startswith("initiative/")]
            for side in sorted(_sides(corpus, one)):
                for initiative in initiatives:
                    key = (side, initiative, one.stance.value)
                    ties.setdefault(key, _Tie()).add(one.id, one.date, None)


def _sides(corpus: Corpus, one: Statement) -> set[str]:
    """Whom the speakers speak for: their state, else themselves where they are a body."""
    found = (corpus.by_id[speaker] for speaker in one.speakers)
    sides = {
        country_id(who.country) if isinstance(who, Person | Organization) and who.country else who.id for who in found
    }
    return {side for side in sides if side in corpus.by_id and not side.startswith("person/")}


_DRAWN: Mapping[View, Callable[[Corpus, Window, dict[_Key, _Tie]], None]] = MappingProxyType(
    {View.PEOPLE: _people, View.STATES: _states, View.ATTENDANCE: _attendance, View.POSITIONS: _positions}
)
