"""Who holds the offices of a state or organization, office by office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from diplograph.web.answers import Row
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.dated import entities
from diplograph.web.explorer.listed import Part, part_of
from diplograph.web.explorer.tenures import Timeline, timeline

_POINTS = 12


@dataclass(frozen=True, slots=True)
class Officials:
    """A part of the tenures in a body's offices, and their timeline."""

    part: Part[Row]
    timeline: Timeline


async def officials_of(asking: Asking, iri: str) -> Officials:
    """The offices with most holders first, of each whoever was seen in it last."""
    rows = await asking.kept("body-tenures", entity=iri, entities=entities(asking.request))
    part = part_of(asking, _by_office(rows), "officials")
    return Officials(
        part, await timeline(asking, [value(row, "thing") for row in part.lines], _POINTS, neighbours=False)
    )


def _by_office(rows: Sequence[Row]) -> Sequence[Row]:
    holders: dict[str, int] = {}
    for row in rows:
        holders[value(row, "office")] = holders.get(value(row, "office"), 0) + 1
    latest_first = sorted(rows, key=lambda row: (value(row, "latest"), value(row, "thing")), reverse=True)
    return sorted(
        latest_first, key=lambda row: (-holders[value(row, "office")], value(row, "office_name"), value(row, "office"))
    )
