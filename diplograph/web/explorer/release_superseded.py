"""The page of what a release said before it was changed or withdrawn."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from diplograph.web.answers import Row
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.release import FOUND, UNLABELLED, earlier, in_order, shown_release
from diplograph.web.explorer.release_lists import Item
from diplograph.web.explorer.segments import Span
from diplograph.web.places import entity_path, superseded_graph


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a release: ``by`` is what came in its place, its words and the path of its page."""

    former: str
    by: tuple[str, str] | None
    by_sha256: str
    withdrawn: bool


async def read_superseded(asking: Asking, iri: str) -> Mapping[str, Any]:
    """What the page of a superseded release shows; nothing on it leads to what stands but what came in its place."""
    request, graph = asking.request, superseded_graph(asking.request, iri)
    known, said, found, became, before = await asyncio.gather(
        asking.rows("release", entity=iri),
        asking.rows("release-sentences", graph=graph),
        asking.rows("superseded-items", graph=graph),
        asking.rows("superseded", entity=iri),
        asking.quietly("release-earlier", entity=iri),
    )
    items = in_order({_item(row) for row in found if value(row, "said") in FOUND})
    return {
        **await shown_release(request, iri, known[0], said, items),
        "why": None,
        "earlier": [earlier(request, row) for row in before],
        "fate": _fate(request, became[0]),
    }


def _item(row: Row) -> Item:
    kind = FOUND[value(row, "said")][0]
    label = UNLABELLED.get(kind) or value(row, "label") or kind
    return Item(Span(int(value(row, "start")), int(value(row, "end")), kind, label), int(value(row, "number")))


def _fate(request: Request, row: Row) -> Fate:
    by = value(row, "by")
    words = value(row, "by_title") or by.rpartition("/")[2]
    return Fate(
        value(row, "former"),
        (words, entity_path(request, "page", by)) if by else None,
        value(row, "by_sha256"),
        value(row, "withdrawn") == "true",
    )
