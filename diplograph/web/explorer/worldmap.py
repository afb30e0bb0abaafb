"""The map of the world: how often each state took part in engagements, and which pairs did most."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from diplograph.graph.views import View
from diplograph.web.explorer.bundles import BUILT, is_built
from diplograph.web.explorer.occasions import Told, queries_of, read_told
from diplograph.web.explorer.once import once
from diplograph.web.explorer.ties import Drawn, Wanted, draw, within
from diplograph.web.explorer.wanting import window_of
from diplograph.web.failures import BAD_REQUEST, RequestError
from diplograph.web.html import render
from diplograph.web.pool import Pool

_ASKED = ("parts", "sides", "days", "counts", "states")
"""The queries that tell which states were where."""
_SHADES = 5
_ARCS, _MOST_ARCS = 40, 200
_BEND = 0.22
"""How far an arc is bent aside, by the distance of its ends."""


@dataclass(frozen=True, slots=True)
class Place:
    """A state: how often it took part; ``shade`` is 0 where it never did, else 1 to 5.

    ``shape`` is a path of SVG, empty where the state is too small for one and a dot at ``x`` and ``y`` stands for it.
    """

    id: str
    name: str
    times: int
    shade: int
    shape: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Arc:
    """Two states that took part in the same engagements: how often; ``shape`` joins them, ``width`` is its stroke."""

    a: tuple[str, str]
    b: tuple[str, str]
    times: int
    shape: str
    width: float


@dataclass(frozen=True, slots=True)
class World:
    """What the map shows. ``lands`` are shapes without a state; ``unplaced`` are states that it has no place for."""

    width: int
    height: int
    outline: str
    lands: Sequence[str]
    places: Sequence[Place]
    arcs: Sequence[Arc]
    unplaced: Sequence[tuple[str, str, int]]
    most: int
    pairs: int


async def world_map(request: Request) -> Response:
    """The map of the whole time, or of the years that the address gives."""
    since, until = window_of(request)
    many = _many(request.query_params.get("pairs", ""))
    built = is_built("world.json")
    told = await once(request, "told", read_told)
    key = ("map", since, until, many, built)
    world = await once(request, key, partial(_world, told=told, since=since, until=until, many=many))
    chosen = {name: request.query_params.get(name, "") for name in ("since", "until")}
    return render(
        request,
        "map.html",
        built=built,
        world=world,
        chosen=chosen,
        many=many,
        most_arcs=_MOST_ARCS,
        behind=queries_of(request, _ASKED),
    )


async def _world(_: Pool, told: Told, since: int | None, until: int | None, many: int) -> World:
    return await run_in_threadpool(make_world, told, since, until, many)


def make_world(told: Told, since: int | None = None, until: int | None = None, many: int = _ARCS) -> World:
    """The map of what was told of a span of days, with arcs for the pairs that have most."""
    wanted = Wanted(View.STATES, since, until)
    drawn, atlas = draw(told, wanted), _atlas()
    times = Counter[str]()
    for one in told.occasions:
        if within(wanted, one):
            times.update(dict.fromkeys(one.states, one.count))
    most = max(times.values(), default=0)
    placed = sorted({*atlas["shapes"], *(_code(state) for state in times if _code(state) in atlas["centres"])})
    places = [_place(code, told, times, most, atlas) for code in placed]
    return World(
        atlas["width"],
        atlas["height"],
        atlas["outline"],
        atlas["lands"],
        places,
        _arcs(told, drawn, atlas, many),
        sorted((state, told.states[state], count) for state, count in times.items() if _code(state) not in placed),
        most,
        drawn.all_ties,
    )


@cache
def _atlas() -> Mapping[str, Any]:
    """The shapes and centres of the states by code; none where they were not built."""
    if not is_built("world.json"):
        return {"width": 1000, "height": 487, "outline": "", "shapes": {}, "lands": [], "centres": {}}
    read: Mapping[str, Any] = json.loads((BUILT / "world.json").read_text("utf-8"))
    return read


def _place(code: str, told: Told, times: Mapping[str, int], most: int, atlas: Mapping[str, Any]) -> Place:
    state = f"country/{code}"
    count = times.get(state, 0)
    x, y = atlas["centres"][code]
    shape = atlas["shapes"].get(code, "")
    return Place(state, told.states.get(state, ""), count, _shade(count, most), shape, x, y)


def _shade(count: int, most: int) -> int:
    """By the square root, since few states have many and many have few."""
    return math.ceil(_SHADES * math.sqrt(count / most)) if count else 0


def _arcs(told: Told, drawn: Drawn, atlas: Mapping[str, Any], many: int) -> list[Arc]:
    """The strongest pairs of which both have a place, the strongest last, so that it is drawn above the others."""
    centres, most = atlas["centres"], max((tie.weight for _, tie in drawn.ties), default=1)
    arcs = []
    for (a, b, _), tie in drawn.ties[:many]:
        ends = (a, told.states[a]), (b, told.states[b])
        known = _code(a) in centres and _code(b) in centres
        shape = _bent(centres[_code(a)], centres[_code(b)]) if known else ""
        arcs.append(Arc(*ends, tie.weight, shape, round(1 + 4 * tie.weight / most, 1)))
    return arcs[::-1]


def _bent(start: Sequence[float], end: Sequence[float]) -> str:
    """A curve between two points that bends upwards."""
    (ax, ay), (bx, by) = sorted((tuple(start), tuple(end)))
    x, y = (ax + bx) / 2 + (by - ay) * _BEND, (ay + by) / 2 - (bx - ax) * _BEND
    return f"M{ax},{ay}Q{x:.1f},{y:.1f} {bx},{by}"


def _code(state: str) -> str:
    return state.rpartition("/")[2]


def _many(text: str) -> int:
    if text and not text.isdecimal():
        raise RequestError(BAD_REQUEST, f"pairs is {text!r}: it must be a whole number")
    return min(int(text or _ARCS), _MOST_ARCS)
