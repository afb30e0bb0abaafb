"""The page of two states: what they had with each other, who met whom, and what each says of the other."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from diplograph.web.explorer.asking import Asking, value
from diplograph.web.explorer.between import Gap, longest_gap, looked_up, of_both
from diplograph.web.explorer.cited import cited
from diplograph.web.explorer.counterparts import pair_path
from diplograph.web.explorer.dated import Dated, dated, entities
from diplograph.web.explorer.encounters import encounters, tellers
from diplograph.web.explorer.lines import EngagementLine, Named, engagement_lines, named
from diplograph.web.explorer.listed import contributions_part, engagements_part, part_of, positions_part
from diplograph.web.explorer.ventures import ventures_of
from diplograph.web.explorer.views import joint, names_of_objects, stances_of, views_of
from diplograph.web.failures import BAD_REQUEST, NOT_FOUND
from diplograph.web.html import render
from diplograph.web.places import entity_iri, tail

_LISTS = ("state-engagements", "stances", "statements-about", "party-given", "party-received")
_TOPICS = 20
Lists = Mapping[str, Sequence[Dated]]


async def pair(request: Request) -> Response:
    """The page of the states that ``a`` and ``b`` name; a form where they name none, or one, or the same."""
    asking = Asking(request)
    states = {value(row, "state"): row for row in await asking.remembered("states-known")}
    asked = [request.query_params.get(name, "").strip() for name in ("a", "b")]
    if not any(asked):
        return _form(asking, states.values(), asked)
    if "" in asked:
        return _form(asking, states.values(), asked, "choose two states", BAD_REQUEST)
    one, other = (entity_iri(request, name) for name in asked)
    if one == other:
        return _form(asking, states.values(), asked, "choose two different states", BAD_REQUEST)
    if unknown := [name for name, iri in zip(asked, (one, other), strict=True) if iri not in states]:
        told = f"the graph knows no state {unknown[0]!r}: choose from the lists"
        return _form(asking, states.values(), asked, told, NOT_FOUND)
    if asked != sorted(asked):
        return RedirectResponse(_sorted(request, one, other), 301)
    shown = await _read(asking, one, other)
    names = [named(request, states[iri], "state", "name") for iri in (one, other)]
    options = _options(request, states.values())
    return render(
        request,
        "pair.html",
        a=names[0],
        b=names[1],
        asked=asked,
        states=options,
        behind=asking.behind,
        cited=cited(request, _listed(shown)),
        **shown,
    )


def _listed(shown: Mapping[str, Any]) -> Iterator[str]:
    """The links of what the page lists: to things, then to the sentences that its other lines rest on."""
    alone = [lines for _, lines in shown["alone"]]
    parts = [part.lines for part in (shown["engagements"].part, *shown["on"], *shown["gifts"])]
    yield from (line.link for lines in (*parts, shown["around"], *alone) for line in lines)
    views = (*shown["views"].shared, *shown["views"].differing)
    held = (one for view in views for one in (*view.ours, *view.theirs))
    yield from (source.link for one in (*shown["ventures"], *held) for source in one.sources)


def _sorted(request: Request, one: str, other: str) -> str:
    """The address of the pair in order, with what else was asked for."""
    others = [(key, text) for key, text in request.query_params.multi_items() if key not in ("a", "b")]
    more = "".join(f"&{key}={text}" for key, text in others if text.isalnum() and key.isalnum())
    return pair_path(request, one, other) + more


def _form(asking: Asking, states: Any, asked: Sequence[str], told: str = "", status: int = 200) -> Response:
    asking.tell("states-known")
    options = _options(asking.request, states)
    return render(asking.request, "pairs.html", status, states=options, asked=asked, told=told, behind=asking.behind)


def _options(request: Request, states: Any) -> list[tuple[str, str]]:
    """The id and the name of each state that can be chosen."""
    return [(tail(request, value(row, "state")), value(row, "name")) for row in states]


async def _lists(asking: Asking, state: str) -> Lists:
    found = await asyncio.gather(*(dated(asking, name, entity=state) for name in _LISTS))
    return dict(zip(_LISTS, found, strict=True))


async def _read(asking: Asking, a: str, b: str) -> dict[str, Any]:
    asking.tell("pair-engagements", a=a, b=b, entities=entities(asking.request))
    ours, theirs = await asyncio.gather(_lists(asking, a), _lists(asking, b))
    our_stances, their_stances = await stances_of(asking, a), await stances_of(asking, b)
    common = await looked_up(asking, of_both(ours["state-engagements"], theirs["state-engagements"]), a, b)
    together = joint(our_stances, their_stances)
    engaged, said, telling = await asyncio.gather(
        _engaged(asking, common, a, b),
        _said(asking, ours, theirs),
        _told(asking, common, a, b),
    )
    views, ventures, topics = await asyncio.gather(
        views_of(asking, our_stances, their_stances), ventures_of(asking, together, a, b), _topics(asking, together)
    )
    return {**engaged, **said, **telling, "views": views, "ventures": ventures, "topics": topics}


async def _engaged(asking: Asking, common: Sequence[Dated], a: str, b: str) -> dict[str, Any]:
    held = [one for one in common if one.held]
    gap = longest_gap(common)
    part, met, around = await asyncio.gather(
        engagements_part(asking, common, a), encounters(asking, held, a, b), _around(asking, gap)
    )
    return {
        "engagements": part,
        "held": len(held),
        "first": min((one.span[0] for one in held if one.earliest), default=""),
        "last": max((one.span[1] for one in held if one.latest), default=""),
        "gap": gap,
        "around": around,
        "met": met,
    }


async def _around(asking: Asking, gap: Gap | None) -> Sequence[EngagementLine]:
    return await engagement_lines(asking, [gap.before.iri, gap.after.iri]) if gap else ()


async def _said(asking: Asking, ours: Lists, theirs: Lists) -> dict[str, Any]:
    of_theirs = of_both(ours["stances"], theirs["statements-about"])
    of_ours = of_both(theirs["stances"], ours["statements-about"])
    there = of_both(ours["party-given"], theirs["party-received"])
    back = of_both(theirs["party-given"], ours["party-received"])
    parts = await asyncio.gather(positions_part(asking, of_theirs, "a-on-b"), positions_part(asking, of_ours, "b-on-a"))
    gifts = await asyncio.gather(
        contributions_part(asking, there, "a-to-b"), contributions_part(asking, back, "b-to-a")
    )
    return {"on": parts, "gifts": gifts}


async def _told(asking: Asking, common: Sequence[Dated], a: str, b: str) -> dict[str, Any]:
    found = await tellers(asking, [one for one in common if one.held], a, b)
    parts = [part_of(asking, found.first, "only-a", 10), part_of(asking, found.second, "only-b", 10)]
    lines = await asyncio.gather(*(engagement_lines(asking, [one.iri for one in part.lines]) for part in parts))
    return {"tellers": found, "alone": list(zip(parts, lines, strict=True))}


async def _topics(asking: Asking, together: Mapping[str, Sequence[str]]) -> Sequence[tuple[Named, int]]:
    """On which topics both spoke with one voice, and how often."""
    topics = [thing for thing in together if "/vocabulary/topic/" in thing]
    often = sorted(topics, key=lambda thing: (-len(together[thing]), thing))[:_TOPICS]
    names = await names_of_objects(asking, sorted(often))
    return [(names[thing], len(together[thing])) for thing in often]
