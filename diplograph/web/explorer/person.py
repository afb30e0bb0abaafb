"""The page of a person: names, offices over time, engagements, whom they met, positions and contributions."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from diplograph.web.explorer.asking import Asking
from diplograph.web.explorer.conflicts import conflicts_of
from diplograph.web.explorer.counterparts import met
from diplograph.web.explorer.dated import dated
from diplograph.web.explorer.listed import contributions_part, engagements_part, part_of, positions_part
from diplograph.web.explorer.names import head_of, names_of
from diplograph.web.explorer.tenures import timeline

_LISTS = ("person-tenures", "party-engagements", "party-stances", "party-given")


async def read_person(asking: Asking, iri: str) -> Mapping[str, Any]:
    """What the page of a person shows."""
    (head, names, conflicts, others), (tenures, engaged, said, given) = await asyncio.gather(
        asyncio.gather(head_of(asking, iri), names_of(asking, iri), conflicts_of(asking, iri), met(asking, iri)),
        asyncio.gather(*(dated(asking, name, entity=iri) for name in _LISTS)),
    )
    offices = part_of(asking, tenures, "offices")
    line, engagements, positions, contributions = await asyncio.gather(
        timeline(asking, [one.iri for one in offices.lines]),
        engagements_part(asking, engaged, iri),
        positions_part(asking, said),
        contributions_part(asking, given, "given"),
    )
    return {
        "head": head,
        "names": names,
        "offices": offices,
        "timeline": line,
        "engagements": engagements,
        "met": others,
        "positions": positions,
        "given": contributions,
        "conflicts_found": conflicts,
    }
