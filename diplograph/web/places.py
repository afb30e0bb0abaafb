"""Where things are found on this server."""

from __future__ import annotations

from starlette.requests import Request

from diplograph.identifiers import iri
from diplograph.web.answers import pool_of


def root_of(request: Request) -> str:
    """The path that a proxy puts before ours, usually none."""
    return str(request.scope.get("root_path", "")).rstrip("/")


def entity_iri(request: Request, entity: str) -> str:
    """The IRI of the id that stands in a path."""
    return iri(entity, pool_of(request).base)


def entity_path(request: Request, kind: str, entity: str, ending: str = "") -> str:
    """The path of an entity's ``page`` or ``data``, or of the entity itself (``id``), from its IRI."""
    return f"{root_of(request)}/{kind}/{tail(request, entity)}{ending}"


def tail(request: Request, iri: str) -> str:
    """What an entity's IRI has beyond the base: its id as it stands in paths."""
    return iri.removeprefix(pool_of(request).base)


def superseded_graph(request: Request, iri: str) -> str:
    """The named graph that holds what a release said before it was changed, where the release's IRI is of that kind."""
    return f"{pool_of(request).base}graph/superseded/{tail(request, iri).removeprefix('release/')}"


def link_of(request: Request, iri: str) -> str | None:
    """Where to read about a thing: here, or at its IRI; None where nothing can be read there."""
    if iri.startswith(pool_of(request).base):
        return entity_path(request, "page", iri)
    return iri if iri.startswith(("http://", "https://")) else None
