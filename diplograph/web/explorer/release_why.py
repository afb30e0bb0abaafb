"""What is marked in some characters of a release, and why it is taken for what it is: for the script of its page."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from diplograph.web.answers import Row, pool_of, rows
from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.lines import local
from diplograph.web.explorer.release import FOUND, UNLABELLED, WORDS, Meant, asked_place, meant_by
from diplograph.web.failures import BAD_REQUEST, RequestError
from diplograph.web.places import entity_iri, entity_path, link_of, tail

_MOST_REASONS = 3
_INFERRED = "no name is told: whoever other releases give this office to around that day"


async def why(request: Request) -> Response:
    """The things that characters of a release tell of, the shortest words first, as JSON."""
    iri, place = entity_iri(request, request.path_params["entity"]), asked_place(request)
    if place is None:
        raise RequestError(BAD_REQUEST, "no characters are named: give the first and the last, as at=12-30")
    graph = f"{pool_of(request).base}graph/{tail(request, iri)}"
    found = [
        row
        for row in await rows(request, "why", graph=graph, **{"from": place[0], "to": place[1]})
        if value(row, "said") in FOUND
    ]
    mentions = sorted({value(row, "mention") for row in found})
    if not mentions:
        return JSONResponse({"items": []})
    meant, held, decided = await asyncio.gather(
        meant_by(Asking(request), mentions),
        rows(request, "why-held", things=mentions),
        rows(request, "why-same", things=mentions),
    )
    shortest = {value(row, "mention"): row for row in reversed(found)}
    ordered = dict.fromkeys(value(row, "mention") for row in found)
    return JSONResponse({"items": [_item(request, shortest[one], meant, held, decided) for one in ordered]})


def _item(request: Request, row: Row, meant: Meant, held: Iterable[Row], decided: Iterable[Row]) -> dict[str, Any]:
    kind, mention = FOUND[value(row, "said")][0], value(row, "mention")
    thing = meant.get((mention, kind), {})
    about = [one for one in held if value(one, "mention") == mention]
    holder = next((value(one, "holder") for one in about if "holder" in one and kind == "office"), "")
    return {
        "kind": kind,
        "called": WORDS.get(kind, kind),
        "label": value(thing, "label") or UNLABELLED.get(kind, kind),
        "link": link_of(request, value(thing, "thing")) if thing else None,
        "words": value(row, "words"),
        "detail": f"held by {holder}" if holder else "",
        "reasons": _reasons(request, [one for one in decided if value(one, "mention") == mention]),
        "alone": _INFERRED if any(value(one, "inferred") == "true" for one in about) else "",
    }


def _reasons(request: Request, decided: Sequence[Row]) -> list[dict[str, Any]]:
    return [
        {
            "verdict": local(value(row, "verdict")),
            "reason": value(row, "reason"),
            "score": f"{float(value(row, 'score')):.2f}",
            "by": value(row, "by"),
            "other": {
                "label": value(row, "title") or tail(request, value(row, "release")),
                "link": entity_path(request, "page", value(row, "release")),
            },
        }
        for row in decided[:_MOST_REASONS]
    ]
