"""Who of one state met whom of another, and which side's releases tell of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.between import in_parts, presence
from diplograph.web.explorer.counterparts import with_path
from diplograph.web.explorer.dated import Dated
from diplograph.web.explorer.lines import Named
from diplograph.web.explorer.listed import Part, part_of
from diplograph.web.explorer.views import names_of_objects
from diplograph.web.places import entity_iri


@dataclass(frozen=True, slots=True)
class Encounter:
    """That two people were in the same engagements that were held: how often, first and last; where that is listed."""

    one: Named
    other: Named
    many: int
    first: str
    last: str
    link: str


@dataclass(frozen=True, slots=True)
class Tellers:
    """Engagements by whose releases tell of them: only those of one of two states, those of both, or of neither."""

    first: tuple[Dated, ...]
    second: tuple[Dated, ...]
    both: tuple[Dated, ...]
    neither: tuple[Dated, ...]


async def encounters(asking: Asking, common: Sequence[Dated], a: str, b: str) -> Part[Encounter]:
    """Who of state ``a`` was with whom of state ``b`` in engagements of both, the most frequent first."""
    request, people = asking.request, entity_iri(asking.request, "person/")
    there: dict[str, dict[str, set[str]]] = {}
    for row in await presence(asking, common):
        if value(row, "who").startswith(people):
            sides = there.setdefault(value(row, "thing"), {})
            sides.setdefault(value(row, "side"), set()).add(value(row, "who"))
    met: dict[tuple[str, str], list[Dated]] = {}
    for one in common:
        sides = there.get(one.iri, {})
        for pair in product(sorted(sides.get(a, ())), sorted(sides.get(b, ()))):
            met.setdefault(pair, []).append(one)
    part = part_of(asking, sorted(met, key=lambda pair: (-len(met[pair]), pair)), "met")
    names = await names_of_objects(asking, sorted({who for pair in part.lines for who in pair}))
    lines = [
        Encounter(names[mine], names[theirs], len(those), *_span(those), with_path(request, mine, theirs))
        for (mine, theirs), those in ((pair, met[pair]) for pair in part.lines)
    ]
    return Part(lines, part.pages, part.total)


async def tellers(asking: Asking, engagements: Sequence[Dated], a: str, b: str) -> Tellers:
    """Which engagements only the releases of one of two states tell of."""
    told: dict[str, set[str]] = {}
    for part in in_parts(engagements):
        for row in await asking.remembered("tellers", things=part):
            told.setdefault(value(row, "thing"), set()).add(value(row, "state"))
    by_teller: Mapping[tuple[bool, bool], list[Dated]] = {
        (ours, yours): [] for ours in (True, False) for yours in (True, False)
    }
    for one in engagements:
        states = told.get(one.iri, set())
        by_teller[a in states, b in states].append(one)
    return Tellers(
        tuple(by_teller[True, False]),
        tuple(by_teller[False, True]),
        tuple(by_teller[True, True]),
        tuple(by_teller[False, False]),
    )


def _span(those: Sequence[Dated]) -> tuple[str, str]:
    spans = [one.span for one in those if one.earliest]
    return min((start for start, _ in spans), default=""), max((end for _, end in spans), default="")
