"""The pages of a position and of a contribution: who, what of, in which words, on which occasion."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.lines import EngagementLine, contribution_lines, engagement_lines, position_lines
from diplograph.web.places import entity_path, tail


@dataclass(frozen=True, slots=True)
class Occasion:
    """The release that tells of something, and the engagements that it reports as held."""

    link: str
    title: str
    issuer: str
    date: str
    engagements: Sequence[EngagementLine]


async def read_statement(asking: Asking, iri: str) -> Mapping[str, Any]:
    """What the page of a position shows."""
    lines, occasion = await asyncio.gather(position_lines(asking, [iri]), _occasion(asking, iri))
    asking.tell("statement-lines", things=[iri])
    return {"one": lines[0], "occasion": occasion}


async def read_contribution(asking: Asking, iri: str) -> Mapping[str, Any]:
    """What the page of a contribution shows."""
    lines, occasion = await asyncio.gather(contribution_lines(asking, [iri]), _occasion(asking, iri))
    asking.tell("contribution-lines", things=[iri])
    return {"one": lines[0], "occasion": occasion}


async def _occasion(asking: Asking, iri: str) -> Occasion | None:
    rows = await asking.rows("occasions-of", entity=iri)
    if not rows:
        return None
    release = value(rows[0], "release")
    engagements = await engagement_lines(asking, [value(row, "thing") for row in rows if "thing" in row])
    return Occasion(
        entity_path(asking.request, "page", release),
        value(rows[0], "title") or tail(asking.request, release),
        value(rows[0], "issuer"),
        value(rows[0], "date"),
        engagements,
    )
