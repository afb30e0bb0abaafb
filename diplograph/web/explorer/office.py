"""The page of an office: of what it is, who held it over time, and the engagements of its holders."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from diplograph.web.explorer.asking import Asking
from diplograph.web.explorer.conflicts import conflicts_of
from diplograph.web.explorer.dated import dated
from diplograph.web.explorer.listed import engagements_part, part_of
from diplograph.web.explorer.names import head_of
from diplograph.web.explorer.tenures import timeline
from diplograph.web.explorer.titles import titles_of


async def read_office(asking: Asking, iri: str) -> Mapping[str, Any]:
    """What the page of an office shows."""
    head, titles, tenures, engaged, conflicts = await asyncio.gather(
        head_of(asking, iri),
        titles_of(asking, iri),
        dated(asking, "office-tenures", entity=iri),
        dated(asking, "office-engagements", entity=iri),
        conflicts_of(asking, iri),
    )
    holders = part_of(asking, tenures, "holders")
    line, engagements = await asyncio.gather(
        timeline(asking, [one.iri for one in holders.lines]), engagements_part(asking, engaged, iri)
    )
    return {
        "head": head,
        "titles": titles,
        "holders": holders,
        "timeline": line,
        "engagements": engagements,
        "conflicts_found": conflicts,
    }
