"""What is marked in some characters of a release, and why it is taken for what it is: for the script of its page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from diplograph.web.answers import Row, pool_of, rows
from diplograph.web.explorer.asking import value
from diplograph.web.explorer.dated import entities
from diplograph.web.explorer.lines import local
from diplograph.web.explorer.release import FOUND, UNLABELLED, WORDS, asked_place
from diplograph.web.failures import BAD_REQUEST, RequestError
from diplograph.web.places import entity_iri, entity_path, link_of, tail

_MOST_REASONS = 3
_INFERRED = "no name is told: whoever other releases give this office to around that day"


async def why(request: Request) -> Response:
    """The things that characters of a release tell of, the shortest words first, as JSON."""
    iri, place = entity_iri(request, request.path_params["entity"]), asked_place(request)
    if place is None:
        raise RequestError(BAD_REQUEST, "no characters are named: give the first and the last, as at=12-30")
    graphs = {"graph": f"{pool_of(request).base}graph/{tail(request, iri)}", "entities": entities(request)}
    found = await rows(request, "why", **graphs, **{"from": place[0], "to": place[1]})
    mentions = sorted({value(row, "mention") for row in found})
    decided = await rows(request, "why-same", things=mentions) if mentions else ()
    things = {
        (value(row, "mention"), value(row, "thing")): row for row in reversed(found) if value(row, "said") in FOUND
    }
    return JSONResponse({"items": [_item(request, row, decided) for row in reversed(things.values())]})


def _item(request: Request, row: Row, decided: Iterable[Row]) -> dict[str, Any]:
    kind, mention = FOUND[value(row, "said")][0], value(row, "mention")
    return {
        "kind": kind,
        "called": WORDS.get(kind, kind),
        "label": value(row, "label") or UNLABELLED.get(kind, kind),
        "link": link_of(request, value(row, "thing")) if "thing" in row else None,
        "words": value(row, "words"),
        "detail": f"held by {value(row, 'holder')}" if "holder" in row else "",
        "reasons": _reasons(request, [one for one in decided if value(one, "mention") == mention]),
        "alone": _INFERRED if value(row, "inferred") == "true" else "",
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
