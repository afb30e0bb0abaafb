"""The network view: the page, what it draws as JSON, and the same as a table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from diplograph.errors import QueryError
from diplograph.graph.views import View, view_named
from diplograph.models import EngagementKind, Stance
from diplograph.web.explorer.bundles import is_built
from diplograph.web.explorer.occasions import Told, pairs, queries_of, read_told, table
from diplograph.web.explorer.once import once
from diplograph.web.explorer.ties import MOST_NODES, MOST_TIES, Drawn, Wanted, draw, home
from diplograph.web.explorer.wanting import window_of
from diplograph.web.failures import BAD_REQUEST, RequestError
from diplograph.web.html import render
from diplograph.web.pool import Pool

VIEWS = {
    View.PEOPLE: "People who took part in the same engagements",
    View.STATES: "States that took part in the same engagements",
    View.ATTENDANCE: "People and the engagements that they took part in",
    View.POSITIONS: "States, bodies, and the initiatives that they speak of",
}
SIZES = {"strength": "how often joined", "degree": "to how many joined", "pagerank": "PageRank", "same": "all the same"}
_NODES = 300
"""How many nodes are shown where the address does not say."""
_DIGITS = 6
_IN_TABLE = 200
_PARAMETERS = ("view", "since", "until", "kind", "state", "limit")


@dataclass(frozen=True, slots=True)
class Line:
    """A tie as a line of the table: its two ends, each with its id and name."""

    a: tuple[str, str]
    b: tuple[str, str]
    stance: str
    weight: int
    first: str
    last: str


async def network(request: Request) -> Response:
    """The page; with ``table`` in the address it holds the ties as a table and needs no script."""
    wanted = _wanted(request)
    told = await once(request, "told", read_told) if "table" in request.query_params else None
    lines, drawn = await _lines(request, told, wanted) if told else ((), None)
    states = await once(request, "states", _states)
    return render(
        request,
        "network.html",
        built=is_built("network.js", "layout.js"),
        views=VIEWS,
        sizes=SIZES,
        kinds=list(EngagementKind),
        stances=list(Stance),
        states=states,
        chosen={name: request.query_params.get(name, "") for name in (*_PARAMETERS, "size")} | {"view": wanted.view},
        limit=wanted.nodes,
        most=MOST_NODES,
        lines=lines,
        drawn=drawn,
        behind=queries_of(request),
    )


async def network_data(request: Request) -> Response:
    """What the page draws."""
    wanted = _wanted(request)
    told = await once(request, "told", read_told)
    return JSONResponse(await once(request, wanted, partial(_data, told=told, wanted=wanted)))


async def _data(pool: Pool, told: Told, wanted: Wanted) -> Mapping[str, Any]:
    drawn = await run_in_threadpool(draw, told, wanted)
    names = await _names(pool, told, drawn.nodes)
    return await run_in_threadpool(_columns, told, drawn, names)


def _columns(told: Told, drawn: Drawn, names: Mapping[str, str]) -> Mapping[str, Any]:
    """The network by columns: ties name their ends by the place of these among the nodes."""
    number = {node: place for place, node in enumerate(drawn.nodes)}
    return {
        "nodes": {
            "id": drawn.nodes,
            "label": [names.get(node, node) for node in drawn.nodes],
            "kind": [node.partition("/")[0] for node in drawn.nodes],
            "state": [home(told, node) for node in drawn.nodes],
            "degree": [drawn.degree[node] for node in drawn.nodes],
            "strength": [drawn.strength[node] for node in drawn.nodes],
            "pagerank": [round(drawn.rank[node], _DIGITS) for node in drawn.nodes],
        },
        "ties": {
            "a": [number[key[0]] for key, _ in drawn.ties],
            "b": [number[key[1]] for key, _ in drawn.ties],
            "stance": [key[2] for key, _ in drawn.ties],
            "weight": [tie.weight for _, tie in drawn.ties],
            "first": [_day(tie.first) for _, tie in drawn.ties],
            "last": [_day(tie.last) for _, tie in drawn.ties],
        },
        "all": {"nodes": drawn.all_nodes, "ties": drawn.all_ties},
        "most": {"nodes": MOST_NODES, "ties": MOST_TIES},
        "days": [_day(day) for day in drawn.days] if drawn.days else None,
    }


async def _names(pool: Pool, told: Told, nodes: Sequence[str]) -> Mapping[str, str]:
    others = [node for node in nodes if node not in told.states]
    if not others:
        return told.states
    rows = await table(pool, "network-names", things=[f"{pool.base}{node}" for node in others])
    return {**told.states, **pairs(rows)}


async def _states(pool: Pool) -> Sequence[tuple[str, str]]:
    """The codes and names of the states that the graph knows, by name."""
    found = ((state.rpartition("/")[2], name) for state, name in await table(pool, "network-states"))
    return sorted(found, key=lambda one: one[1].casefold())


async def _lines(request: Request, told: Told, wanted: Wanted) -> tuple[Sequence[Line], Mapping[str, Any]]:
    """The strongest ties as lines, and all that is drawn."""
    drawn = await once(request, wanted, partial(_data, told=told, wanted=wanted))
    ids, labels, ties = drawn["nodes"]["id"], drawn["nodes"]["label"], drawn["ties"]
    columns = (ties[name][:_IN_TABLE] for name in ("a", "b", "stance", "weight", "first", "last"))
    return [
        Line((ids[a], labels[a]), (ids[b], labels[b]), stance, weight, first or "", last or "")
        for a, b, stance, weight, first, last in zip(*columns, strict=True)
    ], drawn


def _wanted(request: Request) -> Wanted:
    """What an address asks for.

    Raises:
        RequestError: a parameter has no such value.
    """
    given = {name: request.query_params.get(name, "").strip() for name in _PARAMETERS}
    try:
        return Wanted(
            view_named(given["view"] or View.PEOPLE),
            *window_of(request),
            given["kind"],
            given["state"].upper(),
            _limit(given["limit"]),
        )
    except QueryError as error:
        raise RequestError(BAD_REQUEST, str(error)) from error


def _limit(text: str) -> int:
    if text and not text.isdecimal():
        raise QueryError(f"limit is {text!r}: it must be a whole number")
    return min(max(int(text or _NODES), 1), MOST_NODES)


def _day(ordinal: int | None) -> str | None:
    return None if ordinal is None else dt.date.fromordinal(ordinal).isoformat()
