"""The start page: what the graph holds, and the ways into it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from diplograph.web.answers import Row
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.kinds import whole
from diplograph.web.html import render
from diplograph.web.places import entity_path, tail

_FIGURES = (
    ("dg:Release", "releases"),
    ("foaf:Person", "people"),
    ("dg:Engagement", "engagements"),
    ("dg:Statement", "positions"),
    ("schema:Country", "states"),
    ("org:Organization", "organizations"),
    ("dg:Initiative", "initiatives"),
)


@dataclass(frozen=True, slots=True)
class Newest:
    """A release of the newest."""

    link: str
    title: str
    date: str
    issuer: str


async def home(request: Request) -> Response:
    """The start page."""
    asking = Asking(request)
    counted, newest = await asyncio.gather(asking.kept("figures"), asking.kept("newest"))
    counts = {value(row, "class"): value(row, "many") for row in counted}
    figures = [(counts[whole(name)], words) for name, words in _FIGURES if whole(name) in counts]
    releases = [_newest(request, row) for row in newest]
    return render(request, "home.html", figures=figures, releases=releases, behind=asking.behind)


def _newest(request: Request, row: Row) -> Newest:
    iri = value(row, "release")
    title = value(row, "title") or tail(request, iri)
    return Newest(entity_path(request, "page", iri), title, value(row, "date"), value(row, "issuer"))
