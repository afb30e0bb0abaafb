"""An entity's IRI leads to a document: a page for people, triples for machines.

The IRI is of the thing itself, which no server can send: ``/id/…`` sends the client on (303) to ``/page/…`` or
``/data/….ttl``, which tell of each other and of the thing by links.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from diplograph.web.answers import accepted, document, holds, pool_of
from diplograph.web.explorer.asking import Asking
from diplograph.web.explorer.kinds import kind_of
from diplograph.web.failures import NOT_ACCEPTABLE, NOT_FOUND, RequestError
from diplograph.web.formats import DOCUMENTS, TRIPLES
from diplograph.web.html import HTML, render
from diplograph.web.page import read_page
from diplograph.web.places import entity_iri, entity_path, superseded_graph, tail

_ENDINGS = {form.name: ending for ending, form in DOCUMENTS.items()}


async def identify(request: Request) -> Response:
    """Send the client on to the document that it likes best."""
    iri = await _known(request)
    form, media = accepted(request, [form for form in TRIPLES if form.name in _ENDINGS], (HTML,))
    if media is None:
        known = ", ".join(_media().values())
        raise RequestError(NOT_ACCEPTABLE, f"a document is given as none of the media types asked for, but as {known}")
    ending = f".{_ENDINGS[form.name]}" if form else ""
    to = entity_path(request, "data" if form else "page", iri, ending)
    return RedirectResponse(to, 303, {"Vary": "Accept", "Link": _links(request, iri, "describedby")})


async def page(request: Request) -> Response:
    """The page of an entity, that of its kind, or what is said of it, the sentences that say so, what refers to it."""
    iri, asking = await _known(request), Asking(request)
    kind = await kind_of(asking, iri)
    read = await kind.read(asking, iri) if kind else {"page": await read_page(asking, iri)}
    common: dict[str, Any] = {
        "iri": iri,
        "entity": tail(request, iri),
        "documents": _documents(request, iri),
        "behind": asking.behind,
    }
    response = render(request, kind.template if kind else "entity.html", **common, **read)
    response.headers["Link"] = f"{_links(request, iri, 'alternate', HTML)}, {_described(iri)}"
    return response


async def data(request: Request) -> Response:
    """The triples of an entity's document."""
    entity, _, ending = request.path_params["entity"].rpartition(".")
    if ending not in DOCUMENTS:
        raise RequestError(NOT_FOUND, f"no document ends so: the endings are {', '.join(DOCUMENTS)}")
    iri = await _known(request, entity)
    base, form = pool_of(request).base, DOCUMENTS[ending]
    graph = f"{base}graph/{iri.removeprefix(base)}"
    response = await document(
        request, "document", form, form.media[0], entity=iri, graph=graph, superseded=superseded_graph(request, iri)
    )
    response.headers["Link"] = f"{_links(request, iri, 'alternate', form.media[0])}, {_described(iri)}"
    return response


async def _known(request: Request, entity: str | None = None) -> str:
    """The IRI of the entity that the path names.

    Raises:
        RequestError: the graph says nothing of it.
    """
    named: str = request.path_params["entity"] if entity is None else entity
    iri = entity_iri(request, named)
    if not await holds(request, "known", entity=iri):
        raise RequestError(NOT_FOUND, f"the graph says nothing of {iri}: look for its name")
    return iri


def _media() -> Mapping[str, str]:
    """The media types of an entity's documents, by ending; the page has none."""
    return {"": HTML} | {f".{ending}": form.media[0] for ending, form in DOCUMENTS.items()}


def _documents(request: Request, iri: str) -> list[tuple[str, str]]:
    """The path and the media type of each document of an entity."""
    return [(entity_path(request, "data" if end else "page", iri, end), media) for end, media in _media().items()]


def _links(request: Request, iri: str, relation: str, but: str = "") -> str:
    found = _documents(request, iri)
    return ", ".join(f'<{path}>; rel="{relation}"; type="{media}"' for path, media in found if media != but)


def _described(iri: str) -> str:
    return f'<{iri}>; rel="describes"'
