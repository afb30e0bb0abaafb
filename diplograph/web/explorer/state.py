"""The page of a state: officials, counterparts, engagements, positions, initiatives, contributions, its releases."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from diplograph.web.explorer.asking import Asking
from diplograph.web.explorer.counterparts import counterparts
from diplograph.web.explorer.dated import dated
from diplograph.web.explorer.initiatives import initiatives_part
from diplograph.web.explorer.issued import issuers_of, releases_part
from diplograph.web.explorer.listed import contributions_part, engagements_part, positions_part
from diplograph.web.explorer.names import head_of
from diplograph.web.explorer.officials import officials_of
from diplograph.web.explorer.views import stances_of

_LISTS = ("state-engagements", "stances", "party-given", "party-received", "state-releases")


async def read_state(asking: Asking, iri: str) -> Mapping[str, Any]:
    """What the page of a state shows."""
    (head, officials, others, issuers), (engaged, said, given, received, issued) = await asyncio.gather(
        asyncio.gather(
            head_of(asking, iri),
            officials_of(asking, iri),
            counterparts(asking, iri),
            issuers_of(asking, iri),
        ),
        asyncio.gather(*(dated(asking, name, entity=iri) for name in _LISTS)),
    )
    stances = await stances_of(asking, iri)
    engagements, positions, gave, got, releases = await asyncio.gather(
        engagements_part(asking, engaged, iri),
        positions_part(asking, said),
        contributions_part(asking, given, "given"),
        contributions_part(asking, received, "received"),
        releases_part(asking, issued),
    )
    initiatives = await initiatives_part(asking, stances, said)
    return {
        "head": head,
        "officials": officials,
        "counterparts": others,
        "engagements": engagements,
        "positions": positions,
        "initiatives": initiatives,
        "given": gave,
        "received": got,
        "issuers": issuers,
        "releases": releases,
    }
