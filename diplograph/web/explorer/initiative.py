"""The page of an initiative: its ledger, how often it is named, positions on it, engagements and bodies around it."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from diplograph.web.answers import Row, pool_of
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.chart import bars
from diplograph.web.explorer.dated import asked_year, by_year, dated, in_order, of_year
from diplograph.web.explorer.initiative_ledger import ledger_part
from diplograph.web.explorer.issued import releases_part
from diplograph.web.explorer.lines import Named, engagement_lines
from diplograph.web.explorer.listed import Part, contributions_part, part_of, positions_part
from diplograph.web.explorer.names import head_of, names_of
from diplograph.web.explorer.views import names_of_objects
from diplograph.web.places import tail

_MOST_BODIES = 20


async def read_initiative(asking: Asking, iri: str) -> Mapping[str, Any]:
    """What the page of an initiative shows."""
    head, names, acts, mentions, beside = await asyncio.gather(
        head_of(asking, iri),
        names_of(asking, iri),
        asking.kept("initiative-acts", entity=iri),
        dated(asking, "initiative-mentions", entity=iri),
        asking.kept("initiative-beside", entity=iri),
    )
    year = asked_year(asking.request)
    ledger, positions, given, releases, engagements, bodies, partners = await asyncio.gather(
        ledger_part(asking, acts),
        positions_part(asking, in_order(row for row in acts if "stance" in row)),
        contributions_part(asking, in_order(row for row in acts if "given" in row), "given"),
        releases_part(asking, of_year(mentions, year)),
        _engagements(asking, beside),
        _bodies(asking, beside),
        _partners(asking, iri),
    )
    return {
        "head": head,
        "names": names,
        "partners": partners,
        "ledger": ledger,
        "chart": bars(by_year(mentions)),
        "mentions": len(mentions),
        "year": year,
        "releases": releases,
        "positions": positions,
        "given": given,
        "engagements": engagements,
        "bodies": bodies,
    }


async def _engagements(asking: Asking, rows: Sequence[Row]) -> Part[Any]:
    """The engagements that the sentences tell of, the latest first."""
    those = in_order(row for row in rows if _kind(asking, row) == "engagement")
    part = part_of(asking, those, "engagements")
    return Part(await engagement_lines(asking, [one.iri for one in part.lines]), part.pages, part.total)


async def _bodies(asking: Asking, rows: Sequence[Row]) -> Sequence[tuple[Named, int]]:
    """The organizations that the sentences name, the most frequent first."""
    named_in = {(value(row, "thing"), value(row, "sentence")) for row in rows if _kind(asking, row) == "organization"}
    counted = sorted(Counter(thing for thing, _ in named_in).items(), key=lambda one: (-one[1], one[0]))[:_MOST_BODIES]
    names = await names_of_objects(asking, [thing for thing, _ in counted])
    return [(names[thing], many) for thing, many in counted]


async def _partners(asking: Asking, iri: str) -> Sequence[Named]:
    """The states whose it is, where its id tells them: it does of names that many have."""
    marks = iri.rpartition("~")[2].split("-") if "~" in iri else []
    codes = [mark.upper() for mark in marks if len(mark) == 2 and mark.isalpha()]
    states = [f"{pool_of(asking.request).base}country/{code}" for code in codes]
    names = await names_of_objects(asking, states)
    return [names[state] for state in states if names[state].link]


def _kind(asking: Asking, row: Row) -> str:
    return tail(asking.request, value(row, "thing")).partition("/")[0]
