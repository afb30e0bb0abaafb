"""Makes the actors and things of two records comparable."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from diplograph.evaluate.words import overlap
from diplograph.models import ReleaseRecord

Key = tuple[str, str]


@dataclass(slots=True)
class Actors:
    """The local ids of a record, and what gold ids they are paired with (``None`` for the gold record itself)."""

    record: ReleaseRecord
    paired: dict[str, str] | None = None
    _countries: Mapping[str, str | None] = field(init=False)
    _local: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Index the record."""
        self._countries = {p.id: p.country for p in self.record.people}
        record = self.record
        things = (
            [o.id for o in record.organizations]
            + [i.id for i in record.initiatives]
            + [e.id for e in record.engagements]
        )
        self._local = frozenset((*self._countries, *things))

    def key(self, who: str | None) -> Key:
        """A key that is equal for what is paired: of a local id, a country code or a topic."""
        if who not in self._local or who is None:
            return "word", str(who).casefold()
        return "local", who if self.paired is None else self.paired.get(who, f"?{who}")

    def keys(self, who: Sequence[str]) -> set[Key]:
        """The keys of several."""
        return {self.key(w) for w in who}

    def country(self, who: str | None) -> str | None:
        """The country behind an actor: a person's, or the code itself."""
        if who is not None and who in self._countries:
            return self._countries[who]
        return who if who and len(who) == 2 and who.isupper() else None

    def countries(self, who: Sequence[str]) -> set[str]:
        """The countries behind several."""
        return {code for w in who if (code := self.country(w))}


def actor_likeness(a: Sequence[str], b: Sequence[str], ours: Actors, theirs: Actors) -> float:
    """The overlap of two lists of actors, by identity or, for half of it, by the countries behind them."""
    exact = overlap(ours.keys(a), theirs.keys(b))
    states = overlap(ours.countries(a), theirs.countries(b)) if a or b else 0.0
    return max(exact, states / 2)
