"""What two states think of the same things: what both support, and where they differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from diplograph.web.answers import Row
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.dated import entities
from diplograph.web.explorer.lines import Named, local, named, words
from diplograph.web.explorer.sources import Source, sources_of

_FOR, _AGAINST = frozenset({"support", "welcome", "commit", "thank"}), "concern"
MOST = 20


@dataclass(frozen=True, slots=True)
class Held:
    """A stance, how often it was taken, and where it is told once."""

    stance: str
    many: int
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class View:
    """A thing or topic, and the stances of each of the two on it."""

    thing: Named
    ours: tuple[Held, ...]
    theirs: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class Views:
    """What both support, and what only one of them welcomes while the other is concerned; the first of each."""

    shared: tuple[View, ...]
    differing: tuple[View, ...]


Stances = Mapping[str, Mapping[str, Sequence[str]]]
"""Of each thing spoken of, by stance, the statements."""


async def stances_of(asking: Asking, party: str, query: str = "stances") -> Stances:
    """All positions of a state and of who serves it, or of a person or organization (``party-stances``)."""
    rows = await asking.remembered(query, entity=party, entities=entities(asking.request))
    found: dict[str, dict[str, list[str]]] = {}
    for row in rows:
        if "about" not in row:
            continue
        taken = found.setdefault(value(row, "about"), {}).setdefault(local(value(row, "stance")), [])
        if value(row, "thing") not in taken:
            taken.append(value(row, "thing"))
    return found


async def views_of(asking: Asking, ours: Stances, theirs: Stances) -> Views:
    """What two states share and where they differ, what is spoken of most first."""
    common = sorted(ours.keys() & theirs.keys(), key=lambda thing: (-_least(ours[thing], theirs[thing]), thing))
    shared = [thing for thing in common if "support" in ours[thing] and "support" in theirs[thing]][:MOST]
    differing = [thing for thing in common if _differ(ours[thing], theirs[thing])][:MOST]
    things = sorted({*shared, *differing})
    names = await names_of_objects(asking, things)
    samples = [min(those) for thing in things for side in (ours, theirs) for those in side[thing].values()]
    sources = await sources_of(asking, samples)

    def view(thing: str) -> View:
        return View(names[thing], _held(ours[thing], sources), _held(theirs[thing], sources))

    return Views(tuple(map(view, shared)), tuple(map(view, differing)))


async def names_of_objects(asking: Asking, things: Sequence[str]) -> Mapping[str, Named]:
    """What things and topics are called."""
    rows: Sequence[Row] = await asking.quietly("objects", things=list(things)) if things else ()
    known = {value(row, "thing"): named(asking.request, row, "thing", "name") for row in rows}
    return {thing: known.get(thing) or Named(words(thing)) for thing in things}


def joint(ours: Stances, theirs: Stances) -> Mapping[str, Sequence[str]]:
    """Of each thing spoken of, the statements in which both are among the speakers."""
    found = {}
    for thing in ours.keys() & theirs.keys():
        said = {one for those in theirs[thing].values() for one in those}
        together = sorted({one for those in ours[thing].values() for one in those if one in said})
        if together:
            found[thing] = together
    return found


def _least(ours: Mapping[str, Sequence[str]], theirs: Mapping[str, Sequence[str]]) -> int:
    return min(sum(map(len, ours.values())), sum(map(len, theirs.values())))


def _differ(ours: Mapping[str, Sequence[str]], theirs: Mapping[str, Sequence[str]]) -> bool:
    """Whether one is concerned about what only the other is for."""
    one = _AGAINST in ours and not _FOR & ours.keys() and _FOR & theirs.keys()
    other = _AGAINST in theirs and not _FOR & theirs.keys() and _FOR & ours.keys()
    return bool(one or other)


def _held(stances: Mapping[str, Sequence[str]], sources: Mapping[str, tuple[Source, ...]]) -> tuple[Held, ...]:
    counted = Counter({stance: len(those) for stance, those in stances.items()})
    return tuple(
        Held(stance.replace("-", " "), many, sources.get(min(stances[stance]), ()))
        for stance, many in sorted(counted.items(), key=lambda one: (-one[1], one[0]))
    )
