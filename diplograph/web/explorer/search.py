"""The search page, and what completes a name that somebody types."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from diplograph.search import KINDS, SENTENCE, Count, Hit, Index, Mark, lacking, marked
from diplograph.web.explorer.cited import cited
from diplograph.web.explorer.indexes import look_up
from diplograph.web.explorer.named_so import named_so
from diplograph.web.explorer.paging import Window, shown, window
from diplograph.web.failures import BAD_REQUEST, RequestError
from diplograph.web.html import render
from diplograph.web.places import root_of

NAMES = {
    "person": ("Person", "People"),
    "office": ("Office", "Offices"),
    "country": ("State", "States"),
    "organization": ("Organization", "Organizations"),
    "initiative": ("Initiative", "Initiatives"),
    "engagement": ("Engagement", "Engagements"),
    "release": ("Release", "Releases"),
    SENTENCE: ("Sentence", "Sentences"),
}
"""What one and several of a kind are called."""

_OF_EACH, _COMPLETED = 5, 8
_LONGEST_QUERY, _LONGEST_SHOWN = 300, 320
"""Characters."""


@dataclass(frozen=True, slots=True)
class Line:
    """A hit as it is shown: ``label`` and ``about`` in stretches, those marked that were searched for."""

    kind: str
    name: str
    link: str
    label: tuple[Mark, ...]
    about: tuple[Mark, ...]
    date: str
    mentions: int


@dataclass(frozen=True, slots=True)
class Tab:
    """A kind that something was found of: its name, how many, the way to it, and the first ones where all are shown."""

    kind: str
    name: str
    count: str
    link: str
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """What the index has for a request: how many of each kind, and the hits of one kind or the first ones of each."""

    counts: tuple[Count, ...]
    hits: tuple[Hit, ...]


async def search(request: Request) -> Response:
    """What a text finds: the first ones of each kind, or those of one kind, part by part."""
    text, kind, part = _text(request), _kind(request), window(request, "page")
    values: dict[str, Any] = {"sought": text, "kind": kind, "names": NAMES, "same": _same(text, kind)}
    values |= {"trouble": "", "tabs": (), "lines": (), "pages": None, "behind": named_so(request, text, kind)}
    try:
        found = await look_up(request, lambda index: _find(index, text, kind, part))
    except RequestError as error:
        return render(request, "search.html", error.status, **{**values, "trouble": str(error)})
    values["tabs"] = tuple(_tabs(request, text, found))
    if kind:
        hits, values["pages"] = shown(request, part, found.hits, _total(found.counts, kind))
        values["lines"] = tuple(_line(request, hit, text) for hit in hits)
    listed = (*values["lines"], *(() if kind else (line for tab in values["tabs"] for line in tab.lines)))
    values["cited"] = cited(request, (line.link for line in listed))
    return render(request, "search.html", **values)


async def complete(request: Request) -> Response:
    """What somebody who has typed so much may look for, as JSON: an array of kind, label, description and url.

    ``marked`` has the label in stretches, each with whether it was typed.
    """
    text = _text(request)
    try:
        hits = await look_up(request, lambda index: index.complete(text, _COMPLETED))
    except RequestError as error:
        return JSONResponse({"error": str(error)}, error.status, _FRESH)
    return JSONResponse([_completion(request, hit, text) for hit in hits], headers=_FRESH)


_FRESH = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}


def _find(index: Index, text: str, kind: str, part: Window) -> _Found:
    counts = index.counts(text)
    if kind:
        return _Found(counts, index.search(text, kind, part.many, part.first))
    return _Found(counts, tuple(hit for count in counts for hit in index.search(text, count.kind, _OF_EACH)))


def _text(request: Request) -> str:
    return " ".join(request.query_params.get("q", "")[:_LONGEST_QUERY].split())


def _kind(request: Request) -> str:
    """The kind asked for, empty for all.

    Raises:
        RequestError: there is no such kind.
    """
    kind = request.query_params.get("kind", "")
    if kind and kind not in KINDS:
        raise RequestError(BAD_REQUEST, f"no kind {kind[:40]!r} can be searched for: take one of {', '.join(KINDS)}")
    return kind


def _same(text: str, kind: str) -> tuple[str, str]:
    """The same search in Python and in a shell."""
    call = f"g.search({text!r}, kind={kind!r})" if kind else f"g.search({text!r})"
    option = f" --kind {kind}" if kind else ""
    return call, f"diplograph search{option} -- {shlex.quote(text)}"


def _tabs(request: Request, text: str, found: _Found) -> Iterable[Tab]:
    for kind, number, more in found.counts:
        link = f"{root_of(request)}/search?{urlencode({'q': text, 'kind': kind})}"
        lines = tuple(_line(request, hit, text) for hit in found.hits if hit.kind == kind)
        yield Tab(kind, NAMES[kind][1], f"{number:,}{'+' if more else ''}", link, lines)


def _total(counts: Sequence[Count], kind: str) -> int | None:
    """How many there are of a kind, None where they are too many to be counted."""
    return next((None if more else number for one, number, more in counts if one == kind), 0)


def _line(request: Request, hit: Hit, text: str) -> Line:
    return Line(
        hit.kind,
        NAMES[hit.kind][0],
        _link(request, hit),
        marked(hit.label, text, _LONGEST_SHOWN),
        marked(_about(hit, text), text, _LONGEST_SHOWN),
        hit.date,
        hit.weight,
    )


def _about(hit: Hit, text: str) -> str:
    """What it is; and another of its names, where only that has words that were searched for."""
    seen = f"{hit.label} {hit.line} {hit.date}"
    nearest = min(hit.names, key=lambda name: lacking(f"{seen} {name}", text), default="")
    tells = lacking(f"{seen} {nearest}", text) < lacking(seen, text)
    return " · ".join(part for part in (hit.line, nearest if tells else "") if part)


def _link(request: Request, hit: Hit) -> str:
    """The page of a thing; of a sentence, its release with the sentence highlighted."""
    path, _, sentence = hit.id.partition("#")
    at = f"?at={hit.place}#{sentence}" if sentence else ""
    return f"{root_of(request)}/page/{path}{at}"


def _completion(request: Request, hit: Hit, text: str) -> dict[str, object]:
    label = marked(hit.label, text, _LONGEST_SHOWN)
    return {
        "kind": NAMES[hit.kind][0],
        "type": hit.kind,
        "label": "".join(mark.text for mark in label),
        "marked": [[mark.text, mark.found] for mark in label],
        "description": " · ".join(part for part in (_about(hit, text), hit.date) if part),
        "url": _link(request, hit),
    }
