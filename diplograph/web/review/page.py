"""The review page: one decision at a time, both sides with their sentences."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import parse_qs, quote, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from diplograph.curation.review import Doubt, Side
from diplograph.errors import DiplographError
from diplograph.web.failures import BAD_REQUEST, FAULT, TOO_LARGE, RequestError
from diplograph.web.html import render
from diplograph.web.places import root_of
from diplograph.web.review.desk import Desk
from diplograph.web.review.guard import refuse_forged, refuse_strangers

_MOST = 8192
_KINDS = ("person", "organization", "initiative", "engagement")
_writing = asyncio.Lock()
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shown:
    """A side with where its entity and its release are read about."""

    side: Side
    entity: str
    release: str


async def show(request: Request) -> Response:
    """The first open decision behind those that were skipped, of a kind where one is asked for."""
    refuse_strangers(request)
    desk, kind, skipped = _desk(request), _kind(request.query_params.get("kind", "")), _skipped(request)
    found = [one for one in await run_in_threadpool(_open, desk) if kind in ("", one.kind)]
    doubt = found[skipped] if skipped < len(found) else None
    return render(
        request,
        "review.html",
        doubt=doubt,
        sides=[_shown(request, side) for side in (doubt.a, doubt.b)] if doubt else [],
        number=skipped + 1,
        total=len(found),
        kind=kind,
        kinds=_KINDS,
        skip=f"?{urlencode({'kind': kind, 'skip': skipped + 1})}",
        again=f"?{urlencode({'kind': kind})}",
        skipped=skipped,
        token=desk.token,
        file=desk.curation,
        answered=request.query_params.get("done") == "1",
    )


async def answer(request: Request) -> Response:
    """Write down an answer and go on to the next decision."""
    refuse_strangers(request)
    desk, given = _desk(request), await _form(request)
    refuse_forged(request, given.get("token", ""), desk.token)
    kind, skipped = _kind(given.get("kind", "")), given.get("skip", "0")
    async with _writing:
        try:
            await run_in_threadpool(desk.answer, given.get("a", ""), given.get("b", ""), given.get("answer", ""))
        except DiplographError as error:
            raise RequestError(BAD_REQUEST, str(error)) from error
    ahead = urlencode({"kind": kind, "skip": skipped if skipped.isdecimal() else "0", "done": 1})
    return RedirectResponse(f"{root_of(request)}/review?{ahead}", 303)


def _open(desk: Desk) -> Sequence[Doubt]:
    try:
        return desk.doubts()
    except DiplographError as error:
        raise RequestError(FAULT, str(error)) from error


async def _form(request: Request) -> dict[str, str]:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > _MOST:
            raise RequestError(TOO_LARGE, "an answer is short: send it from the review page")
    return {name: values[0] for name, values in parse_qs(body.decode("utf-8", "replace")).items()}


def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


def _kind(asked: str) -> str:
    if asked and asked not in _KINDS:
        raise RequestError(BAD_REQUEST, f"no decisions are about {asked!r}: they are about {', '.join(_KINDS)}")
    return asked


def _skipped(request: Request) -> int:
    asked = request.query_params.get("skip", "0")
    if not (asked.isascii() and asked.isdigit() and len(asked) < 8):
        raise RequestError(BAD_REQUEST, f"{asked!r} is no number of decisions to skip: take a whole number from 0")
    return int(asked)


def _shown(request: Request, side: Side) -> Shown:
    page = f"{root_of(request)}/page"
    return Shown(side, f"{page}/{quote(side.entity)}", f"{page}/release/{quote(side.release, safe='')}")
