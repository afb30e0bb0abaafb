"""The page of an organization: what it is called and part of, its people, engagements, positions and initiatives."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from diplograph.web.explorer.asking import Asking
from diplograph.web.explorer.counterparts import met
from diplograph.web.explorer.dated import dated
from diplograph.web.explorer.initiatives import initiatives_part
from diplograph.web.explorer.listed import contributions_part, engagements_part, positions_part
from diplograph.web.explorer.names import head_of, names_of
from diplograph.web.explorer.officials import officials_of
from diplograph.web.explorer.views import stances_of

_LISTS = ("party-engagements", "party-stances", "party-given", "party-received")


async def read_organization(asking: Asking, iri: str) -> Mapping[str, Any]:
    """What the page of an organization shows."""
    (head, names, officials, others), (engaged, said, given, received) = await asyncio.gather(
        asyncio.gather(
            head_of(asking, iri),
            names_of(asking, iri),
            officials_of(asking, iri),
            met(asking, iri),
        ),
        asyncio.gather(*(dated(asking, name, entity=iri) for name in _LISTS)),
    )
    stances = await stances_of(asking, iri, "party-stances")
    engagements, positions, gave, got = await asyncio.gather(
        engagements_part(asking, engaged, iri),
        positions_part(asking, said),
        contributions_part(asking, given, "given"),
        contributions_part(asking, received, "received"),
    )
    initiatives = await initiatives_part(asking, stances, said)
    return {
        "head": head,
        "names": names,
        "officials": officials,
        "engagements": engagements,
        "met": others,
        "positions": positions,
        "initiatives": initiatives,
        "given": gave,
        "received": got,
    }
