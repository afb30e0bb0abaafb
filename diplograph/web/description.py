"""What the service and the dataset are, for machines and for people."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from diplograph.web.answers import accepted, document, pool_of
from diplograph.web.explorer.sparql import sparql_page
from diplograph.web.failures import BAD_REQUEST, NOT_ACCEPTABLE, RequestError
from diplograph.web.formats import TRIPLES, by_name
from diplograph.web.html import HTML
from diplograph.web.places import entity_path, root_of

_SD = "http://www.w3.org/ns/sparql-service-description#"


async def describe_service(request: Request, name: str | None) -> Response:
    """The description of the endpoint; ``name`` is that of a format, where the client gives one."""
    form, media = accepted(request, TRIPLES, (HTML,)) if name is None else (by_name(name, TRIPLES), None)
    if media == HTML:
        return await sparql_page(request)
    if form is None:
        raise _none(name)
    base = pool_of(request).base
    feature = "BasicFederatedQuery" if pool_of(request).services else "UnionDefaultGraph"
    named = {"endpoint": endpoint_of(request), "dataset": f"{base}dataset", "feature": _SD + feature}
    named |= {name: f"{base}graph/{name}" for name in ("entities", "decisions", "reference")}
    named["described"] = f"{base}graph/dataset"
    return await document(request, "service", form, media or form.media[0], **named)


async def void(request: Request) -> Response:
    """The description of the dataset, in the vocabulary VoID."""
    form, media = accepted(request, TRIPLES, (HTML,))
    base = pool_of(request).base
    if media == HTML:
        return RedirectResponse(entity_path(request, "page", f"{base}dataset"), 303, {"Vary": "Accept"})
    if form is None or media is None:
        raise _none(None)
    named = {"endpoint": endpoint_of(request), "dataset": f"{base}dataset"}
    named |= {"graph": f"{base}graph/dataset", "releases": f"{base}graph/release/"}
    return await document(request, "void", form, media, **named)


def endpoint_of(request: Request) -> str:
    """The address of the endpoint, as the client knows the server."""
    return f"{request.url.scheme}://{request.url.netloc}{root_of(request)}/sparql"


def _none(name: str | None) -> RequestError:
    known = ", ".join(form.media[0] for form in TRIPLES)
    if name is not None:
        return RequestError(BAD_REQUEST, f"a description is not given as {name!r}: send a query, or ask for {known}")
    return RequestError(NOT_ACCEPTABLE, f"a description is given as none of the media types asked for, but as {known}")
