"""On which days releases attest that somebody holds an office, and in which sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from diplograph.web.answers import Row
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.dated import entities
from diplograph.web.explorer.sources import Source, source_of

MOST_POINTS = 40
"""So many days of one tenure are drawn at most, which is as many as can be told apart on a narrow screen."""


@dataclass(frozen=True, slots=True)
class Point:
    """A day for which a tenure is attested: the date as told, whether it was inferred, how often, and a sentence."""

    day: str
    date: str
    inferred: bool
    many: int
    source: Source | None


@dataclass(frozen=True, slots=True)
class Attested:
    """What attests a tenure: days, of which there may be more than are given, and how many releases, some inferred."""

    points: tuple[Point, ...] = ()
    many: int = 0
    inferred: int = 0


async def attested_of(asking: Asking, tenures: Sequence[str], most: int = MOST_POINTS) -> Mapping[str, Attested]:
    """For each tenure the days for which it is attested, in order; where there are many, some spread over the time."""
    wanted = {"entities": entities(asking.request), "things": sorted(tenures)}
    by_tenure: dict[str, list[Row]] = {}
    for row in await asking.remembered("attestations", **wanted) if tenures else ():
        by_tenure.setdefault(value(row, "thing"), []).append(row)
    spread = {tenure: _spread(those, most) for tenure, those in by_tenure.items()}
    sources = await mention_sources(asking, {value(row, "one") for those in spread.values() for row in those})
    return {
        tenure: Attested(
            tuple(_point(row, sources) for row in spread[tenure]),
            sum(int(value(row, "many")) for row in those),
            sum(int(value(row, "many")) for row in those if _inferred(row)),
        )
        for tenure, those in by_tenure.items()
    }


async def mention_sources(asking: Asking, mentions: Iterable[str]) -> Mapping[str, tuple[tuple[Source, str], ...]]:
    """For each mention, by IRI, where it stands, in order, and in which words."""
    wanted = sorted(set(mentions))
    found: dict[str, list[tuple[Source, str]]] = {}
    for row in await asking.quietly("mention-sources", things=wanted) if wanted else ():
        found.setdefault(value(row, "thing"), []).append((source_of(asking.request, row), value(row, "words")))
    return {
        mention: tuple(sorted(those, key=lambda one: (one[0].start, one[0].end))) for mention, those in found.items()
    }


def _spread(rows: Sequence[Row], most: int) -> Sequence[Row]:
    """So many of the rows at most, evenly, with the first and the last."""
    if len(rows) <= most:
        return rows
    if most == 1:
        return rows[:1]
    return [rows[round(place * (len(rows) - 1) / (most - 1))] for place in range(most)]


def _point(row: Row, sources: Mapping[str, tuple[tuple[Source, str], ...]]) -> Point:
    stands = sources.get(value(row, "one"), ())
    source = stands[0][0] if stands else None
    return Point(value(row, "day"), value(row, "date"), _inferred(row), int(value(row, "many")), source)


def _inferred(row: Row) -> bool:
    return value(row, "inferred") == "true"
